"""The signals of a text, weighed by all tables at once: each is looked up a single time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bbcp.scoring.weigh import Weights


@dataclass(frozen=True)
class Weighed:
    """Signals and what all tables of the second step make of them.

    Attributes:
        weights: What was trained.
        names: The signals.
        total: The sums of all tables side by side in one number, as `Table.add` gives them.
    """

    weights: Weights
    names: tuple[str, ...]
    total: int

    @classmethod
    def of(cls, names: Iterable[str], weights: Weights) -> Weighed:
        """Weigh the signals of a text, as `bbcp.scoring.signals.signals` names them."""
        return cls(weights, (), 0).and_more(names)

    def and_more(self, names: Iterable[str]) -> Weighed:
        """Weigh further signals too, of which none was weighed before."""
        more = tuple(names)
        return Weighed(self.weights, self.names + more, self.weights.whole.add(more, self.total))

    def sums(self, table: str) -> list[float]:
        """Return the sum of one table for each of its classes, in log-odds.

        Args:
            table: Its name, such as "kind", a sort of trap or a criterion.

        Raises:
            KeyError: When there is no such table.
        """
        return self.weights.whole.apart(self.total, *self.weights.places[table])
