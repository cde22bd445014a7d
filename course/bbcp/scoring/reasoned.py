"""Read a reason and what follows from it as two sentences: "Leo is small, so Rosa feeds him" is Rosa's promise."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import any_caregiver
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import verb_forms, words

LONGEST = 160
"""Letters of a reason, at most."""
MOMENT = 80
"""Letters of a moment between "so" and who acts, at most: "so at six and at noon Rosa feeds him"."""
_INWARD = frozenset(
    ("know", "knows", "understand", "understands", "want", "wants", "love", "loves", "worry", "worries")
)
"""What a caregiver may do in a reason, as it is no act."""
_MOMENTS = "at|when|whenever|each|every|before|after|from|now|on|if|any|starting|once"
_HUNG = ("m", "ll", "am", "are")
"""What may stand behind "I" and "we" before an act: "I'll kneel", "we are going to kneel"."""
_NO_ACTS = ("be", "have", "do", "can", "could", "may", "might", "would", "should", "need", "want", "feel")


def reasoned(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put ". " in the place of ", so " where a caregiver acts behind it and none before it, once.

    "So" may open an aim too ("locks the gate, so Theo stays in"), in which nothing is promised; where a caregiver acts
    behind it and only a child or a thing stands before it, it is a reason.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if "so" not in words_in(text):
        return text, places
    for found in _reason(case).finditer(text):
        reason = found.start("reason"), found.end("reason")
        named = _named(case).search(text, *reason)
        # "Dana knows that yelling scares him, so she kneels": she is Dana, and knowing is no act.
        inward = named is not None and named.group("verb").lower() in _INWARD
        if _acts(found.group("verb").lower()) and (inward or (named is None and found.group("she") is None)):
            return put_in(text, places, reason[1], found.start("who"), ". ")
    return text, places


def _acts(verb: str) -> bool:
    """Say whether a word promises an act: "will", "kneels", "feed"; and not "can", "is", "has"."""
    base = verb_forms().get(verb, verb)
    if verb in words("grammar", "future") or verb in _HUNG:
        return True
    return base not in _NO_ACTS and (base == verb or verb.endswith("s")) and verb in verb_forms()


@lru_cache(maxsize=256)
def _reason(case: Case) -> re.Pattern[str]:
    who = rf"(?:(?:the |both )?{_who(case)}(?: (?:and|or) {_who(case)})?|i|we|(?P<she>she|he|they))"
    moment = rf"(?:(?:{_MOMENTS})\b[^.;:!?\n]{{0,{MOMENT}}}?[ ,])??"
    between = r"(?:\w+ly |also |always |each |both )?"
    return re.compile(
        # a sentence begins behind a mark, and not behind "Ms."
        r"(?i)(?:^|(?<=[.!?]\s)(?<!\b[md][rs]\.\s)(?<!\bmrs\.\s))"
        rf"(?P<reason>[^.;:!?\n]{{1,{LONGEST}}}?)(?:[,;.]|\s[-–—])?"
        rf" so (?P<who>{moment}{who})(?:['’]| {between})(?P<verb>[a-z]+)"
    )


@lru_cache(maxsize=256)
def _named(case: Case) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{_who(case)}|i|we) (?:\w+ly |also |really )?(?P<verb>\w+)")


@lru_cache(maxsize=256)
def _who(case: Case) -> str:
    """Return what finds a caregiver by name or role; a pronoun may stand for the child as well."""
    pronouns = "|".join(map(re.escape, sorted(words("grammar", "pronouns"))))
    return rf"(?!(?:{pronouns})\b){any_caregiver(case)}"
