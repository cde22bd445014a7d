"""Take regular expressions apart at their own bars."""

from __future__ import annotations

import re
from collections.abc import Iterator


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
