"""Notice words that may tell who a real family is, so that the person can take them out."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d(?:[\s().-]?\d){5,}")
_DATE = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b")
_ADDRESS = re.compile(r"\S@\S+\.\w")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr)\b\.?\s+[^\W\d_][\w'-]+", re.IGNORECASE)
_PAIR = re.compile(r"(?<![.!?:]\s)(?<!^)\b[A-Z][a-z'-]+\s+[A-Z][a-z'-]+\b")


def may_tell_who(text: str, names: bool, dates: bool = True) -> bool:
    """Say whether a text looks as if it holds a case number, a date of birth, an address or a name.

    It can miss one, and it can be wrong: who asks shows a friendly sentence and never keeps anybody from going on.

    Args:
        text: What was written.
        names: Whether to look for names as well.
        dates: Whether to look for dates; not where a date is a part of what one is asked to write.
    """
    patterns = (_NUMBER, _ADDRESS, *((_DATE,) if dates else ()), *((_TITLED, _PAIR) if names else ()))
    return any(pattern.search(text) for pattern in patterns)
