"""Where the course's own files stand and where a person's work goes."""

from __future__ import annotations

import os
from pathlib import Path

WORK_FOLDER = "my-work"
"""Name of the git-ignored folder that holds everything a person writes."""


def course_root() -> Path:
    """Find the course folder: the one that holds `nbgrader_config.py`.

    Returns:
        The absolute path in the environment variable `BBCP_ROOT` where that is set; otherwise
        the nearest folder above this package (then above the current folder) with an
        `nbgrader_config.py` in it; otherwise the current folder.
    """
    named = os.environ.get("BBCP_ROOT")
    if named:
        return Path(named).resolve()
    for start in (Path(__file__).resolve(), Path.cwd() / "here"):
        for folder in start.parents:
            if (folder / "nbgrader_config.py").is_file():
                return folder
    return Path.cwd()


def work_folder() -> Path:
    """Find the folder for a person's own copies, notes and attempts (it may not exist yet).

    Returns:
        The absolute path in the environment variable `BBCP_WORK` where that is set; otherwise
        `my-work` in the course folder.
    """
    named = os.environ.get("BBCP_WORK")
    return Path(named).resolve() if named else course_root() / WORK_FOLDER


def grading_folder() -> Path:
    """Find the git-ignored folder in which nbgrader keeps submissions, grades and feedback.

    Returns:
        The absolute path of `course/work` in the course folder (it may not exist yet).
    """
    return course_root() / "course" / "work"


def gradebook_path() -> Path:
    """Find nbgrader's gradebook, one SQLite file (it may not exist yet).

    Returns:
        The absolute path of `course/work/gradebook.db` in the course folder.
    """
    return grading_folder() / "gradebook.db"
