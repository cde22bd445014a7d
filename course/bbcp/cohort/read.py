"""Read a cohort from nbgrader's gradebook and from the notebooks beside it, all as data."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from bbcp import content
from bbcp.cohort.answers import Answer, UnreadableError, answers_in, notebooks_in
from bbcp.cohort.book import Book, CohortError, Row, handed_in_row, read_book
from bbcp.cohort.tables import CRITERIA, Frames, make_frames
from bbcp.grading.source import SourceError, read_source
from bbcp.places import course_root
from bbcp.scoring import Kind

log = logging.getLogger(__name__)

SUBMITTED, AUTOGRADED = "submitted", "autograded"


def read_cohort(gradebook: Path) -> Frames:
    """Read everything that is known of a cohort.

    Args:
        gradebook: nbgrader's database. The folders `submitted` and `autograded` stand beside it.

    Returns:
        The frames. One bad notebook is a row in `problems` and never the end of the reading.

    Raises:
        CohortError: When there is no gradebook, it does not read, or nobody is in it.
    """
    book, work = read_book(gradebook), gradebook.parent
    learners, answers, problems, broken = list(book.learners), [], [], set()
    for place in _handed_in_folders(work):
        learners.append(place[0])
        row = book.submissions.setdefault(place, handed_in_row(*place))
        found, wrong, is_broken = _read_exercise(work, *place)
        answers += found
        problems += wrong
        if is_broken:  # nbgrader notes no points for it, which reads as 0
            row |= {"state": "broken", "score": None, "points": None}
            broken.add(place)
        else:
            row["state"] = _state(row, work, *place)
    if not learners:
        raise CohortError(content.load("cohort")["none"]["nobody"])
    known = _solutions()
    exercises = book.exercises + [exercise for _, exercise in book.submissions if exercise in known]
    shown = [row for (_, exercise), row in book.submissions.items() if exercise in exercises]
    boxes = [one for one in _titled_boxes(book) if (one["learner"], one["exercise"]) not in broken]
    return make_frames(learners, exercises, shown, answers, problems, boxes)


def _titled_boxes(book: Book) -> list[Row]:
    """Put the boxes' titles to their points, in the order in which they stand in the exercise."""
    titles: dict[tuple[str, str], str] = {}
    for exercise in book.exercises:
        for path in sorted((course_root() / "solutions" / exercise).glob("*.ipynb")):
            try:
                boxes = read_source(path).boxes
            except SourceError as why:
                log.warning("bbcp: %s", why)
                continue
            titles |= {(exercise, name): box.title for name, box in boxes.items()}
    order = {place: at for at, place in enumerate(titles)}
    places = [(one["exercise"], one["box"]) for one in book.boxes]
    rows = [{**one, "title": titles.get(place, one["box"])} for one, place in zip(book.boxes, places, strict=True)]
    return sorted(rows, key=lambda one: order.get((one["exercise"], one["box"]), len(order)))


def _state(row: Row, work: Path, learner: str, exercise: str) -> str:
    submitted, graded = (
        list(notebooks_in(work / name / learner / exercise, exercise)) for name in (SUBMITTED, AUTOGRADED)
    )
    if not graded or row["score"] is None:
        return "handed_in"
    newest = max((path.stat().st_mtime for path in submitted), default=0.0)
    return "again" if newest > max(path.stat().st_mtime for path in graded) else str(row["state"])


def _solutions() -> set[str]:
    folder = course_root() / "solutions"
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def _handed_in_folders(work: Path) -> Iterator[tuple[str, str]]:
    """Yield each learner and exercise with a folder in `submitted` or `autograded`, once, in order."""
    found = set()
    for name in (SUBMITTED, AUTOGRADED):
        for folder in (work / name).glob("*/*"):
            if folder.is_dir() and not folder.name.startswith(".") and not folder.parent.name.startswith("."):
                found.add((folder.parent.name, folder.name))
    yield from sorted(found)


def _read_exercise(work: Path, learner: str, exercise: str) -> tuple[list[Row], list[Row], bool]:
    """Read the graded answers of one learner's exercise, what is wrong with it, and whether it is broken."""
    words = content.load("cohort")["needs_a_look"]
    where = {"learner": learner, "exercise": exercise}
    wanted = [path.name for path in (course_root() / "solutions" / exercise).glob("*.ipynb")]
    if not wanted:
        return [], [{**where, "file": "", "reason": words["no_exercise"].format(exercise=exercise)}], True
    answers: list[Row] = []
    broken: list[Row] = []
    unjudged: list[Row] = []
    for name in sorted(wanted):
        graded, handed_in = (work / part / learner / exercise / name for part in (AUTOGRADED, SUBMITTED))
        try:
            if graded.is_file():
                read = answers_in(graded, exercise, graded=True)
                answers += [{**where, **_answer_row(one)} for one in read]
                unjudged += [_unjudged(where, name, one) for one in read if one.text and one.judgement is None]
            elif handed_in.is_file():
                answers_in(handed_in, exercise)  # not graded, so not counted; a damaged file is worth knowing now
            else:
                broken.append({**where, "file": name, "reason": _missing(handed_in.parent, name)})
        except UnreadableError as why:
            broken.append({**where, "file": name, "reason": str(why)})
        except Exception as why:  # nothing that one learner handed in may stop the others
            log.exception("bbcp: %s of %s cannot be read", name, learner)
            broken.append({**where, "file": name, "reason": f"{type(why).__name__}: {why}"})
    return answers, broken + unjudged, bool(broken)


def _missing(folder: Path, wanted: str) -> str:
    words = content.load("cohort")["needs_a_look"]
    there = sorted(path.name for path in folder.glob("*") if path.is_file()) if folder.is_dir() else []
    return str(words["wrong_name" if there else "empty_folder"]).format(wanted=wanted, found=", ".join(there))


def _unjudged(where: Row, name: str, answer: Answer) -> Row:
    reason = content.load("cohort")["needs_a_look"]["unjudged"]
    return {**where, "file": name, "reason": reason.format(title=answer.title, **where)}


def _answer_row(answer: Answer) -> Row:
    judgement = answer.judgement
    kind = judgement.kind.value if judgement else "unjudged" if answer.text else "empty"
    levels = None if judgement is None or judgement.kind is Kind.OTHER else judgement.ratings
    row: Row = {"box": answer.box, "title": answer.title, "kind": kind}
    return row | ({one.criterion.value: one.level for one in levels} if levels else dict.fromkeys(CRITERIA))
