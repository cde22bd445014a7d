"""Where an objective stands on the two axes: how SMART it is, and how behavioral."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bbcp import content
from bbcp.scoring.judgement import Judgement
from bbcp.scoring.labels import Criterion

SMART = (Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.ACHIEVABLE, Criterion.TIME_BOUND)
BEHAVIORAL = (Criterion.BEHAVIOR, Criterion.RELEVANT, Criterion.SUSTAINED, Criterion.PLAIN)
TOP = 8
"""The highest value on either axis: four criteria of two points each."""
MIDDLE = 4
"""Up to here a value belongs to the lower half: on average its criteria are no more than partly there."""
ACROSS = (12.5, 42.0, 62.0, 87.5)
"""In percent of the picture from its left: 0, 4, 5 and 8. The gap in the middle keeps each point inside its corner."""
UP = (78.0, 54.0, 39.0, 22.0)
"""In percent of the picture from its top: 0, 4, 5 and 8."""
APART = (18.0, 10.5)
"""Percent across and up that two points keep from each other, so that each can be pressed with a thumb on a phone."""
Spot = tuple[float, float]


@dataclass(frozen=True)
class Place:
    """A place on the axes: `smart` and `behavioral`, both 0 to 8."""

    smart: int
    behavioral: int

    @property
    def corner(self) -> str:
        """Return the corner it is in: `"both"`, `"smart"`, `"behavior"` or `"neither"`."""
        if self.behavioral > MIDDLE:
            return "both" if self.smart > MIDDLE else "behavior"
        return "smart" if self.smart > MIDDLE else "neither"


def place_of(judgement: Judgement) -> Place:
    """Work out where a judged objective stands.

    Across is the sum of specific, measurable, achievable and time-bound. Up is the sum of behavior,
    relevant, sustained and plain times the weight of the kind, as in the codebook's score (section 3):
    "no hitting for six months" is about the danger, long and plain, and shows nothing that somebody
    does. So only an objective with a behavior in it can pass the middle.

    Args:
        judgement: What was judged (`bbcp.scoring.judge`).
    """
    smart = sum(judgement.rating(one).level for one in SMART)
    behavioral = sum(judgement.rating(one).level for one in BEHAVIORAL) * weight_of(judgement)
    return Place(smart, int(behavioral + 0.5))


def weight_of(judgement: Judgement) -> float:
    """Return how much the behavior side of the judgement's kind counts, 0 to 1."""
    return {one["id"]: float(one["weight"]) for one in content.load("rubric")["kinds"]}[judgement.kind.value]


def on_page(place: Place) -> Spot:
    """Return where a place is in the picture, in percent from its left and from its top."""
    return _along(ACROSS, place.smart), _along(UP, place.behavioral)


def spread(places: Sequence[Place], taken: Sequence[Spot] = ()) -> list[Spot]:
    """Find a spot for every place, a little aside of its own where another point would cover it.

    Args:
        places: Where the points stand.
        taken: Spots that are no longer free.

    Returns:
        The spots in the same order, each in the place's own corner: the true one wherever it is
        free, and where a corner is full.
    """
    spots: list[Spot] = []
    for place in places:
        spots.append(_free(place, [*taken, *spots]))
    return spots


def _free(place: Place, taken: Sequence[Spot]) -> Spot:
    true = on_page(place)
    tries = [(left, top) for left in _half(ACROSS, place.smart) for top in _half(UP, place.behavioral)]
    nearest = sorted(tries, key=lambda spot: (abs(spot[0] - true[0]) + abs(spot[1] - true[1]), spot))
    return next((spot for spot in (true, *nearest) if all(_apart(spot, one) for one in taken)), true)


def _apart(one: Spot, other: Spot) -> bool:
    return abs(one[0] - other[0]) >= APART[0] or abs(one[1] - other[1]) >= APART[1]


def _along(scale: tuple[float, float, float, float], value: int) -> float:
    if value > MIDDLE:
        return scale[2] + (scale[3] - scale[2]) * (value - MIDDLE - 1) / (TOP - MIDDLE - 1)
    return scale[0] + (scale[1] - scale[0]) * value / MIDDLE


def _half(scale: tuple[float, float, float, float], value: int) -> list[float]:
    """Return the spots along one axis that belong to the value's half, a step of one percent apart."""
    one, other = scale[2:] if value > MIDDLE else scale[:2]
    low, high = sorted((one, other))
    return [low + step for step in range(int(high - low) + 1)]
