"""The review cards: what was learned comes up again after 2, 7, 21 and 56 days."""

from __future__ import annotations

from functools import partial
from typing import Any

from bbcp import attempts
from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.dates import in_words, today
from bbcp.widgets.frame import box, button, part, show, words
from bbcp.widgets.reviewing import view
from bbcp.widgets.reviewing.cards import ReviewCard, get_review_deck
from bbcp.widgets.reviewing.due import Review, agenda, next_day, object_id, reviews_in


class ReviewCards(CourseActivity):
    """The cards of a deck such as `"course"` that are due today, one at a time.

    All that is known of earlier days is read from the log.
    """

    def _build(self, name: str) -> None:
        deck = self.deck = get_review_deck(name)
        self.object_id = object_id(deck.id)
        self._fixed = words("review")
        self.lead, self.card = part(), part("", "bbcp-live")
        self.answer, self.trouble = part("", "bbcp-live", "bbcp-slim"), part("", "bbcp-quiet", "bbcp-slim")
        self.look = button(str(self._fixed["show"]), "bbcp-primary")
        self.had, self.not_yet = button(str(self._fixed["had"])), button(str(self._fixed["not_yet"]))
        self.hints = {True: part(), False: part()}
        columns = [box([self.had, self.hints[True]], "bbcp-pile"), box([self.not_yet, self.hints[False]], "bbcp-pile")]
        self.choices = box(columns, "bbcp-review-choices")
        self.again = button(str(self._fixed["again"]))
        self.frame(deck.title, [self.lead, self.card, self.look, self.answer, self.choices, self.again, self.trouble])
        self.look.on_click(self._turn)
        self.had.on_click(partial(self._chosen, True))
        self.not_yet.on_click(partial(self._chosen, False))
        self.again.on_click(self._begin_again)
        self.begin()

    def begin(self) -> None:
        """Look in the log which cards are due now, and lay out the first."""
        self._day = today()
        self._reviews = reviews_in(attempts.read(), self.deck.id)
        now = agenda(self.deck, self._reviews, self._day)
        self.cards: tuple[ReviewCard, ...] = now.waiting
        self._had: list[bool] = []
        if not self.cards:
            self._rest(view.nothing_html(now))
            return
        all_had = [Review(card.id, True, self._day) for card in self.cards]
        after = agenda(self.deck, [*self._reviews, *all_had], self._day)
        self.lead.value = view.lead_html(self.deck, now, after)
        self._show_front("")

    def choose(self, had: bool) -> None:
        """Note how a card went, and go on to the next or to the end.

        Args:
            had: Whether the person had it.
        """
        card = self.cards[len(self._had)]
        day = next_day(self.deck, self._reviews, card, had, self._day)
        self._note_card(card, had)
        self._reviews.append(Review(card.id, had, self._day))
        self._had.append(had)
        kept = str(self._fixed["kept" if had else "kept_not_yet"]).format(day=in_words(day, self._day))
        if len(self._had) < len(self.cards):
            self._show_front(kept)
        else:
            self._note_end()
            then = agenda(self.deck, self._reviews, self._day)
            self._rest(view.end_html(self.deck, sum(self._had), len(self.cards), then))

    def _turn(self, _button: Any) -> None:
        card = self.cards[len(self._had)]
        self._day = today()  # the page may have been open since yesterday
        self.answer.value = view.back_html(card)
        for had, hint in self.hints.items():
            hint.value = view.hint_html(had, next_day(self.deck, self._reviews, card, had, self._day), self._day)
        self._lay(turned=True)
        self.had.focus()

    def _chosen(self, had: bool, _button: Any) -> None:
        # A second press may be on its way while the page still shows the card that was just put away.
        if not self._turned:
            return
        self.choose(had)
        (self.look if len(self._had) < len(self.cards) else self.again).focus()

    def _begin_again(self, _button: Any) -> None:
        self.begin()
        (self.look if self.cards else self.again).focus()

    def _show_front(self, before: str) -> None:
        self.card.value = view.front_html(self.cards, len(self._had), before)
        self.answer.value = ""
        self._lay(turned=False)

    def _rest(self, html: str) -> None:
        self.card.value, self.answer.value = html, ""
        self._lay(turned=False, resting=True)

    def _lay(self, turned: bool, resting: bool = False) -> None:
        self._turned = turned
        show(self.lead, not self._had and not resting)
        show(self.look, not turned and not resting)
        show(self.choices, turned)
        show(self.again, resting)

    def _note_card(self, card: ReviewCard, had: bool) -> None:
        result = {"response": "had" if had else "not_yet", "success": had}
        self._note("answered", card.id, result, module=card.module)

    def _note_end(self) -> None:
        self._note("completed", "", {"completion": True, "score": scored(sum(self._had), len(self.cards))})
