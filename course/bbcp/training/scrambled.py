"""Put the words of good objectives out of order, so that the scorer learns what a heap of key words looks like.

Nobody throws words together in as many ways as a test of the scorer may. What was scrambled is used
to tell traps alone, as `other` (codebook, section 1), and only for training; nobody is measured on it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bbcp.scoring.labels import Kind
from bbcp.training.corpus import Labelled

EACH = 20
"""One of so many objectives is scrambled."""
PIECES = (1, 1, 2)
"""How many words stay together, by turns."""
STEP = 3
LEAST = 10
"""Fewer words may be a sentence in any order."""


def scrambled(rows: Sequence[Labelled]) -> list[tuple[Labelled, Labelled]]:
    """Scramble some objectives.

    Args:
        rows: Labelled objectives to learn from.

    Returns:
        Each objective that was scrambled, and what it became.
    """
    able = [one for one in rows if one.kind is not Kind.OTHER and len(one.text.split()) >= LEAST]
    return [
        (
            one,
            replace(
                one,
                text=scramble(one.text, PIECES[at % len(PIECES)]),
                kind=Kind.OTHER,
                hard=("bag",),
                acts=(),
                ratings={},
            ),
        )
        for at, one in enumerate(able[::EACH])
    ]


def scramble(text: str, together: int) -> str:
    """Take every third piece of a text, then every third of the rest, and the last: the same on every machine.

    Args:
        text: A text of several words.
        together: How many words a piece has, at least 1.
    """
    words = text.split()
    pieces = [" ".join(words[at : at + together]) for at in range(0, len(words), together)]
    return " ".join(piece for first in range(STEP) for piece in pieces[first::STEP])
