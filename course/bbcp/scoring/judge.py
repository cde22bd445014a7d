"""TEMPORARY stand-in with the final signature."""

from __future__ import annotations

from bbcp.case import Case
from bbcp.scoring.judgement import Criterion, Judgement, Kind, Rating, Reason, Span, make_judgement


def judge(text: str, case: Case) -> Judgement:
    words = text.strip()
    if not words:
        return make_judgement(Kind.OTHER, (), {c: Rating(c, 0) for c in Criterion}, Reason.EMPTY)
    span = (Span(0, min(len(text), 20)),)
    kind = Kind.SERVICE if "class" in words else Kind.BEHAVIORAL
    return make_judgement(
        kind,
        span,
        {c: Rating(c, 0 if kind is Kind.SERVICE and i < 2 else 1 + i % 2, span) for i, c in enumerate(Criterion)},
    )
