"""The one value that runs through the house: what was judged of an objective, and on which words.

Widgets draw it, feedback words it, grading stores it, coaching asks about it; nobody else looks at
the text again. Definitions: `course/content/rubric.yaml`, after the course's codebook.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bbcp import content
from bbcp.scoring.labels import Criterion, Kind, Reason

SCHEMA_VERSION = 1
"""Number of the JSON form below; it grows when a field changes its meaning or goes."""


class Span(NamedTuple):
    """A stretch of the judged text: `text[start:end]`, counted in characters from 0."""

    start: int
    end: int


@dataclass(frozen=True)
class Rating:
    """How far one criterion is met.

    Attributes:
        criterion: Which one.
        level: 0 absent, 1 partly, 2 fully there.
        spans: The words it rests on, in text order without overlap; empty where nothing was found.
    """

    criterion: Criterion
    level: int
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Judgement:
    """What was judged of one objective for one family.

    Attributes:
        kind: What it accepts as proof of change.
        kind_spans: The words the kind rests on.
        ratings: One for each `Criterion`, in its order.
        reason: Why it is `other`; `Reason.NONE` for the other kinds.
        score: Total of the levels times the kind's weight, 0 to `max_score`.
        max_score: The most points there are.
        rubric: Version of the rubric that it was judged by.
        certainty: How likely the kind is right, 0 to 1, as measured on texts the scorer had not seen.
    """

    kind: Kind
    kind_spans: tuple[Span, ...]
    ratings: tuple[Rating, ...]
    reason: Reason = Reason.NONE
    score: float = field(default=0.0)
    max_score: float = field(default=16.0)
    rubric: str = ""
    certainty: float = 1.0

    @property
    def unsure(self) -> bool:
        """Say whether a person should look at it before anybody relies on it."""
        return self.certainty < float(content.load("rubric")["sure_from"])

    def rating(self, criterion: Criterion) -> Rating:
        """Return the rating of one criterion."""
        return self.ratings[list(Criterion).index(criterion)]

    def to_json(self) -> dict[str, Any]:
        """Return the judgement as plain data that `from_json` reads back to an equal one."""
        return {
            "schema": SCHEMA_VERSION,
            "rubric": self.rubric,
            "kind": self.kind.value,
            "kind_spans": _pairs(self.kind_spans),
            "reason": self.reason.value,
            "ratings": {one.criterion.value: {"level": one.level, "spans": _pairs(one.spans)} for one in self.ratings},
            "score": self.score,
            "max": self.max_score,
            "certainty": self.certainty,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Judgement:
        """Read a judgement back from plain data.

        Args:
            data: What `to_json` returned, perhaps by way of a file.

        Raises:
            ValueError: When the data is of another schema version or lacks a field.
        """
        if data.get("schema") != SCHEMA_VERSION:
            raise ValueError(f"This judgement has schema {data.get('schema')!r}, not {SCHEMA_VERSION}.")
        try:
            return cls(
                kind=Kind(data["kind"]),
                kind_spans=_spans(data["kind_spans"]),
                ratings=tuple(
                    Rating(one, int(data["ratings"][one]["level"]), _spans(data["ratings"][one]["spans"]))
                    for one in Criterion
                ),
                reason=Reason(data["reason"]),
                score=float(data["score"]),
                max_score=float(data["max"]),
                rubric=str(data["rubric"]),
                certainty=float(data.get("certainty", 1.0)),  # judgements kept before it was known
            )
        except (KeyError, TypeError) as error:
            raise ValueError(f"This judgement lacks or garbles {error}.") from None


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [[one.start, one.end] for one in spans]


def _spans(pairs: Any) -> tuple[Span, ...]:
    return tuple(Span(int(start), int(end)) for start, end in pairs)
