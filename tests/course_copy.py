"""A copy of the course to grade in, and what its gradebook holds."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def copy_of_the_course(target: Path) -> Path:
    for name in ("solutions", "exercises"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns(".*"))
    shutil.copy(ROOT / "nbgrader_config.py", target)
    return target


@dataclass(frozen=True)
class Saved:
    """What the gradebook holds about one answer."""

    score: float | None
    points: float
    waiting: bool
    comment: str | None


def read_gradebook(course: Path) -> dict[tuple[str, str], Saved]:
    words = """
        SELECT submitted_assignment.student_id, base_cell.name, grade.auto_score, grade_cells.max_score,
               grade.needs_manual_grade, comment.auto_comment
        FROM grade JOIN base_cell ON base_cell.id = grade.cell_id
        JOIN grade_cells ON grade_cells.id = grade.cell_id
        JOIN submitted_notebook ON submitted_notebook.id = grade.notebook_id
        JOIN submitted_assignment ON submitted_assignment.id = submitted_notebook.assignment_id
        LEFT JOIN base_cell AS said ON said.name = base_cell.name AND said.type = 'SolutionCell'
        LEFT JOIN comment ON comment.cell_id = said.id AND comment.notebook_id = grade.notebook_id
    """
    with closing(sqlite3.connect(course / "course" / "work" / "gradebook.db")) as db:
        return {(row[0], row[1]): Saved(row[2], row[3], bool(row[4]), row[5]) for row in db.execute(words)}
