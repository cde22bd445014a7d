"""A service-based plan of one family that a learner repairs, as authors write it in `course/content/plans.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bbcp.case import Case
from bbcp.content import ContentError

MARKS = ("service", "state", "behavior")
"""What a line of a plan can be."""
NO_PLACE = "none"
"""In place of an act: the service helps with none of them."""


class PlanError(ContentError):
    """A plan is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Item:
    """Something in the plan about which the learner decides: a line, or a service.

    Attributes:
        id: Its name in the log.
        text: Its words.
        right: Where it belongs: one of `MARKS` for a line, an act's id or `NO_PLACE` for a service.
        why: For every choice, what to tell a person who made it; for a given item at least for the right one.
        given: Whether the course has decided already, as an example.
        support: For a service that stays: how the family's copy says what it is for. Otherwise empty.
    """

    id: str
    text: str
    right: str
    why: Mapping[str, str]
    given: bool = False
    support: str = ""


@dataclass(frozen=True)
class Choice:
    """Where an item may go: its id, the words on its button, and what belongs there."""

    id: str
    label: str
    hint: str = ""


@dataclass(frozen=True)
class ActWords:
    """What is written for one act: what is done and when, who sees it, and until when."""

    text: str = ""
    who: str = ""
    until: str = ""


@dataclass(frozen=True)
class Act:
    """One part of the danger, and what a caregiver does about it.

    Attributes:
        id: Its name in the log.
        danger: The part of the danger that it answers, as a short sentence.
        short: The act in a few words, for the choices of the services.
        ask: What the learner is asked to write.
        words: One good way to write it: shown as an example where it is given, and at the end where it is not.
        notice: What to notice in it.
        given: Whether it is written already.
    """

    id: str
    danger: str
    short: str
    ask: str
    words: ActWords
    notice: tuple[str, ...]
    given: bool = False


@dataclass(frozen=True)
class Rest:
    """What a plan needs besides its acts: one good way to write it, and whether it is written already."""

    text: str
    given: bool = False


@dataclass(frozen=True)
class Plan:
    """A plan to repair; `id` is what `FamilyPlan` is called with.

    Attributes:
        id: Its name.
        title: The activity's title.
        intro: What there is to do, in a sentence or two.
        case: The family.
        copy_title: The heading of the family's copy.
        worry: The worry in the family's words.
        goal: The safety goal in the family's words.
        lines: The plan as it is, line by line.
        services: The services that are named in it.
        acts: Two or three acts, each for a part of the danger.
        hard_day: What is done on a hard day.
        meeting: When all meet.
    """

    id: str
    title: str
    intro: str
    case: Case
    copy_title: str
    worry: str
    goal: str
    lines: tuple[Item, ...]
    services: tuple[Item, ...]
    acts: tuple[Act, ...]
    hard_day: Rest
    meeting: Rest

    @property
    def whole(self) -> bool:
        """Whether all of it is done already, as an example to read."""
        items = all(one.given for one in (*self.lines, *self.services))
        acts = all(one.given for one in self.acts)
        return items and acts and self.hard_day.given and self.meeting.given

    @property
    def supports(self) -> tuple[Item, ...]:
        """The services that stay in the plan, each as a help with an act."""
        return tuple(one for one in self.services if one.right != NO_PLACE)

    @property
    def network(self) -> tuple[str, ...]:
        """The people around the family, without what they are in brackets."""
        return tuple(one.partition(" (")[0] for one in self.case.network)

    def act(self, act_id: str) -> Act:
        """Return one of the acts."""
        return next(one for one in self.acts if one.id == act_id)

    def helps_with(self, act: Act) -> tuple[Item, ...]:
        """Return the services that help with an act."""
        return tuple(one for one in self.services if one.right == act.id)
