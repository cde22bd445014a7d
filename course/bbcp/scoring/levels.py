"""Rate the eight criteria, once the kind is decided: what was trained weighs, and the codebook bounds it."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.criteria import rate
from bbcp.scoring.judgement import Rating
from bbcp.scoring.kind import kind_spans
from bbcp.scoring.labels import Criterion, Kind, Reason
from bbcp.scoring.lasting import end_of_mixed, only_notes
from bbcp.scoring.level_signals import more_signals
from bbcp.scoring.measures import find
from bbcp.scoring.reading import Reading
from bbcp.scoring.signals import time_of
from bbcp.scoring.text import merge
from bbcp.scoring.weigh import softmax
from bbcp.scoring.weighed import Weighed

BOUNDS = {
    (Kind.BEHAVIORAL, Criterion.BEHAVIOR): (1, 2),
    (Kind.MIXED, Criterion.BEHAVIOR): (1, 2),
    (Kind.VAGUE, Criterion.BEHAVIOR): (0, 1),
    (Kind.ABSENCE, Criterion.BEHAVIOR): (0, 0),
    (Kind.SERVICE, Criterion.BEHAVIOR): (0, 0),
    (Kind.SERVICE, Criterion.SUSTAINED): (0, 0),
    (Kind.SERVICE, Criterion.RELEVANT): (0, 1),
    (Kind.ABSENCE, Criterion.ACHIEVABLE): (0, 1),
}
"""The lowest and highest level that a kind allows (codebook, section 2), so that the two never gainsay each other."""
UNTOUCHED = (Criterion.TIME_BOUND, Criterion.PLAIN)
"""Criteria that are judged as written in a text of the kind `other` (codebook, section 2)."""
STEPS = {
    Criterion.BEHAVIOR: (0.4, 1.4),
    Criterion.SPECIFIC: (0.6, 1.6),
    Criterion.ACHIEVABLE: (0.6, 1.6),
    Criterion.RELEVANT: (0.385, 1.4),
    Criterion.SUSTAINED: (0.48, 1.2),
    Criterion.PLAIN: (0.6, 1.5),
}
"""From where on a criterion is rated 1, and from where on 2, where that is not `HALF`. Chosen on held-out texts,
ordinary ones and attacks (model card)."""
HALF = (0.5, 1.5)
READ = {Criterion.RELEVANT: (0.37, 1.25), Criterion.TIME_BOUND: (0.5, 1.2)}
"""The same where the rules read the highest level: the danger and the child, or a date or length of time."""
READ_SOME = {Criterion.RELEVANT: (0.34, 1.4)}
"""The same where the rules read the level between: the danger or the child."""
LEVELS = 3


def levels(reading: Reading, kind: Kind, reason: Reason, weighed: Weighed) -> dict[Criterion, Rating]:
    """Rate the criteria for a kind.

    Args:
        reading: The text as read.
        kind: The kind that was decided for.
        reason: Why it is `other`.
        weighed: The signals of the text.
    """
    ruled = rate(reading, kind)
    if kind is Kind.OTHER and len(reading.tokens) < 3:
        return ruled
    if reason is Reason.NOT_ENGLISH:
        return {one: Rating(one, 0) for one in Criterion}
    wider = weighed.and_more(more_signals(time_of(reading), kind, ruled))
    told = dict(zip(Criterion, expected(wider), strict=True))
    made = {}
    for criterion in Criterion:
        rating = ruled[criterion]
        if kind is Kind.OTHER and criterion not in UNTOUCHED:
            made[criterion] = Rating(criterion, 0)
            continue
        least, most = _bounds(reading, kind, rating)
        level = min(max(_level(kind, rating, told[criterion]), least), most)
        # A level above 0 always points at words; those of the kind where the rules found none of their own.
        found = rating.spans or (merge(kind_spans(reading, kind)) if level else ())
        made[criterion] = Rating(criterion, level, found)
    return made


def _bounds(reading: Reading, kind: Kind, ruled: Rating) -> tuple[int, int]:
    """Return the lowest and the highest level of a criterion that the kind and the words allow."""
    least, most = BOUNDS.get((kind, ruled.criterion), (0, LEVELS - 1))
    match ruled.criterion:
        case Criterion.ACHIEVABLE if reading.counts.absolute:
            # What is asked for always or never is achievable in part at most (codebook, section 2).
            most = min(most, 1)
        case Criterion.PLAIN if reading.blamed:
            most = 0
        case Criterion.PLAIN if kind in (Kind.BEHAVIORAL, Kind.MIXED) and only_notes(reading):
            least = 1
        case Criterion.SUSTAINED if kind is Kind.MIXED:
            least, most = end_of_mixed(reading)
        case Criterion.TIME_BOUND:
            if kind is Kind.MIXED:
                least, most = end_of_mixed(reading)
            if find("next", reading.text):
                least = max(least, 1)  # "until the next review" is an end, though a soft one (codebook, section 2)
            elif kind is Kind.SERVICE and not ruled.level and find("class_length", reading.text):
                most = 0  # "a 12-week class" tells which class, and not until when
    return least, most


def expected(weighed: Weighed) -> list[float]:
    """Return the level that people are expected to give for each criterion, 0 to 2 and now and then a little beyond.

    It is the mean of what the tables and the trees expect: on writers left out it agrees better with people
    than either alone (mean kappa 0.861 against 0.853 and 0.858), and a chance word moves it less.

    Args:
        weighed: The signals of the text, those of `level_signals` among them.

    Returns:
        The levels, in the order of `Criterion`.

    Raises:
        ValueError: When the weights hold the first step alone.
    """
    grown = weighed.levels()
    return [(_mean(softmax(weighed.sums(one))) + other) / 2 for one, other in zip(Criterion, grown, strict=True)]


def _mean(chances: Sequence[float]) -> float:
    return sum(level * chance for level, chance in enumerate(chances))


def _level(kind: Kind, ruled: Rating, weighed: float) -> int:
    read = ruled.level == LEVELS - 1 and not (kind is Kind.MIXED and ruled.criterion is Criterion.TIME_BOUND)
    steps = STEPS.get(ruled.criterion, HALF)
    if read:
        steps = READ.get(ruled.criterion, steps)
    elif ruled.level:
        steps = READ_SOME.get(ruled.criterion, steps)
    some, full = steps
    return (weighed >= some) + (weighed >= full)
