"""Look for many ways of saying something at once, and only where they may stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

_WORD = r"\b"
_LETTERS = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Sayings:
    """Hundreds of ways of saying something, of which each is looked for only where one of its own words stands.

    Attributes:
        by_word: For each word, the regular expressions that find nothing in a text without any of their words.
    """

    by_word: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, listed: Iterable[Mapping[str, str]]) -> Sayings:
        """Read them from plain data.

        Args:
            listed: Each with `said`, a regular expression, and `near`, words of small letters with spaces between:
                one of them is in whatever it finds.
        """
        made: dict[str, tuple[str, ...]] = {}
        for one in listed:
            for word in one["near"].split():
                made[word] = (*made.get(word, ()), one["said"])
        return cls(made)

    def begun(self, text: str) -> Iterator[re.Pattern[str]]:
        """Give the expressions that may find something in a text of small letters, each once."""
        here = self.by_word.keys() & set(_LETTERS.findall(text))
        for source in dict.fromkeys(source for word in sorted(here) for source in self.by_word[word]):
            yield _made(source)


@cache
def _made(source: str) -> re.Pattern[str]:
    """Compile an expression when it is first needed: all of them together would take most of a second."""
    return re.compile(source)


def any_of(sources: Iterable[str]) -> re.Pattern[str]:
    r"""Make one pattern of many.

    Args:
        sources: Regular expressions. Of their alternatives, those that begin with `\b` and a word are tried only
            where a word begins, which costs a third of trying them at each letter.

    Returns:
        A pattern that finds what any of them finds.

    Raises:
        re.error: When one of them is no regular expression.
    """
    ways = [way for source in sources for way in alternatives(source)]
    at_words = [way.removeprefix(_WORD) for way in ways if way.startswith(_WORD)]
    anywhere = [f"(?:{way})" for way in ways if not way.startswith(_WORD)]
    if at_words:
        anywhere.insert(0, rf"\b(?=\w)(?:{'|'.join(at_words)})")
    return re.compile("|".join(anywhere))


def alternatives(source: str) -> Iterator[str]:
    """Take a regular expression apart at those of its bars that stand in no bracket.

    Args:
        source: A regular expression.

    Yields:
        Its alternatives, of which each is one by itself.
    """
    begin = depth = 0
    listed = False
    for mark in re.finditer(r"\\.|[\[\]()|]", source, re.DOTALL):
        sign = mark.group()
        if listed:
            listed = sign != "]"
        elif sign == "[":
            listed = True
        elif sign in "()":
            depth += 1 if sign == "(" else -1
        elif sign == "|" and not depth:
            yield source[begin : mark.start()]
            begin = mark.end()
    yield source[begin:]
