"""Look for many ways of saying something at once, and only where they may stand."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from bbcp.scoring.expressions import LETTERS, alternatives, beginnings

KEPT = 8192
"""For so many words it is kept which ways may begin with them."""
_WORD = r"\b"
_WORDS = re.compile(r"\b\w+")
_LETTERS = re.compile(r"[^\W\d_]+|\d+")


@lru_cache(maxsize=8)
def words_in(text: str) -> frozenset[str]:
    """Return the words and numbers of a text, in small letters, without marks: "don't" gives "don" and "t".

    Most texts hold no word without which a pattern finds nothing; to ask for the words first costs next to nothing.
    """
    return frozenset(_LETTERS.findall(text.lower()))


@dataclass(frozen=True)
class Sayings:
    """Hundreds of ways of saying something, of which each is looked for only where one of its own words stands.

    Attributes:
        said: The regular expressions.
        by_word: For each word or number, the places of those that find nothing in a text without any of their words.
    """

    said: tuple[str, ...]
    by_word: Mapping[str, tuple[int, ...]]

    @classmethod
    def of(cls, listed: Iterable[Mapping[str, str]]) -> Sayings:
        """Read them from plain data.

        Args:
            listed: Each with `said`, a regular expression, and `near`, words of small letters and numbers with spaces
                between: one of them is in whatever it finds.
        """
        said: list[str] = []
        by_word: dict[str, tuple[int, ...]] = {}
        for place, one in enumerate(listed):
            said.append(" ".join(one["said"].split()))
            for word in one["near"].split():
                by_word[word] = (*by_word.get(word, ()), place)
        return cls(tuple(said), by_word)

    def places(self, text: str) -> list[int]:
        """Return the places of the expressions that may find something in a text, in order."""
        return sorted({place for word in self.by_word.keys() & words_in(text) for place in self.by_word[word]})

    def begun(self, text: str) -> Iterator[re.Pattern[str]]:
        """Give the expressions that may find something in a text, in order."""
        for place in self.places(text):
            yield self.made(place)

    def made(self, place: int) -> re.Pattern[str]:
        """Return the expression at a place, ready for use."""
        return _made(self.said[place])


@dataclass(frozen=True, eq=False)
class Ways:
    r"""Ways of saying something, of which at each word only those are tried that may begin with its letters.

    Most of them begin with `\b` and a word. To try them all at each word costs ten times as much.

    Attributes:
        at_words: The ways that begin at a word, without their `\b`.
        begins: For the first letters of words, the places of those that may begin with them.
        anywhere: What finds the others; None where there are none.
    """

    at_words: tuple[re.Pattern[str], ...]
    begins: Mapping[str, tuple[int, ...]]
    anywhere: re.Pattern[str] | None

    @classmethod
    def of(cls, sources: Iterable[str]) -> Ways:
        """Read them from regular expressions.

        Args:
            sources: Regular expressions, each of one or more alternatives.

        Raises:
            re.error: When one of them is no regular expression.
        """
        at_words, others = _parted(sources)
        begins: dict[str, tuple[int, ...]] = {}
        for place, way in enumerate(at_words):
            for begin in beginnings(way):
                begins[begin] = (*begins.get(begin, ()), place)
        return cls(tuple(map(re.compile, at_words)), begins, re.compile("|".join(others)) if others else None)

    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match in a stretch of a text, as one pattern of all the ways would find it."""
        other = self.anywhere.search(text, begin, end) if self.anywhere else None
        last = other.start() if other else end
        known = self._known
        for word in _WORDS.finditer(text, begin, end):
            ways = known.get(word[0])
            for way in self._tried(word[0]) if ways is None else ways:
                found = way.match(text, word.start(), end)
                if found is not None:
                    return found if word.start() <= last else other
        return other

    @cached_property
    def _known(self) -> dict[str, tuple[re.Pattern[str], ...]]:
        """Hold for each word that was met the ways that may begin with it."""
        return {}

    def _tried(self, word: str) -> tuple[re.Pattern[str], ...]:
        """Work out the ways that may begin with a word, in their order, and keep them."""
        if len(self._known) >= KEPT:
            self._known.clear()
        places = {place for size in range(LETTERS + 1) for place in self.begins.get(word[:size], ())}
        found = self._known[word] = tuple(self.at_words[place] for place in sorted(places))
        return found

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give all matches in a text, none of which overlap."""
        found = self.search(text)
        while found is not None:
            yield found
            found = self.search(text, max(found.end(), found.start() + 1))


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
    at_words, anywhere = _parted(sources)
    if at_words:
        anywhere.insert(0, rf"\b(?=\w)(?:{'|'.join(at_words)})")
    return re.compile("|".join(anywhere))


def _parted(sources: Iterable[str]) -> tuple[list[str], list[str]]:
    r"""Part the alternatives of regular expressions in those that begin with `\b`, without it, and the others."""
    ways = [way for source in sources for way in alternatives(source)]
    at_words = [way.removeprefix(_WORD) for way in ways if way.startswith(_WORD)]
    return at_words, [f"(?:{way})" for way in ways if not way.startswith(_WORD)]
