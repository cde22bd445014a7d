"""Run everything that must pass: style, types, and all tests."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from bbcp.launch.environment import environment_python
from bbcp.launch.say import fail, ok

STEPS = (
    ("Style", ("ruff", "check", ".")),
    ("Layout", ("ruff", "format", "--check", ".")),
    ("Types", ("mypy",)),
)
PROCESSES = min(4, (os.cpu_count() or 1) + 1)
"""One more than there are processors, as tests in a browser wait for a good part of their time."""
SIDE_BY_SIDE = ("-n", str(PROCESSES), "--dist", "loadfile", "--no-loadscope-reorder")
"""The tests of one file share a server and a browser, so a file is never split. They are begun in the order of their
names, the longest of all before them (`conftest.py`): near the end, one process would work alone on it."""


def run_tests(root: Path, venv: Path, extra: Sequence[str]) -> int:
    """Run the style and type checks, then pytest over the tests and every notebook.

    Args:
        root: The course folder.
        venv: The environment's folder, with the test set installed.
        extra: Further words for pytest, such as `-k sorter`; with some, only pytest runs.

    Returns:
        0 when all passed, otherwise 1.
    """
    python = str(environment_python(venv))
    well = True
    for name, words in () if extra else STEPS:
        done = subprocess.run([python, "-m", *words], cwd=root)
        (ok if done.returncode == 0 else fail)(name)
        well = well and done.returncode == 0
    done = subprocess.run([python, "-m", "pytest", *(extra or SIDE_BY_SIDE)], cwd=root)
    return 0 if well and done.returncode == 0 else 1
