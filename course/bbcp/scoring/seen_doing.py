"""Find what a caregiver does behind a word that somebody sees or tells it: "Tia sees Dana kneel", "reports that"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from bbcp.case import Case
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import People, Who, any_caregiver
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, verb_forms, words

_BETWEEN = frozenset(("the", "both", "his", "her", "their", "my"))
"""What may stand between "sees" and a caregiver."""
_THAT = frozenset(("that", "how"))
_AFTER = frozenset(("after", "when", "once", "whenever"))
_LEADS = frozenset((*_THAT, *_AFTER, "time", "because", "where"))
_EACH = frozenset(("each", "every"))
_NO_VERBS = frozenset(("morning", "evening", "thing", "nothing", "something", "anything", "everything", "during"))
FARTHEST = 14
"""Words between the telling and its "that", at most: "tells the worker each Friday until June that ..."."""
NEAR = 7
"""Words behind a place within which the child is named: "next to Amari", "on her knees in front of Milo"."""


@dataclass(frozen=True, slots=True)
class Doing:
    """What a caregiver is seen doing: the places of the words that name them, of what they do, and of "that".

    Attributes:
        named: The place of the first word that names the caregiver.
        verb: The place of what they do.
        that: The place of the "that", "how", "after" or "time" before it; 0 for none.
        at_a_place: Whether it is told only where they are.
        written: Whether it is put down or heard of: "Mr. Otis signs a card after Kayla brings Amari".
    """

    named: int
    verb: int
    that: int = 0
    at_a_place: bool = False
    written: bool = False


@cache
def looking() -> frozenset[str]:
    """Return the words by which somebody sees, tells or puts down what a caregiver does, and does nothing of it."""
    return frozenset().union(*(words("grammar", one) for one in ("seeing", "telling", "writing_down")))


def may_tell(text: str, case: Case) -> bool:
    """Say whether somebody may see or tell in a text what a caregiver of a family does."""
    said = words_in(text)
    if said.isdisjoint(looking()) or (said.isdisjoint(words("grammar", "seeing")) and said.isdisjoint(_LEADS)):
        return False
    return _told_of(case).search(text.lower()) is not None


@lru_cache(maxsize=256)
def _told_of(case: Case) -> re.Pattern[str]:
    seen = "|".join(sorted(words("grammar", "seeing")))
    any_of_them = "|".join(sorted(looking()))
    leads = "|".join(sorted(_LEADS))
    caregiver = rf"(?:(?:{'|'.join(sorted(_BETWEEN))}) )?(?:me|{any_caregiver(case)})\b"
    that = rf"(?:{any_of_them})\b[^.;!?\n]{{0,80}}? (?:{leads})"
    return re.compile(rf"\b(?:{seen}|{that}) {caregiver}")


def doing(found: list[Token], at: int, people: People) -> Doing | None:
    """Find what a caregiver does behind a word that says that somebody sees or tells it.

    Args:
        found: The words of the text.
        at: The place of that word, one of `looking`.
        people: Who is who.

    Returns:
        Where it stands; None where nothing of that sort stands there.
    """
    that = _that(found, at, people)
    written = bool(that) and found[that].word not in _THAT
    if not that and found[at].word not in words("grammar", "seeing"):
        return None
    named = (that or at) + 1
    place = named + (named < len(found) and found[named].word in _BETWEEN)
    if place >= len(found) or not is_caregiver(found[place], people) or found[place].word.endswith("'s"):
        return None
    if found[place].word in ("her", "him", "his", "their", "them"):
        return None  # as well the child's
    place += 1
    while place < len(found) and (people.who(found[place]) is not None or found[place].word in ("and", "the")):
        place += 1
    if place >= len(found) or any(one.gap != " " for one in found[named : place + 1]):
        return None
    if that:
        return Doing(named, place, that, written=written) if _is_told(found[place].word) else None
    if _at_the_childs(found, place, people):
        return Doing(named, place, at_a_place=True)
    awake = words("grammar", "while_seen")
    while found[place].word in awake and place + 1 < len(found) and found[place + 1].gap in (" ", ", "):
        place += 1
    word = found[place].word
    is_doing = word.endswith("ing") and len(word) > 4 and word not in _NO_VERBS
    return Doing(named, place) if is_doing or verb_forms().get(word) == word else None


def is_caregiver(token: Token, people: People) -> bool:
    """Say whether a word names a caregiver of the family, or the one who speaks."""
    return token.word == "me" or people.who(token) is Who.CAREGIVER


def _that(found: list[Token], at: int, people: People) -> int:
    """Return the place of a "that" behind a telling, or of an "after" behind what is written down or heard of.

    It is 0 where there is none, and where a caregiver is told something.
    """
    written = _writes_down(found, at)
    if not written and found[at].word not in words("grammar", "seeing") | words("grammar", "telling"):
        return 0
    if found[at].word == "told" and found[at - 1].word not in ("is", "are", "be", "gets", "get"):
        return 0  # "Ruth told us" was once
    finds, hears = found[at].word in ("find", "finds"), found[at].word in ("hear", "hears")
    for place in range(at + 1, min(at + 2 + FARTHEST, len(found) - 1)):
        word = found[place].word
        leads = word in _THAT or (finds and word in ("because", "where"))
        leads = leads or (written and word in _AFTER)
        leads = leads or ((written or hears) and word == "time" and found[place - 1].word in _EACH)
        if leads and (is_caregiver(found[place + 1], people) or found[place + 1].word in _BETWEEN):
            return place
        if found[place].marked(".;!?\n:") or word in words("negation") or _is_told_it(found, place, people):
            return 0
    return 0


def _writes_down(found: list[Token], at: int) -> bool:
    """Say whether a word is for putting something down, or for getting word of it: "signs", "gets a call"."""
    if found[at].word not in words("grammar", "writing_down"):
        return False
    gets = found[at].word in ("get", "gets")
    return not gets or any(one.word in words("grammar", "messages") for one in found[at + 1 : at + 4])


def _is_told_it(found: list[Token], at: int, people: People) -> bool:
    if found[at - 1].word == "from":
        return False  # "hears from Jade and Mom that Mom asked"
    return people.who(found[at]) is Who.CAREGIVER and found[at].word not in ("us", "we", "our")


def _is_told(word: str) -> bool:
    """Say whether a word is a verb as one tells what somebody does or did: "kneels", "knelt", and not "should"."""
    return base_of(word) != word and not word.endswith("ing") and word not in words("modals")


def _at_the_childs(found: list[Token], at: int, people: People) -> bool:
    """Say whether a caregiver is seen where the child is: "next to Amari's bed", "on her knees in front of Milo"."""
    if found[at].word not in words("grammar", "near_whom"):
        return False
    behind = found[at + 1 : at + 1 + NEAR]
    end = next((place for place, one in enumerate(behind) if one.gap != " "), len(behind))
    return any(people.who(one) is Who.CHILD for one in behind[:end])
