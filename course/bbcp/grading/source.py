"""Read the course's own version of an exercise, which decides how an answer is graded.

A learner can change everything in the notebook that is handed in, so points and families are
taken from `solutions/`, never from there.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any


class SourceError(ValueError):
    """An exercise in `solutions/` cannot be read; the message says which and what to do."""


@dataclass(frozen=True)
class Box:
    """One answer box of an exercise.

    Attributes:
        grade_id: Its name in nbgrader, such as `"ex01-answer-1"`.
        title: What a person sees above it.
        points: The most points there are.
        case: The family it is judged against, as written in the notebook (so perhaps no family at
            all); None where a person reads it.
        answer: What its author wrote in it: a good answer, or how a person grades it.
    """

    grade_id: str
    title: str
    points: float
    case: Any
    answer: str


@dataclass(frozen=True)
class Source:
    """An exercise as its author wrote it. The dicts are shared; do not change them.

    Attributes:
        metadata: The notebook's metadata.
        cells: The notebook's cells, each with `source` as one string.
        boxes: The cells with points by grade id, in the notebook's order.
    """

    metadata: dict[str, Any]
    cells: tuple[dict[str, Any], ...]
    boxes: dict[str, Box]

    @property
    def test(self) -> bool:
        """Whether it is a test, which shows where somebody stands."""
        return any(cell["metadata"].get("bbcp", {}).get("test") for cell in self.cells)

    def judged(self) -> list[Box]:
        """Return the boxes that the course judges, in order."""
        return [box for box in self.boxes.values() if box.case is not None]

    def model_answers(self) -> dict[str, str]:
        """Return a good answer for each box that the course judges, by grade id."""
        return {box.grade_id: box.answer for box in self.judged()}

    def guides(self) -> dict[str, str]:
        """Return how a person grades each box that the course does not judge, by grade id."""
        return {name: box.answer for name, box in self.boxes.items() if box.case is None}

    def own_text(self, cell_id: str) -> str | None:
        """Return what the author wrote in a cell that has no answer; None where there is no such cell."""
        for cell in self.cells:
            if cell.get("id") == cell_id and "nbgrader" not in cell["metadata"]:
                return str(cell["source"])
        return None


def notebooks_of(assignment: str, root: Path) -> list[Path]:
    """Return the notebooks of an exercise in `solutions/`, sorted; none where there is no such exercise."""
    return sorted((root / "solutions" / assignment).glob("*.ipynb"))


def read_source(path: Path) -> Source:
    """Read an exercise; one that has not changed is read once.

    Args:
        path: A notebook in `solutions/`.

    Returns:
        The exercise.

    Raises:
        SourceError: When there is no such notebook or it does not read.
    """
    try:
        return _read(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise SourceError(f"There is no {path.name} in solutions/{path.parent.name}; grading needs it.") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SourceError(f"solutions/{path.parent.name}/{path.name} does not read as a notebook: {error}") from None


@lru_cache(maxsize=64)
def _read(path: Path, changed: int) -> Source:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    cells = []
    for cell in notebook["cells"]:
        words = cell["source"]
        cells.append({**cell, "source": words if isinstance(words, str) else "".join(words)})
    boxes = [_box(cell) for cell in cells if _is_box(cell)]
    return Source(notebook["metadata"], tuple(cells), {box.grade_id: box for box in boxes})


def _is_box(cell: dict[str, Any]) -> bool:
    return bool(cell["metadata"].get("nbgrader", {}).get("grade"))


def _box(cell: dict[str, Any]) -> Box:
    grading = cell["metadata"]["nbgrader"]
    ours = cell["metadata"].get("bbcp")
    ours = ours if isinstance(ours, dict) else {}
    title = ours.get("title")
    name = str(grading["grade_id"])
    title = title if isinstance(title, str) else name
    return Box(name, title, float(grading["points"]), ours.get("case"), str(cell["source"]))
