"""Choose which of a person's own words to mark, each mark with its label in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bbcp import content
from bbcp.feedback.findings import Finding
from bbcp.scoring.judgement import Judgement, Span
from bbcp.scoring.labels import Criterion, Kind


@dataclass(frozen=True)
class Mark:
    """A stretch of the text to mark.

    Attributes:
        span: Where it is.
        label: What it is about, in a word or two.
        look: True where the words are worth a second look, False where they do their work.
    """

    span: Span
    label: str
    look: bool


def choose_marks(judgement: Judgement, findings: Sequence[Finding], text: str) -> tuple[Mark, ...]:
    """Choose which words to mark: few enough to stay readable, no two on top of each other.

    Args:
        judgement: What was judged of the text.
        findings: The findings on the screen; their words come right after those of the kind.
        text: The text that was judged.

    Returns:
        The marks in text order. Words of the kind come first, then what to work on, then what is fully there; where
        a stretch is taken in part, the rest is marked if it is more than a word. How long an act is shown stands
        out from the act.
    """
    labels = {one["id"]: one["label"] for one in content.load("rubric")["kinds"]}
    tags = content.load("widgets")["tags"]
    wanted: list[Mark] = []
    if judgement.kind is not Kind.OTHER:
        look = judgement.kind is not Kind.BEHAVIORAL
        wanted += [] if look else _fully_there(judgement, _TIMES, tags)
        wanted += [Mark(span, labels[judgement.kind.value].lower(), look) for span in judgement.kind_spans]
        wanted += [Mark(span, tags[one.criterion.value], True) for one in findings for span in one.spans]
        wanted += _fully_there(judgement, _FOUND, tags)
    return tuple(sorted(_apart(wanted, text), key=lambda mark: mark.span))


def _fully_there(judgement: Judgement, criteria: Sequence[Criterion], tags: Mapping[str, str]) -> list[Mark]:
    met = (one for one in map(judgement.rating, criteria) if one.level == 2)
    return [Mark(span, tags[one.criterion.value], False) for one in met for span in one.spans]


_HANGING = frozenset(
    ["and", "or", "but", "for", "to", "at", "on", "by", "of", "the", "a", "an", "in", "with", "from", "as", "until"]
)
"""Words that say nothing at the end of a stretch that was cut."""
_TIMES = (Criterion.SUSTAINED, Criterion.TIME_BOUND)
_FOUND = (Criterion.BEHAVIOR, *_TIMES, Criterion.MEASURABLE, Criterion.SPECIFIC)
"""Criteria whose words are worth showing once they are fully there."""


def _apart(wanted: Iterable[Mark], text: str) -> list[Mark]:
    taken: list[Mark] = []
    for mark in wanted:
        if not 0 <= mark.span.start < mark.span.end <= len(text):
            continue
        pieces = [mark.span]
        for one in taken:
            pieces = [rest for piece in pieces for rest in _without(piece, one.span)]
        if pieces == [mark.span]:
            taken.append(mark)
            continue
        left = max((_trimmed(one, text) for one in pieces), key=lambda one: one.end - one.start, default=None)
        # Of what is partly taken, a single word would say little.
        if left is not None and " " in text[left.start : left.end]:
            taken.append(replace(mark, span=left))
    return taken


def _without(span: Span, other: Span) -> list[Span]:
    """Return what is left of a stretch beside another one."""
    if span.end <= other.start or other.end <= span.start:
        return [span]
    parts = (Span(span.start, other.start), Span(other.end, span.end))
    return [one for one in parts if one.start < one.end]


def _trimmed(span: Span, text: str) -> Span:
    """Return a stretch without the marks and small words that hang at its ends, such as ", each evening for"."""
    found = [one for one in re.finditer(r"[^\W_]+(?:['’-][^\W_]+)*", text[span.start : span.end])]
    while found and found[-1].group().lower() in _HANGING:
        found.pop()
    while found and found[0].group().lower() in _HANGING:
        found.pop(0)
    return Span(span.start + found[0].start(), span.start + found[-1].end()) if found else Span(span.start, span.start)
