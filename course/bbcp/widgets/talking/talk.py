"""A talk with a person: its scene, its turns, what a good one brings home, and how it can end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bbcp.widgets.talking.turn import Turn

MOST_OPEN = 4
"""Openness runs from 0 (closed) to this; the words for each level stand in `widgets.yaml`."""


@dataclass(frozen=True)
class Slot:
    """A part that a good talk brings home.

    Attributes:
        id: Its name.
        label: What a person sees.
        hint: What to ask next time when it was not heard.
        thin: What the plan would say in its place when it was not heard; may be empty.
        in_plan: Whether it stands in the plan.
        starts: Whether it begins a new paragraph of the plan.
    """

    id: str
    label: str
    hint: str
    thin: str
    in_plan: bool
    starts: bool


@dataclass(frozen=True)
class Ending:
    """How a talk can end; the first whose conditions are met is the one.

    Attributes:
        heard: At least this many parts were heard.
        open: The talk is at least this open.
        careful: Nothing was written that cannot stand.
        needs: These parts are among those that were heard.
        title: What a person sees.
        text: What happens at the door.
        got: What the family got out of the talk.
    """

    heard: int
    open: int
    careful: bool
    needs: tuple[str, ...]
    title: str
    text: str
    got: str


@dataclass(frozen=True)
class Talk:
    """A branching talk; `id` is what `Conversation` is called with.

    Attributes:
        id: Its name.
        title: What a person sees.
        case: The family.
        name: Who the talk is with, as the learner calls them.
        scene: Where the two of them are and what is known.
        aim: What the learner hopes to bring home.
        note: Something to know before; may be empty.
        after: Something to know before doing it for real; may be empty.
        plan_label: What the plan that comes of it is called.
        praise: What to try next when every part was heard.
        open: How open the talk is at its start.
        start: The first turn.
        slots: What a good talk brings home, in the order in which the plan says it.
        endings: The best first; the last one has no conditions.
        turns: All turns by id.
    """

    id: str
    title: str
    case: str
    name: str
    scene: str
    aim: str
    note: str
    after: str
    plan_label: str
    praise: str
    open: int
    start: str
    slots: tuple[Slot, ...]
    endings: tuple[Ending, ...]
    turns: Mapping[str, Turn]
