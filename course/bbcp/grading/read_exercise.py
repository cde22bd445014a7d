"""Read an exercise as its author writes it: one YAML file under `course/content/exercises/`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bbcp.authoring import content_folder
from bbcp.case import CaseError, get_case
from bbcp.grading.exercise import Answer, Exercise, Question, Reflection
from bbcp.schema_faults import first_fault
from bbcp.scoring import Kind

SCHEMA = "exercise.schema.yaml"


class ExerciseError(ValueError):
    """An exercise's file is not as it should be; the message says where and what is wrong."""


def exercise_files(root: Path) -> list[Path]:
    """Return the exercises' files of a course folder, sorted by name."""
    folder = root / "course" / "content" / "exercises"
    return sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(".schema.yaml"))


def read_exercises(root: Path) -> dict[str, Exercise]:
    """Read all exercises of a course folder.

    Args:
        root: The course folder.

    Returns:
        The exercises by their names in nbgrader, such as `"ex01_v1"`; empty where none are written as YAML.

    Raises:
        ExerciseError: As `read_exercise`.
    """
    found = [read_exercise(path) for path in exercise_files(root)]
    return {one.name: one for one in found}


def read_exercise(path: Path) -> Exercise:
    """Read and check one exercise.

    Args:
        path: Its YAML file.

    Returns:
        The exercise.

    Raises:
        ExerciseError: When it is not YAML, does not fit the schema, names no family of the course, or
            has two boxes of the same name; one sentence that says where.
    """
    import yaml

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ExerciseError(f"{path.name} is not valid YAML: {' '.join(str(error).split())}") from None
    wrong = first_fault(data, content_folder() / "exercises" / SCHEMA)
    if wrong:
        raise ExerciseError(f"{path.name}{wrong}")
    if data["id"] != path.stem:
        raise ExerciseError(f"{path.name} says that its id is '{data['id']}'; file and id should have the same name.")
    names = [one["id"] for one in (*data["boxes"], data["reflection"])]
    if len(set(names)) < len(names):
        raise ExerciseError(f"{path.name} has two boxes with the same id; give one of them another.")
    try:
        for family in (data["family"], *(one["family"] for one in data["boxes"] if "family" in one)):
            get_case(family)
    except CaseError as error:
        raise ExerciseError(f"{path.name}: {error}") from None
    return _exercise(data)


def _exercise(data: Mapping[str, Any]) -> Exercise:
    rest = {key: data[key] for key in ("id", "version", "title", "minutes", "family", "welcome", "bridge", "end")}
    questions = tuple(
        Question(
            **{key: one[key] for key in ("id", "title", "starting", "prompt", "counts")},
            family=one.get("family", data["family"]),
            answers=tuple(map(_answer, one["answers"])),
        )
        for one in data["boxes"]
    )
    return Exercise(
        **rest, questions=questions, reflection=Reflection(**data["reflection"]), test=data.get("test", False)
    )


def _answer(data: Mapping[str, Any]) -> Answer:
    least, most = data["points"]
    return Answer(data["text"], Kind(data["kind"]), least, most, data["why"])
