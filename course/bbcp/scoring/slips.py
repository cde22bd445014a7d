"""The words that one slip of the pen makes of another, and how likely each slip is."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from functools import cache

SWAPPED, LEFT_OUT, DOUBLED, WRONG = 6, 6, 4, 1
"""How much likelier a slip is than a wrong letter or one too many."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SOUNDS = ("aeiouy", "cks", "sz", "fv", "bv", "gj", "td", "mn")


def one_slip(word: str) -> Iterator[tuple[str, int]]:
    """Give what may have been meant by a word: what is one slip away, with how likely the slip is.

    The first letter is left as it is, since people seldom get it wrong; it may stand in the wrong turn.

    Args:
        word: A word of small letters.

    Returns:
        Rows of letters, most of them no words; some come twice.
    """
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1 and tail[0] != tail[1]:
            yield head + tail[1] + tail[0] + tail[2:], SWAPPED
        if not at:
            continue
        if tail:
            yield head + tail[1:], DOUBLED if tail[0] == head[-1] else WRONG
            for letter in _near().get(tail[0], ""):
                yield head + letter + tail[1:], WRONG
        for letter in _LETTERS:
            yield head + letter + tail, LEFT_OUT


@cache
def _near() -> Mapping[str, str]:
    """Return for each letter those of the keys beside it and those that sound like it."""
    pairs = {pair for row in _KEYS for pair in itertools.pairwise(row)}
    pairs |= {pair for upper, lower in itertools.pairwise(_KEYS) for pair in zip(upper, lower, strict=False)}
    pairs |= {pair for sound in _SOUNDS for pair in itertools.combinations(sound, 2)}
    both = pairs | {(other, one) for one, other in pairs}
    return {letter: "".join(sorted(other for one, other in both if one == letter)) for letter in _LETTERS}
