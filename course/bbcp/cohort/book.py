"""Read nbgrader's gradebook: who is in it, which exercises there are, and the points box by box."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bbcp import content

log = logging.getLogger(__name__)

Row = dict[str, Any]
Place = tuple[str, str]
"""A learner's id and an exercise's name."""


class CohortError(ValueError):
    """There is no cohort to show; the message is a plain sentence with the next step."""


@dataclass(frozen=True)
class Book:
    """What stands in a gradebook.

    Attributes:
        learners: The ids of all who are enrolled.
        exercises: The names of all exercises.
        submissions: A row for each exercise that a learner handed in and nbgrader saw.
        boxes: A row for each graded answer box.
    """

    learners: list[str]
    exercises: list[str]
    submissions: dict[Place, Row] = field(default_factory=dict)
    boxes: list[Row] = field(default_factory=list)


def read_book(path: Path) -> Book:
    """Read a gradebook; nothing in it is changed.

    Args:
        path: nbgrader's SQLite file.

    Raises:
        CohortError: When there is none, or it does not read.
    """
    words = content.load("cohort")["none"]
    if not path.is_file() or path.stat().st_size == 0:
        raise CohortError(words["no_gradebook"])
    from nbgrader.api import Gradebook  # two seconds to import; only a trainer's notebook waits for it
    from sqlalchemy.exc import SQLAlchemyError

    try:
        if not _has_tables(path):
            # nbgrader would make them, which changes a file that may be somebody else's.
            raise CohortError(words["unreadable"])
        with Gradebook(f"sqlite:///{path.as_posix()}") as book:
            boxes = _boxes(book)
            learners, exercises = [one.id for one in book.students], [one.name for one in book.assignments]
            return Book(learners, exercises, _submissions(book, boxes), boxes)
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        log.warning("bbcp: the gradebook does not read: %s", error)
        raise CohortError(words["unreadable"]) from None


def handed_in_row(learner: str, exercise: str) -> Row:
    """Return the row of an exercise that is handed in and not graded yet."""
    return {"learner": learner, "exercise": exercise, "state": "handed_in", "score": None, "points": None}


def _has_tables(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as db:
        return bool(db.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'student'").fetchone()[0])


def _boxes(book: Any) -> list[Row]:
    from nbgrader.api import Assignment, BaseCell, Grade, SubmittedAssignment, SubmittedNotebook

    # One question for the whole cohort: one for each grade takes minutes with 200 learners.
    found = (
        book.db.query(
            SubmittedAssignment.student_id,
            Assignment.name,
            BaseCell.name,
            Grade.score,
            Grade.max_score,
            Grade.needs_manual_grade,
        )
        .select_from(Grade)
        .join(SubmittedNotebook, Grade.notebook_id == SubmittedNotebook.id)
        .join(SubmittedAssignment, SubmittedNotebook.assignment_id == SubmittedAssignment.id)
        .join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
        .join(BaseCell, Grade.cell_id == BaseCell.id)
    )
    names = ("learner", "exercise", "box", "score", "points", "waiting")
    return [dict(zip(names, one, strict=True)) for one in found]


def _submissions(book: Any, boxes: list[Row]) -> dict[Place, Row]:
    from nbgrader.api import Assignment, SubmittedAssignment

    late_points = SubmittedAssignment.late_submission_penalty
    asked = book.db.query(SubmittedAssignment.student_id, Assignment.name, late_points)
    asked = asked.join(Assignment, SubmittedAssignment.assignment_id == Assignment.id)
    late = {(learner, exercise): penalty or 0.0 for learner, exercise, penalty in asked}
    rows = {place: handed_in_row(*place) for place in late}
    for box in boxes:
        row = rows[box["learner"], box["exercise"]]
        row["score"] = (row["score"] or 0.0) + box["score"]
        row["points"] = (row["points"] or 0.0) + box["points"]
        row["state"] = "waiting" if box["waiting"] or row["state"] == "waiting" else "graded"
    for place, row in rows.items():
        row["score"] = None if row["score"] is None else max(0.0, row["score"] - late[place])
    return rows
