"""What an exercise is: objectives to rewrite, the answers that are expected, and a reflection."""

from __future__ import annotations

from dataclasses import dataclass

from bbcp.scoring import Kind


@dataclass(frozen=True)
class Answer:
    """An answer that an author expects, with what it should earn.

    Attributes:
        text: The words.
        kind: The kind that it is by the codebook.
        least: The fewest points it may earn, 0 to 16.
        most: The most points it may earn, 0 to 16.
        why: What there is to see in it.
    """

    text: str
    kind: Kind
    least: float
    most: float
    why: str


@dataclass(frozen=True)
class Question:
    """One objective to rewrite.

    Attributes:
        id: Its name within the exercise, such as `"answer-1"`.
        title: What stands above it, without its number.
        family: The id of the family it is judged against.
        starting: The objective as it stands in the plan.
        prompt: What the learner is asked to think of.
        counts: What counts here, for the learner.
        answers: The best answer first, near misses after it.
    """

    id: str
    title: str
    family: str
    starting: str
    prompt: str
    counts: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Reflection:
    """The question that a person reads and grades. `guide` tells that person how."""

    id: str
    title: str
    prompt: str
    points: float
    guide: str


@dataclass(frozen=True)
class Exercise:
    """A whole exercise; see `exercise.schema.yaml` for what each part may hold. A `test` gives no help."""

    id: str
    version: int
    title: str
    minutes: int
    family: str
    welcome: str
    bridge: str
    questions: tuple[Question, ...]
    reflection: Reflection
    end: str
    test: bool = False

    @property
    def name(self) -> str:
        """Its name in nbgrader, such as `"ex01_v1"`."""
        return f"{self.id}_v{self.version}"
