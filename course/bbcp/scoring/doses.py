"""Read a sick child's medicine that is given as a dose: "gives meds on time" names no service where it is the care."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.finds import topics
from bbcp.scoring.patterns import words_in
from bbcp.scoring.usual import put_in_each
from bbcp.scoring.words import words

ILLNESS = "medicine"
"""The danger of a child whose illness needs care, as `content/dangers.yaml` names it."""


def doses(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "gives doses on time" in the place of "gives meds on time", in a family where a child's illness needs care.

    Elsewhere a grown-up's own pills are part of a treatment, and so they are here where they are taken and not given.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if words("doses", "medicines").isdisjoint(words_in(text)) or ILLNESS not in topics(case):
        return text, places
    said = [(*found.span("what"), "doses" if found["many"] else "dose") for found in _given().finditer(text)]
    return put_in_each(text, places, said)


@cache
def _given() -> re.Pattern[str]:
    return re.compile(content.load("lexicon")["doses"]["given"], re.IGNORECASE)
