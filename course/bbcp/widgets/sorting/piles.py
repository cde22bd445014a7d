"""Draw the sorter: the card on the table, the piles, the reason for a choice, and how it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bbcp.widgets.frame import safe, words
from bbcp.widgets.sorting.deck import Card, Deck, Pile


def steps_html(done: int, total: int) -> str:
    """Draw how many of the cards have been placed, as a row of steps."""
    steps = "".join(f"<i{' class=bbcp-on' if number < done else ''}></i>" for number in range(total))
    return f'<div class="bbcp-steps" aria-hidden="true">{steps}</div>'


def card_html(deck: Deck, cards: Sequence[Card], placed: int) -> str:
    """Draw the card on the table.

    Args:
        deck: The deck it is from.
        cards: The cards of this round.
        placed: How many of them have been placed; the card is the next one.
    """
    fixed = words("sorter")
    count = str(fixed["card"]).format(number=placed + 1, total=len(cards))
    return (
        f'<p>{safe(deck.intro)}</p><p class="bbcp-quiet">{safe(count)}</p>{steps_html(placed, len(cards))}'
        f'<p class="bbcp-card bbcp-apart">{safe(cards[placed].text)}</p>'
        f'<p class="bbcp-apart">{safe(deck.ask or str(fixed["ask"]))}</p>'
    )


def hint_html(pile: Pile) -> str:
    """Draw what stands under a pile's button: what belongs on it."""
    return f'<p class="bbcp-quiet">{safe(pile.hint)}</p>'


def pile_html(pile: Pile, cards: Sequence[Card]) -> str:
    """Draw the cards that lie on a pile, under its label; nothing while it is empty."""
    if not cards:
        return ""
    count = str(words("sorter")["placed"]).format(pile=pile.label, number=len(cards))
    listed = "".join(f"<li>{safe(card.text)}</li>" for card in cards)
    return f'<p class="bbcp-sub">{safe(count)}</p><ul class="bbcp-lying" role="list">{listed}</ul>'


def why_html(deck: Deck, card: Card, pile_id: str) -> str:
    """Draw the reason why a card does or does not belong on the chosen pile."""
    right = pile_id == card.pile
    head = words("sorter")["right" if right else "wrong"]
    look = " bbcp-why-right" if right else ""
    return (
        f'<div class="bbcp-why{look}"><p><b>{safe(deck.label(pile_id))} - {safe(str(head))}</b></p>'
        f"<p>{safe(card.why[pile_id])}</p></div>"
    )


def summary_html(deck: Deck, cards: Sequence[Card], first: Mapping[str, str]) -> str:
    """Draw how a round went.

    Args:
        deck: The deck.
        cards: The cards of the round.
        first: For each card's id, the pile it was put on first.
    """
    fixed = words("sorter")
    missed = [card for card in cards if first.get(card.id) != card.pile]
    line = str(fixed["done" if missed else "done_all"]).format(number=len(cards) - len(missed), total=len(cards))
    items = "".join(
        f'<li><p class="bbcp-card">{safe(card.text)}</p><p class="bbcp-quiet">'
        f"{safe(str(fixed['first_thought']).format(pile=deck.label(first[card.id])))}</p>"
        f"<p><b>{safe(deck.label(card.pile))}.</b> {safe(card.why[card.pile])}</p></li>"
        for card in missed
    )
    return f'<p class="bbcp-kind">{safe(line)}</p><ul class="bbcp-look-again" role="list">{items}</ul>'
