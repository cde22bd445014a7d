"""Look whether everything the course needs is in place, one line for each thing."""

from __future__ import annotations

import os
import re
import socket
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from bbcp import get_case, judge
from bbcp.launch.say import LaunchError

MAIN_PACKAGES = ("jupyterlab", "ipywidgets", "nbgrader", "pandas")
FIRST_PORT = 8888
LONGEST_WINDOWS_FOLDER = 100
"""Windows allows paths of 260 characters unless told otherwise, and JupyterLab's own need about 150."""


@dataclass(frozen=True)
class Check:
    """The outcome of one check: whether it is well, and a line for people."""

    well: bool
    line: str


def check_python() -> Check:
    """Name the Python that runs (start.py has turned away one that is too old)."""
    return Check(True, f"Python {sys.version.split()[0]}")


def check_folder(root: Path) -> Check:
    """Look whether the course stands where Windows can reach all of its files."""
    if os.name == "nt" and len(str(root)) > LONGEST_WINDOWS_FOLDER:
        return Check(False, f"The folder name {root} is too long for Windows. Move the course to C:\\course, say.")
    return Check(True, f"Course folder {root}")


def check_packages(root: Path, venv: Path) -> Iterator[Check]:
    """Compare the main packages in the environment with the versions that the course names."""
    pins = dict(re.findall(r'"([\w-]+)==([^"]+)"', (root / "pyproject.toml").read_text(encoding="utf-8")))
    folders = [str(path) for path in (*venv.glob("lib/python*/site-packages"), *venv.glob("Lib/site-packages"))]
    found = {
        str(one.metadata["Name"]).lower(): one.version
        for name in MAIN_PACKAGES
        for one in metadata.distributions(name=name, path=folders)
    }
    for name in MAIN_PACKAGES:
        if found.get(name) == pins[name]:
            yield Check(True, f"{name} {pins[name]}")
        else:
            yield Check(
                False,
                f"{name} should be {pins[name]} and is {found.get(name, 'missing')}. "
                "Delete the folder .venv and run: python start.py setup",
            )


def check_scorer() -> Check:
    """Judge the same family's service objective and a behavioral one: the second must score higher."""
    case = get_case("milo")
    service = judge(case.current_objective, case)
    behavioral = judge(
        "When Milo hits, Dana will kneel down, name the rule and use a two-minute time-out, at 4 of 5 visits "
        "for three months.",
        case,
    )
    if service.score < behavioral.score:
        return Check(True, "The scorer answers")
    return Check(False, "The scorer does not answer as it should. Get a fresh copy of the course.")


def check_work_folder(work: Path) -> Check:
    """Try to write in the folder that keeps a person's work."""
    try:
        work.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=work):
            pass
    except OSError:
        return Check(False, f"Nothing can be written in {work}. Move the course to a folder of your own.")
    return Check(True, f"Your work is kept in {work}")


def choose_port(asked: int | None) -> int:
    """Find a port of this machine for the course.

    Args:
        asked: The port that the person named, 1 to 65535, or None.

    Returns:
        The one asked for; otherwise the first free one from 8888 on.

    Raises:
        LaunchError: When the one asked for is in use or not allowed, or none is free.
    """
    if asked is not None:
        if _is_free(asked):
            return asked
        raise LaunchError(
            f"Port {asked} is in use or not allowed. Close the other program, or choose another: "
            f"python start.py --port {asked + 1 if asked < 65535 else FIRST_PORT}"
        )
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        if _is_free(port):
            return port
    raise LaunchError("No free port was found. Close other programs, or name one: python start.py --port 9500")


def _is_free(port: int) -> bool:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as trial:
        if os.name != "nt":  # there it would let two programs share the port
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True
