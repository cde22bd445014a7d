"""The labelled objectives in `course/corpus/`, from which the scorer learns and by which it is measured."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Protocol, TypeVar

from bbcp.case import Case, course_cases, read_cases
from bbcp.places import course_root
from bbcp.scoring.labels import Criterion, Kind


class CorpusError(ValueError):
    """A file of labelled objectives is not as it should be; the message says which line and why."""


@dataclass(frozen=True)
class Labelled:
    """One objective with the labels that people gave it.

    Attributes:
        id: Such as "wa-001"; the letters before the dash name the writer.
        case: The family it is about.
        text: The objective.
        kind: Its kind.
        levels: Its level, 0 to 2, for each criterion.
        acts: What its heads are evidence of: a sort, and at which character of the text the head begins.
        hard: Names of the hard cases it belongs to.
        ratings: What each person said, by who it was: "writer", "blind" and, where they differed, "settled".
    """

    id: str
    case: Case
    text: str
    kind: Kind
    levels: Mapping[Criterion, int]
    acts: tuple[tuple[str, int], ...] = ()
    hard: tuple[str, ...] = ()
    ratings: Mapping[str, tuple[Kind, Mapping[Criterion, int]]] = field(default_factory=dict)

    @property
    def writer(self) -> str:
        """Return the letters that name who wrote it."""
        return writer_of(self.id)

    @property
    def held_out(self) -> bool:
        """Say whether the scorer never learns from it: its family or its writer is kept for testing."""
        return self.case.id in settings()["held_out"]["families"] or self.writer in settings()["held_out"]["writers"]


class HasId(Protocol):
    """What is known by its id, such as "wa-001"."""

    @property
    def id(self) -> str:
        """Return the id."""


Line = TypeVar("Line", bound=HasId)
"""What a line of a file of texts holds."""


def writer_of(id: str) -> str:
    """Return the letters of an id that name who wrote the text."""
    return id.split("-", maxsplit=1)[0]


def corpus_folder() -> Path:
    """Return the folder of the labelled objectives."""
    return course_root() / "course" / "corpus"


@cache
def settings() -> Any:
    """Return `corpus.yaml`: who wrote what, and what is held out."""
    import yaml

    return yaml.safe_load((corpus_folder() / "corpus.yaml").read_text(encoding="utf-8"))


@cache
def families() -> dict[str, Case]:
    """Return every family that an objective of the corpus is about, by id."""
    return {**course_cases(), **read_cases(corpus_folder() / "families.yaml")}


@cache
def load_corpus() -> tuple[Labelled, ...]:
    """Read all labelled objectives.

    Returns:
        The objectives, in the order of the files' names and lines.

    Raises:
        CorpusError: When a line is no labelled objective, or an id stands twice.
    """
    return read_lines(corpus_folder() / "objectives", labelled, "is no labelled objective")


def read_lines(folder: Path, make: Callable[[Mapping[str, Any]], Line], wrong: str) -> tuple[Line, ...]:
    """Read what stands in the JSON lines of a folder's files, each with an id of its own.

    Args:
        folder: The folder.
        make: Makes one of plain data; it raises `KeyError`, `TypeError` or `ValueError` for a line that is none.
        wrong: What is told of such a line behind its place.

    Returns:
        All of them, in the order of the files' names and lines.

    Raises:
        CorpusError: When a line is none, or an id stands twice.
    """
    found: dict[str, Line] = {}
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            place = f"{folder.name}/{path.name}, line {number}"
            try:
                one = make(json.loads(line))
            except (ValueError, KeyError, TypeError) as error:
                raise CorpusError(f"{place}, {wrong}: {error}") from None
            if one.id in found:
                raise CorpusError(f"{place}: the id {one.id} stands twice; number it anew.")
            found[one.id] = one
    return tuple(found.values())


def labelled(data: Mapping[str, Any], known: Mapping[str, Case] | None = None) -> Labelled:
    """Read one labelled objective from plain data.

    Args:
        data: A line of a file of them.
        known: The families by id; those of `families` where None.

    Raises:
        KeyError: When a field or the family is missing.
        ValueError: When a label is none of the codebook's.
    """
    levels = {one: int(data["criteria"][one.value]) for one in Criterion}
    if any(level not in (0, 1, 2) for level in levels.values()):
        raise ValueError("a level is 0, 1 or 2")
    return Labelled(
        data["id"],
        (families() if known is None else known)[data["case"]],
        data["text"],
        Kind(data["kind"]),
        levels,
        tuple((sort, int(start)) for sort, _, start in data.get("acts", ())),
        tuple(data.get("hard", ())),
        {who: rating(line) for who, line in data.get("ratings", {}).items()},
    )


def rating(line: str) -> tuple[Kind, Mapping[Criterion, int]]:
    """Read one person's rating, such as "mixed 21120202": the kind, and the levels in the order of `Criterion`.

    Raises:
        ValueError: When it is not so written.
    """
    kind, digits = line.split()
    return Kind(kind), {one: int(digit) for one, digit in zip(Criterion, digits, strict=True)}
