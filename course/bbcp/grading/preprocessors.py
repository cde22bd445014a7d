"""What nbgrader runs over each notebook that was handed in. See `nbgrader_config.py` for their order."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from nbformat import from_dict
from nbgrader import utils
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import SaveAutoGrades
from traitlets import Dict

from bbcp import content
from bbcp.answer_text import written
from bbcp.grading.earlier import kept_grade
from bbcp.grading.grade import Grade, grade_answer, safe
from bbcp.grading.open_boxes import note_what_may_be_missing, open_grade
from bbcp.grading.repairs import notes_for_learners
from bbcp.grading.source import Box, Source, read_source
from bbcp.scoring.stamp import stamp


def source_of(preprocessor: Any, resources: Any) -> Source:
    """Read the author's version of the notebook that is being graded.

    Args:
        preprocessor: The preprocessor at work; its parents know the course folder.
        resources: What nbgrader hands to it.

    Raises:
        SourceError: When there is no such exercise in `solutions/`.
    """
    holder = preprocessor
    while holder is not None and getattr(holder, "coursedir", None) is None:
        holder = holder.parent
    course = holder.coursedir if holder is not None else CourseDirectory(parent=preprocessor)
    names = resources["nbgrader"]
    folder = course.format_path(course.source_directory, ".", names["assignment"])
    return read_source(Path(folder) / f"{names['notebook']}.ipynb")


class GradeProse(SaveAutoGrades):  # type: ignore[misc]
    """Grade answers in prose by the rubric and save grades and comments in the gradebook.

    - An answer box with a family: judged; partial points, no person needed.
    - An answer box without one (a reflection): a person reads it, as in stock nbgrader.
    - An empty box whose words may stand elsewhere, or may have been lost with a damaged file: a person looks.
    - A code cell with points: never run, so a person looks at it; stock would give full points.
    """

    earlier = Dict(help="Judgements to keep where the words are the same; see `earlier_judgements`.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Grade one notebook, then make what the learner wrote harmless to look at."""
        self.source = source_of(self, resources)
        note_what_may_be_missing(nb)
        nb, resources = super().preprocess(nb, resources)
        for cell in nb.cells:
            _defuse(cell, self.source)
        return nb, resources

    def preprocess_cell(self, cell: Any, resources: Any, cell_index: int) -> tuple[Any, Any]:
        """Grade one cell, once for its score and its comment."""
        if utils.is_grade(cell) or utils.is_solution(cell):
            self.grade = self._grade(cell)
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        return cell, resources

    def _grade(self, cell: Any) -> Grade:
        words = content.load("grading")["comment"]
        box = self.source.boxes.get(cell.metadata.nbgrader["grade_id"])
        if box is not None and box.case is not None and cell.cell_type == "markdown":
            return self._judge(cell, box)
        if cell.cell_type == "code" and not utils.is_solution(cell):
            return Grade(None, "")
        waiting = open_grade(written(cell.source), cell.metadata.get("bbcp", {}))
        if waiting is not None:
            return waiting
        score, _ = utils.determine_grade(cell, self.log) if utils.is_grade(cell) else (None, 0)
        untouched = score is not None or not written(cell.source)
        return Grade(None if score is None else float(score), words["nothing"] if untouched else "")

    def _judge(self, cell: Any, box: Box) -> Grade:
        text = written(cell.source)
        waiting = open_grade(text, cell.metadata.bbcp)
        if waiting is not None:
            return waiting
        before = self.earlier.get(self.notebook_id, {}).get(box.grade_id)
        kept = kept_grade(before, text, box)
        grade = kept or grade_answer(text, box.case, box.points)
        notes = notes_for_learners(cell.metadata.bbcp)
        if notes:
            grade = replace(grade, comment="\n\n".join([*map(safe, notes), grade.comment]))
        # Kept beside the answer: the feedback page and the cohort's reports never judge it again.
        cell.metadata.bbcp["text"] = text
        if grade.judgement is not None:
            cell.metadata.bbcp["judgement"] = grade.judgement.to_json()
            cell.metadata.bbcp["rubric"] = before.get("rubric", {}) if kept and before else stamp()
        return grade

    def _add_score(self, cell: Any, resources: Any) -> None:
        place = (cell.metadata.nbgrader["grade_id"], self.notebook_id, self.assignment_id, self.student_id)
        saved = self.gradebook.find_grade(*place)
        saved.auto_score = self.grade.score
        # As in stock nbgrader: what a person has graded before is looked at again by a person.
        saved.needs_manual_grade = saved.manual_score is not None or self.grade.score is None
        self.gradebook.db.commit()

    def _add_comment(self, cell: Any, resources: Any) -> None:
        place = (cell.metadata.nbgrader["grade_id"], self.notebook_id, self.assignment_id, self.student_id)
        self.gradebook.find_comment(*place).auto_comment = self.grade.comment or None
        self.gradebook.db.commit()


def _defuse(cell: Any, source: Source) -> None:
    # nbgrader's grading page shows Markdown with any HTML in it, so a script in an answer would run
    # in the trainer's browser, beside a server that runs code. The file handed in stays as it is.
    if cell.source == source.own_text(cell.get("id", "")):
        return
    if "nbgrader" not in cell.metadata and written(cell.source):
        cell.metadata["bbcp"] = from_dict({"added": cell.source})  # type: ignore[no-untyped-call]
    if cell.cell_type == "raw":
        cell.cell_type = "markdown"
    if cell.cell_type == "markdown":
        # The page reads the words as they were from here.
        cell.metadata.setdefault("bbcp", {}).setdefault("text", written(cell.source))
        cell.source = re.sub(r"([!$()\[\]*_`\\])", r"\\\1", html.escape(cell.source, quote=False))
        cell.pop("attachments", None)
