"""Measure what grading one submission costs: stock nbgrader on a code exercise beside this course's.

Run: .venv/bin/python benchmarks/grading.py [COUNT]

COUNT submissions (default 5) of each kind are graded in one process after one to warm up, in turn, so
that a busy machine is as hard on the one as on the other; then `nbgrader autograde` is run as a person
runs it, with one new submission of each kind. Prints JSON with seconds and ratios; nothing passes or fails.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
import warnings
from pathlib import Path

from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.coursedir import CourseDirectory

from bbcp.grading.gradebook import course_config

ROOT = Path(__file__).resolve().parents[1]
ANSWER = "When Milo hits, Dana will kneel beside him and name the rule, every day for three months."
STOCK = """
c = get_config()
c.CourseDirectory.root = {root!r}
"""


def code_exercise(answer: str) -> dict[str, object]:
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    cells = []
    for name, source, solution in (("answer", answer, True), ("tests", "assert double(2) == 4", False)):
        grading = {"grade": not solution, "grade_id": name, "locked": not solution, "solution": solution}
        grading |= {"points": 0 if solution else 1, "schema_version": 3, "task": False}
        cell = {"cell_type": "code", "id": name, "metadata": {"nbgrader": grading}, "source": source}
        cells.append(cell | {"outputs": [], "execution_count": None})
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


class Course:
    """A course in a folder of its own, with one exercise that learners hand in."""

    def __init__(self, root: Path, assignment: str, notebook: str, submitted: str) -> None:
        self.root, self.assignment, self.notebook, self.submitted = root, assignment, notebook, submitted
        self.config = course_config(root)
        course = CourseDirectory(config=self.config, assignment_id=assignment)
        GenerateAssignment(coursedir=course, config=self.config, force=True).start()

    def hand_in(self, learner: str, text: str) -> None:
        path = self.root / self.submitted / learner / self.assignment / f"{self.notebook}.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")

    def grade(self, learner: str) -> float:
        begin = time.perf_counter()
        course = CourseDirectory(config=self.config, assignment_id=self.assignment, student_id=learner)
        Autograde(coursedir=course, config=self.config).start()
        return time.perf_counter() - begin

    def command(self, learner: str) -> float:
        begin = time.perf_counter()
        words = [sys.executable, "-m", "nbgrader", "autograde", self.assignment, "--student", learner]
        subprocess.run(words, cwd=self.root, check=True, capture_output=True)
        return time.perf_counter() - begin


def stock_course(root: Path) -> tuple[Course, str]:
    (root / "source" / "code").mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(STOCK.format(root=str(root)), encoding="utf-8")
    text = json.dumps(code_exercise("def double(x):\n    return 2 * x"))
    (root / "source" / "code" / "code.ipynb").write_text(text, encoding="utf-8")
    return Course(root, "code", "code", "submitted"), text


def our_course(root: Path) -> tuple[Course, str]:
    root.mkdir()
    shutil.copytree(ROOT / "solutions" / "ex01_v1", root / "solutions" / "ex01_v1")
    shutil.copy(ROOT / "nbgrader_config.py", root)
    notebook = json.loads((ROOT / "exercises" / "ex01_v1" / "ex01.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["metadata"].get("bbcp", {}).get("case"):
            cell["source"] = ANSWER
    return Course(root, "ex01_v1", "ex01", str(Path("course", "work", "submitted"))), json.dumps(notebook)


def measure(count: int) -> dict[str, object]:
    """Grade `count` submissions of each kind and return the seconds and ratios."""
    logging.getLogger("traitlets").setLevel(logging.CRITICAL)
    warnings.simplefilter("ignore")
    # nbgrader calls alembic by name; our settings see to that, and the stock course has none of them.
    os.environ["PATH"] = sysconfig.get_path("scripts") + os.pathsep + os.environ["PATH"]
    with tempfile.TemporaryDirectory() as folder:
        courses = {"stock": stock_course(Path(folder) / "stock"), "ours": our_course(Path(folder) / "ours")}
        for course, text in courses.values():
            for learner in ("warm-up", "command", *(f"learner{number}" for number in range(count))):
                course.hand_in(learner, text)
            course.grade("warm-up")
        each: dict[str, list[float]] = {"stock": [], "ours": []}
        for number in range(count):
            for name, (course, _) in courses.items():
                each[name].append(course.grade(f"learner{number}"))
        command = {name: course.command("command") for name, (course, _) in courses.items()}
    one = {name: statistics.median(times) for name, times in each.items()}
    return {
        "submissions": count,
        "seconds_each": {name: round(value, 3) for name, value in one.items()},
        "ratio_each": round(one["stock"] / one["ours"], 1),
        "seconds_command_with_one": {name: round(value, 2) for name, value in command.items()},
        "ratio_command": round(command["stock"] / command["ours"], 2),
    }


if __name__ == "__main__":
    print(json.dumps(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 5), indent=1))
