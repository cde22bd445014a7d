"""Read a plan that speaks to the caregiver as one that names them: "You will kneel" is Dana's promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.patterns import words_in
from bbcp.scoring.usual import put_in_each
from bbcp.scoring.words import verb_forms

_YOU = re.compile(
    r"\b(?P<you>[Yy]ou)(?:['’]ll| will| shall| must| agree to| agreed to| are to| need to| are going to| to)"
    r"(?: (?:also|always|each|both|then))? (?P<verb>[a-z]+)(?P<what> \w+)?"
)
_NOW = re.compile(r"(?:(?<=\A)|(?<=[,.;:!?\n–—-] ))(?P<you>[Yy]ou)(?= (?P<verb>[a-z]+)(?P<what> \w+)?)")
"""What the caregiver does as a rule: "When he yells, you kneel"."""
_MOMENT = (
    r"(?:(?<=\A)|(?<=[.;:!?\n] ))"
    r"(?:(?:[Ee]ach|[Ee]very|[Aa]ny) time|[Ww]hen(?:ever)?|[Ii]f|[Aa]t|[Oo]n|[Aa]fter|[Bb]efore)"
    r" [^,.;:!?\n]{3,60}?(?<! that)(?<! time)(?<! when)(?<! if)(?<! what)(?<! as)(?<! and)(?<! or)"
)
_BEHIND = re.compile(rf"{_MOMENT} (?P<you>you)(?= (?P<verb>[a-z]+)(?P<what> \w+)?)")
"""The same with no comma behind the moment: "When he yells you kneel"."""
_RATING = frozenset(
    [
        "see",
        "find",
        "mark",
        "rate",
        "score",
        "grade",
        "notice",
        "know",
        "accept",
        "agree",
        "read",
        "understand",
        "be",
        "need",
    ]
)
"""What a text that speaks to whoever rates it asks for."""
_RATED = frozenset((" this", " it", " me", " us", " full", " top", " the", " all", " that", " every", " no", " a"))
_NO_ACTS = frozenset(("have", "do", "want", "feel", "think", "love", "like"))
_GIVEN = frozenset(("give", "award", "assign", "grant"))


def spoken_to(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Dana will" in the place of "you will" wherever an act of the family follows.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if "you" not in words_in(text):
        return text, places
    said = ((*one.span("you"), _name(case)) for one in _YOU.finditer(text) if _is_act(one))
    text, places = put_in_each(text, places, said)
    for way in (_NOW, _BEHIND):
        now = (
            (*one.span("you"), f"{_name(case)} will") for one in way.finditer(text) if _is_act(one) and _is_base(one)
        )
        text, places = put_in_each(text, places, now)
    return text, places


def _is_base(found: re.Match[str]) -> bool:
    return verb_forms()[found["verb"]] == found["verb"] and found["verb"] not in _NO_ACTS


def _is_act(found: re.Match[str]) -> bool:
    verb = found["verb"]
    if verb not in verb_forms() or verb in _RATING:
        return False
    return verb not in _GIVEN or found["what"] not in _RATED


@lru_cache(maxsize=256)
def _name(case: Case) -> str:
    return " and ".join(one.called for one in case.caregivers)
