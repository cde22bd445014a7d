"""A learner's words in stretches, some of them marked, and what they cost in bytes of a page."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bbcp.feedback.marks import Mark

MOST_MARKS = 30
"""Marks in one answer: enough for some four objectives; with more of them nothing stands out."""
MARK = 130
"""Bytes of HTML around a marked stretch, rounded up."""
_ESCAPED = {"&": 5, "<": 4, ">": 4, '"': 5, "'": 5}
_BACK = 40
"""How many characters a text is cut shorter to end with a whole word; a longer word is cut in two."""


@dataclass(frozen=True)
class Stretch:
    """Some of a learner's words. `label` says what they are evidence of; "" where they are not marked."""

    words: str
    label: str = ""
    look: bool = False

    @property
    def cost(self) -> int:
        """How many bytes it takes on the page."""
        return cost(self.words) + (MARK + cost(self.label) if self.label else 0)


def stretches(text: str, marks: Sequence[Mark]) -> tuple[Stretch, ...]:
    """Part a text at its marks; of the marks the first `MOST_MARKS` are shown.

    Args:
        text: The text.
        marks: Marks in its order that do not overlap.
    """
    found, at = [], 0
    for mark in marks[:MOST_MARKS]:
        found.append(Stretch(text[at : mark.span.start]))
        found.append(Stretch(text[mark.span.start : mark.span.end], mark.label, mark.look))
        at = mark.span.end
    return tuple(one for one in (*found, Stretch(text[at:])) if one.words)


def shortened(parts: Iterable[Stretch], room: int) -> tuple[Stretch, ...]:
    """Return the beginning of a text in stretches.

    Args:
        parts: The stretches in order.
        room: The most bytes that they may take on the page.
    """
    found: list[Stretch] = []
    for one in parts:
        words = one.words if one.cost <= room else beginning(one.words, room - (one.cost - cost(one.words)))
        found += [replace(one, words=words)] if words else []
        room -= one.cost
        if room < 0:
            break
    return tuple(found)


def cost(text: str) -> int:
    """Return how many bytes a text takes on a page, where some signs are written as names."""
    return len(text.encode("utf-8")) + sum((size - 1) * text.count(sign) for sign, size in _ESCAPED.items())


def beginning(text: str, room: int) -> str:
    """Return as much of a text as a page has room for; where it is cut, it ends with a whole word if it can.

    Args:
        text: The text.
        room: The most bytes that it may take on the page.
    """
    end = 0
    for sign in text:
        room -= _ESCAPED.get(sign) or len(sign.encode("utf-8"))
        if room < 0:
            break
        end += 1
    if end == len(text):
        return text
    # No sign without the accent, the color or the partner that belongs to it.
    while end and (unicodedata.combining(text[end]) or text[end] in "\u200d\ufe0f" or text[end - 1] == "\u200d"):
        end -= 1
    space = max((text.rfind(sign, max(0, end - _BACK), end) for sign in " \n"), default=-1)
    return text[: space if space > 0 else end].rstrip()
