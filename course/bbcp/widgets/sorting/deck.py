"""A deck of cards to sort into piles, as authors write it in `course/content/sorters.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content


class DeckError(ValueError):
    """A deck is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Pile:
    """A pile to sort onto: its id, the label on its button, and one sentence on what belongs there."""

    id: str
    label: str
    hint: str


@dataclass(frozen=True)
class Card:
    """One objective to sort.

    Attributes:
        id: Its name in the log.
        case: The family it is about.
        kind: Its kind in the codebook.
        pile: The pile it belongs on.
        text: The objective.
        why: For every pile, what to tell a person who chose it.
    """

    id: str
    case: str
    kind: str
    pile: str
    text: str
    why: Mapping[str, str]


@dataclass(frozen=True)
class Deck:
    """Cards and the piles they go on; `id` is what `Sorter` is called with."""

    id: str
    title: str
    intro: str
    piles: tuple[Pile, ...]
    cards: tuple[Card, ...]

    def label(self, pile_id: str) -> str:
        """Return the label of a pile."""
        return next(pile.label for pile in self.piles if pile.id == pile_id)


def get_deck(deck_id: str) -> Deck:
    """Return one of the course's decks.

    Args:
        deck_id: Its id, such as `"proof-of-change"`.

    Raises:
        DeckError: When there is none of that id, or it lacks something; the message says what.
    """
    decks = {one.get("id"): one for one in content.load("sorters")}
    if deck_id not in decks:
        raise DeckError(f"There is no set of cards called '{deck_id}'. There are: {', '.join(decks)}.")
    return deck_from_mapping(decks[deck_id])


def deck_from_mapping(data: Mapping[str, Any]) -> Deck:
    """Check one deck as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `Deck`.

    Raises:
        DeckError: When a key is missing, or a card's pile or one of its explanations is.
    """
    try:
        piles = tuple(Pile(one["id"], one["label"], one["hint"]) for one in data["piles"])
        cards = tuple(
            Card(one["id"], one["case"], one["kind"], one["pile"], one["text"], dict(one["why"]))
            for one in data["cards"]
        )
        deck = Deck(data["id"], data["title"], data["intro"], piles, cards)
    except (KeyError, TypeError) as error:
        raise DeckError(f"The deck '{data.get('id')}' in sorters.yaml lacks {error}.") from None
    wanted = {pile.id for pile in piles}
    for card in cards:
        if card.pile not in wanted or set(card.why) != wanted:
            raise DeckError(
                f"Card '{card.id}' in sorters.yaml needs a pile, and an explanation in 'why', for each of: "
                f"{', '.join(sorted(wanted))}."
            )
    return deck
