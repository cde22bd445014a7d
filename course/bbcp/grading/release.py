"""Make the solutions from the authors' files and the exercises from the solutions: behind `bbcp release`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bbcp.grading.exercise import Exercise
from bbcp.grading.generate import ReleaseError, generate
from bbcp.grading.gradebook import handed_in
from bbcp.grading.read_exercise import ExerciseError, read_exercises
from bbcp.grading.source_notebook import source_notebook
from bbcp.places import course_root


def release_all(assignments: list[str]) -> Iterator[str]:
    """Make exercises in `exercises/` and enter them in the gradebook.

    Args:
        assignments: Names such as `"ex01_v1"`; all there are when empty.

    Yields:
        One line for people for each exercise that was made or is up to date.

    Raises:
        ReleaseError: After all others are done, for what could not be made: an unknown name, an
            exercise that has been handed in and would change, or one that nbgrader refuses.
    """
    root = course_root()
    refused = []
    try:
        sources = read_exercises(root)
    except ExerciseError as error:
        raise ReleaseError(str(error)) from None
    for name in assignments or sorted({*known_assignments(root), *sources}):
        try:
            yield release(name, root, sources)
        except ReleaseError as error:
            refused.append(str(error))
    if refused:
        raise ReleaseError(" ".join(refused))


def known_assignments(root: Path) -> list[str]:
    """Return the names of the exercises in `solutions/`, sorted."""
    return sorted({path.parent.name for path in (root / "solutions").glob("*/*.ipynb")})


def write_source(exercise: Exercise, root: Path) -> bool:
    """Write the source notebook of an exercise where it is not up to date.

    Args:
        exercise: The exercise as its author wrote it.
        root: The course folder.

    Returns:
        Whether it was written.

    Raises:
        ReleaseError: When it would change although it has been handed in.
    """
    path = root / "solutions" / exercise.name / f"{exercise.id}.ipynb"
    text = source_notebook(exercise)
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    if path.exists():
        _refuse_if_handed_in(exercise.name, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
    return True


def _refuse_if_handed_in(assignment: str, root: Path) -> None:
    learners = handed_in(assignment, root)
    if learners:
        raise ReleaseError(
            f"{assignment} stays as it is, because it has been handed in ({learners} so far); raise 'version' in "
            f"course/content/exercises/{assignment.rpartition('_v')[0]}.yaml, which makes the next one beside it."
        )


def release(assignment: str, root: Path, sources: Mapping[str, Exercise] | None = None) -> str:
    """Make one exercise.

    Args:
        assignment: Its name.
        root: The course folder.
        sources: The exercises as their authors wrote them, by name; one that is not among them is made
            from its notebook in `solutions/` as it stands.

    Returns:
        One line for people.

    Raises:
        ReleaseError: As `release_all`.
    """
    written = sources or {}
    if assignment in written:
        write_source(written[assignment], root)
    if assignment not in known_assignments(root):
        there = ", ".join(sorted({*known_assignments(root), *written})) or "none yet"
        raise ReleaseError(f"There is no exercise called '{assignment}' in solutions (there are: {there}).")
    place = root / "exercises" / assignment
    with tempfile.TemporaryDirectory() as folder:
        made = render(assignment, root, Path(folder))
        changed = _files(made) != _files(place)
        if changed:
            _refuse_if_handed_in(assignment, root)
            shutil.rmtree(place, ignore_errors=True)
            shutil.copytree(made, place)
        if not handed_in(assignment, root):
            generate(assignment, root, Path(folder) / "again", keep=True)
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
    return generate(assignment, root, target / "exercises", keep=False)


def _files(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and ".ipynb_checkpoints" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
