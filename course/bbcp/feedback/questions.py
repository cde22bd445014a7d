"""Turn a judgement into what a coach needs: strengths, one place to look, three questions. The words are content.

Coaching follows the parallel process: a supervisor does with the worker what the worker does with
the family, so strengths come first and questions come before advice (UC Davis, "SOP for
Supervisors" and the Coaching Toolkit for Child Welfare Practice).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import Case
from bbcp.feedback.findings import Finding, family_names, findings
from bbcp.scoring.judgement import Judgement, Span
from bbcp.scoring.labels import Criterion, Kind

WAYS = ("scale", "wonder", "parent")
"""The three ways of asking, in the order a coach goes through them."""


@dataclass(frozen=True)
class Strength:
    """A criterion that is fully there: what it says of the objective, and the words it rests on."""

    criterion: Criterion
    sentence: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Question:
    """One question to ask. `way` is one of `WAYS`, `label` its name for people."""

    way: str
    label: str
    text: str


@dataclass(frozen=True)
class Coaching:
    """What a coach brings to the conversation.

    Attributes:
        strengths: What is fully there, the most telling first.
        look: The weakest criterion, with why it matters and a next step; None where nothing is weak.
        questions: Exactly three, one for each of `WAYS`.
    """

    strengths: tuple[Strength, ...]
    look: Finding | None
    questions: tuple[Question, ...]


def coaching(judgement: Judgement, case: Case) -> Coaching:
    """Find what to say first, where to look and what to ask.

    Args:
        judgement: What was judged of a worker's objective.
        case: The family it was judged against.

    Returns:
        The strengths, the weakest criterion (see `weakest`) and three questions about it.
    """
    look = weakest(judgement, case)
    asked = _question_set(judgement, look)
    names = family_names(case)
    labels = content.load("coaching")["ways"]
    questions = tuple(Question(way, str(labels[way]), str(asked[way]).format_map(names)) for way in WAYS)
    return Coaching(strengths(judgement, case), look, questions)


def strengths(judgement: Judgement, case: Case) -> tuple[Strength, ...]:
    """Say what is fully there, in the order of messages.yaml; nothing for the kind `other`."""
    if judgement.kind is Kind.OTHER:
        return ()
    names = family_names(case)
    sentences = content.load("coaching")["strengths"]
    rated = [judgement.rating(Criterion(name)) for name in content.load("messages")["order"]]
    return tuple(
        Strength(one.criterion, str(sentences[one.criterion.value]).format_map(names), one.spans)
        for one in rated
        if one.level == 2
    )


def weakest(judgement: Judgement, case: Case) -> Finding | None:
    """Choose the one finding to talk about.

    Args:
        judgement: What was judged.
        case: The family.

    Returns:
        The finding of the lowest level, the first in the order of messages.yaml among equals. Where
        nothing is missing altogether but a service counts as proof beside the behavior, that comes
        first. None when every criterion is fully there.
    """
    # `findings` is in that order already, and `min` keeps the first of equals.
    found = min(findings(judgement, case), key=lambda one: one.level, default=None)
    if judgement.kind is Kind.MIXED and (found is None or found.level > 0):
        return _service_beside_behavior(judgement, case)
    return found


def _service_beside_behavior(judgement: Judgement, case: Case) -> Finding:
    line, names = content.load("messages")["kinds"]["mixed"]["behavior"][0], family_names(case)
    message, next_step = (str(line[key]).format_map(names) for key in ("message", "next_step"))
    level = judgement.rating(Criterion.BEHAVIOR).level
    return Finding(Criterion.BEHAVIOR, level, judgement.kind_spans, message, next_step)


def _question_set(judgement: Judgement, look: Finding | None) -> Mapping[str, Any]:
    words: Mapping[str, Any] = content.load("coaching")
    chosen: Mapping[str, Any]
    if judgement.kind is Kind.OTHER:
        chosen = words["reasons"][judgement.reason.value or "not_sentence"]
    elif judgement.kind.value in words["kinds"] and (look is None or look.criterion is Criterion.BEHAVIOR):
        chosen = words["kinds"][judgement.kind.value]
    elif look is None:
        chosen = words["strong"]
    else:
        chosen = words["criteria"][look.criterion.value][look.level]
    return chosen
