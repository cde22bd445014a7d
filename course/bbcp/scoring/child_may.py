"""Notice what only looks like a way out: what a child may do, and what a caregiver was shown before."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import words


def child_may(reading: Reading) -> bool:
    """Say whether all that is left open is the child's: "and he may turn the pages when he feels like it".

    Args:
        reading: The text as read.
    """
    # "May" with a capital is the month.
    open_to = [at for at, one in enumerate(reading.tokens) if one.word in words("child_may", "may") and not one.capital]
    if not open_to or not reading.bare.isdisjoint(words("child_may", "not_with")):
        return False
    return all(at and _is_child(reading, at - 1) for at in open_to)


def _is_child(reading: Reading, at: int) -> bool:
    """Say whether a word names a child, or is a pronoun of none of the caregivers."""
    one = reading.tokens[at]
    caregivers = {two.pronoun for two in reading.case.caregivers}
    return reading.people.who(one) is Who.CHILD or (one.word in ("he", "she") and one.word not in caregivers)


def shown_before(reading: Reading) -> bool:
    """Say whether a text opens with what a caregiver was taught, and goes on with another sentence.

    Args:
        reading: The text as read.
    """
    return bool(_shown().match(reading.text)) and reading.bare.isdisjoint(words("child_may", "not_with"))


@cache
def _shown() -> re.Pattern[str]:
    return re.compile(content.load("lexicon")["child_may"]["shown"])
