"""The signals of a text, weighed by all tables and trees at once: each is looked up a single time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bbcp.scoring.weigh import Weights


@dataclass(frozen=True)
class Weighed:
    """Signals and what all tables and trees of the second step make of them.

    Attributes:
        weights: What was trained.
        names: The signals.
        total: The sums of all tables side by side in one number, as `Table.add` gives them.
        kinds: What falls away of the trees for the kinds (`Forest.given`).
        levels: What falls away of those for the levels.
    """

    weights: Weights
    names: frozenset[str]
    total: int = 0
    kinds: int = 0
    levels: int = 0

    @classmethod
    def of(cls, names: Iterable[str], weights: Weights) -> Weighed:
        """Weigh the signals of a text, as `bbcp.scoring.signals.signals` names them."""
        return cls(weights, frozenset()).and_more(names)

    def and_more(self, names: Iterable[str]) -> Weighed:
        """Weigh further signals too, of which none was weighed before."""
        more = frozenset(names)
        total, kinds, levels = self.total, self.kinds, self.levels
        for weight, kind, level in map(self.weights.rows.__getitem__, more):
            total += weight
            # To add nothing to thousands of bits would copy them all.
            if kind:
                kinds |= kind
            if level:
                levels |= level
        return Weighed(self.weights, self.names | more, total, kinds, levels)

    def sums(self, table: str) -> list[float]:
        """Return the sum of one table for each of its classes, in log-odds.

        Args:
            table: Its name, such as "kind", a sort of trap or a criterion.

        Raises:
            KeyError: When there is no such table.
        """
        return self.weights.whole.apart(self.total, *self.weights.places[table])
