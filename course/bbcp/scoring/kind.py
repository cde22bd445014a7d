"""Decide what an objective accepts as proof of change (codebook, section 1)."""

from __future__ import annotations

from bbcp.scoring.act import Evidence
from bbcp.scoring.judgement import Span
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.refuse import refuse
from bbcp.scoring.words import words

SHOWN = {
    Kind.BEHAVIORAL: (Evidence.SEEN, Evidence.BROAD),
    Kind.MIXED: (Evidence.SEEN, Evidence.BROAD, Evidence.SERVICE),
    Kind.ABSENCE: (Evidence.ABSENCE,),
    Kind.VAGUE: (Evidence.STATE, Evidence.BROAD, Evidence.CHILD_STATE),
    Kind.SERVICE: (Evidence.SERVICE,),
    Kind.OTHER: (Evidence.HARM, Evidence.OTHERS_ACT, Evidence.WATCHED),
}
"""What each kind rests on."""


def kind_of(reading: Reading, *, sure: bool = False) -> tuple[Kind, Reason, tuple[Span, ...]]:
    """Decide the kind.

    Args:
        reading: The text as read.
        sure: As for `bbcp.scoring.harm.harmful`. The weights were learned without it.

    Returns:
        The kind, the reason where it is `other`, and the words it rests on.
    """
    reason, spans = refuse(reading, sure=sure)
    if reason is not Reason.NONE:
        return Kind.OTHER, reason, spans
    seen = reading.of(Evidence.SEEN)
    service = reading.of(Evidence.SERVICE)
    broad = reading.of(Evidence.BROAD)
    absence = reading.of(Evidence.ABSENCE)
    state = reading.of(Evidence.STATE, Evidence.CHILD_STATE)
    shown = seen or broad
    if service and shown:
        return Kind.MIXED, Reason.NONE, tuple(one.span for one in (*shown, *service))
    if seen:
        return Kind.BEHAVIORAL, Reason.NONE, tuple(one.span for one in seen)
    if service:
        return Kind.SERVICE, Reason.NONE, tuple(one.span for one in service)
    if absence and not _state_first(reading):
        return Kind.ABSENCE, Reason.NONE, tuple(one.span for one in absence)
    if broad:
        near = any(one.base in words("grammar", "nearly") for one in broad) and (
            reading.conditions() or reading.named(Who.CHILD)
        )
        kind = Kind.BEHAVIORAL if near and not state else Kind.VAGUE
        return kind, Reason.NONE, tuple(one.span for one in broad)
    if state:
        return Kind.VAGUE, Reason.NONE, tuple(one.span for one in state)
    others = reading.of(Evidence.OTHERS_ACT, Evidence.WATCHED)
    if others:
        return Kind.OTHER, Reason.SOMEONE_ELSE, tuple(one.span for one in others)
    if reading.named(Who.CAREGIVER) or reading.named(Who.CHILD):
        return Kind.VAGUE, Reason.NONE, reading.named(Who.CAREGIVER) or reading.named(Who.CHILD)
    whole = (Span(reading.tokens[0].start, reading.tokens[-1].end),)
    return Kind.OTHER, Reason.NOT_SENTENCE, whole


def kind_spans(reading: Reading, kind: Kind) -> tuple[Span, ...]:
    """Return the words that speak for a kind; the whole text where no evidence of it was named.

    Args:
        reading: The text as read.
        kind: The kind that was decided for.
    """
    found = tuple(one.span for one in reading.of(*SHOWN[kind]))
    return found or (Span(reading.tokens[0].start, reading.tokens[-1].end),) if reading.tokens else ()


def _state_first(reading: Reading) -> bool:
    """Say whether a state or something broad is asked for, and only then that something stops."""
    absence = reading.of(Evidence.ABSENCE)[0]
    asked = reading.of(Evidence.STATE, Evidence.BROAD)
    if any(one.base in ("ensure", "provide", "support", "protect", "improve", "demonstrate") for one in asked):
        return True
    before = [one for one in asked if one.span.end <= absence.span.start]
    return any(one.base not in words("grammar", "holding") or one.clause != absence.clause for one in before)
