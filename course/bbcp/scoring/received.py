"""Read what somebody gets from a caregiver as what the caregiver does: "Joy gets her insulin from Samuel"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.naming import people_in
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import People, Who, any_caregiver
from bbcp.scoring.text import Token, tokens
from bbcp.scoring.usual import put_in
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import verb_forms, words

_GETS = frozenset(("gets", "get", "has", "have", "receives", "receive"))
_IS = frozenset(("is", "are", "be", "gets", "get"))
_GIVEN_BY = frozenset(("from", "by"))
_OWNED = frozenset(("of", "for", "with", "to", "from", "near"))
_HANDED = frozenset(("offer", "give", "hand", "read", "tell", "show", "sing", "feed", "teach", "ask", "bring", "serve"))
"""What is done to somebody with a thing: "is offered a choice by Dana"."""
_RECEIVERS = (Who.CHILD, Who.OTHER, Who.WORKER)
Piece = tuple[str, int, int]
"""Some words, where in the text they stood, and how many letters they had there."""
LONGEST = 6
"""Words that name what somebody gets, or who gets it, at most."""


def received(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Samuel will give Joy her insulin" in the place of "Joy gets her insulin from Samuel", once in a text.

    "Theo will be watched by Grace" is told anew in the same way; passive voice changes no kind (codebook, section 1).

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if _GIVEN_BY.isdisjoint(words_in(text)) or not _from_whom(case).search(text):
        return text, places
    found = tokens(text)
    people = people_in(case, found)
    for at in range(2, len(found) - 1):
        told = _told(text, found, at, people) if found[at].word in ("from", "by") else None
        if told:
            begin, end, pieces = told
            taken = [start + min(letter, kept - 1) for said, start, kept in pieces for letter in range(len(said))]
            return put_in(text, places, begin, end, "".join(said for said, _, _ in pieces), taken)
    return text, places


@lru_cache(maxsize=256)
def _from_whom(case: Case) -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:from|by) (?:(?:his|her|their|the) )?{any_caregiver(case)}\b")


def _told(text: str, found: list[Token], at: int, people: People) -> tuple[int, int, list[Piece]] | None:
    """Return which stretch around a "from" or "by" is told anew, and how; None where nobody gets anything."""
    last = _giver(found, at, people)
    if last is None:
        return None
    if found[at].word == "by":
        done = _done(found, at, people)
        if done is None:
            return None
        verb, base = done - 1, verb_forms()[found[done].word]
        act = f" will {base} ", found[done].start, 1
        thing = _piece(text, found[done].end, found[at - 1].end)
    else:
        verb = next((place for place in range(at - 1, max(0, at - 2 - LONGEST), -1) if found[place].word in _GETS), 0)
        inside = range(verb + 1, at)
        if not verb or not inside or any(found[place].gap != " " or is_verb(found, place, people) for place in inside):
            return None
        act, thing = (" will give ", found[verb].start, 1), _piece(text, found[verb].end, found[at - 1].end)
    verb -= found[verb - 1].word == "will"
    first = _receiver(found, verb, people)
    if first is None:
        return None
    begin, end = found[first].start, found[last].end
    giver = _piece(text, found[at + 1].start, end)
    return begin, end, [giver, act, _piece(text, begin, found[verb - 1].end), thing]


def _done(found: list[Token], at: int, people: People) -> int | None:
    """Return the place of what is done to somebody before a "by": "fed by", "offered a choice by"."""
    for place in range(at - 1, max(0, at - 2 - LONGEST), -1):
        base = verb_forms().get(found[place].word)
        if found[place - 1].word in _IS and base is not None and base != found[place].word:
            return place if place == at - 1 or base in _HANDED else None
        if found[place].gap != " " or is_verb(found, place, people):
            return None
    return None


def _piece(text: str, begin: int, end: int) -> Piece:
    return text[begin:end], begin, end - begin


def _giver(found: list[Token], at: int, people: People) -> int | None:
    """Return the place of the last word that names the caregivers behind a "from" or "by"."""
    place = at + 1 + (at + 2 < len(found) and found[at + 1].word in ("his", "her", "their", "the"))
    if found[place].gap != " " or people.who(found[place]) is not Who.CAREGIVER or found[place].word.endswith("'s"):
        return None
    while (
        place + 2 < len(found)
        and found[place + 1].word in ("and", "or")
        and people.who(found[place + 2]) is Who.CAREGIVER
        and not found[place + 2].marked(",.;")
    ):
        place += 2
    return place


def _receiver(found: list[Token], verb: int, people: People) -> int | None:
    """Return the place of the first word that names a child or helper right before a verb."""
    if verb < 1 or people.who(found[verb - 1]) not in _RECEIVERS or found[verb].gap != " ":
        return None
    first = verb - 1
    while first > 0 and found[first].gap in (" ", ". ") and verb - first < LONGEST:
        before = found[first - 1]
        titled = before.word in words("grammar", "titles")
        if found[first].gap == ". " and not titled:
            break
        named = titled or people.who(before) in _RECEIVERS or before.word in ("and", "the", "both")
        if before.word in _OWNED or not named:
            break
        first -= 1
    first += found[first].word == "and"
    # "No meal of Milo will be skipped by Dana": it is the meal that is.
    return None if first and found[first].gap == " " and found[first - 1].word in _OWNED else first
