"""Decide what to read as the answer of a box when its words stand in more than one place.

The rule: no point is lost by what happened to the cells. So of the ways to read the words, the one
that earns most is taken; where a person reads the answer, all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bbcp.answer_text import written
from bbcp.grading.pieces import Piece

Worth = Callable[[str], float]


@dataclass(frozen=True)
class Choice:
    """What is read as the answer of a box.

    Attributes:
        text: The words.
        used: The pieces that they are from.
        signs: What had to be mended, in the names of `repairs` in grading.yaml.
    """

    text: str
    used: tuple[Piece, ...]
    signs: frozenset[str]


def choose(own: Sequence[Piece], near: Sequence[Piece], worth: Worth | None) -> Choice:
    """Choose the answer of one box.

    Args:
        own: The pieces from the box's own cell or cells, in order.
        near: The pieces of no box that stand by it.
        worth: The points that a text would earn; None where a person reads the answer.

    Returns:
        The choice; with no text where nothing was written.
    """
    filled = _distinct([one for one in own if written(one.words)])
    beside = _distinct([one for one in near if written(one.words)])
    if not own and not beside:
        return Choice("", (), frozenset({"missing"}))
    ways = _ways(filled, beside)
    if not ways:
        return Choice("", tuple(own), _signs(own, len(own) > 1, False))
    if worth is None:
        used = max(ways, key=len)
    elif len(ways) == 1:
        used = ways[0]
    else:
        used = max(ways, key=lambda pieces: worth(joined(pieces)))
    several = len(own) > 1
    return Choice(joined(used), tuple(used), _signs(used, several, any(one.box is None for one in used)))


def joined(pieces: Sequence[Piece]) -> str:
    """Return the words of several pieces as one text; a sentence that was cut in two is one again."""
    text = ""
    for words in (written(one.words) for one in pieces):
        whole = not text or text[-1] in ".!?:;"
        text = f"{text}{'' if not text else chr(10) * 2 if whole else ' '}{words}"
    return text


@lru_cache(maxsize=64)  # the words of one notebook are compared more than once, and long ones take a second
def flat(words: str) -> str:
    """Return what a learner wrote in one line, so that the same words are known with other line ends."""
    return " ".join(written(words).split())


def _ways(filled: list[Piece], beside: list[Piece]) -> list[list[Piece]]:
    # The first of equal worth is taken, so the plainest readings come first.
    ways = [[one] for one in reversed(filled)]
    ways += [filled] if len(filled) > 1 else []
    ways += [[one] for one in beside] if not filled else []
    everything = sorted([*filled, *beside], key=lambda one: one.cell)
    return ways + ([everything] if beside and len(everything) > 1 else [])


def _distinct(pieces: list[Piece]) -> list[Piece]:
    found: dict[str, Piece] = {}
    for one in pieces:
        found.setdefault(flat(one.words), one)
    return list(found.values())


def _signs(used: Sequence[Piece], several: bool, beside: bool) -> frozenset[str]:
    signs = frozenset(sign for one in used for sign in one.signs)
    own = [one for one in used if one.box is not None]
    if several:
        signs |= {"split" if len(own) > 1 else "copied"}
    if beside and not signs & {"merged", "locked", "under", "away"}:
        signs |= {"beside"}
    return signs
