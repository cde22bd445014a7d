"""Name what each clause offers: something to see, something broad, a state, a service, or that something stops."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bbcp.scoring.clauses import Clause
from bbcp.scoring.judgement import Span
from bbcp.scoring.parts import Part
from bbcp.scoring.people import People, Who
from bbcp.scoring.services import is_service
from bbcp.scoring.stops import forbids
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


@dataclass(frozen=True)
class Act:
    """One piece of evidence: what it shows, on which words, and in which clause (counted from 0)."""

    evidence: Evidence
    span: Span
    clause: int
    base: str = ""


def acts(read: list[Clause], people: People) -> list[Act]:
    """Name the evidence in each clause.

    Args:
        read: The clauses of a text.
        people: Who is who.

    Returns:
        The evidence in text order. A clause of condition or purpose offers none.
    """
    found: list[Act] = []
    for number, clause in enumerate(read):
        if clause.part in (Part.SEEN_BY, Part.SUPPORT):
            found += [Act(Evidence.WATCHED, _span(clause.tokens), number)] if clause.part is Part.SEEN_BY else []
        elif clause.part is Part.MAIN:
            before = found[-1] if found and found[-1].clause == number - 1 else None
            goes_on = before is not None and before.evidence is Evidence.ABSENCE and _goes_on(clause, read, number)
            found += [Act(Evidence.ABSENCE, _span(clause.tokens), number)] if goes_on else _main(clause, number, people)
    return found


def _main(clause: Clause, number: int, people: People) -> list[Act]:
    found: list[Act] = []
    tokens = clause.tokens
    if clause.subject in (Who.OTHER, Who.WORKER, Who.CHILD):
        verbs = [at for at in range(len(tokens)) if is_verb(tokens, at, people)]
        if any(token.word in words("negation") for token in tokens) and clause.subject is not Who.WORKER:
            feels = clause.subject is Who.CHILD and any(token.word in words("grammar", "feelings") for token in tokens)
            return [Act(Evidence.CHILD_STATE if feels else Evidence.ABSENCE, _span(tokens), number)]
        if verbs or any(token.word in ("will", "shall", "to") for token in tokens):
            watched = clause.subject in (Who.OTHER, Who.WORKER) and any(
                token.word in words("watching") or token.word in words("evidence") for token in tokens
            )
            what = Evidence.WATCHED if watched else Evidence.OTHERS_ACT
            if clause.subject is Who.CHILD:
                what = Evidence.CHILD_STATE if _is_state(tokens, verbs) else Evidence.OTHERS_ACT
            return [Act(what, _span(tokens), number, base_of(tokens[verbs[0]].word) if verbs else "")]
        return []
    negated = False
    for at, token in enumerate(tokens):
        if token.quoted:
            continue
        if forbids(tokens, at):
            negated = True
            found.append(Act(Evidence.ABSENCE, Span(token.start, tokens[-1].end), number))
        elif token.word in words("instead"):
            negated = False
        elif (
            is_verb(tokens, at, people)
            and not negated
            and not _is_helper(tokens, at, people)
            and not _has_other_subject(tokens, at, people)
        ):
            act = _verb(tokens, at, number, people)
            if act is not None:
                found.append(act)
    return found


def _goes_on(clause: Clause, read: list[Clause], number: int) -> bool:
    """Say whether a clause goes on with what stops: "will never yell, grab or slam doors"."""
    first = clause.tokens[0]
    if first.word in ("or", "nor"):
        return True
    later = read[number + 1].tokens[0].word if number + 1 < len(read) else ""
    inside = {one.word for one in clause.tokens}
    listed = first.gap.strip() == "," and first.word in verb_forms() and first.word not in words("instead")
    return listed and (later in ("or", "nor") or bool(inside & {"or", "nor"}))


def _is_helper(tokens: tuple[Token, ...], at: int, people: People) -> bool:
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


def _has_other_subject(tokens: tuple[Token, ...], at: int, people: People) -> bool:
    """Say whether a thing is what acts, as in "whatever the assessment says"."""
    word = tokens[at].word
    if at < 2 or not word.endswith("s") or word == base_of(word):
        return False
    before = tokens[at - 1]
    joined = (
        before.word in words("conjunctions")
        or before.word.endswith("ly")
        or any(mark in tokens[at].gap for mark in ",:(-")
    )
    return not joined and people.who(before) is None and any(is_verb(tokens, place, people) for place in range(at - 1))


def _verb(tokens: tuple[Token, ...], at: int, number: int, people: People) -> Act | None:
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


def _is_state(tokens: tuple[Token, ...], verbs: list[int]) -> bool:
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


def _span(tokens: tuple[Token, ...]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)
