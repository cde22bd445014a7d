"""Share the room of a feedback page among a learner's words, so that every page opens at once on any phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bbcp.grading.page_answer import PageAnswer
from bbcp.grading.stretches import beginning, cost, shortened

LIMIT = 58_000
"""Bytes of a whole page."""
LEAST = 400
"""Bytes of words that each box has in any case, also where a trainer has written a page of comment."""
CELL = 45
"""Bytes of HTML around the words of one cell beside the boxes, rounded up."""


def fitted(answers: Sequence[PageAnswer], added: Sequence[str], fixed: int) -> tuple[list[PageAnswer], list[str], bool]:
    """Show of each answer, and of what stands beside the boxes, as much as there is room for.

    What is short is shown whole, and what it leaves free goes to what is long. Nothing is lost by it: all
    words stand in the learner's notebook, and the page says that it shows the beginning.

    Args:
        answers: The answers with all their words.
        added: What the learner wrote outside of the boxes.
        fixed: The bytes of everything else on the page.

    Returns:
        The answers and the other words as they are shown, and whether any of the other words are left out.
    """
    beside = sum(cost(one) + CELL for one in added)
    rooms = shares([*map(_cost, answers), *([beside] if added else [])], LIMIT - fixed)
    shown, left = [], rooms[-1] if added else 0
    for words in added:
        part = beginning(words, left - CELL)
        shown += [part] if part else []
        left -= cost(words) + CELL
        if left <= 0:
            break
    return [*map(_fit, answers, rooms)], shown, beside > rooms[-1] if added else False


def shares(wants: Sequence[int], room: int) -> list[int]:
    """Share room out: the small get what they want, the large the same of what is left.

    Args:
        wants: How many bytes each would take.
        room: How many there are; `LEAST` are given to each all the same.
    """
    given = [0] * len(wants)
    for count, place in enumerate(sorted(range(len(wants)), key=lambda one: wants[one])):
        fair = max(room // (len(wants) - count), LEAST)
        given[place] = min(wants[place], fair)
        room -= given[place]
    return given


def _cost(answer: PageAnswer) -> int:
    return sum(one.cost for one in answer.marked) if answer.marked else cost(answer.text)


def _fit(answer: PageAnswer, room: int) -> PageAnswer:
    if _cost(answer) <= room:
        return answer
    return replace(answer, text=beginning(answer.text, room) or "…", marked=shortened(answer.marked, room), cut=True)
