"""The sorter: put cards on the pile they belong to, with a reason at every choice."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.frame import box, button, part, show, words
from bbcp.widgets.sorting import piles
from bbcp.widgets.sorting.deck import Card
from bbcp.widgets.sorting.read_deck import get_deck


class Sorter(CourseActivity):
    """Cards of a deck such as `"proof-of-change"` to sort, one at a time.

    A wrong choice is explained and can be made again at once.
    """

    def _build(self, name: str) -> None:
        deck = self.deck = get_deck(name)
        self.object_id = f"sorter/{deck.id}"
        self._fixed = {key: str(line) for key, line in words("sorter").items()}
        self.card, self.why = part(), part("", "bbcp-live")
        self.choices = {pile.id: button(pile.label) for pile in deck.piles}
        self.stacks = {pile.id: part() for pile in deck.piles}
        self.columns = [box([self.choices[pile.id], part(piles.hint_html(pile))], "bbcp-pile") for pile in deck.piles]
        self.next = button(self._fixed["next"], "bbcp-primary")
        self.again = button(self._fixed["again"], "bbcp-primary")
        self.missed = button(self._fixed["missed"])
        beside = f"bbcp-of-{len(deck.piles)}"
        self.table = box(self.columns, "bbcp-piles", beside)
        self.lying = box(list(self.stacks.values()), "bbcp-stacks", beside)
        self.endings = box([self.again, self.missed], "bbcp-row")
        self.trouble = part("", "bbcp-quiet")
        self.frame(deck.title, [self.card, self.table, self.why, self.next, self.endings, self.trouble, self.lying])
        for pile_id, choice in self.choices.items():
            choice.on_click(partial(self._chosen, pile_id))
        self.next.on_click(self._go_on)
        self.again.on_click(lambda _button: self.begin(deck.cards))
        self.missed.on_click(lambda _button: self.begin(self._misses()))
        self.begin(deck.cards, focus=False)

    def begin(self, cards: Sequence[Card], focus: bool = True) -> None:
        """Start a round.

        Args:
            cards: The cards to sort in it, in order; at least one.
            focus: Move the keyboard to the first pile; not wanted when the page has just opened.
        """
        self.cards = tuple(cards)
        self.placed: list[Card] = []
        self.first: dict[str, str] = {}
        self._show_card()
        if focus:
            self.choices[self.deck.piles[0].id].focus()

    def choose(self, pile_id: str) -> bool:
        """Put the card on the table onto a pile.

        Args:
            pile_id: The pile.

        Returns:
            True when the card belongs there. Either way the reason is on the page.
        """
        card = self.cards[len(self.placed)]
        right = pile_id == card.pile
        first_try = card.id not in self.first
        self.first.setdefault(card.id, pile_id)
        self.why.value = piles.why_html(self.deck, card, pile_id)
        self._mark_chosen(pile_id)
        self._note_choice(card, pile_id, right, first_try)
        if right:
            self.placed.append(card)
            self._show_piles()
            self._close_piles(True)
            done = len(self.placed) == len(self.cards)
            self.next.description = self._fixed["finish" if done else "next"]
            show(self.next, True)
        return right

    def _chosen(self, pile_id: str, _button: Any) -> None:
        # A second click may be on its way while the page still shows the card as open.
        if not self.choices[pile_id].disabled and self.choose(pile_id):
            self.next.focus()

    def _go_on(self, _button: Any) -> None:
        if len(self.placed) < len(self.cards):
            self._show_card()
            self.choices[self.deck.piles[0].id].focus()
        else:
            self._show_end()
            self.again.focus()

    def _show_card(self) -> None:
        self.card.value = piles.card_html(self.deck, self.cards, len(self.placed))
        self.why.value = ""
        self._mark_chosen("")
        self._close_piles(False)
        self._show_piles()
        show(self.table, True)
        for piece in (self.next, self.endings):
            show(piece, False)

    def _show_piles(self) -> None:
        for pile in self.deck.piles:
            self.stacks[pile.id].value = piles.pile_html(pile, [card for card in self.placed if card.pile == pile.id])
        show(self.lying, bool(self.placed))

    def _show_end(self) -> None:
        self.card.value = piles.steps_html(len(self.cards), len(self.cards))
        self.why.value = piles.summary_html(self.deck, self.cards, self.first)
        for piece in (self.table, self.next, self.lying):
            show(piece, False)
        show(self.endings, True)
        show(self.missed, bool(self._misses()))
        self._note_end()

    def _misses(self) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if self.first.get(card.id) != card.pile)

    def _close_piles(self, closed: bool) -> None:
        for choice in self.choices.values():
            choice.disabled = closed

    def _mark_chosen(self, pile_id: str) -> None:
        for pile, column in zip(self.deck.piles, self.columns, strict=True):
            (column.add_class if pile.id == pile_id else column.remove_class)("bbcp-pile-chosen")

    def _note_choice(self, card: Card, pile_id: str, right: bool, first_try: bool) -> None:
        result = {"response": pile_id, "success": right}
        about = {"case": card.case, "kind": card.kind.value if card.kind else ""}
        known = {key: told for key, told in about.items() if told}
        self._note("answered", card.id, result, **known, first_try=first_try)

    def _note_end(self) -> None:
        right = len(self.cards) - len(self._misses())
        self._note("completed", "", {"completion": True, "score": scored(right, len(self.cards))})
