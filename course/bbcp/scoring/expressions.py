"""Take regular expressions apart: at their own bars, and by the letters with which alone they may begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

LETTERS = 5
"""So many of the first letters tell which of many ways of saying something may stand at a word."""


def alternatives(source: str) -> Iterator[str]:
    """Take a regular expression apart at those of its bars that stand in no bracket.

    Args:
        source: A regular expression.

    Yields:
        Its alternatives, of which each is one by itself.
    """
    begin = depth = 0
    for mark in _marks(source):
        sign = mark.group()
        if sign != "|":
            depth += 1 if sign == "(" else -1
        elif not depth:
            yield source[begin : mark.start()]
            begin = mark.end()
    yield source[begin:]


def beginnings(source: str, most: int = LETTERS) -> frozenset[str]:
    r"""Tell with which letters begins what a regular expression finds.

    Args:
        source: A regular expression without bars outside of brackets.
        most: How many letters are asked for.

    Returns:
        The first letters of all that it can find, or fewer where no more can be told; "" among them where it may find
        something of which nothing can be told, as `\w+` does.
    """
    if source[:1] == "(" and source[1:2] != "?":
        end = _closing(source)
        found = frozenset[str]().union(*(beginnings(one, most) for one in alternatives(source[1:end])))
        rest = source[end + 1 :]
    elif source[:1].isalnum():
        found, rest = frozenset(source[0]), source[1:]
        if most > 1 and rest[:1] not in ("?", "*", "+", "{"):
            return frozenset(source[0] + one for one in beginnings(rest, most - 1))
    else:
        return frozenset(("",))
    if rest[:1] == "?":
        return found | beginnings(rest[1:], most)
    return found | {""} if rest[:1] in ("*", "{") else found


def _closing(source: str) -> int:
    """Return the place of the bracket that closes the one with which a regular expression begins."""
    depth = 0
    for mark in _marks(source):
        depth += {"(": 1, ")": -1}.get(mark.group(), 0)
        if not depth:
            return mark.start()
    return len(source)


def _marks(source: str) -> Iterator[re.Match[str]]:
    """Give the bars and round brackets of a regular expression that are no letters to be found."""
    listed = False
    for mark in re.finditer(r"\\.|[\[\]()|]", source, re.DOTALL):
        sign = mark.group()
        if listed:
            listed = sign != "]"
        elif sign == "[":
            listed = True
        elif sign in "()|":
            yield mark
