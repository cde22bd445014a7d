"""Choose which of a person's own words to mark, each mark with its label in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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


def choose_marks(judgement: Judgement, findings: Sequence[Finding], length: int) -> tuple[Mark, ...]:
    """Choose which words to mark: few enough to stay readable, no two on top of each other.

    Args:
        judgement: What was judged of the text.
        findings: The findings on the screen; their words come right after those of the kind.
        length: How many characters the text has.

    Returns:
        The marks in text order. Words of the kind come first, then what to work on, then what is
        fully there; a stretch that is taken is not marked again.
    """
    labels = {one["id"]: one["label"] for one in content.load("rubric")["kinds"]}
    tags = content.load("widgets")["tags"]
    wanted: list[Mark] = []
    if judgement.kind is not Kind.OTHER:
        look = judgement.kind is not Kind.BEHAVIORAL
        wanted += [Mark(span, labels[judgement.kind.value].lower(), look) for span in judgement.kind_spans]
        wanted += [Mark(span, tags[one.criterion.value], True) for one in findings for span in one.spans]
        for criterion in _FOUND:
            rating = judgement.rating(criterion)
            wanted += [Mark(span, tags[criterion.value], False) for span in rating.spans if rating.level == 2]
    return tuple(sorted(_apart(wanted, length), key=lambda mark: mark.span))


_FOUND = (Criterion.BEHAVIOR, Criterion.SUSTAINED, Criterion.TIME_BOUND, Criterion.MEASURABLE, Criterion.SPECIFIC)
"""Criteria whose words are worth showing once they are fully there."""


def _apart(wanted: Iterable[Mark], length: int) -> list[Mark]:
    taken: list[Mark] = []
    for mark in wanted:
        start, end = mark.span.start, mark.span.end
        if 0 <= start < end <= length and all(end <= one.span.start or one.span.end <= start for one in taken):
            taken.append(mark)
    return taken
