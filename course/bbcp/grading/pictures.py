"""Tell an answer that is a picture: the course reads words only, so a person has to look at it."""

from __future__ import annotations

import re

# Each part says by its first sign which it is, so that a very long text is read once only.
_PICTURE = r"!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|<img\b[^>]*>"
_PICTURES = re.compile(rf"\s*(?:(?:{_PICTURE})\s*)+", re.IGNORECASE)


def only_pictures(text: str) -> bool:
    """Tell whether an answer is one picture or more and nothing else.

    Args:
        text: What a learner wrote, as `written` returns it: Markdown.
    """
    return _PICTURES.fullmatch(text) is not None
