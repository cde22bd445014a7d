"""Read cold water on one's own face as washing it: it cools a parent down, and on a child's face it would be harm."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.usual import put_in_each

_WHOSE = {"she": "her", "he": "his", "they": "their"}


def own_face(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "wash her face" in the place of "splash cold water on her face", where "her" may be the caregiver's.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if "plash" not in text:
        return text, places
    said = ((*one.span(), _washes(one)) for one in _ways(case).finditer(text))
    return put_in_each(text, places, said)


def _washes(found: re.Match[str]) -> str:
    verb = {"s": "washes", "ing": "washing"}.get(found["end"], "wash")
    return f"{verb} {found['whose']} face"


@lru_cache(maxsize=256)
def _ways(case: Case) -> re.Pattern[str]:
    whose = sorted(
        {"my", "our", *(_WHOSE[one.pronoun.lower()] for one in case.caregivers if one.pronoun.lower() in _WHOSE)}
    )
    return re.compile(
        rf"\b[Ss]plash(?:e?(?P<end>s|ing))? (?:some |a little )?(?:cold |cool )?water on (?P<whose>{'|'.join(whose)}) "
        r"(?:own )?face\b"
    )
