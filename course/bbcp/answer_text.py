"""Tell what a learner wrote in an answer box from the words that stood there before."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content

FRONT, BACK, CUT = 22, 21, 12
"""Letters of a stub that are taken for half of one: of its front, of its back at the end of an answer, and of its
back at the beginning, where nobody would write them."""


def written(source: str) -> str:
    """Return what a learner wrote in an answer box, without the words that stood there before.

    Args:
        source: The whole text of the box.

    Returns:
        The text without any copy of the stub and without blank ends; "" for an untouched box.
    """
    words = content.load("grading")
    for stub in (words["stub"], *words["old_stubs"]):
        whole, rests = _patterns(stub)
        source = whole.sub("", source)
        for rest in rests:
            source = rest.sub("", source)
    return source.strip()


@cache
def _patterns(stub: str) -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return what finds a stub, and what finds the halves of one in whose middle somebody typed."""
    front = [stub[:size] for size in range(len(stub) - 1, FRONT - 1, -1)]
    back = [stub[-size:] for size in range(len(stub) - 1, BACK - 1, -1)]
    cuts = [one for one in back if len(one) >= CUT]
    rests = (rf"^\W*(?:{_any(front)})", rf"(?:{_any(back)})\W*$", rf"^\W*(?:{_any(cuts)})", rf"(?:{_any(front)})\W*$")
    return _found(_any([stub])), tuple(map(_found, rests))


def _any(texts: list[str]) -> str:
    # Spaces may have become line ends on the way through another program.
    return "|".join(r"\s+".join(map(re.escape, one.split())) for one in texts)


def _found(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)
