"""How far a person is in the rounds of a set: what is rated, what comes next, and what the log gets."""

from __future__ import annotations

from typing import Any

from bbcp.widgets.calibrating.data import CalibrateSet
from bbcp.widgets.calibrating.log import Memory, end_statement, remember, statements
from bbcp.widgets.calibrating.rated import Figures, Rated, figures


class Rounds:
    """The rounds of a set, as far as a person has rated them. Rounds are counted from 0."""

    def __init__(self, found: CalibrateSet) -> None:
        """Read from the log where the person stopped.

        Args:
            found: The set.
        """
        self.set = found
        self.memory = remember(found)

    @property
    def begun(self) -> bool:
        """Whether anything is rated."""
        return bool(self.memory.rated)

    def current(self) -> int:
        """Return the round to go on with: the second once one of its objectives is rated after a whole first one."""
        return 1 if self.done(1) and self.over(0) else 0

    def done(self, number: int) -> int:
        """Return how many objectives of a round are rated."""
        return len(self._rated(number))

    def over(self, number: int) -> bool:
        """Say whether all of a round are rated."""
        return self.done(number) == len(self.set.rounds[number])

    def following(self, number: int) -> int:
        """Return the place of the first objective of a round that is not rated; there is one."""
        return next(at for at, one in enumerate(self.set.rounds[number]) if one.id not in self.memory.rated)

    def figures(self, number: int) -> Figures:
        """Compare the ratings of a round with the key."""
        return figures(self._rated(number))

    def keep(self, rated: Rated, number: int) -> list[dict[str, Any]]:
        """Keep a rating.

        Returns:
            What the log gets, one statement for each choice.
        """
        self.memory.rated[rated.sample.id] = rated
        return statements(rated, self.set.id, number, self.memory.take)

    def end(self, number: int) -> dict[str, Any] | None:
        """Take a round as ended.

        Returns:
            What the log gets; None where the round was noted as ended before.
        """
        if number in self.memory.ended:
            return None
        self.memory.ended.add(number)
        return end_statement(self.figures(number), self.set.id, number, self.memory.take)

    def begin_again(self) -> None:
        """Begin the set once more, with nothing rated."""
        self.memory = Memory(take=self.memory.take + 1)

    def _rated(self, number: int) -> list[Rated]:
        rated = self.memory.rated
        return [rated[sample.id] for sample in self.set.rounds[number] if sample.id in rated]
