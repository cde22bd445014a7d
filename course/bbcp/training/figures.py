"""The figures by which a scorer is measured against people's labels, with 95 % intervals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import cohen_kappa_score, confusion_matrix, f1_score

from bbcp import content
from bbcp.scoring.labels import Criterion, Kind
from bbcp.training.corpus import Labelled

RESAMPLES = 400
FULLY_GOOD = 15
"""Points from which an objective's labels make it fully good."""


@dataclass(frozen=True)
class Guess:
    """What a scorer made of one labelled objective: its kind, its levels, and how sure it was (0 to 1)."""

    one: Labelled
    kind: Kind
    levels: dict[Criterion, int]
    sure: float = 1.0


@dataclass(frozen=True)
class Figure:
    """A figure with its 95 % interval from resampled objectives, and how many it rests on."""

    value: float
    low: float
    high: float
    count: int


def points(kind: Kind, levels: Mapping[Criterion, int]) -> float:
    """Return the score from 0 to 16: the total of the levels times the kind's weight (codebook, section 3)."""
    weight = {line["id"]: float(line["weight"]) for line in content.load("rubric")["kinds"]}
    return sum(levels.values()) * weight[kind.value]


def quadratic_kappa(first: Sequence[int], second: Sequence[int]) -> float:
    """Return Cohen's kappa with quadratic weights; 1 where both name one and the same level throughout."""
    if len(set(first) | set(second)) < 2:
        return 1.0
    return float(cohen_kappa_score(first, second, weights="quadratic"))


def _kind_kappa(guesses: Sequence[Guess]) -> float:
    return float(cohen_kappa_score([one.one.kind.value for one in guesses], [one.kind.value for one in guesses]))


def _kind_f1(guesses: Sequence[Guess]) -> float:
    labels = sorted({one.one.kind.value for one in guesses})
    true, said = [one.one.kind.value for one in guesses], [one.kind.value for one in guesses]
    return float(f1_score(true, said, labels=labels, average="macro", zero_division=0))


def _criterion(criterion: Criterion) -> Callable[[Sequence[Guess]], float]:
    def measure(guesses: Sequence[Guess]) -> float:
        return quadratic_kappa(
            [one.one.levels[criterion] for one in guesses], [one.levels[criterion] for one in guesses]
        )

    return measure


def _mean_criterion(guesses: Sequence[Guess]) -> float:
    return sum(_criterion(one)(guesses) for one in Criterion) / len(Criterion)


def _total(guesses: Sequence[Guess]) -> float:
    true = [round(points(one.one.kind, one.one.levels)) for one in guesses]
    return quadratic_kappa(true, [round(points(one.kind, one.levels)) for one in guesses])


def must_fail(one: Labelled) -> bool:
    """Say whether a text may not get more than half of the points: a service, a bag, a paste, harm, another family."""
    return one.kind in (Kind.SERVICE, Kind.OTHER)


def _passed_wrongly(guesses: Sequence[Guess]) -> float:
    chosen = [one for one in guesses if must_fail(one.one)]
    return sum(points(one.kind, one.levels) > 8 for one in chosen) / max(len(chosen), 1)


def _held_back(guesses: Sequence[Guess]) -> float:
    chosen = [one for one in guesses if points(one.one.kind, one.one.levels) >= FULLY_GOOD]
    return sum(points(one.kind, one.levels) < 0.8 * 16 for one in chosen) / max(len(chosen), 1)


MEASURES: dict[str, Callable[[Sequence[Guess]], float]] = {
    "kind: Cohen's kappa": _kind_kappa,
    "kind: macro F1": _kind_f1,
    "criteria: mean quadratic kappa": _mean_criterion,
    **{f"  {one.value}": _criterion(one) for one in Criterion},
    "total 0-16: quadratic kappa": _total,
    "service or other over half of the points": _passed_wrongly,
    "fully good under 80 % of the points": _held_back,
}


def figure(name: str, guesses: Sequence[Guess], resamples: int | None = None) -> Figure:
    """Work out one figure.

    Args:
        name: One of `MEASURES`.
        guesses: At least one.
        resamples: How many times the objectives are drawn anew, with replacement, for the interval;
            `RESAMPLES` times where None.

    Returns:
        The figure; its interval lies between the 2.5th and 97.5th percentile of the resamples.
    """
    measure = MEASURES[name]
    random = np.random.default_rng(20261123)
    drawn = []
    for _ in range(RESAMPLES if resamples is None else resamples):
        places = random.integers(0, len(guesses), len(guesses))
        drawn.append(measure([guesses[at] for at in places]))
    low, high = np.nanpercentile(drawn, [2.5, 97.5]) if drawn else (float("nan"), float("nan"))
    return Figure(measure(guesses), float(low), float(high), len(guesses))


def confusion(guesses: Sequence[Guess]) -> list[list[int]]:
    """Count the kinds: a row for each kind that people gave, a column for each that the scorer gave."""
    order = [one.value for one in Kind]
    table = confusion_matrix([one.one.kind.value for one in guesses], [one.kind.value for one in guesses], labels=order)
    return [[int(cell) for cell in row] for row in table]
