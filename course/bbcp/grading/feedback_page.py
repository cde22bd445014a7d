"""The page that a learner gets back: plain HTML with no script, no font and no address from elsewhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from nbconvert.exporters import Exporter
from nbgrader.preprocessors import GetGrades
from nbgrader.utils import is_grade

from bbcp import content
from bbcp.answer_text import written
from bbcp.grading.grade import plain
from bbcp.grading.page_answer import PageAnswer, added, judged
from bbcp.grading.repairs import notes_for_learners
from bbcp.scoring import Judgement


class PrepareFeedback(GetGrades):  # type: ignore[misc]
    """Fetch grades and comments from the gradebook and lay the page out as data for the template."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Add `bbcp`, what the page shows, to the resources."""
        self.waiting: set[str] = set()
        self.comments: dict[str, tuple[str, str]] = {}
        nb, resources = super().preprocess(nb, resources)
        words = content.load("grading")["page"]
        points = resources["nbgrader"]
        total = words["so_far" if self.waiting else "score"]
        late = points["late_penalty"]
        resources["bbcp"] = {
            "words": words,
            "exercise": nb.metadata.get("title", self.notebook_id),
            "total": total.format(score=plain(points["score"]), points=plain(points["max_score"])),
            "late": words["late"].format(points=plain(late)) if late else "",
            "waiting": bool(self.waiting),
            "answers": [self._answer(cell, words) for cell in nb.cells if is_grade(cell)],
            "added": list(added(nb)),
        }
        return nb, resources

    def _get_score(self, cell: Any, resources: Any) -> None:
        super()._get_score(cell, resources)
        name = cell.metadata.nbgrader["grade_id"]
        if self.gradebook.find_grade(name, *self._place()).needs_manual_grade:
            self.waiting.add(name)

    def _get_comment(self, cell: Any, resources: Any) -> None:
        super()._get_comment(cell, resources)
        name = cell.metadata.nbgrader["grade_id"]
        comment = self.gradebook.find_comment(name, *self._place())
        self.comments[name] = (comment.manual_comment or "", comment.auto_comment or "")

    def _place(self) -> tuple[str, str, str]:
        return self.notebook_id, self.assignment_id, self.student_id

    def _answer(self, cell: Any, words: dict[str, str]) -> PageAnswer:
        grading, ours = cell.metadata.nbgrader, cell.metadata.get("bbcp", {})
        name = grading["grade_id"]
        trainer, automatic = self.comments.get(name, ("", ""))
        score = words["score"].format(score=plain(grading["score"]), points=plain(grading["points"]))
        shown: dict[str, Any] = {
            "title": str(ours.get("title", name)),
            "score": "" if name in self.waiting else score,
            "text": str(ours.get("text", written(cell.source))),
            "trainer": trainer,
        }
        notes = notes_for_learners(ours)
        try:
            shown |= judged(Judgement.from_json(ours["judgement"]), ours["case"], shown["text"])
            return PageAnswer(**shown, notes=notes)
        except (KeyError, ValueError):  # read by a person, or judged by another version of the course
            lines = automatic.splitlines() if shown["text"] else []  # the page says itself that a box is empty
            return PageAnswer(**shown, notes=tuple(line for line in lines if line.strip()))


class FeedbackExporter(Exporter):
    """Writes the page from the course's own template.

    Stock templates load scripts from the internet and put a learner's HTML on the page as it stands;
    here nothing is loaded and Jinja escapes every text.
    """

    output_mimetype = "text/html"

    def _file_extension_default(self) -> str:
        return ".html"

    def from_notebook_node(  # type: ignore[override]  # as in nbconvert's own HTML exporter
        self, nb: Any, resources: Any = None, **words: Any
    ) -> tuple[str, Any]:
        """Return the page of one graded notebook and the resources."""
        nb, resources = super().from_notebook_node(nb, resources, **words)
        return _template().render(resources["bbcp"]), resources


@cache
def _template() -> Template:
    folder = Path(__file__).parent / "templates"
    rules = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return rules.get_template("feedback.html.j2")
