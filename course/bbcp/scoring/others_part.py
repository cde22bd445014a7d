"""Notice an act that is given to somebody else: "it is Ruth who bolts the gate", "Theo, being five, hooks it"."""

from __future__ import annotations

import re

from bbcp.scoring.actor import may_act
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.seen_doing import looking
from bbcp.scoring.words import base_of, words

_PRONOUNS = frozenset(("she", "he", "they"))
_ELSE = frozenset((Who.CHILD, Who.OTHER, Who.WORKER))
# In these stretches "@" stands for a helper or a worker by name, and "&" for a child.
_BEFORE = r"(?:(?:\w+'s|his|her|their|the|my|our) )?"
_ANY = rf"{_BEFORE}[@&]"
_PART = r"(?:job|task|part|turn|work|duty|business|chore)\b"
_DOING = r"to (?:do|see to|handle|take care of|look after|run|keep|mind|manage)\b"
_WHO_ACTS = re.compile(
    rf"\b(?:it's|it is|it will be|it shall be|that's) (?:always |only |just |now )?{_ANY}(?:,[^,.;:]{{0,60}},)? "
    r"(?:who|that) (?!is\b|are\b|was\b|feels?\b|has\b)(?:will |shall |must )?(\w+)"
    rf"|\bthe one who (\w+)\b[^.;]{{0,160}}?(?: is|:|, is) {_ANY}(?=[,.:;]|$| \d)"
    r"|[@&](?: is|'s) the one (?:who|to) (\w+)"
    r"|(?:^|[.;:] )[@&], being (?!\w+(?:ed|ing)\b)[^,.;:]{1,60}, "
    r"(?!(?:is|are|was|gets?|has|needs?|may|can|feels?)\b)(?:will |shall |must )?(\w+)"
)
"""How somebody is told to be the one who acts; the group is what they do."""
_IS = r"\b(?:is|are|that's|will be|shall be|stays?|remains?|falls?|left)"
_WHOSE = re.compile(
    rf"{_IS} {_ANY}'s (?:to \w+|{_PART})"
    rf"|{_IS} (?:for|to|down to|up to) {_ANY} {_DOING}"
    rf"|(?:\b\w+ing\b[^.;]{{0,120}}?{_IS}|\bthat's) for {_BEFORE}@(?=\s*(?:[,.:;]|$|(?:until|from|every|each)\b))"
)
"""How an act is told to be somebody's part."""
_MAY = frozenset(("who", "one", "being", "is", "are", "be", "that's", "for", "to"))
"""Words of which such a text holds one at least."""


def others_part(reading: Reading) -> bool:
    """Say whether the act is given to a child, a helper or a worker by name, and no caregiver is named as acting.

    What looks like the right act is then not the caregiver's own (codebook, section 1). Who is said to see, tell or
    write down something is an onlooker. Of some 34,600 labelled texts from which rules may be made
    it finds 34, and each of them is `other`.

    Args:
        reading: The text as read.
    """
    if _MAY.isdisjoint(reading.bare) or not any(one in _ELSE for one in reading.whom):
        return False
    acting = _acting_caregivers(reading)
    if not acting <= _PRONOUNS:
        return False
    cast = _cast(reading)
    for match in _WHO_ACTS.finditer(cast):
        if base_of(next(filter(None, match.groups()))) not in looking():
            return True  # "it's Ginevra who keeps the keys: she smells the cup": she is Ginevra
    return not acting and _WHOSE.search(cast) is not None


def _acting_caregivers(reading: Reading) -> set[str]:
    """Return the words for caregivers who stand where one acts, or behind "by"."""
    found = list(reading.tokens)
    return {
        one.word
        for at, (one, who) in enumerate(zip(found, reading.whom, strict=True))
        if who is Who.CAREGIVER and not one.quoted and (may_act(found, at) or (at and found[at - 1].word == "by"))
    }


def _cast(reading: Reading) -> str:
    """Return the text with "@" or "&" for each name of somebody else, with what they are called beside it."""
    made: list[str] = []
    named = False
    for one, who in zip(reading.tokens, reading.whom, strict=True):
        name, _, tail = one.word.partition("'")
        called = who in _ELSE and name in reading.people.names and tail in ("", "s")
        if called or one.word in words("grammar", "titles") or (who is Who.OTHER and not tail):
            if not (named and not one.gap.strip(" .")):
                made += (one.gap, "&" if who is Who.CHILD else "@")
            if tail:
                made.append("'s")
            named = not tail
        else:
            made += (one.gap, one.word)
            named = False
    return "".join(made)
