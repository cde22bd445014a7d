"""What one verb offers: something to see, something broad, a state or a service."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from bbcp.scoring.judgement import Span
from bbcp.scoring.people import People, Who
from bbcp.scoring.services import is_service
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, objects_of, verb_forms, words

REACH = 9
"""How many words behind a verb its object may stand."""


class Evidence(StrEnum):
    """What a stretch of text is evidence of."""

    SEEN = "seen"
    BROAD = "broad"
    STATE = "state"
    SERVICE = "service"
    ABSENCE = "absence"
    WATCHED = "watched"
    OTHERS_ACT = "others_act"
    CHILD_STATE = "child_state"
    HARM = "harm"


class Act(NamedTuple):
    """One piece of evidence: what it shows, on which words, and in which clause (counted from 0)."""

    evidence: Evidence
    span: Span
    clause: int
    base: str = ""


def is_helper(tokens: tuple[Token, ...], at: int, people: People) -> bool:
    """Say whether a verb only helps the next one: "are put by the door", "is ordered to submit"."""
    base = base_of(tokens[at].word)
    rest = [one for one in tokens[at + 1 : at + 4] if not one.word.endswith("ly") and one.word not in words("negation")]
    if not rest:
        return False
    if base in ("be", "get") and rest[0].word in verb_forms():
        place = at + 1 + tokens[at + 1 : at + 4].index(rest[0])
        return rest[0].word != base_of(rest[0].word) or (
            is_verb(tokens, place, people) and rest[0].word in words("grammar", "alike")
        )
    return base in words("grammar", "asks") and rest[0].word == "to" and tokens[at].word != base


def has_other_subject(tokens: tuple[Token, ...], at: int, people: People) -> bool:
    """Say whether a thing is what acts, as in "whatever the assessment says"."""
    word = tokens[at].word
    if at < 2 or not word.endswith("s") or word == base_of(word):
        return False
    before = tokens[at - 1]
    joined = before.word in words("conjunctions") or before.word.endswith("ly") or tokens[at].marked(",:(-")
    return not joined and people.who(before) is None and any(is_verb(tokens, place, people) for place in range(at - 1))


def act_of(tokens: tuple[Token, ...], at: int, number: int, people: People) -> Act | None:
    """Name what a verb is evidence of, by its lists and its object.

    Args:
        tokens: The words of its clause.
        at: Its place among them.
        number: The clause's number in the text.
        people: Who is who.

    Returns:
        The act with the words it reaches over; None where the verb says nothing by itself.
    """
    base = base_of(tokens[at].word)
    reach = _object(tokens, at, people)
    span = Span(tokens[at].start, reach[-1].end if reach else tokens[at].end)
    if is_service(base, reach):
        return Act(Evidence.SERVICE, span, number, base)
    wanted = objects_of(base)
    near = {one.word for one in reach[:6]} | {"child" for one in reach if people.who(one) is Who.CHILD}
    if base in ("stay", "remain", "keep", "be") and reach and reach[0].word in words("grammar", "traits"):
        return Act(Evidence.STATE, span, number, base)
    if base == "make" and reach and reach[0].word == "sure":
        return Act(Evidence.STATE, span, number, "ensure")
    if (base in ("put", "pick", "show", "walk", "take") and near & words("grammar", "idioms")) or (
        base == "show" and reach and reach[0].word == "that"
    ):
        return Act(Evidence.STATE, span, number, base)
    if wanted & near if wanted is not None else base in words("verbs", "seen") or base not in verb_forms():
        return Act(Evidence.SEEN, span, number, base)
    if base in words("verbs", "broad") and base not in ("keep", "take", "make", "set", "follow", "work"):
        return Act(Evidence.BROAD, span, number, base)
    if base in words("verbs", "state") and base not in ("have", "take", "do", "go", "put"):
        return Act(Evidence.STATE, span, number, base)
    return None


def _object(tokens: tuple[Token, ...], at: int, people: People) -> list[Token]:
    reach: list[Token] = []
    for place in range(at + 1, min(at + 1 + REACH, len(tokens))):
        if len(reach) > 1 and is_verb(tokens, place, people) and tokens[place - 1].word in words("conjunctions"):
            break
        reach.append(tokens[place])
    return reach


def is_state(tokens: tuple[Token, ...], verbs: Iterable[int]) -> bool:
    """Say whether a clause tells how somebody is, and nothing that they do."""
    bases = {base_of(tokens[at].word) for at in verbs}
    return bool(bases & words("verbs", "state")) and not bases & {
        "tell",
        "call",
        "go",
        "attend",
        "complete",
        "get",
        "learn",
    }
