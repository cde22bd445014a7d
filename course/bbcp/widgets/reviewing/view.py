"""Draw the review cards: what is waiting, the card, its answer, what happens next, and a calm end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bbcp.widgets.dates import in_words
from bbcp.widgets.frame import safe, words
from bbcp.widgets.reviewing.cards import ReviewCard, ReviewDeck
from bbcp.widgets.reviewing.due import Agenda
from bbcp.widgets.sorting.piles import steps_html


def counted(key: str, number: int) -> str:
    """Return a line of the activity's words for one or for several.

    Args:
        key: The line, which has the forms `one` and `many`, with `{number}` in it.
        number: How many.
    """
    return str(words("review")[key]["one" if number == 1 else "many"]).replace("{number}", str(number))


def lead_html(deck: ReviewDeck, now: Agenda, after: Agenda) -> str:
    """Draw how many cards are waiting today, and when the next ones come.

    Args:
        deck: The deck.
        now: What is waiting.
        after: What would be waiting if the person had all of today's cards.
    """
    fixed, told = words("review"), []
    if now.again and now.fresh:
        told.append(str(fixed["mixed"]).format(again=len(now.again), fresh=len(now.fresh)))
    if not now.again:
        told.append(str(fixed["how"]).format(steps=", ".join(map(str, deck.steps))))
    if after.following:
        told.append(str(fixed["after"]).format(day=in_words(after.following, now.day)))
    head = counted("waiting", len(now.waiting))
    return f'<p class="bbcp-kind">{safe(head)}</p><p>{safe(" ".join(told))}</p><p>{safe(deck.intro)}</p>'


def front_html(cards: Sequence[ReviewCard], at: int, before: str) -> str:
    """Draw the front of a card.

    Args:
        cards: The cards of this sitting.
        at: Which of them, from 0.
        before: What became of the card before it, in a sentence; may be empty.
    """
    fixed, card = words("review"), cards[at]
    place = str(fixed["place"]).format(module=int(card.module)) if int(card.module) else str(fixed["start"])
    count = str(fixed["card"]).format(number=at + 1, total=len(cards), place=place)
    kept = f'<p class="bbcp-review-kept">{safe(before)}</p>' if before else ""
    told = f'<p class="bbcp-review-said">{safe(card.objective)}</p>' if card.objective else ""
    return (
        f'{kept}<p class="bbcp-quiet">{safe(count)}</p>{steps_html(at, len(cards))}'
        f'<div class="bbcp-card bbcp-review-card"><p class="bbcp-sub">{safe(str(fixed["tasks"][card.task]))}</p>'
        f"{told}<p>{safe(card.front)}</p></div>"
    )


def back_html(card: ReviewCard) -> str:
    """Draw a card's answer and its reason."""
    head = words("review")["better" if card.task == "repair" else "answer"]
    return (
        f'<div class="bbcp-why bbcp-why-right"><p><b>{safe(str(head))}</b></p>'
        f'<p class="bbcp-review-said">{safe(card.back)}</p><p>{safe(card.why)}</p></div>'
    )


def hint_html(had: bool, day: date, today: date) -> str:
    """Draw what stands under an answer's button: what happens to the card then.

    Args:
        had: Which button.
        day: When the card would come up again.
        today: The day it is.
    """
    line = str(words("review")["had_hint" if had else "not_yet_hint"])
    return f'<p class="bbcp-quiet">{safe(line.format(days=(day - today).days, day=in_words(day, today)))}</p>'


def end_html(deck: ReviewDeck, had: int, total: int, then: Agenda) -> str:
    """Draw the end of a sitting.

    Args:
        deck: The deck.
        had: How many cards the person had.
        total: How many they looked at.
        then: What is waiting after it.
    """
    if had == total:
        told = counted("end_all", total)
    else:
        told = counted("end", total - had).format(had=had, total=total, days=deck.steps[0])
    return f'<p class="bbcp-kind">{safe(str(words("review")["end_head"]))}</p><p>{safe(told)}</p>{_next_html(then)}'


def nothing_html(then: Agenda) -> str:
    """Draw a day with no cards."""
    return f'<p class="bbcp-kind">{safe(str(words("review")["nothing"]))}</p>{_next_html(then)}'


def _next_html(then: Agenda) -> str:
    if then.waiting:
        return f"<p>{safe(counted('left', len(then.waiting)))}</p>"
    if then.following is None:
        return ""
    return f"<p>{safe(counted('next', then.cards).replace('{day}', in_words(then.following, then.day)))}</p>"
