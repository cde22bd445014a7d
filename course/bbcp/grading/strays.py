"""Find the boxes for answers that were written away from them: at the end, above the question, beside the next box."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from bbcp.answer_text import written
from bbcp.grading.pieces import Piece

Worth = Callable[[str], float]
MOST = 12
"""Pieces; among more than these nobody can tell which belongs where."""
_NUMBER = re.compile(r"(?im)^[ \t>*_#-]*(?:(?:answer|question|objective|no\.?|nr\.?)[ \t]*)?(\d{1,2})[*_]*[.):]")


def placed_strays(strays: Sequence[Piece], empty: Mapping[str, Worth | None], order: Sequence[str]) -> dict[str, Piece]:
    """Give words that no box has read to the boxes without words, where it can be told which belongs where.

    Args:
        strays: The pieces that stand in no box's own cell, in order.
        empty: For each box without words in its own cell, in the exercise's order, what a text would earn in it;
            None where a person reads it.
        order: The names of all boxes.

    Returns:
        For some of the boxes, its piece: by the numbers in front of the answers, or in order when there are as many
        pieces as boxes; otherwise nothing, since whatever one gave away would be a guess.
    """
    if not empty or not strays or len(strays) > MOST:
        return {}
    for found in _ways(strays, empty):
        if len(found) == len(empty):
            return dict(zip(empty, found, strict=True))
    if len(strays) == 1:
        return _numbered(strays[0], empty, order)
    return {}


def _ways(strays: Sequence[Piece], empty: Mapping[str, Worth | None]) -> Iterator[list[Piece]]:
    """Yield the ways to take the pieces apart, the plainest first."""
    ways = [list(strays)]
    if len(strays) == 1:
        only = strays[0]
        ways += [_cut(only, _at_numbers(only.words)), _cut(only, re.split(r"\n\s*\n", only.words))]
    yield from ways
    for way in ways:
        if len(way) > len(empty):
            yield _without_notes(way, empty)


def _without_notes(found: list[Piece], empty: Mapping[str, Worth | None]) -> list[Piece]:
    """Leave out what would earn nothing in any box, such as "Here are my answers."; not what a person would read."""
    judged = [worth for worth in empty.values() if worth is not None]
    by_hand = [name for name, worth in empty.items() if worth is None]
    last = found[-1] if by_hand and by_hand[-1] == list(empty)[-1] else None
    return [one for one in found if one is last or any(worth(written(one.words)) for worth in judged)]


def _cut(piece: Piece, texts: Sequence[str]) -> list[Piece]:
    return [replace(piece, words=one) for one in texts if one.strip()]


def _at_numbers(text: str) -> list[str]:
    starts = [found.start() for found in _NUMBER.finditer(text)]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


def _numbered(only: Piece, empty: Mapping[str, Worth | None], order: Sequence[str]) -> dict[str, Piece]:
    found: dict[str, Piece] = {}
    for one in _cut(only, _at_numbers(only.words)):
        number = _NUMBER.match(one.words)
        at = int(number[1]) if number else 0
        name = order[at - 1] if 0 < at <= len(order) else ""
        if name not in empty or name in found:
            return {}
        found[name] = one
    return found
