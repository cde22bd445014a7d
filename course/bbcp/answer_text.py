"""Tell what a learner wrote in an answer box from the words that stood there before."""

from __future__ import annotations

import re

from bbcp import content


def written(source: str) -> str:
    """Return what a learner wrote in an answer box, without the words that stood there before.

    Args:
        source: The whole text of the box.

    Returns:
        The text without any copy of the stub and without blank ends; "" for an untouched box.
    """
    words = content.load("grading")
    for stub in (words["stub"], *words["old_stubs"]):
        # Spaces may have become line ends on the way through another program.
        source = re.sub(r"\s+".join(map(re.escape, stub.split())), "", source, flags=re.IGNORECASE)
    return source.strip()
