"""Run JupyterLab on this machine only, quietly, and say where it is."""

from __future__ import annotations

import json
import os
import secrets
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bbcp.launch.environment import environment_python
from bbcp.launch.say import LaunchError

PATIENCE = 120.0
"""Seconds that JupyterLab may take to answer; a slow laptop needs up to a minute the first time."""

LEARNER_PAGE = "modules/00-start-here.ipynb"
TRAINER_PAGE = "instructor/02-cohort.ipynb"

_GRADING_EXTENSIONS = ("assignment_list", "course_list", "formgrader", "validate_assignment")
_LANGUAGE_SERVERS = (
    "@jupyterlab/lsp-extension",
    "@jupyterlab/notebook-extension:language-server",
    "@jupyterlab/fileeditor-extension:language-server",
)
"""JupyterLab's own side of `jupyter_lsp`: left on, it asks the server for what is not there."""


@dataclass(frozen=True)
class Place:
    """Where a server runs and what it shows.

    Attributes:
        root: The course folder.
        venv: The environment's folder.
        work: The person's folder.
        port: The port on this machine.
        trainer: Whether nbgrader's pages and the whole course folder are shown.
    """

    root: Path
    venv: Path
    work: Path
    port: int
    trainer: bool

    @property
    def settings(self) -> Path:
        """The folder of JupyterLab's own settings and open tabs; their paths differ for learners and trainers."""
        return self.work / ".jupyter" / ("trainer" if self.trainer else "learner")

    @property
    def log(self) -> Path:
        """The file that takes what JupyterLab prints."""
        return self.settings / "jupyterlab.log"

    @property
    def page(self) -> str:
        """The notebook that opens first, as a path in what the server shows."""
        if not self.trainer:
            return LEARNER_PAGE
        own = self.work / TRAINER_PAGE
        # A work folder that was put elsewhere is out of the server's sight: then the course's own page opens.
        return own.relative_to(self.root).as_posix() if own.is_relative_to(self.root) else TRAINER_PAGE

    def address(self, token: str) -> str:
        """Return the address, with its token, of the page that opens first."""
        return f"http://127.0.0.1:{self.port}/lab/tree/{self.page}?token={token}"


def server_command(place: Place) -> list[str]:
    """Return the command that runs JupyterLab: local, quiet, asking the internet for nothing."""
    shown = place.root if place.trainer else place.work
    words = [str(environment_python(place.venv)), "-m", "jupyterlab", "--no-browser"]
    words += ["--ServerApp.ip=127.0.0.1", f"--ServerApp.port={place.port}", "--ServerApp.port_retries=0"]
    words += [f"--ServerApp.root_dir={shown}", "--allow-root"]
    words += ["--LabApp.extension_manager=readonly", "--LabApp.news_url="]
    words += ["--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]
    if place.trainer:
        words += [f"--config={place.root / 'nbgrader_config.py'}"]
    return words


def server_environment(place: Place, token: str) -> dict[str, str]:
    """Return the server's environment: the token, and settings kept apart from the person's own Jupyter.

    The token goes this way and not on the command line, where other users of the machine could read it.
    """
    return {
        **os.environ,
        "JUPYTER_TOKEN": token,
        "JUPYTER_CONFIG_DIR": str(place.settings),
        "BBCP_ROOT": str(place.root),
        "BBCP_WORK": str(place.work),
    }


def write_settings(place: Place) -> None:
    """Write what the server reads at its start: which of its extensions are on, for learners and for trainers.

    A learner's JupyterLab has none of nbgrader's menus. Language servers, a second front end and
    terminals are not used by learners, and each costs start-up time.
    """
    off = [] if place.trainer else [f"nbgrader.server_extensions.{name}" for name in _GRADING_EXTENSIONS]
    off += ["jupyter_lsp", *([] if place.trainer else ["notebook", "jupyter_server_terminals"])]
    folder = place.settings
    (folder / "labconfig").mkdir(parents=True, exist_ok=True)
    for name, settings in (
        ("jupyter_server_config.json", {"ServerApp": {"jpserver_extensions": dict.fromkeys(off, False)}}),
        (
            "labconfig/page_config.json",
            {
                "disabledExtensions": {
                    "@jupyter/nbgrader": not place.trainer,
                    **dict.fromkeys(_LANGUAGE_SERVERS, True),
                },
                # Learners see a course; trainers see all of JupyterLab. One button changes it for either.
                "bbcpView": "full" if place.trainer else "course",
            },
        ),
    ):
        (folder / name).write_text(json.dumps(settings, indent=1), encoding="utf-8")


@contextmanager
def running(place: Place) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """Run JupyterLab for the length of a `with` block.

    Args:
        place: Where, and what it shows.

    Yields:
        The process and the address with its token, once the server answers.

    Raises:
        LaunchError: When it ends or does not answer within `PATIENCE` seconds.
    """
    write_settings(place)
    token = secrets.token_hex(24)
    with place.log.open("wb") as log:
        process = subprocess.Popen(
            server_command(place),
            env=server_environment(place, token),
            cwd=place.root if place.trainer else place.work,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_for(process, place, token)
        yield process, place.address(token)
    finally:
        process.terminate()
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()


def _wait_for(process: subprocess.Popen[bytes], place: Place, token: str) -> None:
    # A proxy set for the internet must not get between this program and its own machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    request = urllib.request.Request(
        f"http://127.0.0.1:{place.port}/api/status", headers={"Authorization": f"token {token}"}
    )
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if process.poll() is not None:
            break
        try:
            with opener.open(request, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise LaunchError(
        f"JupyterLab did not start; the reason is at the end of {place.log}. "
        "Delete the folder .venv and run: python start.py"
    )
