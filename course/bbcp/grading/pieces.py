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
        under: The answer box under whose question it stands, whatever box is beside it; None where there is none.
        sure: Whether the box is known by its cell, and not by a mark that a copy of the cell has too.
    """

    words: str
    cell: int
    box: str | None
    near: str | None
    signs: frozenset[str] = frozenset()
    under: str | None = None
    sure: bool = False


def pieces_of(cells: list[Cell], layout: Layout) -> Iterator[Piece]:
    """Yield the learner's words of a notebook in their order, and each box's cell even where it is empty.

    Args:
        cells: The notebook's cells; each with `source` as one string.
        layout: The exercise as its author laid it out.
    """
    near: str | None = None
    under: str | None = None
    for at, cell in enumerate(cells):
        box, signs = layout.claim(cell)
        sure = layout.known_by_id(cell)
        fixed = layout.fixed(cell) if box is None else None
        near = box or near
        under = box if sure else under
        told = False
        for words, own in layout.parts(str(cell["source"])):
            if own is not None:
                near = under = layout.section[own]
                if box not in (None, near):
                    # What follows the question of another box is no longer this one's.
                    if not told:
                        yield Piece("", at, box, box, signs, under, sure)
                    box, signs, told, sure = None, frozenset({"merged"}), True, False
                continue
            if fixed is not None:
                near = under = layout.section[fixed]
                words = layout.without_own_lines(words)
                signs = frozenset({"locked"})
            else:
                words = layout.without_copied_lines(words)
            if words.strip():
                yield Piece(words, at, box, near, signs, under, sure)
                told = True
        if box is not None and not told:
            yield Piece("", at, box, box, signs, under, sure)
        if fixed is not None:
            near = under = layout.section[fixed]
