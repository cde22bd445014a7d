"""Read a reason and what follows from it as two sentences: "Leo is small, so Rosa feeds him" is Rosa's promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.people import any_caregiver
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import verb_forms, words

_HUNG = ("m", "ll", "am", "are")
"""What may stand behind "I" and "we" before an act: "I'll kneel", "we are going to kneel"."""
_NO_ACTS = ("be", "have", "do", "can", "could", "may", "might", "would", "should", "need", "want", "feel")


def reasoned(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put ". " in the place of ", so " where a caregiver acts behind it and none before it.

    "So" may open an aim too ("locks the gate, so Theo stays in"), in which nothing is promised; where a caregiver acts
    behind it and only a child or a thing stands before it, it is a reason.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    found = _reason(case).match(text)
    if found is None or not _acts(found.group("verb").lower()) or _named(case).search(text, 0, found.end("reason")):
        return text, places
    return put_in(text, places, found.end("reason"), found.start("who"), ". ")


def _acts(verb: str) -> bool:
    """Say whether a word promises an act: "will", "kneels", "feed"; and not "can", "is", "has"."""
    base = verb_forms().get(verb, verb)
    if verb in words("grammar", "future") or verb in _HUNG:
        return True
    return base not in _NO_ACTS and (base == verb or verb.endswith("s")) and verb in verb_forms()


@lru_cache(maxsize=256)
def _reason(case: Case) -> re.Pattern[str]:
    who = rf"(?:(?:the |both )?{_who(case)}(?: and {_who(case)})?|i|we)"
    between = r"(?:\w+ly |also |always |each |both )?"
    return re.compile(
        rf"(?i)(?P<reason>[^,.;:!?\n]+?)(?:[,;.]|\s[-–—])? so (?P<who>{who})(?:['’]| {between})(?P<verb>[a-z]+)"
    )


@lru_cache(maxsize=256)
def _named(case: Case) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{_who(case)}|i|we)(?= \w)")


@lru_cache(maxsize=256)
def _who(case: Case) -> str:
    """Return what finds a caregiver by name or role; a pronoun may stand for the child as well."""
    pronouns = "|".join(map(re.escape, sorted(words("grammar", "pronouns"))))
    return rf"(?!(?:{pronouns})\b){any_caregiver(case)}"
