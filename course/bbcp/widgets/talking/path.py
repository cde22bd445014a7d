"""A path through a talk: what was said, how open the talk is now, and what the family got out of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bbcp.widgets.talking.talk import MOST_OPEN, Ending, Slot, Talk
from bbcp.widgets.talking.turn import END, Answer, Choice, Given, TalkError, Turn


@dataclass(frozen=True)
class Step:
    """One thing said and what came of it, with how open the talk was before and after."""

    turn: Turn
    choice: Choice
    answer: Answer
    before: int
    after: int

    @property
    def good(self) -> bool:
        """Whether it opened the talk with nothing in it that cannot stand: a false promise opens a talk, too."""
        return self.answer.change > 0 and not any(one.care for one in self.answer.gives.values())


@dataclass(frozen=True)
class Path:
    """Where a learner is in a talk; each step makes a new one, so a step back is the one before."""

    talk: Talk
    steps: tuple[Step, ...] = ()

    @property
    def openness(self) -> int:
        """How open the talk is now."""
        return self.steps[-1].after if self.steps else self.talk.open

    @property
    def done(self) -> bool:
        """Whether the talk has ended."""
        return bool(self.steps) and self.steps[-1].answer.to == END

    @property
    def turn(self) -> Turn:
        """The turn that is waiting for the learner; the last one when the talk has ended."""
        if self.done:
            return self.steps[-1].turn
        return self.talk.turns[self.steps[-1].answer.to if self.steps else self.talk.start]

    def say(self, choice_id: str) -> Path:
        """Return the path with one more thing said.

        Args:
            choice_id: One of the choices of `turn`.

        Raises:
            TalkError: When there is no such choice, or the talk has ended.
        """
        if self.done:
            raise TalkError("This talk has ended.")
        turn, before = self.turn, self.openness
        choice = turn.choice(choice_id)
        answer = choice.answer_at(before)
        after = min(MOST_OPEN, max(0, before + answer.change))
        return replace(self, steps=(*self.steps, Step(turn, choice, answer, before, after)))

    def back(self) -> Path:
        """Return the path before the last thing said."""
        return replace(self, steps=self.steps[:-1])

    @property
    def code(self) -> str:
        """The path as one line for the log: each turn with what was said, such as `"open:called home:walk"`."""
        return " ".join(f"{step.turn.id}:{step.choice.id}" for step in self.steps)

    def given(self, slot: Slot) -> Given | None:
        """Return what was last heard for one part, or None."""
        heard = [step.answer.gives[slot.id] for step in self.steps if slot.id in step.answer.gives]
        return heard[-1] if heard else None

    @property
    def heard(self) -> tuple[Slot, ...]:
        """The parts that were heard and can stand."""
        return tuple(slot for slot in self.talk.slots if (one := self.given(slot)) is not None and not one.care)

    @property
    def cares(self) -> tuple[Slot, ...]:
        """The parts that were heard and cannot stand as they are."""
        return tuple(slot for slot in self.talk.slots if (one := self.given(slot)) is not None and one.care)

    def plan(self) -> tuple[tuple[Given, ...], ...]:
        """Return what could be written now: paragraphs, each of pieces in order."""
        paragraphs: list[list[Given]] = [[]]
        for slot in self.talk.slots:
            one = self.given(slot) or Given(slot.thin, "", slot.in_plan)
            if slot.starts and paragraphs[-1]:
                paragraphs.append([])
            if one.in_plan and one.words:
                paragraphs[-1].append(one)
        return tuple(tuple(pieces) for pieces in paragraphs if pieces)

    def plan_text(self) -> str:
        """Return what could be written now as plain text, for the log."""
        return "\n".join(" ".join(one.words for one in pieces) for pieces in self.plan())

    @property
    def ending(self) -> Ending:
        """How the talk ends from here."""
        heard, careful = {slot.id for slot in self.heard}, not self.cares
        return next(
            one
            for one in self.talk.endings
            if len(heard) >= one.heard
            and heard.issuperset(one.needs)
            and self.openness >= one.open
            and (careful or not one.careful)
        )


def path_from_code(talk: Talk, code: str) -> Path:
    """Walk a path anew from its line in the log.

    Raises:
        TalkError: When the talk has changed since, so that the path does not fit any more.
    """
    path = Path(talk)
    for word in code.split():
        turn_id, _, choice_id = word.partition(":")
        if turn_id != path.turn.id:
            raise TalkError(f"The talk '{talk.id}' has changed since this path was walked.")
        path = path.say(choice_id)
    return path
