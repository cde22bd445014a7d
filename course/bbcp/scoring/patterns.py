"""Look for many ways of saying something at once, and only where they may stand."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from bbcp.scoring.expressions import alternatives

_WORD = r"\b"
_LETTERS = re.compile(r"[^\W\d_]+|\d+")
_ASCII = "".join(map(chr, range(128)))
_TO_LETTERS = "".join(one if one.isalpha() else " " for one in _ASCII)
_TO_DIGITS = "".join(one if one.isdigit() else " " for one in _ASCII)


@lru_cache(maxsize=8)
def words_in(text: str) -> frozenset[str]:
    """Return the words and numbers of a text, in small letters, without marks: "don't" gives "don" and "t".

    Most texts hold no word without which a pattern finds nothing; to ask for the words first costs next to nothing.
    """
    low = text.lower()
    if not low.isascii():
        return frozenset(_LETTERS.findall(low))
    # Most texts are plain, and to part those so takes half the time.
    return frozenset(low.translate(_TO_LETTERS).split() + low.translate(_TO_DIGITS).split())


@dataclass(frozen=True)
class Sayings:
    """Hundreds of ways of saying something, of which each is looked for only where one of its own words stands.

    Attributes:
        said: The regular expressions.
        by_word: For each word or number, the places of those that find nothing in a text without any of their words.
        anywhere: The places of those that may find something in any text.
    """

    said: tuple[str, ...]
    by_word: Mapping[str, tuple[int, ...]]
    anywhere: frozenset[int] = frozenset()

    @classmethod
    def of(cls, listed: Iterable[Mapping[str, str]]) -> Sayings:
        """Read them from plain data.

        Args:
            listed: Each with `said`, a regular expression, and `near`, words of small letters and numbers with spaces
                between: one of them is in whatever it finds. It is looked for in any text where that is empty.
        """
        said: list[str] = []
        by_word: dict[str, tuple[int, ...]] = {}
        anywhere = set()
        for place, one in enumerate(listed):
            said.append(" ".join(one["said"].split()))
            for word in one["near"].split():
                by_word[word] = (*by_word.get(word, ()), place)
            if not one["near"]:
                anywhere.add(place)
        return cls(tuple(said), by_word, frozenset(anywhere))

    def places(self, text: str) -> list[int]:
        """Return the places of the expressions that may find something in a text, in order."""
        here = self.by_word.keys() & words_in(text)
        return sorted(self.anywhere.union(*map(self.by_word.__getitem__, here)))

    def begun(self, text: str) -> Iterator[re.Pattern[str]]:
        """Give the expressions that may find something in a text, in order."""
        for place in self.places(text):
            yield self.made(place)

    def search(self, text: str, begin: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Return the first match of any of the expressions in a stretch of a text, of two at one place the former's."""
        first = None
        for way in self.begun(text):
            found = way.search(text, begin, end)
            if found is not None and (first is None or found.start() < first.start()):
                first = found
        return first

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give all matches in a text, as `search` finds them, none of which overlap; takes linear time."""
        return matches_of(self.begun(text), text)

    def made(self, place: int) -> re.Pattern[str]:
        """Return the expression at a place, ready for use."""
        return _made(self.said[place])


def matches_of(ways: Iterable[re.Pattern[str]], text: str) -> Iterator[re.Match[str]]:
    """Give all matches of some expressions in a text, none of which overlap; of two at one place the former's."""
    waiting = {way: found for way in ways if (found := way.search(text))}
    while waiting:
        first = min(waiting.values(), key=re.Match.start)
        yield first
        end = max(first.end(), first.start() + 1)
        for way in [one for one, found in waiting.items() if found.start() < end]:
            found = way.search(text, end)
            if found is None:
                del waiting[way]
            else:
                waiting[way] = found


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
