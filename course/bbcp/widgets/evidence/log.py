"""A log of what was seen in a family: its entries week by week, and what a learner can say of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from bbcp.content import ContentError


class EvidenceError(ContentError):
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
