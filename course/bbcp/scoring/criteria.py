"""Rate the eight criteria on what was read (codebook, section 2). Each function gives a level and its words."""

from __future__ import annotations

from collections.abc import Callable

from bbcp.scoring.judgement import Rating
from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.lasting import plain, sustained, time_bound
from bbcp.scoring.proof import Rated, achievable, behavior, measurable, relevant, specific
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import merge


def rate(reading: Reading, kind: Kind) -> dict[Criterion, Rating]:
    """Rate all eight criteria.

    Args:
        reading: The text as read.
        kind: Its kind.

    Returns:
        A rating for each criterion. For the kind `other`, only time_bound and plain may be above 0.
    """
    ratings = {}
    for criterion, judge_one in _RATERS.items():
        judged = kind is not Kind.OTHER or criterion in (Criterion.TIME_BOUND, Criterion.PLAIN)
        level, spans = judge_one(reading, kind) if judged else (0, ())
        ratings[criterion] = Rating(criterion, level, merge(spans))
    return ratings


_RATERS: dict[Criterion, Callable[[Reading, Kind], Rated]] = {
    Criterion.BEHAVIOR: behavior,
    Criterion.SPECIFIC: specific,
    Criterion.MEASURABLE: measurable,
    Criterion.ACHIEVABLE: achievable,
    Criterion.RELEVANT: relevant,
    Criterion.TIME_BOUND: time_bound,
    Criterion.SUSTAINED: sustained,
    Criterion.PLAIN: plain,
}
