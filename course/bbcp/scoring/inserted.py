"""Read a moment that stands between who acts and "will" as standing before them: "Dana, when he hits, will kneel".

So is the moment at which somebody sees it: "Ruth, at her Friday visits, sees Dana kneel".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bbcp.case import Case
from bbcp.scoring.for_family import ForFamily
from bbcp.scoring.people import named_caregiver
from bbcp.scoring.usual import put_in

_MOMENT = (
    r"(?:(?:whenever|when|if|while|before|after|once|each|every|any|as soon as|at|on|in|during|for|from|until|by|"
    r"through)"
    r"\b[^,.;:()!?\n]{2,80}?"
    r"|with [^,.;:()!?\n]{2,50} (?:looking on|watching|present|nearby|beside (?:her|him|them)|on the (?:phone|line)))"
)
_WILL = r"(?:will|shall|must|to|agrees? to|plans? to|(?:is|are|am) going to)"
_SEER = re.compile(
    r"(?:(?<=\A)|(?<=[.;:!?\n] ))(?P<who>(?:(?:Ms|Mrs|Mr|Dr|Aunt|Uncle|Nurse|Grandma|Grandpa)\.? )?[A-Z][\w'’-]+)"
    rf"(?:, (?P<one>(?i:{_MOMENT})),| \((?P<other>(?i:{_MOMENT}))\))"
    r"(?= (?:(?:will|shall) (?:see|find|watch)|sees|finds|watches) )"
)


def inserted(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "When he hits, Dana will" in the place of "Dana, when he hits, will", once in a text.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if text.count(",") < 2 and "(" not in text:
        return text, places
    found = _WAYS.search(text, case) or _SEER.search(text)
    if found is None:
        return text, places
    moment, who = found["one"] or found["other"], found["who"]
    at = found.start("one") if found["one"] else found.start("other")
    taken = [*range(at, at + len(moment)), at + len(moment), at + len(moment), *range(*found.span("who"))]
    return put_in(text, places, *found.span(), f"{moment}, {who}", taken)


def _ways(who: str) -> str:
    return (
        rf"(?i)(?:(?<=\A)|(?<=[.;:!?\n] )|(?<=\n))(?P<who>{who}(?: (?:and|or|&) {who})*)"
        rf"(?:, (?P<one>{_MOMENT}),| \((?P<other>{_MOMENT})\))(?= {_WILL} )"
    )


_WAYS = ForFamily(_ways, (named_caregiver,))
