"""A text as a first step read it that was not fitted on it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bbcp.scoring.criteria import rate
from bbcp.scoring.kind import kind_of
from bbcp.scoring.labels import Kind
from bbcp.scoring.level_signals import level_signals
from bbcp.scoring.reading import Reading
from bbcp.scoring.signals import signals
from bbcp.training.corpus import Labelled


@dataclass(frozen=True)
class Seen:
    """A text as a first step read it that was not fitted on it, nor on what it was made from.

    Attributes:
        one: The text with its labels.
        source: The objective it was made from, or the text itself.
        reading: What was read.
    """

    one: Labelled
    source: Labelled
    reading: Reading

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Return the signals for its kind."""
        return names_of(self.reading)

    def wider(self, kind: Kind) -> tuple[str, ...]:
        """Return the signals for its levels, once it is taken for a kind."""
        return level_signals(self.names, kind, rate(self.reading, kind))


def names_of(reading: Reading) -> tuple[str, ...]:
    """Return the signals for the kind of a text that was read."""
    kind, reason, _ = kind_of(reading)
    return signals(reading, kind, reason)
