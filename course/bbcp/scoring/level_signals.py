"""Name the signals that speak for the levels of the criteria, once the kind is decided."""

from __future__ import annotations

from collections.abc import Mapping

from bbcp.scoring.judgement import Rating
from bbcp.scoring.labels import Criterion, Kind


def level_signals(names: tuple[str, ...], kind: Kind, ratings: Mapping[Criterion, Rating]) -> tuple[str, ...]:
    """Name the signals that speak for the levels of the criteria.

    Args:
        names: The signals of the text.
        kind: The kind that was decided for.
        ratings: The ratings by the rules for that kind.

    Returns:
        The names, sorted, without doubles.
    """
    found = {f"kind:{kind.value}"}
    for one in ratings.values():
        found |= {
            f"rule:{one.criterion.value}={one.level}",
            f"{kind.value}&{one.criterion.value}={one.level}",
        }
    rhythm = {
        "rhythm>=1",
        "count>=1",
        "occasion>=1",
        "stretch long>=1",
        "stretch short>=1",
        "end>=1",
        "soft>=1",
        "in a row>=1",
    }
    found |= {f"{kind.value}&{one}" for one in rhythm.intersection(names)}
    return tuple(sorted(found.union(names)))
