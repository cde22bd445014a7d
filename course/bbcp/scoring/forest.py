"""Add up small decision trees that were trained: each asks which signals are there, and gives a number."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

FINE = 1000
"""What the trees give is kept as whole thousandths, so that sums are the same on every machine."""
LEAST = 0.01
"""How likely an outcome is held to be at least: sums of trees may fall below 0."""


@dataclass(frozen=True)
class Forest:
    """Trees for several outcomes, asked side by side.

    A tree's leaves are the bits of one number, the first leaf the lowest. A question asks whether a signal is there;
    where it is, the leaves on the other side fall away, and the first leaf that is left is the answer. So only the
    signals that are there cost time (the way of QuickScorer: Lucchese and others, SIGIR 2015).

    Attributes:
        outcomes: What the trees give a number for.
        owners: For each tree, the place of its outcome.
        leaves: For each tree, what each leaf gives, in thousandths.
        cuts: For each signal, the trees that ask for it and the leaves that stay where it is there.
    """

    outcomes: tuple[str, ...]
    owners: tuple[int, ...]
    leaves: tuple[tuple[int, ...], ...]
    cuts: dict[str, tuple[tuple[int, int], ...]]

    def values(self, names: Iterable[str]) -> list[float]:
        """Return the number for each outcome.

        Args:
            names: The signals of a text; those that no tree asks for count nothing.
        """
        left = [-1] * len(self.leaves)
        for name in names:
            for tree, mask in self.cuts.get(name, ()):
                left[tree] &= mask
        sums = [0] * len(self.outcomes)
        for owner, leaves, bits in zip(self.owners, self.leaves, left, strict=True):
            sums[owner] += leaves[(bits & -bits).bit_length() - 1]
        return [one / FINE for one in sums]

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Forest:
        """Read a forest from plain data: `outcomes`, `trees` of each, `leaves` of each tree, and `cuts`.

        Args:
            data: `cuts` is for each signal one flat list of trees, each followed by its leaves that stay.
        """
        owners = tuple(at for at, count in enumerate(data["trees"]) for _ in range(count))
        cuts = {name: tuple(zip(flat[::2], flat[1::2], strict=True)) for name, flat in data["cuts"].items()}
        return cls(tuple(data["outcomes"]), owners, tuple(map(tuple, data["leaves"])), cuts)


def shares(values: Iterable[float]) -> list[float]:
    """Turn the numbers for outcomes of which one is true into how likely each is; they add up to 1."""
    return _whole([max(one, LEAST) for one in values])


def agreed(first: Iterable[float], second: Iterable[float]) -> list[float]:
    """Return how likely each outcome is where two ways of weighing count alike; what either rules out is out."""
    return _whole([math.sqrt(one * other) for one, other in zip(first, second, strict=True)])


def _whole(parts: list[float]) -> list[float]:
    whole = sum(parts)
    return [one / whole for one in parts]
