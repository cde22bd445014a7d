"""A log of what was seen in a family, as authors write it in `course/content/evidence_logs.yaml`.

A log's entries stand there with their weeks, or they were drawn from its pool (see `picks`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bbcp import content
from bbcp.case import get_case
from bbcp.widgets.evidence.picks import PickError, with_picks


class EvidenceError(ValueError):
    """A log is missing or not as it should be; the message says which and what to do."""


class Weight(StrEnum):
    """What an entry tells about the behavior: the ids of the labels to choose from."""

    SHOWN = "shown"
    SERVICE = "service"
    SILENT = "silent"
    HANDLED = "handled"
    OPEN = "open"


@dataclass(frozen=True)
class Label:
    """What a learner can call an entry: its id, the words on the button, and a short hint."""

    id: Weight
    label: str
    hint: str


@dataclass(frozen=True)
class Entry:
    """One thing that was written down.

    Attributes:
        id: Its name in the log of tries.
        week: When, 1 or more.
        source: Who wrote or saw it, such as "Tia (neighbor)".
        kind: What kind of source that is, such as `"network"`.
        text: What was written.
        key: The label that fits.
        why: For every label, what to tell a person who chose it.
    """

    id: str
    week: int
    source: str
    kind: str
    text: str
    key: Weight
    why: Mapping[Weight, str]


@dataclass(frozen=True)
class Decision:
    """A way to go on after the log, whether it is the one that fits best, and the reason for or against it."""

    id: str
    label: str
    best: bool
    why: str


@dataclass(frozen=True)
class Evidence:
    """A whole log; `id` is what `EvidenceLog` is called with, `watched` the behavior that is looked for."""

    id: str
    case: str
    title: str
    weeks: int
    intro: str
    watched: str
    note: str
    labels: tuple[Label, ...]
    kinds: Mapping[str, str]
    entries: tuple[Entry, ...]
    decisions: tuple[Decision, ...]

    def label(self, weight: Weight) -> str:
        """Return the words of a label."""
        return next(one.label for one in self.labels if one.id is weight)

    def steps(self) -> tuple[Entry | int, ...]:
        """Return what happened in order: each entry, and the number of each week without one."""
        found: list[Entry | int] = []
        for week in range(1, self.weeks + 1):
            found += [one for one in self.entries if one.week == week] or [week]
        return tuple(found)


def get_evidence(log_id: str) -> Evidence:
    """Return one of the course's logs.

    Args:
        log_id: Its id, such as `"milo"`.

    Raises:
        EvidenceError: When there is none of that id, or it lacks something; the message says what.
        CaseError: When it is about a family that is not in the course.
    """
    data = content.load("evidence_logs")
    found = content.find(data["logs"], log_id, "There is no log called", EvidenceError)
    try:
        log = with_picks(found, content.load("evidence_record"))
    except PickError as why:
        raise EvidenceError(str(why)) from None
    return evidence_from_mapping(log, data["labels"], data["kinds"])


def evidence_from_mapping(data: Mapping[str, Any], labels: Any, kinds: Any) -> Evidence:
    """Check one log as read from YAML or JSON, or made by a program.

    Args:
        data: A mapping with the keys of `Evidence` but `labels` and `kinds`.
        labels: The labels to choose from, one for each `Weight`.
        kinds: The kinds of sources, each with `id` and `label`.

    Raises:
        EvidenceError: When a key is missing or holds something else than it should.
        CaseError: When there is no such family.
    """
    where = f"The log '{data.get('id')}' in evidence_logs.yaml"
    try:
        log = Evidence(
            **{key: str(data[key]) for key in ("id", "case", "title", "intro", "watched", "note")},
            weeks=int(data["weeks"]),
            labels=tuple(Label(Weight(one["id"]), one["label"], one["hint"]) for one in labels),
            kinds={one["id"]: one["label"] for one in kinds},
            entries=tuple(sorted(map(_entry, data["entries"]), key=lambda one: one.week)),
            decisions=tuple(map(_decision, data["decisions"])),
        )
    except KeyError as error:
        raise EvidenceError(f"{where} lacks {error}.") from None
    except (TypeError, ValueError) as error:
        raise EvidenceError(f"{where} does not read: {error}.") from None
    _check(log, where)
    return log


def _entry(one: Mapping[str, Any]) -> Entry:
    source, kind, text = (str(one[key]) for key in ("source", "kind", "text"))
    why = {Weight(key): str(line) for key, line in one["why"].items()}
    return Entry(str(one["id"]), int(one["week"]), source, kind, text, Weight(one["key"]), why)


def _decision(one: Mapping[str, Any]) -> Decision:
    return Decision(str(one["id"]), str(one["label"]), one["best"] is True, str(one["why"]))


def _check(log: Evidence, where: str) -> None:
    get_case(log.case)
    if sorted(one.id for one in log.labels) != sorted(Weight):
        raise EvidenceError(f"evidence_logs.yaml needs one label for each of: {', '.join(sorted(Weight))}.")
    if sum(one.best for one in log.decisions) != 1:
        raise EvidenceError(f"{where} needs one decision with 'best' set to true.")
    if not log.entries or len({one.id for one in log.entries}) != len(log.entries):
        raise EvidenceError(f"{where} needs entries, each with an 'id' of its own.")
    for one in log.entries:
        if not 1 <= one.week <= log.weeks or one.kind not in log.kinds:
            raise EvidenceError(
                f"Entry '{one.id}' in evidence_logs.yaml needs a week from 1 to {log.weeks}, and a kind out of: "
                f"{', '.join(log.kinds)}."
            )
        if set(one.why) != set(Weight):
            raise EvidenceError(
                f"Entry '{one.id}' in evidence_logs.yaml needs an explanation in 'why' for each of: "
                f"{', '.join(sorted(Weight))}."
            )
