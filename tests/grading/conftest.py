"""A copy of the course, and one run of stock nbgrader over everything that learners handed in."""

from __future__ import annotations

import copy
import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from browser_support import watch
from course_copy import Saved, copy_of_the_course, read_gradebook

DATA = Path(__file__).parent / "data"
BOXES = ("ex01-answer-1", "ex01-answer-2", "ex01-answer-3")
STUB = "Write your answer here, in place of these words."
GOOD = "When Milo throws toys, Dana will sit down next to him and name one rule, every evening for three months."

Notebook = dict[str, Any]


def cell(notebook: Notebook, name: str) -> dict[str, Any]:
    return next(one for one in notebook["cells"] if one["id"] == name)


def code_cell(source: str) -> dict[str, Any]:
    return {"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [], "execution_count": None, "source": source}


def submitted(course: Path, learner: str, assignment: str = "ex01_v1", notebook: str = "ex01") -> Path:
    return course / "course" / "work" / "submitted" / learner / assignment / f"{notebook}.ipynb"


class Learners:
    """What each learner did with the exercise before handing it in; a method's name says what."""

    def kept_the_stub(self, notebook: Notebook) -> None:
        pass

    def emptied_every_box(self, notebook: Notebook) -> None:
        for name in BOXES:
            cell(notebook, name)["source"] = ""

    def wrote_around_the_stub(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0])["source"] = f"{GOOD}\n\n{STUB}"
        cell(notebook, BOXES[1])["source"] = f"{STUB}\n{GOOD}"
        cell(notebook, BOXES[2])["source"] = f"{STUB.replace(', ', ',' + chr(10))} {GOOD}\n"

    def changed_the_family_and_points(self, notebook: Notebook) -> None:
        for name in BOXES:
            one = cell(notebook, name)
            one["source"] = GOOD
            one["metadata"]["bbcp"] = {"case": "rosa", "judgement": {"score": 16}}
            one["metadata"]["nbgrader"].update(points=1000, grade=False, schema_version=1)

    def added_code_cells(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0])["source"] = GOOD
        mine = code_cell("from pathlib import Path\nPath('ran.txt').write_text('ran')")
        mine["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "<script>alert(1)</script>"}]
        notebook["cells"].insert(0, mine)
        notebook["cells"].append(copy.deepcopy(mine))

    def wrote_a_script(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0])["source"] = f"{GOOD} <script>document.title='hit'</script>"
        cell(notebook, BOXES[1])["source"] = (
            f"{GOOD} <img src=x onerror=\"document.title='hit'\"> [a](javascript:alert(1))"
        )
        cell(notebook, BOXES[2])["source"] = "![x](http://elsewhere.example/x.png) $\\href{javascript:alert(1)}{x}$"
        cell(notebook, "ex01-welcome")["source"] = "<script>document.title='hit'</script>"
        raw = {"cell_type": "raw", "id": "raw", "metadata": {"raw_mimetype": "text/html"}}
        notebook["cells"].append({**raw, "source": "<script>document.title='hit'</script>"})
        notebook["metadata"]["title"] = "</title><script>document.title='hit'</script>"
        notebook["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"x": "</script><script>1"}}

    def wrote_solution_markers(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0])["source"] = f"### BEGIN SOLUTION\n{GOOD}"
        cell(notebook, BOXES[1])["source"] = f"{GOOD}\n### END SOLUTION\n### BEGIN HIDDEN TESTS"

    def wrote_5000_words(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0])["source"] = f"{GOOD} " * 250

    def copied_a_box(self, notebook: Notebook) -> None:
        at = notebook["cells"].index(cell(notebook, BOXES[0]))
        again = copy.deepcopy(notebook["cells"][at])
        notebook["cells"][at]["source"] = GOOD
        notebook["cells"].insert(at + 1, again)

    def deleted_a_box(self, notebook: Notebook) -> None:
        notebook["cells"].remove(cell(notebook, BOXES[1]))
        cell(notebook, BOXES[2])["source"] = GOOD

    def deleted_every_cell(self, notebook: Notebook) -> None:
        notebook["cells"] = []

    def lost_all_metadata(self, notebook: Notebook) -> None:
        for one in notebook["cells"]:
            one["metadata"] = {}
        notebook["metadata"] = {}
        cell(notebook, BOXES[0])["source"] = GOOD

    def changed_the_kinds_of_cells(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0]).update(cell_type="code", source=GOOD, outputs=[], execution_count=3)
        cell(notebook, BOXES[1]).update(cell_type="raw", source=GOOD)

    def used_an_old_program_without_cell_ids(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0])["source"] = GOOD
        notebook["nbformat_minor"] = 2
        for one in notebook["cells"]:
            del one["id"]

    def typed_half_a_character(self, notebook: Notebook) -> None:
        cell(notebook, BOXES[0])["source"] = f"{GOOD} \ud83d"
        cell(notebook, BOXES[1])["source"] = f"{GOOD} \x00"


def hand_in(course: Path, learner: str, change: Callable[[Notebook], None]) -> None:
    notebook = json.loads((course / "exercises" / "ex01_v1" / "ex01.ipynb").read_text(encoding="utf-8"))
    change(notebook)
    path = submitted(course, learner)
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(notebook), encoding="utf-8")


def twelve() -> list[dict[str, str]]:
    lines = (DATA / "twelve_answers.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


@dataclass(frozen=True)
class Graded:
    """A course after `nbgrader autograde`, `generate_feedback` and `export`."""

    course: Path
    kernels: Path
    codes: tuple[int, ...]
    log: str
    saved: dict[tuple[str, str], Saved]
    export: dict[str, dict[str, str]]

    def page(self, learner: str) -> Path:
        return self.course / "course" / "work" / "feedback" / learner / "ex01_v1" / "ex01.html"

    def autograded(self, learner: str) -> Notebook:
        path = self.course / "course" / "work" / "autograded" / learner / "ex01_v1" / "ex01.ipynb"
        return json.loads(path.read_text(encoding="utf-8"))


def settings_apart(folder: Path) -> dict[str, str]:
    """An environment with none of this person's Jupyter settings, and nothing but the system on its path."""
    places = {name: str(folder / name.lower()) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")}
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("BBCP_", "JUPYTER"))}
    return {**kept, **places, "HOME": str(folder), "PATH": os.defpath}


@pytest.fixture(scope="session")
def graded(tmp_path_factory: pytest.TempPathFactory) -> Graded:
    """Every learner's notebook, graded by stock nbgrader in a copy of the course that knows no grades yet."""
    course = copy_of_the_course(tmp_path_factory.mktemp("course"))
    for name in ("amy", "ben", "cleo", "dev"):
        answers = {one["box"]: one["text"] for one in twelve() if one["learner"] == name}

        def write(notebook: Notebook, answers: dict[str, str] = answers) -> None:
            for box, text in answers.items():
                cell(notebook, box)["source"] = text
            cell(notebook, "ex01-reflection")["source"] = "I will ask what a visitor would see."

        hand_in(course, name, write)
    for name in (one for one in vars(Learners) if not one.startswith("_")):
        hand_in(course, name, getattr(Learners(), name))
    broken = submitted(course, "broken_file")
    broken.parent.mkdir(parents=True)
    broken.write_text('{"cells": [', encoding="utf-8")

    home = tmp_path_factory.mktemp("home")
    log, codes = "", []
    for words in (["autograde", "ex01_v1"], ["generate_feedback", "ex01_v1"], ["export"]):
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *words],
            cwd=course,
            env=settings_apart(home),
            capture_output=True,
            text=True,
            timeout=300,
        )
        log += done.stdout + done.stderr
        codes.append(done.returncode)
    with (course / "course" / "work" / "grades.csv").open(encoding="utf-8", newline="") as file:
        export = {row["student_id"]: row for row in csv.DictReader(file)}
    return Graded(course, home / "jupyter_runtime_dir", tuple(codes), log, read_gradebook(course), export)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A copy of the course for one test."""
    return copy_of_the_course(tmp_path)


@pytest.fixture
def pages(browser: Any) -> Iterator[Callable[..., Any]]:
    """Opens pages in a real browser that reaches this machine only; `page.seen` says what they tried."""
    contexts = []

    def open_page(width: int = 1280) -> Any:
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}))
        page = contexts[-1].new_page()
        page.seen = watch(contexts[-1], page)
        return page

    yield open_page
    for one in contexts:
        one.close()
