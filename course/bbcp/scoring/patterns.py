"""Look for many ways of saying something at once, and only where a word begins."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_WORD = r"\b"


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
