"""Tell the signals that speak for the levels of the criteria, once the kind is decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from bbcp.scoring.bundle import Bundle, one_by_one
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


def level_signals(names: Iterable[str], kind: Kind, ratings: Mapping[Criterion, Rating]) -> tuple[str, ...]:
    """Name the signals that speak for the levels of the criteria.

    Args:
        names: The signals of the text.
        kind: The kind that was decided for.
        ratings: The ratings by the rules for that kind.

    Returns:
        The names, sorted, without doubles.
    """
    whole = Bundle(names)
    return tuple(sorted(set(one_by_one(more_signals(whole, kind, ratings), whole.names))))


def more_signals(time: Bundle, kind: Kind, ratings: Mapping[Criterion, Rating]) -> list[Bundle]:
    """Tell those signals of `level_signals` that are none of the text's own.

    Args:
        time: What holds the text's signals of time and number (`bbcp.scoring.signals.time_of`).
        kind: As for `level_signals`.
        ratings: Likewise.
    """
    levels = [_level(kind, one, rating.level) for one, rating in ratings.items()]
    return [*levels, _timed(kind, _RHYTHM.intersection(time.names))]


@cache
def _level(kind: Kind, criterion: Criterion, level: int) -> Bundle:
    return Bundle((f"rule:{criterion}={level}", f"{kind}&{criterion}={level}"))


@cache
def _timed(kind: Kind, rhythms: frozenset[str]) -> Bundle:
    return Bundle((f"kind:{kind}", *(f"{kind}&{one}" for one in rhythms)))
