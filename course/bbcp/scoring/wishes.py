"""Notice where a text asks for points or praises itself: words to whoever rates it, which promise nothing."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.judgement import Span
from bbcp.scoring.patterns import Sayings

_ENDS = re.compile(r"[.;!?()\n]+(?=\s|$|\w)|:(?=\s)|\s-+\s")


def wishes(text: str) -> tuple[Span, ...]:
    """Find the stretches of a text that speak to whoever rates it.

    Args:
        text: The normal text.

    Returns:
        In text order, each from one full stop, colon, semicolon, bracket or dash to the next.
    """
    found: list[Span] = []
    ways = tuple(_pattern().begun(text))
    if not ways:
        return ()
    begin = 0
    for end in (*(one.start() for one in _ENDS.finditer(text)), len(text)):
        if end > begin and any(way.search(text, begin, end) for way in ways):
            found.append(Span(begin, end))
        begin = end
    return tuple(found)


@cache
def _pattern() -> Sayings:
    return Sayings.of(content.load("lexicon")["asks_marks"])
