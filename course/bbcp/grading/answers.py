"""Decide what to read as the answer of each box of an exercise, and which words remain unread."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache

from bbcp.grading.choose import Choice, choose, flat
from bbcp.grading.layout import Layout
from bbcp.grading.pieces import Piece
from bbcp.grading.placing import Placing
from bbcp.grading.source import Box, Source
from bbcp.grading.strays import Worth

POINTER = re.compile(
    r"(?i)\W*(?:(?:please|my|the|answers?|is|are|look|see|at|in|on|it|written|typed|wrote) )*"
    r"(?:below|above|(?:next|last|other|extra|new) cell|(?:the )?(?:end|bottom|top))\W*"
)
"""What people write in a box when they answer in another place."""


def chosen(
    pieces: list[Piece], layout: Layout, source: Source, worth: Callable[[str, Box], float]
) -> tuple[dict[str, Choice], list[Piece]]:
    """Choose the answer of every box: from its own cell and what stands beside it, else from what was left unread.

    Args:
        pieces: All pieces of the notebook, in order.
        layout: The exercise as its author laid it out.
        source: The exercise as its author wrote it.
        worth: The points that a text would earn in a box; asked only where there is a choice.

    Returns:
        For each box its choice, and the pieces with words that are in none of them. A box without words has the
        sign `stray` where any are left: they may be its answer, so a person has to look.
    """
    worths = {name: _worth_in(source.boxes.get(name), worth) for name in layout.boxes}
    everything = pieces
    choices = {name: _choice(name, pieces, worths[name]) for name in layout.boxes}
    pointers = _pointers(pieces, choices, worths) if _theirs(_unread(pieces, choices), layout) else []
    if pointers:
        # They stay in the notebook, beside the answers that they point at.
        pieces = [replace(one, words="") if one in pointers else one for one in pieces]
        choices = {name: _choice(name, pieces, worths[name]) for name in layout.boxes}
    if all(choice.text for choice in choices.values()):
        return choices, _unread(everything, choices)
    placing = Placing(pieces, choices, worths, source)
    choices |= placing.placed(_theirs(_unread(pieces, choices), layout))
    left = _unread(pieces, choices)
    open_boxes = [name for name, one in choices.items() if not one.text]
    doubtful = open_boxes if _theirs(left, layout) else [name for name in open_boxes if placing.doubtful(name)]
    choices |= {name: replace(choices[name], signs=frozenset({"stray"})) for name in doubtful}
    return choices, _unread(everything, choices)


def _worth_in(box: Box | None, worth: Callable[[str, Box], float]) -> Worth | None:
    if box is None or box.case is None:
        return None
    # The same words are weighed more than once, and judging a long answer takes seconds.
    return cache(lambda text: worth(text, box))


def _choice(name: str, pieces: list[Piece], worth: Worth | None) -> Choice:
    own = [one for one in pieces if one.box == name]
    near = [one for one in pieces if one.box is None and one.near == name]
    return choose(own, near, worth)


def _unread(pieces: list[Piece], choices: dict[str, Choice]) -> list[Piece]:
    used = [one for choice in choices.values() for one in choice.used]
    read = {flat(one.words) for one in used}
    return [one for one in pieces if flat(one.words) not in read and _rest(one, used)]


def _rest(piece: Piece, used: list[Piece]) -> str:
    """Return what remains of a piece that was cut into answers for several boxes."""
    text = flat(piece.words)
    for part in (flat(one.words) for one in used if one.cell == piece.cell):
        text = text.replace(part, "", 1)
    return text.strip()


def _pointers(pieces: list[Piece], choices: dict[str, Choice], worths: dict[str, Worth | None]) -> list[Piece]:
    """Return what stands in the place of an answer and only says where it is, such as "see below"."""
    found = []
    for name, choice in choices.items():
        worth = worths[name]
        if worth is not None and POINTER.fullmatch(flat(choice.text)) and not worth(choice.text):
            found += [one for one in pieces if one.box == name and POINTER.fullmatch(flat(one.words))]
    return found


def _theirs(left: list[Piece], layout: Layout) -> list[Piece]:
    """Return what may be an answer; a question in which somebody changed a word is none."""
    return [one for one in left if "locked" not in one.signs or not layout.resembles_own(one.words)]
