"""A real JupyterLab and a real browser for tests, with the door to the internet shut.

The fixtures are there for every test: `tests/conftest.py` imports them.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from lab_folder import KERNEL, lay_out, lay_out_bare, places

QUIET_ARGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A page is open for seconds: to translate its scripts once more for speed takes longer than it saves.
    "--js-flags=--no-maglev,--no-turbofan",
]
SHUT = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""Names and numbers of other hosts lead nowhere; whoever calls `watch` has a browser that was started so."""
SIZE: Any = {"width": 1280, "height": 900}
KEPT_BY_PAGES = "cookies,file_systems,indexeddb,local_storage,service_workers,websql"
"""What a page may keep in the browser, in the words of Chromium's own `Storage.clearDataForOrigin`."""
PATIENCE = 60_000
"""Milliseconds to wait for something in the browser. Only a test that fails waits this long, and the machine may be
busy with other tests: a kernel's first start alone has taken over half a minute."""


def find_browser() -> dict[str, Any]:
    """Find a Chromium that is on this machine already; none is downloaded.

    Returns:
        The arguments for Playwright's `launch`. Without a browser the test is skipped, or, where
        the environment says `CI`, it fails: there a missing browser would hide a broken course.
    """
    named = os.environ.get("BBCP_BROWSER")
    # The shell is the same Chromium without windows: it opens a page with a fifth less work.
    for name in filter(None, (named, "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")):
        found = shutil.which(name)
        if found:
            return {"executable_path": found}
    for folder in filter(None, map(os.environ.get, ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"))):
        for program, channel in (("Google/Chrome", "chrome"), ("Microsoft/Edge", "msedge")):
            if (Path(folder) / program / "Application").is_dir():
                return {"channel": channel}
    for app, channel in (("Google Chrome", "chrome"), ("Microsoft Edge", "msedge")):
        if (Path("/Applications") / f"{app}.app").is_dir():
            return {"channel": channel}
    sentence = "No Chromium, Chrome or Edge was found; set BBCP_BROWSER to the program to run the browser tests."
    (pytest.fail if os.environ.get("CI") else pytest.skip)(sentence)


@dataclass
class Lab:
    """A running JupyterLab.

    Attributes:
        address: Such as `http://127.0.0.1:41234`.
        token: What opens it.
        root: The temporary folder it shows, with copies of the notebooks.
        work: The person's work folder, where the log of attempts goes.
        server: Its process.
    """

    address: str
    token: str
    root: Path
    work: Path
    server: subprocess.Popen[bytes]

    def url(self, notebook: str) -> str:
        """Return the address at which a notebook opens, in a workspace of its own."""
        fresh = f"/lab/workspaces/t{secrets.token_hex(4)}/tree/{quote(notebook)}"
        return f"{self.address}{fresh}?token={self.token}"

    def write_page(self, name: str, *lines: str) -> str:
        """Lay a page of the course with one activity a line, as an author would write it.

        Args:
            name: The file's name without its ending.
            lines: Such as `Workbench("milo")`; each becomes a cell that the course knows.

        Returns:
            The page's path for `url`.
        """
        cells = [
            {
                "cell_type": "code",
                "id": f"{name}-{at}",
                "metadata": {},
                "source": f"from bbcp.widgets import {line.partition('(')[0]}\n\n{line}",
                "outputs": [],
                "execution_count": None,
            }
            for at, line in enumerate(lines)
        ]
        # An activity's own heading is of the third level, as it stands on a page of the course.
        heads = f"# {name}\n\n## Try it"
        title = {"cell_type": "markdown", "id": f"{name}-title", "metadata": {}, "source": heads}
        page = {"cells": [title, *cells], "metadata": {"kernelspec": KERNEL}, "nbformat": 4, "nbformat_minor": 5}
        (self.root / "modules" / f"{name}.ipynb").write_text(json.dumps(page), encoding="utf-8")
        known = next(self.root.parent.rglob("known-cells.json"))
        hashes = json.loads(known.read_text(encoding="utf-8"))["sha256"]
        hashes += [hashlib.sha256(cell["source"].encode("utf-8")).hexdigest() for cell in cells]
        known.write_text(json.dumps({"sha256": sorted(set(hashes))}), encoding="utf-8")
        return f"modules/{name}.ipynb"

    def ask(self, path: str, method: str = "GET") -> bytes:
        """Ask the server's own interface, such as `/api/status`, and return the answer's bytes."""
        words = {"Authorization": f"token {self.token}"}
        request = urllib.request.Request(self.address + path, headers=words, method=method)
        with urllib.request.urlopen(request, timeout=20) as answer:
            return bytes(answer.read())

    def stop_kernels(self) -> None:
        """Stop every kernel, as if the computer had been off over night."""
        for session in json.loads(self.ask("/api/sessions")):
            self.ask(f"/api/sessions/{session['id']}", "DELETE")

    def begin_anew(self) -> None:
        """Stop every kernel and lay everything out as it was, so that nothing is left of what was done."""
        self.stop_kernels()
        folder = self.root.parent
        for name in ("root", "share", "settings", "work", "user", "spaces"):
            shutil.rmtree(folder / name, ignore_errors=True)
        lay_out(folder)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def running_lab(folder: Path, like: Lab | None = None, bare: bool = False) -> Iterator[Lab]:
    """Run a JupyterLab on a free port over copies of the notebooks, and stop it at the end.

    Args:
        folder: An empty folder for the copies, settings and logs.
        like: A server that ran over the same folder and is gone; this one takes its address and token.
        bare: Run it without anything of the course, over one empty notebook named `EMPTY`, to compare with.

    Yields:
        The server, once it answers.
    """
    port, token = (int(like.address.rsplit(":", 1)[1]), like.token) if like else (_free_port(), secrets.token_hex(16))
    if not like:
        (lay_out_bare if bare else lay_out)(folder)
    paths = places(folder)
    words = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1", f"--port={port}"]
    words += ["--ServerApp.port_retries=0", f"--ServerApp.root_dir={folder / 'root'}", "--allow-root"]
    words += [f"--LabApp.app_settings_dir={folder / 'settings'}", f"--LabApp.workspaces_dir={folder / 'spaces'}"]
    words += [f"--LabApp.user_settings_dir={folder / 'user'}"]
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(
            words, stdout=log, stderr=log, cwd=folder, env={**os.environ, **paths, "JUPYTER_TOKEN": token}
        )
        try:
            lab = Lab(f"http://127.0.0.1:{port}", token, folder / "root", folder / "work", server)
            _await_server(lab, server, folder / "server.log")
            yield lab
        finally:
            server.terminate()
            try:
                server.wait(timeout=20)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def _await_server(lab: Lab, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + 90
    while time.monotonic() < until and server.poll() is None:
        with contextlib.suppress(OSError):
            lab.ask("/api/status")
            return
        time.sleep(0.2)
    pytest.fail("JupyterLab did not start:\n" + log.read_text(encoding="utf-8", errors="replace")[-3000:])


@dataclass
class Seen:
    """What a page did behind the learner's back: requests to other hosts, and errors in its console."""

    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def ours(self) -> list[str]:
        """Return the errors that name the course's own extension or classes."""
        return [line for line in self.errors if "bbcp" in line]


def watch(context: Any, page: Any) -> Seen:
    """Record who a page and those it opens call elsewhere (`SHUT` lets nobody answer), and what went wrong."""
    seen = Seen()

    def note(request: Any) -> None:
        if urlsplit(request.url).hostname not in ("127.0.0.1", None):
            seen.outside.append(request.url)

    # Heard and not held up: where requests are held up, a browser keeps nothing of what it loaded.
    context.on("request", note)
    page.on("close", lambda _: context.remove_listener("request", note))
    page.on("websocket", note)
    page.on("console", lambda one: one.type == "error" and seen.errors.append(f"{one.text} {one.location}"))
    page.on("pageerror", lambda one: seen.errors.append(str(one)))
    return seen


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A browser's own folder for all files of tests, where it keeps what it loaded and translated of JupyterLab."""
    return tmp_path_factory.mktemp("profile")


@pytest.fixture(scope="module")
def window(profile: Path) -> Iterator[Any]:
    """A real browser's window, for the tests of one file: while Playwright is open no test may run its own event loop.

    JupyterLab is some fifteen megabytes of scripts; a browser that has its own folder reads and translates them once,
    and not for each page again, which is a third of a page's time.
    """
    api = pytest.importorskip("playwright.sync_api")
    api.expect.set_options(timeout=PATIENCE)
    found = find_browser()
    with api.sync_playwright() as play:
        one = play.chromium.launch_persistent_context(profile, args=[*QUIET_ARGS, SHUT], viewport=SIZE, **found)
        yield one
        one.close()


@pytest.fixture(scope="module")
def browser(window: Any) -> Any:
    """The browser of that window, for windows that share nothing with it."""
    return window.browser


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lab]:
    """A JupyterLab for all files of tests, since to start one takes longer than most tests."""
    with running_lab(tmp_path_factory.mktemp("lab")) as one:
        yield one


@pytest.fixture(scope="module")
def lab(served: Lab) -> Iterator[Lab]:
    """A JupyterLab over fresh copies of the notebooks, for the tests of one file."""
    yield served
    served.begin_anew()


@pytest.fixture
def page(window: Any) -> Iterator[Any]:
    """A page of its own for one test, with `page.seen` for what it did behind the learner's back.

    Nothing of what a page keeps in the browser is there for the next one but scripts and pictures.
    """
    one = window.new_page()
    one.set_default_timeout(PATIENCE)
    one.seen = watch(window, one)
    yield one
    first, *others = window.pages
    for other in others:
        other.close()
    window.clear_cookies()
    window.clear_permissions()
    devtools = window.new_cdp_session(first)
    devtools.send("Storage.clearDataForOrigin", {"origin": "*", "storageTypes": KEPT_BY_PAGES})
    devtools.detach()
