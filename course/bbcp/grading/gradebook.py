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


def scored_by_hand(root: Path) -> set[tuple[str, str, str, str]]:
    """Return which answers a person has scored: learner, exercise, notebook and grade id of each.

    Args:
        root: The course folder.
    """
    words = """
        SELECT submitted_assignment.student_id, assignment.name, notebook.name, base_cell.name FROM grade
        JOIN base_cell ON base_cell.id = grade.cell_id
        JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
        JOIN notebook ON notebook.id = submitted_notebook.notebook_id
        JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
        JOIN assignment ON assignment.id = submitted_assignment.assignment_id
        WHERE grade.manual_score IS NOT NULL
    """
    return set(_rows(database(root), words))


def database(root: Path) -> Path:
    """Return where a course folder's gradebook is (it may not exist yet)."""
    address = str(course_config(root).CourseDirectory.db_url)
    return Path(address.removeprefix("sqlite:///"))


def course_config(root: Path) -> Any:
    """Read `nbgrader_config.py` of a course folder, as nbgrader reads it."""
    from traitlets.config.loader import PyFileConfigLoader

    return PyFileConfigLoader("nbgrader_config.py", path=str(root)).load_config()


def _ask(gradebook: Path, tables: str, assignment: str) -> int:
    found = _rows(gradebook, f"SELECT COUNT(*) FROM {tables} WHERE assignment.name = ?", assignment)
    return int(found[0][0]) if found else 0


def _rows(gradebook: Path, words: str, *values: str) -> list[Any]:
    # Asked by itself: nbgrader's own gradebook takes two seconds to import.
    if not gradebook.is_file():
        return []
    try:
        with closing(sqlite3.connect(gradebook)) as db:
            return db.execute(words, values).fetchall()
    except sqlite3.OperationalError:  # an empty file: nothing has been graded yet
        return []
