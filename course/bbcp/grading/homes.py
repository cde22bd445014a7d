"""Find the box of words that stand in a copy of another box.

Who copies an answer box to another question copies nbgrader's mark of it too; what is written there answers
the question that it stands under.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bbcp.answer_text import written
from bbcp.grading.pieces import Piece


def at_home(pieces: Sequence[Piece]) -> list[Piece]:
    """Give copies of a box that stand under another question to that question, where its own box has no words.

    Args:
        pieces: All pieces of a notebook, in order.

    Returns:
        The pieces in the same order; those that were given away have the sign `under`, as have those beside them.
    """
    answered = {one.box for one in pieces if one.box is not None and written(one.words) and not _strange(one, pieces)}
    given: set[tuple[str | None, str | None]] = set()
    found = []
    for one in pieces:
        if _strange(one, pieces) and one.under not in answered:
            given.add((one.box, one.under))
            signs = (one.signs - {"points", "name"}) | {"under"}
            one = replace(one, box=None, near=one.under, signs=signs)
        elif one.box is None and (one.near, one.under) in given:
            one = replace(one, near=one.under)
        found.append(one)
    return found


def _strange(piece: Piece, pieces: Sequence[Piece]) -> bool:
    """Whether a piece bears the mark of a box that is elsewhere too, and stands under another question than its."""
    if piece.box is None or piece.sure or piece.under in (None, piece.box):
        return False
    return any(one.box == piece.box and one.cell != piece.cell for one in pieces)
