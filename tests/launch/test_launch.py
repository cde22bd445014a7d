"""`python start.py`: what it says when something is not as it should be."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from bbcp import launch
from bbcp.launch import checks, environment, serve
from bbcp.launch.say import LaunchError

ROOT = Path(__file__).parents[2]


@pytest.fixture
def start(capsys):
    def start(*words):
        code = launch.main(list(words))
        return code, capsys.readouterr().out

    return start


@pytest.fixture
def taken_port():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_busy_port_is_one_plain_sentence_with_what_to_do(start, taken_port):
    code, out = start("--port", str(taken_port), "--no-browser")
    assert code == 1
    assert out.startswith(f"FAIL  Port {taken_port} is in use")
    assert f"--port {taken_port + 1}" in out
    assert len(out.splitlines()) == 1


def test_without_a_named_port_a_free_one_is_found(monkeypatch, taken_port):
    monkeypatch.setattr(checks, "FIRST_PORT", taken_port)
    assert checks.choose_port(None) > taken_port


@pytest.mark.parametrize("port", ["0", "70000", "-1", "abc", "88.5", "٣٣٣٣"])
def test_a_port_that_is_none_says_which_are(port, capsys):
    with pytest.raises(SystemExit) as stopped:
        launch.main([f"--port={port}"])
    assert stopped.value.code == 2
    assert "port" in capsys.readouterr().err


def test_an_old_python_is_told_what_it_needs():
    source = (ROOT / "start.py").read_text(encoding="utf-8")
    old = source.replace("NEEDED = (3, 11)", "NEEDED = (99, 1)")
    assert old != source
    done = subprocess.run([sys.executable, "-c", old], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("FAIL  This course needs Python 99.1 or newer")
    assert len(done.stderr.splitlines()) == 1


def test_start_reads_in_an_old_python():
    # Nothing newer than Python 2.7 and 3.0 share may stand before the version is checked.
    source = (ROOT / "start.py").read_text(encoding="utf-8")
    assert 'f"' not in source
    assert "->" not in source
    compile(source, "start.py", "exec", dont_inherit=True)
    assert source.index("sys.version_info < NEEDED") < source.index("from bbcp")


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("WARNING: Retrying ... NewConnectionError: Failed to establish a new connection", "internet connection"),
        ("ERROR: Could not find a version that satisfies x (from versions: none)", "internet connection"),
        ("error: Request failed after 3 retries: error sending request for url", "internet connection"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one that the course"),
        ("ERROR: [WinError 5] Access is denied: 'zmq.pyd'", "in use or cannot be written"),
    ],
)
def test_a_failed_install_is_explained(output, words, tmp_path):
    failing = [sys.executable, "-c", f"print({output!r}); raise SystemExit(1)"]
    with pytest.raises(LaunchError, match=words) as told:
        environment._run(failing, tmp_path, None)
    assert "\n" not in str(told.value)
    assert output in (tmp_path / "install.log").read_text(encoding="utf-8")


def test_any_other_failure_names_the_log(tmp_path):
    with pytest.raises(LaunchError, match=r"install\.log"):
        environment._run([sys.executable, "-c", "raise SystemExit(3)"], tmp_path, None)


def test_a_tool_that_cannot_run_is_no_traceback(tmp_path):
    with pytest.raises(LaunchError):
        environment._run([str(tmp_path / "no-such-tool")], tmp_path, None)


def test_the_courses_own_code_is_translated_and_a_faulty_file_stops_nothing(tmp_path):
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "good.py").write_text("GOOD = 1\n", encoding="utf-8")
    (tmp_path / "faulty.py").write_text("def\n", encoding="utf-8")
    environment.translate(sys.executable, tmp_path)
    assert [one.name.partition(".")[0] for one in tmp_path.rglob("*.pyc")] == ["good"]


@pytest.fixture
def small_course(tmp_path):
    for name in ("requirements.lock", "requirements-test.lock", "pyproject.toml"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    venv = tmp_path / ".venv"
    python = environment.environment_python(venv)
    python.parent.mkdir(parents=True)
    python.touch()
    return tmp_path, venv


def test_an_environment_counts_as_installed_until_the_lock_changes(small_course):
    root, venv = small_course
    assert not environment.is_installed(root, venv, "course")
    stamp = f"course {environment.fingerprint(root, 'requirements.lock')}\n"
    (venv / "bbcp-installed.txt").write_text(stamp, encoding="utf-8")
    assert environment.is_installed(root, venv, "course")
    assert not environment.is_installed(root, venv, "test")
    (root / "requirements.lock").write_text("new", encoding="utf-8")
    assert not environment.is_installed(root, venv, "course")


def test_an_environment_for_tests_also_serves_the_course(small_course):
    root, venv = small_course
    stamp = f"test {environment.fingerprint(root, 'requirements-test.lock')}\n"
    (venv / "bbcp-installed.txt").write_text(stamp, encoding="utf-8")
    assert environment.is_installed(root, venv, "course")


def test_a_missing_package_is_named_with_what_to_do(small_course):
    _, venv = small_course
    lines = [one.line for one in checks.check_packages(ROOT, venv)]
    assert len(lines) == 4
    assert all("missing" in line and "python start.py setup" in line for line in lines)


def test_the_token_is_not_on_the_command_line(tmp_path):
    place = serve.Place(ROOT, tmp_path, tmp_path / "my-work", 8888, trainer=False)
    token = serve.server_environment(place, "secret")["JUPYTER_TOKEN"]
    assert token not in " ".join(serve.server_command(place))
    assert place.address("secret") == "http://127.0.0.1:8888/lab/tree/modules/00-start-here.ipynb?token=secret"


def test_a_file_in_the_way_of_the_work_folder_is_said(tmp_path):
    (tmp_path / "my-work").write_text("", encoding="utf-8")
    one = checks.check_work_folder(tmp_path / "my-work")
    assert not one.well
    assert "Move the course" in one.line
