"""How far a person came with a caseload, read from the log of tries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bbcp.log_lines import text_within
from bbcp.widgets.caseloads.data import CaseloadPage
from bbcp.widgets.caseloads.numbers import Sort
from bbcp.widgets.checking.questions import Question

SORT = "sort"
"""The name under which a way of sorting stands in the log of tries."""


@dataclass
class Round:
    """One way through a caseload.

    Attributes:
        guess: The id of the option that was guessed; empty before there is a guess.
        sorted: The ways in which the families have been sorted.
        first: For each question's id, the option that was chosen first.
        done: The ids of the questions whose right option has been found.
        ended: Whether the end has been reached.
    """

    guess: str = ""
    sorted: set[Sort] = field(default_factory=set)
    first: dict[str, str] = field(default_factory=dict)
    done: set[str] = field(default_factory=set)
    ended: bool = False

    def right(self, questions: Iterable[Question]) -> int:
        """Count the questions whose first answer was the right one."""
        return sum(self.first.get(one.id) == one.right for one in questions)


def last_round(found: CaseloadPage, statements: Iterable[Mapping[str, Any]]) -> Round:
    """Find the round that the person was in last.

    Args:
        found: The caseload.
        statements: The log of tries, oldest first; lines about other things, or of an odd shape, are passed over.

    Returns:
        The round; an untouched one when there is nothing to remember. A new guess begins a new round.
    """
    top = f"urn:bbcp:caseload/{found.id}"
    questions = {one.id: one for one in (found.guess, *found.questions)}
    now = Round()
    for one in statements:
        named, response = text_within(one, "object", "id"), text_within(one, "result", "response")
        name = named.removeprefix(f"{top}/")
        if named == top:
            now.ended = bool(now.guess) and len(now.done) == len(found.questions)
        elif name == named:
            continue
        elif name == SORT and now.guess and response in set(Sort):
            now.sorted.add(Sort(response))
        elif name in questions and response in {option.id for option in questions[name].options}:
            if name == found.guess.id:
                now = Round(response)
            elif now.guess:
                now.first.setdefault(name, response)
                now.done |= {name} if response == questions[name].right else set()
    return now
