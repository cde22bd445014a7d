"""Read who acts where two are set against each other: "Samuel, not Joy, checks", "Nils rather than Grace feeds him"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from bbcp.case import Case
from bbcp.scoring.for_family import ForFamily
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import Who, any_caregiver, anybody_else, people_of
from bbcp.scoring.usual import put_in

_SET_APART = frozenset(("not", "rather", "instead"))
_OWN = "(?: (?:himself|herself|themselves|myself))?"
_SIDES = re.compile(
    rf"(?i)(?:\b(?P<before>[^\s(,]{{1,40}}){_OWN}(?:,? | \(| [-–—] )(?:and |but )?)?"
    r"\b(?:not|rather than|instead of) (?P<behind>[^\s,)]{1,40})"
)
"""Finds what stands on the two sides of what may set somebody against somebody."""
_PARTS = re.compile(r"\W+")
MOST = 20
"""So many times in a text are told anew; more are in no objective, and would take too long."""
_NOBODY = r"(?:only|just|later|yet|always|more|less|even|to|in|on|at|by|until|[a-z]+ing)\b"
"""Behind "not" these set nobody against somebody: "Samuel, not later than seven, gives"."""


def contrasted(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Samuel rather than Joy" in the place of "Samuel, not Joy,", and "Nils" in that of "Nils, not Grace,".

    Who acts is what counts (codebook, section 1), and who does not act must not be taken for it.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if _SET_APART.isdisjoint(words_in(text)) or not _may_be(text, case):
        return text, places
    for found in reversed(list(islice(_WAYS.finditer(text, case), MOST))):
        begin, end = found.span()
        if found.group("doer"):
            text, places = put_in(text, places, found.end("others"), end, " ")
            text, places = put_in(text, places, found.end("doer"), found.start("others"), " rather than ")
            text, places = put_in(text, places, begin, found.start("doer"), "")
        else:
            who = "other" if found.group("other") else "another"
            text, places = put_in(text, places, found.end(who), end, " ")
            text, places = put_in(text, places, begin, found.start(who), "")
    return text, places


def _may_be(text: str, case: Case) -> bool:
    """Say whether a caregiver stands on a side of what may set somebody against somebody."""
    parts = people_of(case).parts
    sides = (side.lower() for found in _SIDES.finditer(text) for side in found.groups() if side)
    return any(parts.get(word) is Who.CAREGIVER for side in sides for word in (side, *_PARTS.split(side)))


def _ways(who: str, other: str) -> str:
    opens = r"(?:\b(?:it is|it['’]s|it will be) )?(?<!not )(?<!nor )\b"
    marks, ends = r"(?:, | \(| [-–—] )(?:and |but )?not (?:the )?", r"(?:, |\) | [-–—] | )(?:who )?(?=[a-z])"
    beside = rf"(?P<doer>{who}{_OWN}){marks}(?P<others>(?!{_NOBODY})[a-z'’.]+(?: [a-z'’.]+){{0,3}}?)(?:, |\) | [-–—] )"
    without = r"(?:, not |,? rather than |,? instead of | \(not )"
    return (
        rf"(?i){opens}(?:{beside}(?:who )?(?=[a-z])|(?P<other>{other}{_OWN}){without}{who}{ends})"
        rf"|\b(?:rather than|instead of) {who},? (?P<another>(?:[a-z.]+ )?{other}),?(?: who)? (?=[a-z])"
    )


_WAYS = ForFamily(_ways, (any_caregiver, anybody_else))
