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
_LABEL = r"[ \t>*_#-]*(?:answer|question|objective|number|no\.?|nr\.?)[ \t]*(\d{1,2})\W*$"
_NUMBER = re.compile(rf"(?im)^(?:[ \t>*_#-]*(?:[a-z]+[ \t]+)?(\d{{1,2}})[*_]*[.):]|{_LABEL})")
_HEADING = re.compile(rf"(?i)(?:#[^\n]*|{_LABEL})")


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
    numbered = _numbered(strays[0], empty, order) if len(strays) == 1 else {}
    if len(numbered) == len(empty):
        return numbered
    for found in _ways(strays, empty):
        if len(found) == len(empty):
            return dict(zip(empty, found, strict=True))
    return numbered


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
    """Leave out headings, and above all answers what would earn nothing, such as "Here are my answers."."""
    rest = [one for one in found if not _HEADING.fullmatch(one.words.strip())]
    judged = [worth for worth in empty.values() if worth is not None]
    while len(rest) > len(empty) and judged and not any(worth(written(rest[0].words)) for worth in judged):
        rest = rest[1:]
    return rest


def _cut(piece: Piece, texts: Sequence[str]) -> list[Piece]:
    return [replace(piece, words=one) for one in texts if one.strip()]


def _at_numbers(text: str) -> list[str]:
    starts = [found.start() for found in _NUMBER.finditer(text)]
    return [text[start:end] for start, end in zip([0, *starts], [*starts, len(text)], strict=True)]


def _numbered(only: Piece, empty: Mapping[str, Worth | None], order: Sequence[str]) -> dict[str, Piece]:
    found: dict[str, Piece] = {}
    parts = _cut(only, _at_numbers(only.words))
    if parts and not _NUMBER.match(parts[0].words):
        parts = parts[1:]  # a line above all answers
    for one in parts:
        number = _NUMBER.match(one.words)
        at = int(number[1] or number[2]) if number else 0
        name = order[at - 1] if 0 < at <= len(order) else ""
        if name not in empty or name in found:
            return {}
        found[name] = one
    return found
