"""When a review card comes up again: worked out anew each time from the log of tries, with the library fsrs.

A card that was remembered once, twice, three and four times in a row waits the deck's steps, of 2, 7,
21 and 56 days. After that fsrs's model of memory sets the day, half a year off at most. A card that was
not remembered comes up again after the first step and climbs anew. Nothing in it is left to chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import fsrs

from bbcp.progress import day_of
from bbcp.widgets.reviewing.cards import ReviewCard, ReviewDeck

LONGEST = 182
"""Days after which a well-known card comes up again at the latest, so that nobody waits years for one."""


@dataclass(frozen=True)
class Review:
    """One look at a card: which, whether the person had it, and on which day (theirs, not UTC's)."""

    card: str
    had: bool
    day: date


@dataclass(frozen=True)
class Agenda:
    """What is waiting on one day, and what comes after.

    Attributes:
        day: The day.
        again: Cards that were met before and are due, those first that have waited longest.
        fresh: Cards to meet for the first time on this day.
        following: The first later day with cards, if nothing of today were done.
        cards: How many come on that day; 0 when all cards are waiting today.
    """

    day: date
    again: tuple[ReviewCard, ...]
    fresh: tuple[ReviewCard, ...]
    following: date | None
    cards: int

    @property
    def waiting(self) -> tuple[ReviewCard, ...]:
        """All cards of the day, in the order to look at them."""
        return self.again + self.fresh


def object_id(deck_id: str) -> str:
    """Return the name of a deck in the log; its cards' names begin with it."""
    return f"reviewcards/{deck_id}"


def reviews_in(statements: Iterable[Mapping[str, Any]], deck_id: str) -> list[Review]:
    """Pick the looks at a deck's cards out of the log, in its order; what does not read is passed over.

    Args:
        statements: Lines of the log of tries.
        deck_id: The deck.
    """
    start = f"urn:bbcp:{object_id(deck_id)}/"
    found = []
    for one in statements:
        try:
            name, had = one["object"]["id"], one["result"]["success"]
        except (KeyError, TypeError):
            continue
        day = day_of(one)
        if isinstance(name, str) and name.startswith(start) and isinstance(had, bool) and day:
            found.append(Review(name.removeprefix(start), had, day))
    return found


def agenda(deck: ReviewDeck, reviews: Sequence[Review], day: date) -> Agenda:
    """Work out what is waiting on a day.

    Args:
        deck: The cards.
        reviews: All looks at them so far, in the order in which they were noted.
        day: The day, today for one.
    """
    due = _due_days(deck, reviews, day)
    order = {card.id: at for at, card in enumerate(deck.cards)}
    again = sorted((card for card in deck.cards if due.get(card.id, date.max) <= day), key=lambda card: due[card.id])
    unmet = [card for card in deck.cards if card.id not in due]
    first_looks = {one.card: one.day for one in reversed(reviews) if one.card in order}
    left = max(0, deck.new_a_day - sum(first == day for first in first_looks.values()))
    later = [one for one in due.values() if one > day]
    later += [day + timedelta(days=1)] * min(len(unmet[left:]), deck.new_a_day)
    following = min(later, default=None)
    return Agenda(day, tuple(again), tuple(unmet[:left]), following, later.count(following) if following else 0)


def next_day(deck: ReviewDeck, reviews: Sequence[Review], card: ReviewCard, had: bool, day: date) -> date:
    """Say on which day a card comes up again after this look at it.

    Args:
        deck: The card's deck.
        reviews: All looks before it.
        card: The card.
        had: Whether the person had it.
        day: The day of this look.
    """
    return _due_days(deck, [*reviews, Review(card.id, had, day)], day)[card.id]


def _due_days(deck: ReviewDeck, reviews: Sequence[Review], day: date) -> dict[str, date]:
    """Return the day on which each card that was met comes up again."""
    scheduler = _scheduler(deck.steps)
    numbers = {card.id: number for number, card in enumerate(deck.cards, start=1)}
    cards: dict[str, fsrs.Card] = {}
    last: dict[str, date] = {}
    for one in reviews:
        # The first look of a day counts: two open pages, or a double click, must not climb two steps.
        if one.card not in numbers or last.get(one.card) == one.day:
            continue
        last[one.card] = one.day
        moment = _midnight(min(one.day, day))
        card = cards.get(one.card) or fsrs.Card(card_id=numbers[one.card], due=moment)
        cards[one.card], _ = scheduler.review_card(card, fsrs.Rating.Good if one.had else fsrs.Rating.Again, moment)
    # A look dated later than today comes from a clock that was wrong: better to show the card than to hide it.
    return {name: day if last[name] > day else card.due.date() for name, card in cards.items()}


def _scheduler(steps: Sequence[int]) -> fsrs.Scheduler:
    # In fsrs the first step is the wait after a miss; each later one follows one more success in a row.
    waits = [timedelta(days=days) for days in (steps[0], *steps)]
    return fsrs.Scheduler(learning_steps=waits, relearning_steps=waits, maximum_interval=LONGEST, enable_fuzzing=False)


def _midnight(day: date) -> datetime:
    # Whole days only, so that a card answered late in the evening is there on the morning of its day.
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
