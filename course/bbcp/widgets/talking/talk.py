"""A talk with a person, as authors write it in `course/content/conversations.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

END = "end"
"""Where a choice leads that ends the talk."""
MOST_OPEN = 4
"""Openness runs from 0 (closed) to this; the words for each level stand in `widgets.yaml`."""
MOST_CHOICES = 4


class TalkError(ValueError):
    """A talk is missing or not as it should be; the message says where and what to do."""


@dataclass(frozen=True)
class Given:
    """Something the family now has from the talk.

    Attributes:
        words: What was said, in the family's words wherever they said it.
        care: Why it cannot stand as it is, such as words that put somebody at risk; empty when it can.
        in_plan: Whether it would stand in the plan; some things must stay out of it.
    """

    words: str
    care: str
    in_plan: bool


@dataclass(frozen=True)
class Answer:
    """What comes of saying something.

    Attributes:
        reply: What the person says to it.
        seems: A quiet line on how the person seems.
        change: From -2 (closes the talk a lot) to 2 (opens it a lot).
        why: Why it opens or closes the talk.
        to: The turn that follows, or `END`.
        gives: What the family now has, by slot.
    """

    reply: str
    seems: str
    change: int
    why: str
    to: str
    gives: Mapping[str, Given]


@dataclass(frozen=True)
class Choice:
    """One thing the learner may say.

    Attributes:
        id: Its name in the log.
        say: The words.
        move: What it does, to follow "You": "asked about a good day".
        answer: What comes of it.
        shut: What comes of it while the talk is less open than `below`; None where it makes no difference.
        below: A level of openness, 0 where `shut` is None.
    """

    id: str
    say: str
    move: str
    answer: Answer
    shut: Answer | None
    below: int

    def answer_at(self, openness: int) -> Answer:
        """Return what comes of it at a level of openness."""
        return self.shut if self.shut is not None and openness < self.below else self.answer

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Both answers, or the only one."""
        return (self.answer,) if self.shut is None else (self.answer, self.shut)


@dataclass(frozen=True)
class Turn:
    """What the person says next, how they seem, what one may say to it, and a tip for the next time."""

    id: str
    says: str
    seems: str
    tip: str
    choices: tuple[Choice, ...]

    def choice(self, choice_id: str) -> Choice:
        """Return a choice by its id.

        Raises:
            TalkError: When this turn has none of that id.
        """
        for one in self.choices:
            if one.id == choice_id:
                return one
        raise TalkError(f"Turn '{self.id}' has no choice called '{choice_id}'.")


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
