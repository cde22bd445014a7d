"""What a person rated, and how near a round of it is to the key."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.calibrating.agreement import MixUp, kappa, mix_ups, quadratic_kappa, same
from bbcp.widgets.calibrating.data import Sample

KIND = "kind"
"""Name of the choice of a kind in the log; the others carry the criterion's name."""


@dataclass(frozen=True)
class Rated:
    """A sample as a person rated it: a kind, and a level for each shown criterion."""

    sample: Sample
    kind: Kind
    levels: Mapping[Criterion, int]

    @property
    def choices(self) -> dict[str, tuple[str, str]]:
        """For each choice by its name in the log: what the person said and what the key says."""
        levels = {one.value: (str(self.levels[one]), str(self.sample.levels[one])) for one in self.sample.shown}
        return {KIND: (self.kind.value, self.sample.kind.value), **levels}

    @property
    def agreed(self) -> int:
        """How many of the choices are those of the key."""
        return same(list(self.choices.values()))


@dataclass(frozen=True)
class Figures:
    """How near a round's ratings are to the key.

    Attributes:
        kinds: Each sample's kind as said and as in the key.
        levels: For each criterion, the levels as given and as in the key, over all samples that show it.
    """

    kinds: tuple[tuple[str, str], ...]
    levels: Mapping[Criterion, tuple[tuple[int, int], ...]]

    @property
    def all_levels(self) -> tuple[tuple[int, int], ...]:
        """The levels of all criteria together."""
        return tuple(pair for pairs in self.levels.values() for pair in pairs)

    @property
    def kind_kappa(self) -> float | None:
        """Cohen's kappa for the kinds."""
        return kappa(self.kinds)

    @property
    def level_kappa(self) -> float | None:
        """Cohen's kappa with quadratic weights for the levels."""
        return quadratic_kappa(self.all_levels)

    @property
    def mix_ups(self) -> tuple[MixUp, ...]:
        """Which kinds were taken for which."""
        return mix_ups(self.kinds)


def figures(rated: Sequence[Rated]) -> Figures:
    """Compare a round's ratings with the key.

    Args:
        rated: The samples as they were rated.
    """
    levels = {
        criterion: tuple(
            (one.levels[criterion], one.sample.levels[criterion]) for one in rated if criterion in one.levels
        )
        for criterion in Criterion
    }
    kinds = tuple((one.kind.value, one.sample.kind.value) for one in rated)
    return Figures(kinds, {level: pairs for level, pairs in levels.items() if pairs})
