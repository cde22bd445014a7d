"""The running server: at the printed address, on this machine only, with the right things in it."""

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from jupyter_client import BlockingKernelClient
from jupyter_core.paths import jupyter_runtime_dir

from bbcp.launch import checks, environment, serve
from bbcp.launch.say import LaunchError

ROOT = Path(__file__).parents[2]
VENV = Path(sys.prefix)


def ask(address, path, sent=None):
    parts = urlsplit(address)
    token = parse_qs(parts.query).get("token", [""])[0]
    request = urllib.request.Request(
        f"http://{parts.netloc}{path}", sent, headers={"Authorization": f"token {token}"} if token else {}
    )
    with urllib.request.urlopen(request, timeout=20) as answer:
        return answer.read().decode()


@pytest.fixture(params=[False, True], ids=["learner", "trainer"])
def place(request, tmp_path):
    work = tmp_path / "my-work"
    (work / "modules").mkdir(parents=True)
    (work / "modules" / "00-start-here.ipynb").write_text('{"cells": []}', encoding="utf-8")
    return serve.Place(ROOT, VENV, work, checks.choose_port(None), trainer=request.param)


def test_learners_and_trainers_get_what_is_theirs(place):
    with serve.running(place) as (process, address):
        assert process.poll() is None
        assert "<title>" in ask(address, urlsplit(address).path)
        names = {one["name"] for one in json.loads(ask(address, "/api/contents/"))["content"]}
        settings = {one["id"]: one for one in json.loads(ask(address, "/lab/api/settings"))["settings"]}
        if place.trainer:
            assert {"solutions", "exercises"} <= names
            assert "Manage Assignments" in ask(address, "/formgrader")
        else:
            assert names == {"modules"}
            with pytest.raises(urllib.error.HTTPError):
                ask(address, "/formgrader")
        news = settings["@jupyterlab/apputils-extension:notification"]["schema"]["properties"]
        assert news["fetchNews"]["default"] == "false", "the course's settings are not installed"
        assert news["checkForUpdates"]["default"] is False
        manager = settings["@jupyterlab/extensionmanager-extension:plugin"]["schema"]["properties"]
        assert manager["enabled"]["default"] is False
        with pytest.raises(urllib.error.HTTPError) as refused:
            ask(address.split("?")[0], "/api/contents/")
        assert refused.value.code == 403
    assert process.poll() is not None


LISTENING = """
import os, sys

def hear(name, values):
    if name in ("socket.connect", "socket.sendto", "socket.getaddrinfo"):
        whom = values[0] if name == "socket.getaddrinfo" else values[1]
        whom = whom[0] if isinstance(whom, tuple) else whom
        with open(os.environ["BBCP_HEARD"], "a") as log:
            log.write(f"{os.path.basename(sys.argv[0] or '-')} {whom}\\n")

sys.addaudithook(hear)
"""
"""What each Python of the server and its kernels does first: it writes down with whom it speaks."""
NEAR = re.compile(r"(127\.0\.0\.1|::1|localhost|/.*|None|b?''|0\.0\.0\.0)?$")


def test_the_server_and_its_kernels_speak_with_nobody_outside(place, tmp_path, monkeypatch):
    (tmp_path / "sitecustomize.py").write_text(LISTENING, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("BBCP_HEARD", str(tmp_path / "heard.txt"))
    with serve.running(place) as (_, address):
        # What a bare JupyterLab asks the internet for: news, a newer version, extensions.
        for path in ("/lab/api/news", "/lab/api/update", "/lab/api/extensions?refresh=1", "/lab/api/settings"):
            with contextlib.suppress(urllib.error.HTTPError):
                ask(address, path)
        kernel = json.loads(ask(address, "/api/kernels", b"{}"))["id"]
        client = BlockingKernelClient(connection_file=str(Path(jupyter_runtime_dir()) / f"kernel-{kernel}.json"))
        client.load_connection_file()
        # On a busy computer a kernel that begins may miss a heartbeat of one second; it is not dead for that.
        client.hb_channel.time_to_dead = 60.0
        client.start_channels()
        client.wait_for_ready(timeout=60)
        told = client.execute_interactive("from bbcp.widgets import Workbench\nWorkbench('milo').text.value = 'x'")
        client.stop_channels()
        assert told["content"]["status"] == "ok"
    heard = [line.split(" ", 1) for line in (tmp_path / "heard.txt").read_text(encoding="utf-8").splitlines()]
    assert {one for one, _ in heard} & {"ipykernel_launcher.py", "__main__.py"}, "both were listened to"
    assert [(who, whom) for who, whom in heard if not NEAR.match(whom)] == []


def test_learners_see_the_course_and_trainers_all_of_jupyterlab(place):
    serve.write_settings(place)
    config = json.loads((place.settings / "labconfig" / "page_config.json").read_text())
    assert config["bbcpView"] == ("full" if place.trainer else "course")
    assert config["disabledExtensions"]["@jupyterlab/lsp-extension"], "it asks for what the server does not have"


def test_a_server_that_cannot_start_says_where_to_look(tmp_path):
    broken = tmp_path / "venv"
    python = environment.environment_python(broken)
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    place = serve.Place(ROOT, broken, tmp_path / "my-work", checks.choose_port(None), trainer=False)
    os.environ.pop("PYTHONPATH", None)
    with pytest.raises(LaunchError, match=r"jupyterlab\.log"), serve.running(place):
        pass


@pytest.mark.skipif(
    os.name == "nt" or not environment.is_installed(ROOT, ROOT / ".venv", "test"),
    reason="needs the environment that 'python start.py test' makes",
)
def test_one_command_from_start_to_stop(tmp_path):
    port = checks.choose_port(None)
    words = [sys.executable, str(ROOT / "start.py"), "--no-browser", "--port", str(port)]
    with subprocess.Popen(
        words, env={**os.environ, "BBCP_WORK": str(tmp_path / "w")}, stdout=subprocess.PIPE, text=True
    ) as process:
        lines = []
        for line in process.stdout:
            lines.append(line.rstrip())
            if line.startswith("http"):
                break
        assert lines[-1].startswith(f"http://127.0.0.1:{port}/lab/tree/modules/00-start-here.ipynb?token=")
        assert all(not line.startswith("FAIL") for line in lines)
        assert any(line.startswith("OK") and "jupyterlab" in line for line in lines)
        assert not any("Installing" in line for line in lines)
        page = json.loads(ask(lines[-1], "/api/contents/modules/00-start-here.ipynb"))
        assert page["type"] == "notebook"
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0
    assert checks.choose_port(port) == port
    assert (tmp_path / "w" / "modules" / "01-services-are-not-safety.ipynb").is_file()
