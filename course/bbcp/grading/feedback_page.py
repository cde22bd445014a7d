"""The page that a learner gets back, as nbgrader's `generate_feedback` makes it."""

from __future__ import annotations

from typing import Any

from nbconvert.exporters import Exporter
from nbgrader.preprocessors import GetGrades
from nbgrader.utils import is_grade
from traitlets import Bool

from bbcp.answer_text import written
from bbcp.grading.page import page_data, page_html
from bbcp.grading.page_answer import PageAnswer, added, page_answer
from bbcp.grading.preprocessors import source_of


class PrepareFeedback(GetGrades):  # type: ignore[misc]
    """Fetch grades and comments from the gradebook and lay the page out as data for the template."""

    model_answers = Bool(False, help="Whether learners see a good answer beside their own.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Add `bbcp`, what the page shows, to the resources."""
        self.waiting: set[str] = set()
        self.comments: dict[str, tuple[str, str]] = {}
        self.models = source_of(self, resources).model_answers() if self.model_answers else {}
        nb, resources = super().preprocess(nb, resources)
        points = resources["nbgrader"]
        resources["bbcp"] = page_data(
            nb.metadata.get("title", self.notebook_id),
            [self._answer(cell) for cell in nb.cells if is_grade(cell)],
            list(added(nb)),
            points["score"],
            points["max_score"],
            late=points["late_penalty"],
        )
        return nb, resources

    def _get_score(self, cell: Any, resources: Any) -> None:
        super()._get_score(cell, resources)
        name = cell.metadata.nbgrader["grade_id"]
        grade = self.gradebook.find_grade(name, *self._place())
        # An answer that a trainer has scored may be marked for another look; to the learner it is read.
        if grade.needs_manual_grade and grade.manual_score is None:
            self.waiting.add(name)

    def _get_comment(self, cell: Any, resources: Any) -> None:
        super()._get_comment(cell, resources)
        name = cell.metadata.nbgrader["grade_id"]
        comment = self.gradebook.find_comment(name, *self._place())
        self.comments[name] = (comment.manual_comment or "", comment.auto_comment or "")

    def _place(self) -> tuple[str, str, str]:
        return self.notebook_id, self.assignment_id, self.student_id

    def _answer(self, cell: Any) -> PageAnswer:
        grading, ours = cell.metadata.nbgrader, cell.metadata.get("bbcp", {})
        name = grading["grade_id"]
        trainer, automatic = self.comments.get(name, ("", ""))
        return page_answer(
            ours,
            name,
            str(ours.get("text", written(cell.source))),
            None if name in self.waiting else grading["score"],
            grading["points"],
            trainer=trainer,
            automatic=automatic,
            model=self.models.get(name, ""),
        )


class FeedbackExporter(Exporter):
    """Writes the page from the course's own template.

    Stock templates load scripts from the internet and put a learner's HTML on the page as it stands;
    here nothing is loaded and every text is escaped.
    """

    output_mimetype = "text/html"

    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(  # type: ignore[override]  # as in nbconvert's own HTML exporter
        self, nb: Any, resources: Any = None, **words: Any
    ) -> tuple[str, Any]:
        """Return the page of one graded notebook and the resources."""
        nb, resources = super().from_notebook_node(nb, resources, **words)
        return page_html(resources["bbcp"]), resources
