"""Where an objective for a session can come from: the course's samples, or what a worker handed in."""

from __future__ import annotations

from dataclasses import dataclass

from bbcp import content
from bbcp.case import course_cases
from bbcp.cohort.answers import UnreadableError, answers_in, notebooks_in
from bbcp.places import grading_folder


@dataclass(frozen=True)
class Choice:
    """An objective that can be chosen: how the list names it, its family's id, and its text."""

    label: str
    case: str
    text: str


def samples() -> list[Choice]:
    """Return the course's own sample objectives."""
    cases = course_cases()
    return [
        Choice(f"{one['label']} ({cases[one['case']].title})", one["case"], one["text"])
        for one in content.load("coaching")["samples"]
        if one["case"] in cases
    ]


def learners() -> list[str]:
    """Return the names of the folders under `course/work/submitted`, sorted; nothing when there are none."""
    try:
        found = [one.name for one in (grading_folder() / "submitted").iterdir() if one.is_dir()]
    except OSError:
        return []
    return sorted(name for name in found if not name.startswith("."))


def handed_in(learner: str) -> list[Choice]:
    """Return the objectives that one learner handed in.

    Args:
        learner: One of `learners()`.

    Returns:
        One choice for each answer with words in it; a notebook that cannot be read gives none.
    """
    folder = grading_folder() / "submitted" / learner
    found: list[Choice] = []
    try:
        exercises = sorted(one for one in folder.iterdir() if one.is_dir())
    except OSError:
        return []
    for exercise in exercises:
        for path in notebooks_in(exercise, exercise.name):
            try:
                answers = answers_in(path, exercise.name)
            except UnreadableError:  # the cohort notebook lists it with its reason
                continue
            found += [Choice(f"{exercise.name}: {one.title}", one.case, one.text) for one in answers if one.text]
    return found
