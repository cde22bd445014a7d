"""Signals that come together, so that they are weighed together and not one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple


class Bundle:
    """Some signals that are always told together: a few counts, or the classes of a word.

    Two bundles are never equal, whatever they hold. So it takes one look to find what was worked out for a bundle, and
    whoever makes bundles keeps them for the next text that is told by them.

    Attributes:
        names: The signals, each once.
    """

    __slots__ = ("names",)

    def __init__(self, names: Iterable[str]) -> None:
        """Bundle some signals; one that comes twice counts once."""
        self.names = tuple(dict.fromkeys(names))


def one_by_one(bundles: Iterable[Bundle], alone: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the signals of some bundles, and further ones behind them."""
    return (*chain.from_iterable(one.names for one in bundles), *alone)


class Signals(NamedTuple):
    """The signals of a text.

    Attributes:
        bundles: No two of them share a signal.
        classes: Those of its words; several may hold the same signal, and none that a bundle of the others holds.
        alone: Signals that are in no bundle.
    """

    bundles: list[Bundle]
    classes: set[Bundle]
    alone: set[str]

    def names(self) -> frozenset[str]:
        """Return all of them one by one."""
        return frozenset(one_by_one((*self.bundles, *self.classes), self.alone))


class Scale(NamedTuple):
    """What a number is told by.

    Attributes:
        none: The signal of a number that reaches no step; "" where that tells nothing.
        steps: The signals of the steps: whoever reaches one has reached those before it.
    """

    none: str
    steps: tuple[str, ...]


def counted(name: str, most: int = 3) -> Scale:
    """Tell a count in steps of 1, up to a most: 2 gives "name>=1" and "name>=2", and 0 gives "name=0"."""
    return Scale(f"{name}=0", tuple(f"{name}>={step}" for step in range(1, most + 1)))


def reached(name: str, steps: Sequence[int], unit: str = "") -> Scale:
    """Tell which of some rising steps a number reaches."""
    return Scale("", tuple(f"{name}>={step}{unit}" for step in steps))


def missed(name: str, steps: Sequence[int], unit: str = "%") -> Scale:
    """Tell of which of some rising steps a number falls short; the highest is missed first."""
    return Scale("", tuple(f"{name}<{step}{unit}" for step in reversed(steps)))


class Scales:
    """Numbers that are told together, by one bundle."""

    def __init__(self, *scales: Scale) -> None:
        """Say what each number is told by, in order."""
        self._scales = scales
        self._most = tuple(len(one.steps) for one in scales)
        self._told: dict[tuple[int, ...], Bundle] = {}

    def told(self, *steps: int) -> Bundle:
        """Tell the numbers.

        Args:
            steps: For each, how many of its steps it reaches, 0 or more; more than there are count as all.
        """
        key = tuple(map(min, steps, self._most))
        bundle = self._told.get(key)
        if bundle is None:
            pairs = zip(self._scales, key, strict=True)
            names = [name for one, step in pairs for name in one.steps[:step] or (one.none,) if name]
            bundle = self._told[key] = Bundle(names)
        return bundle
