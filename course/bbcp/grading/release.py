"""Make the learners' exercises from the solutions: what stands behind `bbcp release`."""

from __future__ import annotations

import logging
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bbcp.grading.gradebook import course_config, database, handed_in, knows
from bbcp.places import course_root


class ReleaseError(ValueError):
    """An exercise cannot be made; the message says why and what to do."""


def release_all(assignments: list[str]) -> Iterator[str]:
    """Make exercises in `exercises/` and enter them in the gradebook.

    Args:
        assignments: Names such as `"ex01_v1"`; all of `solutions/` when empty.

    Yields:
        One line for people for each exercise that was made or is up to date.

    Raises:
        ReleaseError: After all others are done, for what could not be made: an unknown name, an
            exercise that has been handed in and would change, or one that nbgrader refuses.
    """
    root = course_root()
    refused = []
    for name in assignments or known_assignments(root):
        try:
            yield release(name, root)
        except ReleaseError as error:
            refused.append(str(error))
    if refused:
        raise ReleaseError(" ".join(refused))


def known_assignments(root: Path) -> list[str]:
    """Return the names of the exercises in `solutions/`, sorted."""
    return sorted({path.parent.name for path in (root / "solutions").glob("*/*.ipynb")})


def release(assignment: str, root: Path) -> str:
    """Make one exercise.

    Args:
        assignment: Its name.
        root: The course folder.

    Returns:
        One line for people.

    Raises:
        ReleaseError: As `release_all`.
    """
    if assignment not in known_assignments(root):
        there = ", ".join(known_assignments(root)) or "none yet"
        raise ReleaseError(f"There is no exercise called '{assignment}' in solutions (there are: {there}).")
    place = root / "exercises" / assignment
    with tempfile.TemporaryDirectory() as folder:
        made = render(assignment, root, Path(folder))
        changed = _files(made) != _files(place)
        learners = handed_in(assignment, root)
        if learners and changed:
            raise ReleaseError(
                f"{assignment} stays as it is, because it has been handed in ({learners} so far); "
                f"copy solutions/{assignment} to the next version and change that one."
            )
        if changed:
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(made, place)
        if not learners:
            _generate(assignment, root, Path(folder) / "again", keep=True)
    return f"{assignment}: written to exercises/{assignment}." if changed else f"{assignment}: already up to date."


def render(assignment: str, root: Path, target: Path) -> Path:
    """Make the learners' version of one exercise, in another folder and without the gradebook.

    The same solution always gives the same bytes.

    Args:
        assignment: Its name.
        root: The course folder.
        target: A folder to write in.

    Returns:
        The folder of the exercise, inside `target`.

    Raises:
        ReleaseError: When nbgrader refuses the solution.
    """
    return _generate(assignment, root, target / "exercises", keep=False)


def remember_assignment(assignment: str, student: str = "", notebooks: object = None) -> None:
    """Enter an exercise in a gradebook that does not know it, so that a fresh clone can grade.

    nbgrader calls this before it grades, standing in the course folder.

    Args:
        assignment: The exercise's name.
        student: Not used.
        notebooks: Not used.
    """
    root = Path.cwd()
    if assignment in known_assignments(root) and not knows(assignment, database(root)):
        with tempfile.TemporaryDirectory() as folder:
            _generate(assignment, root, Path(folder), keep=True)


def _generate(assignment: str, root: Path, target: Path, keep: bool) -> Path:
    from nbgrader.converters import GenerateAssignment
    from nbgrader.converters.base import NbGraderException
    from nbgrader.coursedir import CourseDirectory

    config = course_config(root)
    config.CourseDirectory.release_directory = str(target)
    config.SaveCells.enabled = keep
    course = CourseDirectory(config=config, assignment_id=assignment)
    maker = GenerateAssignment(coursedir=course, config=config, force=True, no_database=not keep)
    complaints = _Complaints()
    maker.log.addHandler(complaints)
    try:
        maker.start()
    except NbGraderException:
        raise ReleaseError(f"nbgrader cannot make {assignment}: {complaints.first}") from None
    finally:
        maker.log.removeHandler(complaints)
    return target / assignment


class _Complaints(logging.Handler):
    """Keeps why nbgrader stopped: it logs a traceback and raises an error that says nothing."""

    first = "no reason was given"

    def __init__(self) -> None:
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        text = record.getMessage().strip()
        if text.startswith("Traceback") and self.first == _Complaints.first:
            self.first = text.splitlines()[-1]


def _files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".ipynb_checkpoints" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
