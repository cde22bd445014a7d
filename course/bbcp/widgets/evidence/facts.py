"""Count what a log shows: in which weeks, by whom, and where nobody saw anything."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bbcp.widgets.evidence.log import Entry, Evidence, Weight


@dataclass(frozen=True)
class Row:
    """All that one source told in one way, such as "Your visit" without notice: a row of the picture."""

    source: str
    kind: str
    entries: tuple[Entry, ...]

    def weeks(self, weight: Weight) -> tuple[int, ...]:
        """Return the weeks of its entries with one weight, each once."""
        return _weeks(self.entries, weight)


@dataclass(frozen=True)
class Facts:
    """What a log shows.

    Attributes:
        shown: The weeks in which somebody saw the behavior.
        gaps: All other weeks.
        gap_runs: The first and the last week of each stretch of gaps.
        people: How many sources saw it.
        services: The weeks in which a service was reported.
        handled: The weeks of a setback that a safe step followed.
        still_open: The weeks of a setback after which no safe step is told, in that week or later.
        rows: The sources, in the order in which they first come up.
    """

    shown: tuple[int, ...]
    gaps: tuple[int, ...]
    gap_runs: tuple[tuple[int, int], ...]
    people: int
    services: tuple[int, ...]
    handled: tuple[int, ...]
    still_open: tuple[int, ...]
    rows: tuple[Row, ...]

    @property
    def longest_gap(self) -> int:
        """The most weeks in a row without it."""
        return max((last - first + 1 for first, last in self.gap_runs), default=0)


def facts_of(log: Evidence) -> Facts:
    """Count what a log shows, by the keys of its entries.

    Args:
        log: The log.

    Returns:
        The counts. A setback whose handling is told by another entry, in the same week or later, is
        not open: what was done about it counts, and not who wrote it down.
    """
    shown = _weeks(log.entries, Weight.SHOWN)
    gaps = tuple(week for week in range(1, log.weeks + 1) if week not in shown)
    handled = _weeks(log.entries, Weight.HANDLED)
    still_open = tuple(week for week in _weeks(log.entries, Weight.OPEN) if not any(one >= week for one in handled))
    people = {one.source for one in log.entries if one.key is Weight.SHOWN}
    services = _weeks(log.entries, Weight.SERVICE)
    return Facts(shown, gaps, _runs(gaps), len(people), services, handled, still_open, _rows(log))


def numbers(log: Evidence) -> Mapping[str, str]:
    """Return what is filled into the reason for a decision: `shown`, `weeks`, `people` and `gaps`."""
    facts = facts_of(log)
    counted = {"shown": len(facts.shown), "weeks": log.weeks, "people": facts.people, "gaps": len(facts.gaps)}
    return {key: str(number) for key, number in counted.items()}


def _weeks(entries: Iterable[Entry], weight: Weight) -> tuple[int, ...]:
    return tuple(sorted({one.week for one in entries if one.key is weight}))


def _runs(weeks: Sequence[int]) -> tuple[tuple[int, int], ...]:
    firsts = [week for week in weeks if week - 1 not in weeks]
    lasts = [week for week in weeks if week + 1 not in weeks]
    return tuple(zip(firsts, lasts, strict=True))


def _rows(log: Evidence) -> tuple[Row, ...]:
    found: dict[tuple[str, str], list[Entry]] = {}
    for one in log.entries:
        found.setdefault((one.source, one.kind), []).append(one)
    return tuple(Row(source, kind, tuple(entries)) for (source, kind), entries in found.items())
