"""Look for what names a family's people, with an expression that is made only where somebody is named so."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from bbcp.case import Case

Who = Callable[[Case], str]

ANYBODY = r"(?:\S{1,40}(?: (?!(?:and|or|&) )\S{1,40}){0,3}?)"
"""Finds whatever names somebody: a name or role has no more than four words, of no more than forty letters."""


@dataclass(frozen=True)
class ForFamily:
    """An expression that names a family's people.

    A family's caregivers have sixty words and its children and helpers a hundred and fifty, so that an expression with
    them takes some 3 ms to make, and there are a dozen. Few families ever need one of them: it is made only where one
    that takes any word for a name finds something.

    Attributes:
        said: Gives a regular expression, told what stands for each of the people in it. Nowhere may it ask that they
            do not stand there, since with any word for a name it must find all that it finds.
        who: For each of the people, the expression for their names in a family.
    """

    said: Callable[..., str]
    who: tuple[Who, ...]

    def search(self, text: str, case: Case, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a stretch of a text; None where there is none."""
        return _made(self, case).search(text, begin, end) if self._anybody.search(text, begin, end) else None

    def match(self, text: str, case: Case) -> re.Match[str] | None:
        """Return the match at the beginning of a text; None where there is none."""
        return _made(self, case).match(text) if self._anybody.match(text) else None

    def finditer(self, text: str, case: Case, begin: int = 0) -> Iterator[re.Match[str]]:
        """Give all matches in a text from a place on, none of which overlap."""
        return _made(self, case).finditer(text, begin) if self._anybody.search(text, begin) else iter(())

    @cached_property
    def _anybody(self) -> re.Pattern[str]:
        return re.compile(self.said(*(ANYBODY for _ in self.who)))


@lru_cache(maxsize=4096)
def _made(one: ForFamily, case: Case) -> re.Pattern[str]:
    return re.compile(one.said(*(who(case) for who in one.who)))
