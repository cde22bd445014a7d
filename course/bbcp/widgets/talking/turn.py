"""What is said in a talk: a turn of the other person, what one may say to it, and what comes of that."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bbcp.content import ContentError

END = "end"
"""Where a choice leads that ends the talk."""
MOST_CHOICES = 4


class TalkError(ContentError):
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
