"""The signals of a text, weighed by all tables and trees at once: each bundle is looked up a single time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from bbcp.scoring.bundle import Bundle, Signals, one_by_one
from bbcp.scoring.weigh import Weights


@dataclass(frozen=True)
class Weighed:
    """Signals and what all tables and trees of the second step make of them.

    Attributes:
        weights: What was trained.
        total: The sums of all tables side by side in one number, as `Table.add` gives them.
        gone: What falls away of the trees, as `Weights.falls_away` gives it.
    """

    weights: Weights
    total: int = 0
    gone: int = 0

    @classmethod
    def of(cls, names: Iterable[str], weights: Weights) -> Weighed:
        """Weigh signals one by one, as `bbcp.scoring.signals.signals` names them."""
        return cls(weights).and_more(frozenset(names))

    @classmethod
    def bundled(cls, signals: Signals, weights: Weights) -> Weighed:
        """Weigh the signals of a text."""
        # A class that two words are of counts once; what falls away twice is away all the same.
        total, gone = weights.whole.add(frozenset(one_by_one(signals.classes))), 0
        for _, away in map(weights.pulls.__getitem__, signals.classes):
            gone |= away
        return cls(weights, total, gone).and_more(chain(signals.bundles, signals.alone))

    def and_more(self, signals: Iterable[Bundle | str]) -> Weighed:
        """Weigh further signals too, of which none was weighed before."""
        total, gone = self.total, self.gone
        for weight, away in map(self.weights.pulls.__getitem__, signals):
            total += weight
            # To add nothing to thousands of bits would copy them all.
            if away:
                gone |= away
        return Weighed(self.weights, total, gone)

    def sums(self, table: str) -> list[float]:
        """Return the sum of one table for each of its classes, in log-odds.

        Args:
            table: Its name, such as "kind", a sort of trap or a criterion.

        Raises:
            KeyError: When there is no such table.
        """
        return self._apart[self.weights.places[table]]

    @cached_property
    def _apart(self) -> list[float]:
        return self.weights.whole.apart(self.total)

    def kinds(self) -> list[float]:
        """Return what the trees give for each kind (`Forest.given`).

        Raises:
            ValueError: When the weights hold the first step alone.
        """
        trees, _ = self.weights.forests()
        return trees.given(self.gone & trees.every)

    def levels(self) -> list[float]:
        """Return what the trees give for the level of each criterion.

        Raises:
            ValueError: When the weights hold the first step alone.
        """
        kinds, trees = self.weights.forests()
        return trees.given(self.gone >> kinds.bits)
