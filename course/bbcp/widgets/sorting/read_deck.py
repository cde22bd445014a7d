"""Read and check the decks of cards that authors write in `course/content/sorters.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp import content
from bbcp.scoring.labels import Kind
from bbcp.widgets.sorting.deck import FEWEST_PILES, MOST_PILES, Card, Deck, DeckError, Pile


def get_deck(deck_id: str) -> Deck:
    """Return one of the course's decks.

    Args:
        deck_id: Its id, such as `"proof-of-change"`.

    Raises:
        DeckError: When there is none of that id, or it lacks something; the message says what.
    """
    found = content.find(content.load("sorters"), deck_id, "There is no set of cards called", DeckError)
    return deck_from_mapping(found)


def deck_from_mapping(data: Mapping[str, Any]) -> Deck:
    """Check one deck as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `Deck`; `ask`, a card's `case` and `kind`, a pile's `kinds` may be left out.

    Raises:
        DeckError: When a key is missing, a name stands twice, a card's pile or one of its explanations is missing, or,
            in a deck that sorts by kind, a card does not lie on the pile of its kind.
    """
    try:
        piles = tuple(map(_pile, data["piles"]))
        cards = tuple(map(_card, data["cards"]))
        deck = Deck(data["id"], data["title"], data["intro"], piles, cards, data.get("ask", ""))
    except (KeyError, TypeError) as error:
        raise DeckError(f"The deck '{data.get('id')}' in sorters.yaml lacks {error}.") from None
    except ValueError as error:
        raise DeckError(f"The deck '{data.get('id')}' in sorters.yaml: {error}.") from None
    _check(deck)
    return deck


def _pile(one: Mapping[str, Any]) -> Pile:
    return Pile(one["id"], one["label"], one["hint"], tuple(map(Kind, one.get("kinds", ()))))


def _card(one: Mapping[str, Any]) -> Card:
    kind = Kind(one["kind"]) if "kind" in one else None
    return Card(one["id"], one["pile"], one["text"], dict(one["why"]), one.get("case", ""), kind)


def _check(deck: Deck) -> None:
    wanted = {pile.id for pile in deck.piles}
    if not FEWEST_PILES <= len(wanted) == len(deck.piles) <= MOST_PILES:
        raise DeckError(
            f"The deck '{deck.id}' in sorters.yaml needs {FEWEST_PILES} to {MOST_PILES} piles, each with its own id."
        )
    if not 0 < len({card.id for card in deck.cards}) == len(deck.cards):
        raise DeckError(f"The deck '{deck.id}' in sorters.yaml needs cards, each with its own id.")
    pile_of = {kind: pile.id for pile in deck.piles for kind in pile.kinds}
    for card in deck.cards:
        if card.pile not in wanted or set(card.why) != wanted:
            raise DeckError(
                f"Card '{card.id}' in sorters.yaml needs a pile, and an explanation in 'why', for each of: "
                f"{', '.join(sorted(wanted))}."
            )
        if deck.by_kind and (card.kind is None or pile_of.get(card.kind) != card.pile):
            raise DeckError(
                f"Card '{card.id}' in sorters.yaml is in a deck that sorts by kind, so it needs a 'kind', and its pile "
                "needs that kind among its 'kinds'."
            )
