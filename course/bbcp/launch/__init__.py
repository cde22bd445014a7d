"""Behind `python start.py`: install, check, copy, serve. Standard library only, since nothing else is there yet."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import webbrowser
from collections.abc import Sequence
from pathlib import Path

from bbcp.launch.checks import (
    Check,
    check_folder,
    check_packages,
    check_python,
    check_scorer,
    check_work_folder,
    choose_port,
)
from bbcp.launch.copies import make_copies
from bbcp.launch.environment import install, is_installed
from bbcp.launch.run_tests import run_tests
from bbcp.launch.say import LaunchError, fail, note, ok
from bbcp.launch.serve import Place, running

ROOT = Path(__file__).resolve().parents[3]
"""The course folder: this file stands in course/bbcp/launch."""


def main(words: Sequence[str]) -> int:
    """Do what `python start.py WORDS` asks for.

    Args:
        words: The words of the command line.

    Returns:
        The exit code: 0 when all went well; 1 when something stopped it, said in one sentence.
    """
    asked, extra = _parser().parse_known_args(words)
    if extra and asked.what != "test":
        _parser().error(f"there is no option {extra[0]}; python start.py --help lists them")
    try:
        return _run(asked, extra)
    except LaunchError as error:
        fail(str(error))
    except PermissionError as error:
        fail(f"{error.filename} cannot be written. Move the course to a folder of your own and try again.")
    except KeyboardInterrupt:
        print()
        note("Stopped.")
    return 1


def _run(asked: argparse.Namespace, extra: Sequence[str]) -> int:
    work = Path(os.environ.get("BBCP_WORK") or ROOT / "my-work").resolve()
    venv = ROOT / ".venv"
    port = choose_port(asked.port) if asked.what in ("start", "trainer") else 0
    _must_be_well(check_python(), check_folder(ROOT))
    which = "test" if asked.what == "test" else "course"
    if is_installed(ROOT, venv, which):
        ok("Installed already")
    else:
        install(ROOT, venv, which)
        ok("Installed")
    _must_be_well(*check_packages(ROOT, venv), check_scorer())
    if asked.what == "test":
        return run_tests(ROOT, venv, extra)
    _must_be_well(check_work_folder(work))
    _copy(work)
    if asked.what == "setup":
        note("All is set up. To open the course: python start.py")
        return 0
    return _serve(Place(ROOT, venv, work, port, asked.what == "trainer"), asked.browser)


def _must_be_well(*checks: Check) -> None:
    for one in checks:
        (ok if one.well else fail)(one.line)
    if not all(one.well for one in checks):
        raise LaunchError("The course cannot open until the lines above say OK.")


def _copy(work: Path) -> None:
    done = make_copies(ROOT, work)
    ok(f"Notebooks: {len(done.new)} new, {len(done.renewed)} brought up to date, nothing you wrote was touched")
    for name in done.beside:
        note(f"The course has a new version of a page you wrote in; it is beside yours: {name}")


def _serve(place: Place, browser: bool) -> int:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that the server ends with this program
    note("Starting JupyterLab")
    with running(place) as (process, address):
        ok("JupyterLab is running")
        if browser:
            webbrowser.open(address)
        print("\nIf the course does not open by itself, copy this address into your browser:", flush=True)
        print(address, flush=True)
        print("\nTo stop, press Ctrl+C here. What you wrote stays saved.", flush=True)
        try:
            process.wait()
        except KeyboardInterrupt:
            print("\nThe course is closed. See you next time.", flush=True)
            return 0
    raise LaunchError(f"JupyterLab ended by itself; the reason is at the end of {place.log}. Run: python start.py")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python start.py", description="Open the course in your browser.")
    parser.add_argument(
        "what",
        nargs="?",
        default="start",
        choices=("start", "setup", "trainer", "test"),
        help="start: open the course (default); setup: only install; trainer: with grading pages; test: run all tests",
    )
    parser.add_argument("--no-browser", dest="browser", action="store_false", help="print the address only")
    parser.add_argument("--port", type=_port, metavar="N", help="port on this machine, 1024 to 65535")
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal()) or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is not a port; choose a number from 1024 to 65535, such as 8890")
    return int(text)
