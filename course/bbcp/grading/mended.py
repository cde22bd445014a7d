"""What the doctor hands on: a notebook that can be graded, and what was mended in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from bbcp.answer_text import written
from bbcp.grading.grade import worth
from bbcp.grading.repairs import Repair, told
from bbcp.grading.source import Source


@dataclass(frozen=True)
class Mended:
    """A notebook that can be graded.

    Attributes:
        notebook: A notebook of format 4 with each answer box of the exercise exactly once.
        repairs: What was mended.
        path: The file that it was read from; of several, the one that earns most.
        source: The exercise as its author wrote it.
    """

    notebook: dict[str, Any]
    repairs: tuple[Repair, ...]
    path: Path
    source: Source

    @cached_property
    def points(self) -> float:
        """What its answers earn, where the course can judge them."""
        return sum(self.earned.values())

    @cached_property
    def earned(self) -> dict[str, float]:
        """What the answer in each box that the course judges earns, by the box's grade id."""
        return {box.grade_id: worth(self.texts.get(box.grade_id, ""), box) for box in self.source.judged()}

    @property
    def most(self) -> float:
        """The most points that these answers could earn."""
        return sum(box.points for box in self.source.judged())

    @property
    def length(self) -> int:
        """How many characters stand in its answer boxes."""
        return sum(map(len, self.texts.values()))

    @cached_property
    def texts(self) -> dict[str, str]:
        """What the learner wrote in each answer box, by the box's grade id."""
        return {name: written(cell["source"]) for name, cell in boxes_of(self.notebook).items()}


def boxes_of(notebook: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the cells with answers of a mended notebook, by grade id."""
    cells = (one for one in notebook["cells"] if "nbgrader" in one["metadata"])
    return {one["metadata"]["nbgrader"]["grade_id"]: one for one in cells}


def sentences(repairs: Iterable[Repair], notebook: str, file: str) -> Iterator[str]:
    """Yield a plain sentence for a trainer for each thing that was mended.

    Args:
        repairs: What was mended.
        notebook: The name of the exercise's notebook, such as `"ex01"`.
        file: The name of the file that was read, such as `"ex01 (1).ipynb"`.
    """
    for one in repairs:
        # Who handed in several files asks which of them was read; else the exercise's own name says what for.
        yield told(one).format(name=file if one.what == "twice" else f"{notebook}.ipynb")
