"""Ask nbgrader's settings and gradebook small questions without waiting for nbgrader to be imported."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any


def knows(assignment: str, gradebook: Path) -> bool:
    """Return whether an exercise is in the gradebook."""
    return _ask(gradebook, "assignment", assignment) > 0


def handed_in(assignment: str, root: Path) -> int:
    """Return how many learners have handed in an exercise, graded or not yet.

    Args:
        assignment: The exercise's name.
        root: The course folder.
    """
    tables = "submitted_assignment JOIN assignment ON assignment.id = submitted_assignment.assignment_id"
    collected = root / str(course_config(root).CourseDirectory.submitted_directory)
    return max(_ask(database(root), tables, assignment), len(list(collected.glob(f"*/{assignment}"))))


def database(root: Path) -> Path:
    """Return where a course folder's gradebook is (it may not exist yet)."""
    address = str(course_config(root).CourseDirectory.db_url)
    return Path(address.removeprefix("sqlite:///"))


def course_config(root: Path) -> Any:
    """Read `nbgrader_config.py` of a course folder, as nbgrader reads it."""
    from traitlets.config.loader import PyFileConfigLoader

    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()


def _ask(gradebook: Path, tables: str, assignment: str) -> int:
    # Asked by itself: nbgrader's own gradebook takes two seconds to import.
    if not gradebook.is_file():
        return 0
    try:
        with closing(sqlite3.connect(gradebook)) as db:
            words = f"SELECT COUNT(*) FROM {tables} WHERE assignment.name = ?"
            return int(db.execute(words, (assignment,)).fetchone()[0])
    except sqlite3.OperationalError:  # an empty file: nothing has been graded yet
        return 0
