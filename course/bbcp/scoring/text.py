"""Cut a text into words that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from bbcp.scoring.judgement import Span

# A text longer than this is read up to here: an objective is a sentence or two.
LONGEST = 40_000

_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Token:
    """A word: lower-case, where it stands, and the marks between it and the word before."""

    word: str
    start: int
    end: int
    gap: str

    @property
    def span(self) -> Span:
        """Return where the word stands in the text."""
        return Span(self.start, self.end)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"w/(?:in\b|o\b)?|b/c\b|y/o\b|s/he\b|mo/fa\b"
        r"|\d+(?:[.:,/]\d+)*(?:st|nd|rd|th|x|am|pm|%)?"
        r"|[^\W\d_]+(?:['-][^\W\d_]+)*"
    )


def normal(text: str) -> str:
    """Return the text in lower case with plain quotes, every character in its old place."""
    text = text[:LONGEST].translate(_QUOTES)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def tokens(text: str) -> list[Token]:
    """Cut a normal text (see `normal`) into words.

    Args:
        text: Any text; only its first `LONGEST` characters are read.

    Returns:
        The words in order; numbers such as "3", "8:30", "3x" and "80%" count as words.
    """
    found: list[Token] = []
    last = 0
    for match in _pattern().finditer(text):
        found.append(Token(match.group(), match.start(), match.end(), text[last : match.start()]))
        last = match.end()
    return found


_TITLES = frozenset("mr mrs ms dr st mo fa ed incl rec's mgmt wk no tx hrs approp a p m".split())


def sentences(found: list[Token]) -> list[list[Token]]:
    """Group words into sentences: at full stops, question marks, semicolons and new lines."""
    groups: list[list[Token]] = []
    for token in found:
        before = groups[-1][-1].word if groups else ""
        if not groups or _ends_sentence(token.gap, before):
            groups.append([])
        groups[-1].append(token)
    return groups


def _ends_sentence(gap: str, before: str) -> bool:
    if any(mark in gap for mark in "!?;\n•"):
        return True
    return "." in gap and (before not in _TITLES or len(gap.strip()) > 1) and not gap.startswith("./")


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch or overlap joined into one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.end > span.start:
            merged.append(span)
    return tuple(merged)
