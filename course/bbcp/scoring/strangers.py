"""Notice that a text is about another family: somebody is named who does not belong to this one."""

from __future__ import annotations

import re
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.classes import classes_of
from bbcp.scoring.judgement import Span
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, is_service_noun, verb_forms, words

NAMED = 5
"""Words that name a place at most: "at Iglesia San José"."""
SEVERAL = 2
"""So many unknown people, and nobody of the family, make a text another family's."""
_AND = r"(?: (?:and|&|or|\+) \w+)?"
_ENDS = ".!?;:\n"
_ARTICLES = frozenset(("a", "an", "the"))
_PRONOUNS = frozenset(("he", "she", "they", "her", "his", "their", "him"))


def strangers(reading: Reading) -> tuple[Span, ...]:
    """Find who is named of another family.

    Args:
        reading: The text as read.

    Returns:
        Where they are named. Nothing where the text names a caregiver or child of this family too, or where an
        unknown person may be a helper whom the writer made up: one who is only called or asked.
    """
    found = reading.tokens
    own = _own_names(reading.case)
    if not own.isdisjoint(reading.row) or any(_bare(one) in own for one in found):
        return _in_their_place(reading)
    low = not any(one.capital for one in found[1:])
    known = [one.span for one in found if _bare(one) in reading.people.strangers and (one.capital or low)]
    if known or not reading.english:
        return tuple(known)
    unknown = _unknown_names(reading)
    acting = [at for at in unknown if _acts(reading, at) or _is_cared_for(found, at)]
    inside = [at for at in unknown if at and not found[at].marked(_ENDS)]
    helped = any(reading.people.who(one) is Who.OTHER and one.capital for one in found)
    # "Gamblers Anonymous" is a name too, but of words that everybody knows.
    rare = {_bare(found[at]) for at in inside if not _is_known(found, at)}
    several = not helped and len(rare) >= SEVERAL
    return tuple(found[at].span for at in (unknown if several else acting))


def _in_their_place(reading: Reading) -> tuple[Span, ...]:
    """Find who stands in for this family's caregiver or child, where the others of the family are named."""
    found = reading.tokens
    if not reading.english:
        return ()
    unknown = _unknown_names(reading)
    if not unknown:
        return ()
    children = {name.lower() for one in reading.case.children for name in one.names}
    child = any(_bare(one) in children or one.word in words("people", "child") for one in found)
    if not child:
        return tuple(found[at].span for at in unknown if _is_cared_for(found, at))
    if any(_speaks_of_caregiver(reading, at) for at in range(len(found))):
        return ()
    return tuple(found[at].span for at in unknown if _acts(reading, at) and not _joined(found, at))


def _speaks_of_caregiver(reading: Reading, at: int) -> bool:
    """Say whether a caregiver is named by more than a pronoun: "Dana", "mother", "I"."""
    token = reading.tokens[at]
    return reading.people.who(token) is Who.CAREGIVER and _bare(token) not in _PRONOUNS


def _joined(found: tuple[Token, ...], at: int) -> bool:
    """Say whether a name goes with a word for a relative or helper: "cousin Lily", "Hana, his sister"."""
    near = [one.word for one in (*found[max(0, at - 2) : at], *found[at + 1 : at + 3])]
    return _titled(found, at) or any(one in words("people", "other") for one in near)


def _bare(token: Token) -> str:
    return token.word.removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=256)
def _own_names(case: Case) -> frozenset[str]:
    names = {word.lower() for one in case.caregivers for word in one.name.split()}
    return frozenset(names | {name.lower() for one in case.children for name in one.names})


def _unknown_names(reading: Reading) -> list[int]:
    """Return the places of the words that look like the name of somebody whom the case does not know."""
    return [at for at, one in enumerate(reading.tokens) if one.capital and _is_unknown_name(reading, at)]


def _is_unknown_name(reading: Reading, at: int) -> bool:
    """Say whether a word with a capital looks like such a name."""
    token = reading.tokens[at]
    word = _bare(token)
    if token.short or token.quoted or reading.people.who(token):
        return False
    if len(word) < 3 or not word.isalpha() or (at and reading.tokens[at - 1].word in _ARTICLES):
        return False
    if not words("grammar", "date_words").isdisjoint((word, word.removesuffix("s"))):
        return False
    if word in reading.english or word in verb_forms() or word in words("months") or is_service_noun(word):
        return False
    if any(word in words(*group) for group in _COMMON) or word in _told(reading.case):
        return False
    return not _is_place(reading.tokens, at)


_COMMON = (("english",), ("nouns", "things"), ("nouns", "ideas"), ("jargon", "short"), ("jargon", "everyday"))


def _told(case: Case) -> str:
    return f"{case.harm} {case.danger_statement} {case.safety_goal}".lower()


def _is_place(found: tuple[Token, ...], at: int) -> bool:
    """Say whether a name is a house's or a street's: "Harbor House", "the Maple Street clinic"."""
    near = found[at + 1 : at + 3]
    return any(one.word in words("grammar", "places") or is_service_noun(one.word) for one in near if one.capital)


def _is_known(found: tuple[Token, ...], at: int) -> bool:
    """Say whether it tells what a word with a capital is: a helper's name, a common word, or where something is."""
    return _titled(found, at) or bool(classes_of(_bare(found[at]))) or _is_where(found, at)


def _is_where(found: tuple[Token, ...], at: int) -> bool:
    """Say whether a name tells where something is: "classes at Iglesia San José", and not "yells at Noor"."""
    begin = at
    while begin > max(at - NAMED, 0) and found[begin].capital and found[begin].gap in ("", " "):
        begin -= 1
    return (
        found[begin].word == "at" and begin > 0 and base_of(found[begin - 1].word) not in words("grammar", "at_people")
    )


def _titled(found: tuple[Token, ...], at: int) -> bool:
    return at > 0 and (
        found[at - 1].word in words("grammar", "titles") or found[at - 1].word in words("service_nouns", "company")
    )


def _acts(reading: Reading, at: int) -> bool:
    """Say whether a name stands before "will" or a verb: "Carla will hold", "Marisol walks the twins"."""
    token, rest = reading.tokens[at], reading.text[reading.tokens[at].end :]
    after = re.match(rf"{_AND}(?: (\w+))? (?:will|shall|agrees|must|to|won't|doesn't|is|was|gets)\b", rest)
    if after is not None and not _titled(reading.tokens, at):
        between = after.group(1)
        thing = bool(between) and between.endswith("s") and between not in words("grammar", "between")
        if thing and not reading.tokens[at + 1].capital:
            return False  # "Metabolic appointments to be kept", and not "Keisha always will"
        return between not in reading.people.parts  # "Respondent father shall"
    verb = re.match(r" (?:she |he )?(\w+s)\b(?: (\w+))?", rest) or re.match(rf"{_AND} (\w+)\b(?: (\w+))?", rest)
    base = verb_forms().get(verb.group(1)) if verb else None
    if verb is None or base is None or token.word.endswith("'s"):
        return False
    follows = verb.group(2) or ""
    return base not in words("verbs", "noun_like") or follows in words("determiners") | words("grammar", "behind_verb")


def _is_cared_for(found: tuple[Token, ...], at: int) -> bool:
    """Say whether a name stands for the child: "lays Noor down", "Koda's inhaler"."""
    if found[at].word.endswith("'s"):
        return at + 1 < len(found) and found[at + 1].word in words("grammar", "childs_things")
    before = base_of(found[at - 1].word) if at else ""
    if before == "take":  # "takes Noor home", and not "takes Keppra as prescribed"
        return at + 1 < len(found) and found[at + 1].word in words("grammar", "taken_along")
    return before in words("grammar", "childcare")
