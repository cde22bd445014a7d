"""Cards to look at again after some days, as authors write them in `course/content/review.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from bbcp import content
from bbcp.content import ContentError
from bbcp.scoring.labels import Kind

TASKS = ("question", "judge", "repair")
"""What a card asks for: an answer, the proof that an objective takes, or a better objective."""


class ReviewError(ContentError):
    """A deck of review cards is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class ReviewCard:
    """One card to come back to.

    Attributes:
        id: Its name in the log.
        module: The module it is about, such as `"03"`.
        task: One of `TASKS`.
        front: What to think about.
        back: The answer; for a repair, an objective that would do.
        why: The reason.
        objective: The objective to judge or to repair; empty for a question.
        case: The family of the objective; empty for a question.
        kind: The codebook's kind of the objective; None for a question.
    """

    id: str
    module: str
    task: str
    front: str
    back: str
    why: str
    objective: str = ""
    case: str = ""
    kind: Kind | None = None


@dataclass(frozen=True)
class ReviewDeck:
    """Cards that come up again.

    Attributes:
        id: What `ReviewCards` is called with.
        title: Its heading.
        intro: One sentence on what to do with a card.
        steps: After how many days a card comes up again when it was remembered once, twice and so on in a row.
        new_a_day: How many cards a person meets for the first time in one day, at most.
        cards: The cards, in the order in which they are met.
    """

    id: str
    title: str
    intro: str
    steps: tuple[int, ...]
    new_a_day: int
    cards: tuple[ReviewCard, ...]


def get_review_deck(deck_id: str) -> ReviewDeck:
    """Return one of the course's decks of review cards.

    Args:
        deck_id: Its id, such as `"course"`.

    Raises:
        ReviewError: When there is none of that id, or it lacks something; the message says what.
    """
    found = content.find(content.load("review"), deck_id, "There are no review cards called", ReviewError)
    return review_deck_from_mapping(found)


def review_deck_from_mapping(data: Mapping[str, Any]) -> ReviewDeck:
    """Check one deck as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `ReviewDeck`.

    Raises:
        ReviewError: When a key is missing, the steps do not grow, two cards share an id, or an objective lacks
            its family or kind.
    """
    try:
        cards = tuple(_card(one) for one in data["cards"])
        steps = tuple(int(one) for one in data["steps"])
        deck = ReviewDeck(data["id"], data["title"], data["intro"], steps, int(data["new_a_day"]), cards)
    except ReviewError:
        raise
    except (KeyError, TypeError, ValueError) as error:
        raise ReviewError(f"The deck '{data.get('id')}' in review.yaml lacks {error}.") from None
    if not steps or steps[0] < 1 or any(one >= other for one, other in pairwise(steps)) or deck.new_a_day < 1:
        raise ReviewError(
            f"The deck '{deck.id}' in review.yaml needs steps of days that grow, and new_a_day of 1 or more."
        )
    if not cards or len({card.id for card in cards}) < len(cards):
        raise ReviewError(f"The deck '{deck.id}' in review.yaml needs cards, each with an id of its own.")
    return deck


def _card(one: Mapping[str, Any]) -> ReviewCard:
    card = ReviewCard(one["id"], one["module"], one["task"], one["front"], one["back"], one["why"])
    if not str(card.module).isdecimal():
        raise ReviewError(f"Card '{card.id}' in review.yaml needs the number of its module, such as \"03\".")
    if card.task not in TASKS:
        raise ReviewError(f"Card '{card.id}' in review.yaml needs a task: {', '.join(TASKS)}.")
    if card.task == "question":
        return card
    kinds = [kind.value for kind in Kind]
    if one["kind"] not in kinds:
        raise ReviewError(f"Card '{card.id}' in review.yaml needs a kind: {', '.join(kinds)}.")
    told = (card.id, card.module, card.task, card.front, card.back, card.why)
    return ReviewCard(*told, one["objective"], one["case"], Kind(one["kind"]))
