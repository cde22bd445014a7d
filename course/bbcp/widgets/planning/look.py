"""Look at the whole plan: is each danger answered, has each service a purpose, is somebody named who sees it."""

from __future__ import annotations

from dataclasses import dataclass

from bbcp.widgets.frame import words
from bbcp.widgets.planning.draft import Draft
from bbcp.widgets.planning.open_lines import OpenLines
from bbcp.widgets.planning.plan import Plan
from bbcp.widgets.planning.read_act import read_act

CHECKS = ("dangers", "services", "network", "time", "hard", "words")
"""What is looked at, in the order in which it is shown."""


@dataclass(frozen=True)
class Checked:
    """One look at the whole plan.

    Attributes:
        id: One of `CHECKS`.
        good: Whether nothing is open.
        says: One sentence where it is good, otherwise one for each thing that is open.
    """

    id: str
    good: bool
    says: tuple[str, ...]


def check_plan(plan: Plan, draft: Draft) -> tuple[Checked, ...]:
    """Look at a whole plan with simple rules; they can be wrong, and the page says so.

    That a plan without a network is a list of promises is from safetyplanning.org, that services are chosen
    to reach the outcome from Oregon's rule, plain words from Missouri's manual (practice_facts.md, 1.2 and 1.4).

    Args:
        plan: The plan.
        draft: What was written.

    Returns:
        One for each of `CHECKS`, in that order.
    """
    read = [read_act(plan, one, draft, str(at)) for at, one in enumerate(plan.acts, start=1)]
    told = OpenLines(plan, words("familyplan")["checks"])
    looks = {
        "dangers": told.dangers(read),
        "services": told.services(read),
        "network": told.network(read),
        "time": told.time(read),
        "hard": told.hard(draft),
        "words": told.plain(read, draft),
    }
    found = []
    for name in CHECKS:
        lines = tuple(looks[name])
        found.append(Checked(name, not lines, lines or (told.say(name, "yes"),)))
    return tuple(found)
