"""Say how sure the scorer is and how right, and which misses cost the most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bbcp import content
from bbcp.scoring.labels import Criterion
from bbcp.training.figures import Guess, points

WORST = 12


def sureness(guesses: Sequence[Guess]) -> dict[str, float]:
    """Say how often the scorer is sure of the kind, and how often it is right when sure and when not."""
    limit = float(content.load("rubric")["sure_from"])
    sure = [one for one in guesses if one.sure >= limit]
    rest = [one for one in guesses if one.sure < limit]
    return {
        "share_sure": round(len(sure) / max(len(guesses), 1), 4),
        "right_when_sure": round(_right(sure), 4),
        "right_when_unsure": round(_right(rest), 4),
        "calibration_error": round(calibration_error(guesses), 4),
    }


def calibration_error(guesses: Sequence[Guess], bins: int = 10) -> float:
    """Return the expected calibration error: how far certainty and the share of right kinds lie apart, 0 to 1."""
    error = 0.0
    for at in range(bins):
        inside = [
            one for one in guesses if at / bins <= one.sure < (at + 1) / bins or (at == bins - 1 and one.sure == 1)
        ]
        if inside:
            mean = sum(one.sure for one in inside) / len(inside)
            error += abs(mean - _right(inside)) * len(inside) / len(guesses)
    return error


def _right(guesses: Sequence[Guess]) -> float:
    return sum(one.kind is one.one.kind for one in guesses) / max(len(guesses), 1)


def worst(guesses: Sequence[Guess]) -> list[Guess]:
    """Return the misses that cost the most points, the worst first."""
    return sorted((one for one in guesses if _lost(one) >= 1), key=lambda one: (-_lost(one), one.one.id))[:WORST]


def _lost(one: Guess) -> float:
    return abs(points(one.kind, one.levels) - points(one.one.kind, one.one.levels))


def told(one: Guess) -> dict[str, Any]:
    """Return a miss as plain data: the text, what people said and what was judged."""
    return {
        "id": one.one.id,
        "case": one.one.case.id,
        "text": one.one.text,
        "kind": one.one.kind.value,
        "judged": one.kind.value,
        "points": round(points(one.one.kind, one.one.levels), 2),
        "got": round(points(one.kind, one.levels), 2),
        "off": [name.value for name in Criterion if one.levels[name] != one.one.levels[name]],
    }
