"""Take a handed-in notebook apart: which words stand where the exercise asked for which answer.

A learner can split, merge, move, copy and retype cells, and another program can lose the names of
cells. What is left to go by: nbgrader's name of a box, the cell's id, and the exercise's own words,
which say after which question something was written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bbcp.grading.layout import Layout

Cell = dict[str, Any]


@dataclass(frozen=True)
class Piece:
    """Words of a learner, all from one cell.

    Attributes:
        words: The text as it stands there, without the exercise's own.
        cell: The cell's place in the notebook, from 0.
        box: The answer box whose cell it is, by its grade id; None where it is no box's.
        near: The answer box that it stands by: under its question or below it; None where there is none.
        signs: What has happened to the cell, in the names of `repairs` in grading.yaml.
    """

    words: str
    cell: int
    box: str | None
    near: str | None
    signs: frozenset[str] = frozenset()


def pieces_of(cells: list[Cell], layout: Layout) -> Iterator[Piece]:
    """Yield the learner's words of a notebook in their order, and each box's cell even where it is empty.

    Args:
        cells: The notebook's cells; each with `source` as one string.
        layout: The exercise as its author laid it out.
    """
    near: str | None = None
    for at, cell in enumerate(cells):
        box, signs = layout.claim(cell)
        fixed = layout.fixed(cell) if box is None else None
        near = box or near
        told = False
        for words, own in layout.parts(str(cell["source"])):
            if own is not None:
                near = layout.section[own]
                if box not in (None, near):
                    # What follows the question of another box is no longer this one's.
                    if not told:
                        yield Piece("", at, box, box, signs)
                    box, signs, told = None, frozenset({"merged"}), True
                continue
            if fixed is not None:
                near, words = layout.section[fixed], layout.without_own_lines(words)
                signs = frozenset({"locked"})
            else:
                words = layout.without_copied_lines(words)
            if words.strip():
                yield Piece(words, at, box, near, signs)
                told = True
        if box is not None and not told:
            yield Piece("", at, box, box, signs)
        near = layout.section[fixed] if fixed is not None else near
