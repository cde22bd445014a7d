"""Mistakes of authors: an answer that cannot be judged waits for a person and never earns full marks silently."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory

from bbcp.grading.gradebook import course_config
from bbcp.grading.release import release

ROOT = Path(__file__).resolve().parents[2]
FOR_A_PERSON = {
    "unknown_family": {"case": "nobody"},
    "family_is_a_number": {"case": 5},
    "metadata_is_a_word": "milo",
    "no_metadata": {},
}


def box(name, ours, points=16, cell_type="markdown", solution=True):
    grading = {"grade": True, "grade_id": name, "locked": not solution, "points": points}
    grading.update(schema_version=3, solution=solution, task=False)
    cell = {"cell_type": cell_type, "id": name, "metadata": {"nbgrader": grading, "bbcp": ours}, "source": "1 + 1"}
    return cell | ({"outputs": [], "execution_count": None} if cell_type == "code" else {})


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    course = tmp_path_factory.mktemp("odd")
    shutil.copy(ROOT / "nbgrader_config.py", course)
    cells = [box(name, ours) for name, ours in FOR_A_PERSON.items()]
    cells.append(box("ours", {"case": "milo"}, points=10))
    cells.append(box("code_answer", {}, cell_type="code"))
    cells.append(box("code_for_a_family", {"case": "milo"}, cell_type="code"))
    cells.append(box("tests", {}, cell_type="code", solution=False))
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    source = course / "solutions" / "odd_v1" / "odd.ipynb"
    source.parent.mkdir(parents=True)
    source.write_text(json.dumps(notebook), encoding="utf-8")
    release("odd_v1", course)
    for cell in cells[:-1]:
        cell["source"] = "When Milo hits, Dana will sit beside him every day for three months."
    handed_in = course / "course" / "work" / "submitted" / "amy" / "odd_v1" / "odd.ipynb"
    handed_in.parent.mkdir(parents=True)
    handed_in.write_text(json.dumps(notebook), encoding="utf-8")
    config = course_config(course)
    Autograde(coursedir=CourseDirectory(config=config, assignment_id="odd_v1"), config=config).start()
    with closing(sqlite3.connect(course / "course" / "work" / "gradebook.db")) as db:
        words = "SELECT name, auto_score, needs_manual_grade FROM grade JOIN base_cell ON base_cell.id = grade.cell_id"
        return {row[0]: (row[1], bool(row[2])) for row in db.execute(words)}


@pytest.mark.parametrize("name", [*FOR_A_PERSON, "code_answer", "code_for_a_family", "tests"])
def test_a_person_has_to_look(saved, name):
    assert saved[name] == (None, True)


def test_other_points_are_a_share_of_the_score(saved):
    score, waiting = saved["ours"]
    assert 0 < score <= 10
    assert not waiting
