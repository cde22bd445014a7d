"""Count a recorded caseload, so that every number in a sentence comes from the families themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from enum import StrEnum

from bbcp.made_up.record import Family, Record


class Sort(StrEnum):
    """By what the families are sorted, and so parted into two groups."""

    SESSIONS = "sessions"
    SEEN = "seen"


GROUPS: Mapping[Sort, tuple[str, str]] = {
    Sort.SESSIONS: ("finished", "not_finished"),
    Sort.SEEN: ("often", "not_often"),
}
"""The two groups of each way to sort, the one with the higher numbers first."""


def in_order(record: Record, sort: Sort | None) -> tuple[Family, ...]:
    """Put the families into order.

    Args:
        record: The caseload.
        sort: By what, the highest number first and then by the families' own numbers; by these alone when None.
    """
    if sort is None:
        return record.families
    return tuple(sorted(record.families, key=lambda one: -(one.sessions if sort is Sort.SESSIONS else one.seen)))


def grouped(record: Record, sort: Sort | None) -> dict[str, tuple[Family, ...]]:
    """Part the families into the groups of one way to sort, in order.

    Args:
        record: The caseload.
        sort: By what; all of them are one group, `"all"`, when None.
    """
    ordered = in_order(record, sort)
    if sort is None:
        return {"all": ordered}
    above, below = GROUPS[sort]
    return {
        above: tuple(one for one in ordered if is_in(record, one, above)),
        below: tuple(one for one in ordered if is_in(record, one, below)),
    }


def is_in(record: Record, family: Family, group: str) -> bool:
    """Say whether a family is in a group, such as `"finished"` or `"not_often"`."""
    finished, often = family.sessions >= record.rules.finished_at, family.seen >= record.rules.often_at
    inside = finished if group.removeprefix("not_") == "finished" else often
    return inside is not group.startswith("not_")


def harmed(families: Sequence[Family]) -> int:
    """Count the families with new harm."""
    return sum(one.harm for one in families)


def numbers_of(record: Record) -> dict[str, str]:
    """Name all numbers that a sentence about a caseload may say.

    Args:
        record: The caseload.

    Returns:
        The rules by their names, chances as "of 100"; `finished`, `not_finished`, `often` and `not_often`
        (families); the same with `_harm` (those with new harm); `finished_often` and `not_finished_often`;
        `all_harm`; the names of `Others`; and `seed`.
    """
    rules = asdict(record.rules)
    said = {name: f"{100 * one:g}" if isinstance(one, float) else str(one) for name, one in rules.items()}
    for sort in Sort:
        for name, families in grouped(record, sort).items():
            said |= {name: str(len(families)), f"{name}_harm": str(harmed(families))}
    for name in GROUPS[Sort.SESSIONS]:
        both = [one for one in record.families if is_in(record, one, name) and is_in(record, one, "often")]
        said[f"{name}_often"] = str(len(both))
    said |= {name: f"{one:,}" for name, one in asdict(record.others).items()}
    return {**said, "all_harm": str(harmed(record.families)), "seed": str(record.seed)}
