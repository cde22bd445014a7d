"""Grade all that was handed in, with stock nbgrader, and say in one row what became of each: `bbcp grade`."""

from __future__ import annotations

import json
import logging
import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.grading.complaints import run
from bbcp.grading.earlier import earlier_judgements
from bbcp.grading.gradebook import course_config
from bbcp.grading.hand_ins import candidates
from bbcp.grading.mended import sentences
from bbcp.grading.release import known_assignments
from bbcp.grading.repairs import Repair
from bbcp.grading.source import notebooks_of

_TAKEN_OTHERWISE = re.compile(r"[*?\[\n\r]|^\s|\s$")
"""Signs in the name of a learner's folder that nbgrader takes for a pattern or strips, so that it finds no file."""


@dataclass(frozen=True)
class Outcome:
    """What became of one exercise of one learner.

    Attributes:
        learner: The folder's name, which is nbgrader's name of the learner.
        exercise: The exercise's name.
        graded: Whether nbgrader graded it; a reflection may still wait for a person.
        said: Plain sentences: what was repaired, or why it could not be graded.
    """

    learner: str
    exercise: str
    graded: bool
    said: tuple[str, ...] = ()


def grade_all(root: Path, assignments: list[str], again: bool) -> Iterator[Outcome]:
    """Grade what was handed in and make the feedback pages.

    Args:
        root: The course folder.
        assignments: The exercises; all that were handed in when empty.
        again: Grade also what was graded before. What a person has scored or written stays.

    Yields:
        What became of each exercise of each learner, by learner.
    """
    wanted = assignments or known_assignments(root)
    for folder in sorted(submitted_folder(root).glob("*/*")):
        if folder.is_dir() and folder.name in wanted:
            yield _grade(root, folder.parent.name, folder.name, again)


def submitted_folder(root: Path) -> Path:
    """Return nbgrader's folder of what was handed in; it is made where it is missing."""
    folder = root / str(course_config(root).CourseDirectory.submitted_directory)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _grade(root: Path, learner: str, assignment: str, again: bool) -> Outcome:
    from nbgrader.converters import Autograde, GenerateFeedback
    from nbgrader.coursedir import CourseDirectory

    if _TAKEN_OTHERWISE.search(learner):
        return Outcome(learner, assignment, False, (str(content.load("grading")["files"]["signs"]),))
    config = course_config(root)
    wanted = [path.stem for path in notebooks_of(assignment, root)]
    if not any(candidates(submitted_folder(root) / learner / assignment, one) for one in wanted):
        missing = str(content.load("grading")["repairs"]["none"])
        return Outcome(learner, assignment, False, (missing.format(name=f"{', '.join(wanted)}.ipynb"),))
    newer = not again and _is_newer(submitted_folder(root) / learner / assignment, root, config)
    if newer:
        config.GradeProse.earlier = earlier_judgements(_autograded(root, config) / learner / assignment)
    for step in (Autograde, GenerateFeedback):
        course = CourseDirectory(config=config, assignment_id=assignment, student_id=learner)
        stopped = run(step(coursedir=course, config=config, force=again or newer))
        if stopped:
            return Outcome(learner, assignment, False, (stopped,))
    anew = (str(content.load("grading")["files"]["newer"]),) if newer else ()
    return Outcome(learner, assignment, True, (*anew, *_repairs(root, config, learner, assignment)))


def _autograded(root: Path, config: Any) -> Path:
    return root / str(config.CourseDirectory.autograded_directory)


def _is_newer(handed_in: Path, root: Path, config: Any) -> bool:
    """Whether something was handed in after the exercise was graded; to be graded anew, it need not be asked for."""
    folder = _autograded(root, config) / handed_in.parent.name / handed_in.name
    graded = [path.stat().st_mtime for path in folder.glob("*.ipynb")]
    files = [path.stat() for path in handed_in.rglob("*") if path.is_file()]
    # A copy may keep the time of its original; when it came into the folder, the other time says.
    return bool(graded) and any(max(one.st_mtime, one.st_ctime) > min(graded) for one in files)


def _repairs(root: Path, config: Any, learner: str, assignment: str) -> Iterator[str]:
    folder = _autograded(root, config) / learner / assignment
    for path in sorted(folder.glob("*.ipynb")):
        ours = json.loads(path.read_text(encoding="utf-8"))["metadata"].get("bbcp", {})
        repairs = (Repair(*one) for one in ours.get("repairs", []))
        yield from sentences(repairs, path.stem, str(ours.get("file", path.name)))


def quiet() -> None:
    """Keep nbgrader's own lines off the screen; what matters of them is in the outcomes."""
    log = logging.getLogger("traitlets")
    log.handlers, log.propagate = [logging.NullHandler()], False
    log.setLevel(logging.ERROR)
    warnings.filterwarnings("ignore", module="nbgrader")
