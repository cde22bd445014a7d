"""Cut a text into words that know where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from bbcp.scoring.judgement import Span
from bbcp.scoring.words import words

# A text longer than this is read up to here: an objective is a sentence or two.
LONGEST = 40_000
OPENING = 4
"""Words that a time at the beginning of a sentence has at most."""
SHORT = 5
"""Capitals in a row that may be letters for a thing; more are a name that somebody shouts."""

_TITLES = frozenset(["mr", "mrs", "ms", "dr", "st", "vs"])
_HALVES = frozenset(["a.m", "p.m"])
_QUOTES = str.maketrans({"‘": "'", "’": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


class Token(NamedTuple):
    """A word: lower-case, where it stands, the marks before it, whether it began with a capital or is quoted.

    `short` is a word of capitals alone, such as "ATV", in a text that has small letters too.
    """

    word: str
    start: int
    end: int
    gap: str
    capital: bool = False
    quoted: bool = False
    short: bool = False

    @property
    def span(self) -> Span:
        """Return where the word stands in the text."""
        return Span(self.start, self.end)

    def marked(self, marks: str) -> bool:
        """Say whether any of some marks, of which none is a space, stands before the word."""
        return self.gap != " " and not _signs(marks).isdisjoint(self.gap)


@cache
def _signs(marks: str) -> frozenset[str]:
    return frozenset(marks)


@cache
def _pattern() -> re.Pattern[str]:
    named = words("people", "other") | words("people", "worker") | words("service_nouns", "strong")
    compounds = "|".join(sorted((one for one in named if " " in one), reverse=True))
    return re.compile(
        rf"\b(?:{compounds})\b|"
        r"(?<![\w/])w/(?:in\b|o\b)?|b/c\b|b4\b|y/o\b|s/he\b|mo/fa\b|(?<![^\W\d_.])[ap]\.m\b"
        r"|\d+(?:[.:,/]\d+)*(?:st|nd|rd|th|x|am|pm|%)?"
        r"|[^\W\d_]+(?:['-][^\W\d_]+)*"
    )


def normal(text: str) -> str:
    """Return the text in lower case with plain quotes, every character in its old place."""
    text = text[:LONGEST]
    if text.isascii():
        return text.lower()
    text = text.translate(_QUOTES)
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def tokens(text: str) -> list[Token]:
    """Cut a text into words.

    Args:
        text: Any text; only its first `LONGEST` characters are read.

    Returns:
        The words in order; numbers such as "3", "8:30", "3x" and "80%" count as words.
    """
    found: list[Token] = []
    last = 0
    low = normal(text)
    shouted = text.isupper()  # capitals tell nothing where all letters are
    quotes = [one.span() for one in re.finditer(r'"[^"\n]{1,120}"', low)]
    for match in _pattern().finditer(low):
        begin, end = match.span()
        while quotes and quotes[0][1] <= begin:
            quotes.pop(0)
        quoted = bool(quotes) and quotes[0][0] < begin
        gap = low[last:begin]
        # A text may begin with "... Dana will": then there is no word before the stop.
        if gap == ". " and found and found[-1].word in _TITLES:
            gap = " "  # "Ms. Lund" ends no sentence
        elif gap[:1] == "." and found and found[-1].word in _HALVES and not (text[begin].isupper() and _is_long(found)):
            gap = gap[1:]  # nor does "at 8 p.m. each night", nor "At 8 p.m. Jun"
        capital = text[begin].isupper() and not shouted
        short = capital and 1 < end - begin <= SHORT and text[begin:end].isupper()
        found.append(Token(low[begin:end], begin, end, gap, capital, quoted, short))
        last = end
    return found


def _is_long(found: list[Token]) -> bool:
    """Say whether the sentence so far is longer than "At 8 p.m."."""
    return len(found) > OPENING and not any(one.marked(".!?\n") for one in found[1 - OPENING :])


def sentences(found: list[Token]) -> list[list[Token]]:
    """Group words into sentences: at full stops before a capital, question marks, semicolons and new lines."""
    groups: list[list[Token]] = []
    for token in found:
        if not groups or (token.gap != " " and _ends_sentence(token)):
            groups.append([token])
        else:
            groups[-1].append(token)
    return groups


def _ends_sentence(token: Token) -> bool:
    if token.marked("!?;\n•"):
        return True
    # "indiv. therapy" and "2x mo. and" go on.
    return "." in token.gap and (token.capital or token.word[0].isdigit())


def sentence_begin(text: str, at: int) -> int:
    """Return where what a full stop, question mark, semicolon or new line opens begins, up to a place in a text.

    Args:
        text: The normal text.
        at: The place, from 0.
    """
    return max(text.rfind(mark, 0, at) for mark in ".;!?\n") + 1


def merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in order, those that touch or overlap joined into one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        elif span.end > span.start:
            merged.append(span)
    return tuple(merged)


def within(place: int, spans: Iterable[Span]) -> bool:
    """Say whether a character of a text stands in any of some stretches of it."""
    return any(one.start <= place < one.end for one in spans)
