"""Run nbgrader's `generate_assignment` and say plainly what it has against a solution."""

from __future__ import annotations

from pathlib import Path

from bbcp.grading.complaints import run
from bbcp.grading.gradebook import course_config


class ReleaseError(ValueError):
    """An exercise cannot be made; the message says why and what to do."""


def generate(assignment: str, root: Path, target: Path, keep: bool) -> Path:
    """Have nbgrader make the learners' version of one exercise.

    Args:
        assignment: Its name, such as `"ex01_v1"`.
        root: The course folder.
        target: The folder to write in.
        keep: Whether to enter it in the gradebook.

    Returns:
        The folder of the exercise, inside `target`.

    Raises:
        ReleaseError: When nbgrader refuses the solution.
    """
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory

    config = course_config(root)
    config.CourseDirectory.release_directory = str(target)
    config.SaveCells.enabled = keep
    course = CourseDirectory(config=config, assignment_id=assignment)
    maker = GenerateAssignment(coursedir=course, config=config, force=True, no_database=not keep)
    stopped = run(maker)
    if stopped:
        raise ReleaseError(f"nbgrader cannot make {assignment}: {stopped}")
    return target / assignment
