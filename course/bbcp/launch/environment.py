"""Make the course's own Python environment and install the locked set of packages into it."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from bbcp.launch.say import LaunchError, Progress, note

LOCKS = {"course": "requirements.lock", "test": "requirements-test.lock"}
"""Sets of packages: what the course needs, and that plus what the tests need."""

_TROUBLE = (
    (
        r"name resolution|NewConnection|ConnectTimeout|ReadTimeout|timed out|unreachable|dns error|error sending"
        r"|Connection refused|Could not fetch|from versions: none|Failed to fetch|ProxyError|Max retries",
        "The packages could not be downloaded. Check your internet connection (at work, ask whether a proxy is "
        "needed), then run the same command again.",
    ),
    (
        r"No space left|not enough space",
        "The disk is full. Make about 1.5 GB of room, then run the same command again.",
    ),
    (
        r"DO NOT MATCH THE HASHES|[Hh]ash mismatch",
        "A downloaded package was not the one that the course expects, so it was not installed. Run the same "
        "command again; if it happens twice, tell whoever looks after your network.",
    ),
    (
        r"Permission denied|Access is denied|WinError 5\b|WinError 32\b",
        "A file in the course folder is in use or cannot be written. Close other JupyterLab windows, or move the "
        "course to a folder of your own, then run the same command again.",
    ),
)


_ONE_MORE = ("Collecting ", "Processing ", "Ignoring ", "Requirement already satisfied", "+ ")
"""How a line of pip or uv begins that settles one more package of the lock."""


def environment_python(venv: Path) -> Path:
    """Return the Python of an environment (on Windows it stands in another folder)."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def fingerprint(root: Path, lock: str) -> str:
    """Return a text that changes whenever an install step is due.

    Args:
        root: The course folder.
        lock: The lock file's name.

    Returns:
        A hash over the lock, the package's settings, the files that are copied into the
        environment, and the version of Python.
    """
    digest = hashlib.sha256(repr((sys.version_info[:2], os.name)).encode())
    copied = sorted(path for path in (root / "course" / "labextension").rglob("*") if path.is_file())
    for path in (root / lock, root / "pyproject.toml", *copied):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def is_installed(root: Path, venv: Path, which: str) -> bool:
    """Say whether the environment holds the wanted set, just as it is locked today.

    Args:
        root: The course folder.
        venv: The environment's folder.
        which: `"course"` or `"test"`; an environment for tests also serves the course.
    """
    if not environment_python(venv).exists():
        return False
    wanted = {f"{name} {fingerprint(root, LOCKS[name])}" for name in {which, "test"}}
    return bool(wanted & set(_stamps(venv)))


def install(root: Path, venv: Path, which: str) -> None:
    """Make the environment if there is none and bring it to the locked set.

    Args:
        root: The course folder.
        venv: The environment's folder; made, or made anew when it does not work.
        which: `"course"` or `"test"`.

    Raises:
        LaunchError: When a step fails; the message says what to do, and the full output is kept
            in `install.log` in the environment.
    """
    uv = shutil.which("uv")
    lock = root / LOCKS[which]
    _make_environment(venv, with_pip=uv is None)
    stamp = venv / "bbcp-installed.txt"
    kept = [] if which == "course" else [line for line in _stamps(venv) if line.startswith("course ")]
    stamp.unlink(missing_ok=True)
    python = str(environment_python(venv))
    if uv:
        tool = [uv, "pip", "install", "--python", python, "--no-progress"]
    else:
        tool = [python, "-m", "pip", "install", "--no-input", "--disable-pip-version-check"]
        tool += ["--progress-bar=off", "--retries=2"]
    packages = len(re.findall(r"^[a-z0-9][\w.-]*==", lock.read_text(encoding="utf-8"), re.MULTILINE))
    note(f"Installing {packages} packages; the first time this takes a few minutes.")
    _run([*tool, "--no-deps", "--require-hashes", "-r", str(lock)], venv, Progress("Packages", packages))
    note("Setting up the course itself.")
    _run([*tool, "--no-deps", "--no-build-isolation", "--editable", str(root)], venv, None)
    translate(python, root / "course" / "bbcp")
    stamp.write_text("\n".join([*kept, f"{which} {fingerprint(root, lock.name)}"]) + "\n", encoding="utf-8")


def translate(python: str, folder: Path) -> None:
    """Have Python translate the course's own code once, as installers do with packages, so that each start is faster.

    Where nothing can be written the course works all the same: each start translates anew, which takes 0.2 s.

    Args:
        python: The environment's Python.
        folder: What is translated, with all that is in it.
    """
    subprocess.run([python, "-m", "compileall", "-q", str(folder)], capture_output=True)


def _stamps(venv: Path) -> list[str]:
    try:
        return (venv / "bbcp-installed.txt").read_text(encoding="utf-8").splitlines()
    except OSError:
        return []


def _make_environment(venv: Path, with_pip: bool) -> None:
    if _works(venv, with_pip):
        return
    note("Making a Python environment for the course in .venv")
    words = [sys.executable, "-m", "venv", "--clear", *([] if with_pip else ["--without-pip"]), str(venv)]
    made = subprocess.run(words, capture_output=True, text=True, errors="replace")
    if made.returncode == 0:
        return
    output = made.stdout + made.stderr
    if "ensurepip" in output:
        raise LaunchError(
            "This Python cannot make environments. On Debian or Ubuntu run 'sudo apt install python3-venv'; "
            "elsewhere install Python from https://www.python.org/downloads/. Then run the same command again."
        )
    raise LaunchError(_explain(output) or f"No environment could be made in {venv}. Remove that folder and try again.")


def _works(venv: Path, with_pip: bool) -> bool:
    """Try the environment: one that was moved, or whose Python was removed, is made anew."""
    python = environment_python(venv)
    if not python.exists():
        return False
    probe = "import sys; sys.exit(sys.version_info[:2] != " + repr(tuple(sys.version_info[:2])) + ")"
    try:
        for words in [["-c", probe], ["-m", "pip", "--version"]] if with_pip else [["-c", probe]]:
            if subprocess.run([str(python), *words], capture_output=True).returncode != 0:
                return False
    except OSError:
        return False
    return True


def _run(words: list[str], venv: Path, progress: Progress | None) -> None:
    lines: list[str] = []
    for line in _output(words):
        lines.append(line)
        if progress and line.lstrip().startswith(_ONE_MORE):
            progress.step()
        elif progress and line.startswith("Installing collected packages"):
            progress.end()
            note("Unpacking them.")
    code = lines.pop()
    if progress:
        progress.end()
    if code != "0":
        log = venv / "install.log"
        log.write_text("\n".join(lines), encoding="utf-8")
        raise LaunchError(
            _explain("\n".join(lines)) or f"Installing did not work; the reason is at the end of {log}. Try once more."
        )


def _output(words: list[str]) -> Iterator[str]:
    """Yield a command's output line by line, and last its exit code."""
    try:
        with subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        ) as process:
            assert process.stdout is not None
            for line in process.stdout:
                yield line.rstrip("\n")
    except OSError as error:
        yield str(error)
        yield "1"
        return
    yield str(process.returncode)


def _explain(output: str) -> str | None:
    for pattern, sentence in _TROUBLE:
        if re.search(pattern, output):
            return sentence
    return None
