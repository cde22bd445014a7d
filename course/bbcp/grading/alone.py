"""Score an exercise for a learner without a trainer: the same reading, points and page as in nbgrader's grading."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bbcp import attempts, content
from bbcp.answer_text import written
from bbcp.grading.doctor import sources_of
from bbcp.grading.grade import Grade, grade_answer, plain, worth
from bbcp.grading.hand_ins import exercise_of
from bbcp.grading.open_boxes import open_grade
from bbcp.grading.page import page_data, page_html
from bbcp.grading.page_answer import page_answer
from bbcp.grading.read_file import UnreadableFile, read_file
from bbcp.grading.source import Box, Source, SourceError, read_source
from bbcp.grading.tidy import tidy
from bbcp.places import course_root, work_folder

TRIES = "tries"
"""The folder of a person's work folder that holds each scored try: the notebook and its page."""


@dataclass(frozen=True)
class Scored:
    """One answer box: its name, the exercise's own box, the text, its metadata, and its grade (None: by hand)."""

    name: str
    box: Box
    text: str
    ours: Mapping[str, Any]
    grade: Grade | None


def score(values: Mapping[str, Any]) -> dict[str, Any]:
    """Score an exercise as it stands on the screen, and keep the try.

    Args:
        values: `path`, the notebook's place, and `notebook`, its content as data.

    Returns:
        `html`, the feedback page ("" where there is none), `said`, one line for the status and the
        screen reader, and `file`, where the page was kept.
    """
    words = content.load("grading")["alone"]
    try:
        raw = json.dumps(values.get("notebook"))
        notebook = read_file(raw.encode("utf-8"), "notebook").notebook
        assignment, path = _own(notebook, Path(str(values.get("path", ""))))
        source = read_source(path)
    except (SourceError, UnreadableFile):
        return {"html": "", "said": str(words["no_source"]), "file": ""}
    tidy(notebook, source, content.load("grading")["stub"], worth)
    scored = list(_scored(notebook, source))
    html = page_html(_page(notebook, source, scored))
    try:
        file = _keep(assignment, path.stem, raw, html).as_posix()
        for one in scored:
            _note(one)
    except OSError:
        return {"html": html, "said": str(words["not_kept"]), "file": ""}
    points, most = _total(scored)
    done = words["done_test" if source.test else "done"]
    said = done.format(points=plain(points), most=plain(most)) if most else str(words["nothing_read"])
    return {"html": html, "said": said, "file": file}


def _own(notebook: dict[str, Any], path: Path) -> tuple[str, Path]:
    """Return the name and source of the exercise; what other programs drop of its own name, its cells tell."""
    ours = notebook["metadata"].get("bbcp")
    said, folder = ours.get("assignment") if isinstance(ours, dict) else None, path.parent.name
    known = {one.parent.name: one for one in (course_root() / "solutions").glob("*/*.ipynb")}
    if isinstance(said, str) and said in known:
        return said, known[said]
    name = None
    with suppress(SourceError):  # a fault in another exercise must not take this one's points
        name = exercise_of(notebook, ((one, source) for one, (_, source) in sources_of(course_root()).items()))
    if folder in known and (name is None or known[name].stem == known[folder].stem):
        name = folder  # of two versions of an exercise, the one in whose folder it lies
    if name is None:
        raise SourceError("This notebook is none of the exercises in solutions.")
    return name, known[name]


def _scored(notebook: dict[str, Any], source: Source) -> Iterator[Scored]:
    cells = {one["metadata"]["nbgrader"]["grade_id"]: one for one in notebook["cells"] if "nbgrader" in one["metadata"]}
    for name, box in source.boxes.items():
        text = written(cells[name]["source"])
        ours = dict(cells[name]["metadata"]["bbcp"])
        judged = box.case is not None
        grade = (open_grade(text, ours) or grade_answer(text, box.case, box.points)) if judged else None
        if grade is not None and grade.judgement is not None:
            ours["judgement"] = grade.judgement.to_json()
        yield Scored(name, box, text, ours, grade)


def _total(scored: list[Scored]) -> tuple[float, float]:
    judged = [(one.grade.score, one.box.points) for one in scored if one.grade and one.grade.score is not None]
    return sum(points for points, _ in judged), sum(most for _, most in judged)


def _page(notebook: dict[str, Any], source: Source, scored: list[Scored]) -> dict[str, Any]:
    models, guides = source.model_answers(), source.guides()
    answers = [
        page_answer(
            one.ours,
            one.name,
            one.text,
            one.grade.score if one.grade else None,
            one.box.points,
            automatic=_comment(one.grade),
            # A good answer is for comparing, so there is none before there is something to compare.
            model=models.get(one.name, "") if one.text else "",
            guide=guides.get(one.name, ""),
        )
        for one in scored
    ]
    outside = [cell["source"] for cell in notebook["cells"] if _is_added(cell, source)]
    return page_data(str(source.metadata.get("title", "")), answers, outside, *_total(scored), alone=True)


def _comment(grade: Grade | None) -> str:
    if grade is None:
        return ""
    told = grade.score is not None or grade.open
    return grade.comment if told else str(content.load("grading")["alone"]["unreadable"])


def _is_added(cell: dict[str, Any], source: Source) -> bool:
    return "nbgrader" not in cell["metadata"] and source.own_text(cell["id"]) is None


def _keep(assignment: str, notebook: str, raw: str, html: str) -> Path:
    stamp = attempts.now().strftime("%Y-%m-%d-%H%M%S-%f")
    folder = work_folder() / TRIES / assignment / stamp
    folder.mkdir(parents=True)
    (folder / f"{notebook}.ipynb").write_text(raw, encoding="utf-8", newline="\n")
    page = folder / f"{notebook}.html"
    page.write_text(html, encoding="utf-8", newline="\n")
    return page


def _note(one: Scored) -> None:
    if one.text and one.grade is not None and one.grade.judgement is not None:
        about = f"exercise/{one.name}"
        attempts.append(attempts.objective_statement("kept", about, str(one.box.case), one.text, one.grade.judgement))
