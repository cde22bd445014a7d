"""Find the boxes for answers that were written far from any: at the end, or above the first question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bbcp.grading.pieces import Piece


def placed_strays(strays: Sequence[Piece], empty: Sequence[str]) -> dict[str, Piece]:
    """Give words that stand by no box to the boxes that are empty, where it can be told which belongs where.

    Args:
        strays: The pieces that stand by no box, in order.
        empty: The names of the boxes without words, in the exercise's order.

    Returns:
        For each of the boxes its piece, when there are as many pieces (or, in a single one, as many paragraphs) as
        boxes; otherwise nothing, since whatever one gave away would be a guess.
    """
    found = list(strays)
    if len(found) == 1 < len(empty):
        (only,) = found
        found = [replace(only, words=one) for one in re.split(r"\n\s*\n", only.words) if one.strip()]
    if not empty or len(found) != len(empty):
        return {}
    return {name: replace(one, near=name) for name, one in zip(empty, found, strict=True)}
