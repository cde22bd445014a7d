"""Tell whether somebody who is named stands where one acts: "Dana kneels", and not "with Dana" or "Dana's coat"."""

from __future__ import annotations

from bbcp.scoring.behind import WHOSE
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import verb_forms, words

AHEAD = 5
"""How many words may stand between somebody and what they do."""
_OBJECTS = frozenset(("him", "them", "me", "us"))
_HELPERS = (("modals",), ("negation",), ("grammar", "being"))


def may_act(found: list[Token], at: int) -> bool:
    """Say whether a person stands where one may act: not behind a verb or a small word such as "with"."""
    token = found[at]
    if token.word in WHOSE or token.word in _OBJECTS:
        return False
    if token.word.endswith("'s") and not _is_short_for_is(found, at):
        return False
    if at == 0 or token.gap.strip():
        return True
    last = found[at - 1]
    if last.word in words("grammar", "prepositions"):
        return False
    if last.word in words("determiners") or last.word in WHOSE:
        before = found[at - 2].word  # "with the mother", "calls the mother"
        met = before in words("grammar", "prepositions") or before in verb_forms()
        return at == 1 or bool(last.gap.strip()) or not met
    return last.word not in verb_forms()


def _is_short_for_is(found: list[Token], at: int) -> bool:
    """Say whether "'s" is short for "is" ("Dana's the one who") or opens what is asked of her ("Dana's part: call")."""
    after = [one.word for one in found[at + 1 : at + 3]] if found[at].word.endswith("'s") else []
    if after and after[0] in words("grammar", "parts_of_plan"):
        return at + 2 < len(found) and ":" in found[at + 2].gap
    return bool(after) and (after[0] in ("going", "gonna", "to") or after == ["the", "one"])


def joins(found: list[Token], at: int, people: People) -> bool:
    """Say whether somebody is named beside a caregiver who acts too: "Mother and Aunt Gloria write"."""
    place = at - 1
    while place > 0 and (people.who(found[place]) is Who.OTHER or found[place].word in words("grammar", "titles")):
        place -= 1
    return place > 0 and found[place].word in ("and", "&") and people.who(found[place - 1]) is Who.CAREGIVER


def acts_next_to(found: list[Token], at: int, people: People) -> bool:
    """Say whether a verb comes behind a person, with nothing but other names and small words between."""
    if _is_short_for_is(found, at):
        return True
    for one in found[at + 1 : at + 1 + AHEAD]:
        word = one.word
        if word in verb_forms() or any(word in words(*group) for group in _HELPERS):
            return True
        named = people.who(one) is not None or one.capital
        if not (named or word in words("grammar", "before_verb") or word.endswith("ly")):
            return False
    return False
