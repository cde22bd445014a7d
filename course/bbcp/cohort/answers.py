"""Read the answers in a handed-in notebook as data. Nothing in it is ever run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.answer_text import written
from bbcp.case import CaseError, get_case
from bbcp.grading.grade import worth
from bbcp.grading.hand_ins import candidates, exercise_of, load, plain_name
from bbcp.grading.read_file import UnreadableFile
from bbcp.grading.source import Source, SourceError, notebooks_of, read_source
from bbcp.grading.tidy import tidy
from bbcp.places import course_root
from bbcp.scoring import Judgement


class UnreadableError(ValueError):
    """A notebook cannot be read; the message says why in one plain sentence."""


@dataclass(frozen=True)
class Answer:
    """One answer to one question about a family.

    Attributes:
        box: The answer box's grade id, such as `"ex01-answer-1"`.
        title: What stands above the box.
        case: The family's id.
        text: What was written; "" for an untouched box.
        judgement: What grading judged of it; None where nothing was written or nothing was graded.
    """

    box: str
    title: str
    case: str
    text: str
    judgement: Judgement | None


def answers_in(path: Path, assignment: str, graded: bool = False) -> list[Answer]:
    """Read the judged answers of one notebook.

    Args:
        path: The notebook, as handed in or as graded.
        assignment: The exercise it belongs to; points and families come from `solutions/`, never from the
            notebook, because a learner can change everything in it.
        graded: Whether grading wrote this notebook; then the judgements kept in it are believed.

    Returns:
        One answer for each box that has a family, in the exercise's order. What has no judgement kept with
        it comes without one; texts are weighed only to choose between two copies of a box, as in grading.

    Raises:
        UnreadableError: When the file or the exercise's source does not read.
    """
    try:
        source = read_source(course_root() / "solutions" / assignment / f"{plain_name(path.name)}.ipynb")
    except SourceError as error:
        raise UnreadableError(str(error)) from None
    cells = _cells(path, source, graded)
    return [one for name in source.boxes if name in cells and (one := _answer(cells[name], source, name)) is not None]


def _cells(path: Path, source: Source, graded: bool) -> dict[str, dict[str, Any]]:
    try:
        notebook = load(path).notebook
    except UnreadableFile as error:
        raise UnreadableError(str(error)) from None
    if exercise_of(notebook, [(path.name, source)]) is None:
        raise UnreadableError(f"{path.name} holds no box of the exercise. Please ask for the file again.")
    kept = {str(one.get("id")): one["metadata"].get("bbcp", {}) for one in notebook["cells"]}
    # The same mending as in grading, so that a copied or damaged box is read the same way.
    tidy(notebook, source, content.load("grading")["stub"], worth)
    found = {}
    for cell in notebook["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if name is not None:
            ours = kept.get(str(cell.get("id")))
            found[name] = {"source": cell["source"], "bbcp": ours if graded and isinstance(ours, dict) else {}}
    return found


def _answer(cell: dict[str, Any], source: Source, name: str) -> Answer | None:
    box = source.boxes[name]
    try:
        case = get_case(box.case) if isinstance(box.case, str) else None
    except CaseError:
        case = None
    if case is None:  # a reflection, which a person reads
        return None
    stored = cell["bbcp"].get("text")
    text = stored if isinstance(stored, str) else written(cell["source"])
    if not text:
        return Answer(name, box.title, case.id, "", None)
    return Answer(name, box.title, case.id, text, _kept_judgement(cell["bbcp"]))


def _kept_judgement(ours: dict[str, Any]) -> Judgement | None:
    try:
        return Judgement.from_json(ours["judgement"])
    except (KeyError, ValueError, TypeError, AttributeError):
        return None


def notebooks_in(folder: Path, assignment: str) -> Iterator[Path]:
    """Yield the notebooks of an exercise in the folder of one learner's exercise, in order.

    Args:
        folder: Such as `course/work/submitted/amy/ex01_v1`.
        assignment: The exercise, whose notebooks' names count, with what a browser adds to a copy's name.
    """
    for own in notebooks_of(assignment, course_root()) if folder.is_dir() else ():
        yield from candidates(folder, own.stem)[:1]
