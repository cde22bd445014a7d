"""Add up small decision trees that were trained: each asks which signals are there, and gives a number."""

from __future__ import annotations

import math
import sys
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

FINE = 1000
"""What the trees give is kept as whole thousandths, so that sums are the same on every machine."""
LEAST = 0.01
"""How likely an outcome is held to be at least: sums of trees may fall below 0."""
_CODES = {array(code).itemsize: code for code in "BHIQ"}
"""For each number of bytes that a tree's leaves may take, the code of an array of such numbers."""


@dataclass(frozen=True)
class Forest:
    """Trees for several outcomes, asked side by side.

    A tree's leaves are the bits of a number, the first leaf the lowest. A question asks whether a signal is there;
    where it is, the leaves on the other side fall away, and the first leaf that is left is the answer. So only the
    signals that are there cost time (the way of QuickScorer: Lucchese and others, SIGIR 2015). The bits of all trees
    stand one behind the other in a single whole number, and so does each binary digit of what the leaves give: a
    few hundred steps of long arithmetic ask thousands of trees at once.

    Attributes:
        outcomes: What the trees give a number for.
        owners: For each tree, the place of its outcome; the trees of one outcome stand together.
        leaves: For each tree, what each of its leaves gives, in thousandths; at most 64 of them.
        cuts: For each signal, the trees that ask for it and the leaves that stay where it is there.
    """

    outcomes: tuple[str, ...]
    owners: tuple[int, ...]
    leaves: tuple[tuple[int, ...], ...]
    cuts: dict[str, tuple[tuple[int, int], ...]]

    def given(self, gone: int) -> list[float]:
        """Return the number for each outcome.

        Args:
            gone: The leaves that fall away for one or more of the signals of a text.
        """
        ones = self._first
        left = self.every ^ gone
        # In each tree's bits, the lowest one that is left; no tree loses all its leaves, so nothing is carried on.
        first = left & (gone + ones)
        return [one.sum(first) / FINE for one in self._sums]

    def falls_away(self, name: str) -> int:
        """Return the leaves of all trees that fall away where a signal is there, as bits; 0 where none asks for it."""
        if name not in self.cuts:
            return 0
        every = (1 << 8 * self._wide) - 1
        row = array(_CODES[self._wide], bytes(self._wide * len(self.leaves)))
        for tree, stay in self.cuts[name]:
            row[tree] |= every & ~stay
        if sys.byteorder == "big":
            row.byteswap()
        return int.from_bytes(row.tobytes(), "little")

    @cached_property
    def _wide(self) -> int:
        """How many bytes the leaves of a tree take."""
        most = max(map(len, self.leaves), default=1)
        return next(wide for wide in _CODES if most <= 8 * wide)

    @cached_property
    def bits(self) -> int:
        """How many bits the leaves of all trees take."""
        return 8 * self._wide * len(self.leaves)

    @cached_property
    def every(self) -> int:
        """All leaves of all trees, as bits."""
        return (1 << self.bits) - 1

    @cached_property
    def _first(self) -> int:
        """The first leaf of each tree."""
        return self.every // ((1 << 8 * self._wide) - 1)

    @cached_property
    def _sums(self) -> tuple[_Sum, ...]:
        lane = 8 * self._wide
        found = []
        for outcome in range(len(self.outcomes)):
            trees = [at for at, owner in enumerate(self.owners) if owner == outcome]
            found.append(_Sum.of([self.leaves[at] for at in trees], lane, trees[0] * lane if trees else 0))
        return tuple(found)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> Forest:
        """Read a forest from plain data: `outcomes`, `trees` of each, `leaves` of each tree, and `cuts`.

        Args:
            data: `cuts` is for each signal one flat list of trees, each followed by its leaves that stay.
        """
        owners = tuple(at for at, count in enumerate(data["trees"]) for _ in range(count))
        cuts = {name: tuple(zip(flat[::2], flat[1::2], strict=True)) for name, flat in data["cuts"].items()}
        return cls(tuple(data["outcomes"]), owners, tuple(map(tuple, data["leaves"])), cuts)


@dataclass(frozen=True)
class _Sum:
    """What the trees of one outcome give together: their leaves' values above the least, digit by binary digit."""

    shift: int
    every: int
    digits: tuple[int, ...]
    least: int

    @classmethod
    def of(cls, leaves: Sequence[Sequence[int]], lane: int, shift: int) -> _Sum:
        least = min((min(one) for one in leaves), default=0)
        above = [[value - least for value in one] + [0] * (lane - len(one)) for one in leaves]
        flat = [value for one in above for value in one]
        digits = []
        for digit in range(max(flat, default=0).bit_length()):
            # Written as a row of 0 and 1, the first leaf of the first tree at its end.
            digits.append(int("".join("1" if value >> digit & 1 else "0" for value in reversed(flat)), 2))
        return cls(shift, (1 << len(flat)) - 1, tuple(digits), least * len(leaves))

    def sum(self, first: int) -> int:
        own = first >> self.shift & self.every
        return self.least + sum([(own & one).bit_count() << digit for digit, one in enumerate(self.digits)])


def shares(values: Iterable[float]) -> list[float]:
    """Turn the numbers for outcomes of which one is true into how likely each is; they add up to 1."""
    return _whole([max(one, LEAST) for one in values])


def agreed(first: Iterable[float], second: Iterable[float]) -> list[float]:
    """Return how likely each outcome is where two ways of weighing count alike; what either rules out is out."""
    return _whole([math.sqrt(one * other) for one, other in zip(first, second, strict=True)])


def _whole(parts: list[float]) -> list[float]:
    whole = sum(parts)
    return [one / whole for one in parts]
