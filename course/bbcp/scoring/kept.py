"""Keep what is worked out for a word, so that the next text finds it ready."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

KEPT = 16_384
"""For so many words it is kept what was worked out for each; the texts of the corpus hold some 10,000."""

Key = TypeVar("Key")
Made = TypeVar("Made")


class Kept(dict[Key, Made]):
    """What was worked out, for each key that was asked for; when it is full, all is forgotten.

    A look takes two thirds of the time that it takes with `functools.lru_cache`, which notes each time what was asked
    for last; a text takes some 250 looks.
    """

    def __init__(self, work: Callable[[Key], Made], most: int = KEPT) -> None:
        """Begin with nothing.

        Args:
            work: Works out what a key stands for; it must rest on the key alone.
            most: For how many keys it is kept, at least 1.
        """
        super().__init__()
        self._work, self._most = work, most

    def __missing__(self, key: Key) -> Made:
        """Work it out, and keep it."""
        if len(self) >= self._most:
            self.clear()
        made = self[key] = self._work(key)
        return made


def kept(work: Callable[[Key], Made]) -> Callable[[Key], Made]:
    """Keep what a function of one argument returns, for up to `KEPT` arguments.

    Args:
        work: The function; what it returns must rest on its argument alone.
    """
    return Kept(work).__getitem__
