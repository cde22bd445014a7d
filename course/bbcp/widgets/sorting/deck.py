"""A deck of cards to sort into piles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bbcp.content import ContentError
from bbcp.scoring.labels import Kind


class DeckError(ContentError):
    """A deck is missing or not as it should be; the message says which and what to do."""


FEWEST_PILES, MOST_PILES = 2, 4


@dataclass(frozen=True)
class Pile:
    """A pile to sort onto.

    Attributes:
        id: Its name in the log.
        label: What stands on its button.
        hint: One sentence on what belongs there.
        kinds: Where a deck sorts objectives by their kind: the codebook's kinds that lie on it.
    """

    id: str
    label: str
    hint: str
    kinds: tuple[Kind, ...] = ()


@dataclass(frozen=True)
class Card:
    """One text to sort.

    Attributes:
        id: Its name in the log.
        pile: The pile it belongs on.
        text: What stands on it.
        why: For every pile, what to tell a person who chose it.
        case: The family it is about; empty where it is about none.
        kind: Where the card is an objective: its kind in the codebook. A test holds the scorer to it.
    """

    id: str
    pile: str
    text: str
    why: Mapping[str, str]
    case: str = ""
    kind: Kind | None = None


@dataclass(frozen=True)
class Deck:
    """Cards and the piles they go on.

    Attributes:
        id: What `Sorter` is called with.
        title: Its heading.
        intro: What to do, in a sentence or two.
        piles: Two to four.
        cards: In the order in which they come.
        ask: The question above the piles; empty for the one that every deck has.
    """

    id: str
    title: str
    intro: str
    piles: tuple[Pile, ...]
    cards: tuple[Card, ...]
    ask: str = ""

    @property
    def by_kind(self) -> bool:
        """Whether it sorts objectives by what they take as proof; other decks sort by something else."""
        return any(pile.kinds for pile in self.piles)

    def label(self, pile_id: str) -> str:
        """Return the label of a pile."""
        return next(pile.label for pile in self.piles if pile.id == pile_id)
