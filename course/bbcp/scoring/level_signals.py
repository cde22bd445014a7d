"""Name the signals that speak for the levels of the criteria, once the kind is decided."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from bbcp.scoring.judgement import Rating
from bbcp.scoring.labels import Criterion, Kind

_RHYTHM = frozenset(
    (
        "rhythm>=1",
        "count>=1",
        "occasion>=1",
        "stretch long>=1",
        "stretch short>=1",
        "end>=1",
        "soft>=1",
        "in a row>=1",
    )
)
"""Signals of time and number, which weigh otherwise for each kind."""


def level_signals(names: tuple[str, ...], kind: Kind, ratings: Mapping[Criterion, Rating]) -> tuple[str, ...]:
    """Name the signals that speak for the levels of the criteria.

    Args:
        names: The signals of the text.
        kind: The kind that was decided for.
        ratings: The ratings by the rules for that kind.

    Returns:
        The names, sorted, without doubles.
    """
    # The names are sorted already, so that these only have to be sorted in.
    return tuple(sorted([*names, *more_signals(names, kind, ratings)]))


def more_signals(names: Collection[str], kind: Kind, ratings: Mapping[Criterion, Rating]) -> list[str]:
    """Name those signals of `level_signals` that are none of the text's own, sorted."""
    found = {f"kind:{kind}"}
    for one in ratings.values():
        found |= {f"rule:{one.criterion}={one.level}", f"{kind}&{one.criterion}={one.level}"}
    found |= {f"{kind}&{one}" for one in _RHYTHM.intersection(names)}
    return sorted(found.difference(names))
