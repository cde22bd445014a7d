"""Name what each clause offers: something to see, something broad, a state, a service, or that something stops."""

from __future__ import annotations

from bbcp.scoring.act import Act, Evidence, act_of, has_other_subject, is_helper, is_state
from bbcp.scoring.clauses import Clause
from bbcp.scoring.judgement import Span
from bbcp.scoring.parts import Part
from bbcp.scoring.people import People, Who
from bbcp.scoring.stops import forbids
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, verb_forms, words


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
        verbs = clause.verbs
        if any(token.word in words("negation") for token in tokens) and clause.subject is not Who.WORKER:
            feels = clause.subject is Who.CHILD and any(token.word in words("grammar", "feelings") for token in tokens)
            return [Act(Evidence.CHILD_STATE if feels else Evidence.ABSENCE, _span(tokens), number)]
        if verbs or any(token.word in ("will", "shall", "to") for token in tokens):
            watched = clause.subject in (Who.OTHER, Who.WORKER) and any(
                token.word in words("watching") or token.word in words("evidence") for token in tokens
            )
            what = Evidence.WATCHED if watched else Evidence.OTHERS_ACT
            if clause.subject is Who.CHILD:
                what = Evidence.CHILD_STATE if is_state(tokens, verbs) else Evidence.OTHERS_ACT
            return [Act(what, _span(tokens), number, base_of(tokens[verbs[0]].word) if verbs else "")]
        return []
    # A clause of thousands of words is looked through for each of them.
    used, turning = frozenset(clause.verbs), words("instead")
    negated = False
    for at, token in enumerate(tokens):
        if token.quoted:
            continue
        if forbids(tokens, at):
            negated = True
            found.append(Act(Evidence.ABSENCE, Span(token.start, tokens[-1].end), number))
        elif token.word in turning:
            negated = False
        elif (
            at in used
            and not negated
            and not is_helper(tokens, at, people)
            and not has_other_subject(tokens, at, people)
        ):
            act = act_of(tokens, at, number, people)
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


def _span(tokens: tuple[Token, ...]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)
