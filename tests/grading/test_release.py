"""Exercises are made from the solutions, the same way every time, and no solution is in them."""

import json
import re
import shutil
from pathlib import Path

import pytest

from bbcp.answer_text import written
from bbcp.cli import main
from bbcp.grading.gradebook import handed_in
from bbcp.grading.release import ReleaseError, known_assignments, release, release_all, render
from bbcp.grading.source import SourceError, read_source

ROOT = Path(__file__).resolve().parents[2]
NAMES = known_assignments(ROOT)


def cells_of(path):
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [{**cell, "source": "".join(cell["source"])} for cell in cells]


def boxes_of(path):
    return [cell for cell in cells_of(path) if "nbgrader" in cell["metadata"]]


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def sources():
    return sorted((ROOT / "solutions").glob("*/*.ipynb"))


def test_there_is_an_exercise_and_each_has_its_version_in_its_name():
    assert NAMES
    assert all(re.fullmatch(r"[a-z]+\d*_v\d+", name) for name in NAMES)
    assert sorted(path.name for path in (ROOT / "exercises").iterdir() if path.is_dir()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_what_is_in_the_repository_is_what_the_solutions_make(name, tmp_path):
    once, again = (render(name, ROOT, tmp_path / part) for part in ("once", "again"))
    assert files(once) == files(again)
    assert files(once) == files(ROOT / "exercises" / name), "Run: bbcp release"


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.parent.name)
def test_no_solution_is_in_the_exercise(path):
    exercise = ROOT / "exercises" / path.parent.name / path.name
    text = exercise.read_text(encoding="utf-8")
    for cell in boxes_of(path):
        for sentence in re.split(r"(?<=[.!?:;])\s+", cell["source"]):
            assert len(sentence) < 12 or json.dumps(sentence, ensure_ascii=False)[1:-1] not in text
    for stock in ("YOUR ANSWER HERE", "YOUR CODE HERE", "NotImplementedError", "BEGIN SOLUTION", "END SOLUTION"):
        assert stock not in text
    assert all(written(cell["source"]) == "" for cell in boxes_of(exercise))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.parent.name)
def test_boxes_have_names_and_families_of_their_own(path):
    source = read_source(path)
    cells = cells_of(path)
    assert len({cell["id"] for cell in cells}) == len(cells)
    assert len(source.boxes) == len(boxes_of(path))
    for cell in boxes_of(path):
        grading = cell["metadata"]["nbgrader"]
        assert cell["cell_type"] == "markdown"
        assert cell["id"] == grading["grade_id"]
        assert grading["solution"]
        assert grading["grade"]
        assert cell["metadata"]["bbcp"]["title"]
    judged = [box for box in source.boxes.values() if box.case is not None]
    assert 3 <= len(judged) <= 5
    assert {box.points for box in judged} == {16.0}
    assert len(source.boxes) - len(judged) == 1  # the reflection


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.parent.name)
def test_learners_can_write_in_the_boxes_and_nowhere_else(path):
    for cell in cells_of(ROOT / "exercises" / path.parent.name / path.name):
        assert cell["metadata"]["deletable"] is False
        assert cell["metadata"].get("editable", True) is ("nbgrader" in cell["metadata"])


def test_the_command_says_what_it_did_and_fills_the_gradebook(course, monkeypatch, capsys):
    monkeypatch.setenv("BBCP_ROOT", str(course))
    shutil.rmtree(course / "exercises")
    assert main(["release", "ex01_v1"]) == 0
    assert capsys.readouterr().out == "ex01_v1: written to exercises/ex01_v1.\n"
    assert files(course / "exercises" / "ex01_v1") == files(ROOT / "exercises" / "ex01_v1")
    assert (course / "course" / "work" / "gradebook.db").is_file()
    assert main(["release", "ex01_v1"]) == 0
    assert capsys.readouterr().out == "ex01_v1: already up to date.\n"


def test_an_unknown_name_is_one_plain_sentence(monkeypatch, capsys):
    assert main(["release", "ex99_v1"]) == 1
    error = capsys.readouterr().err
    assert error.startswith("bbcp release: There is no exercise called 'ex99_v1' in solutions (there are: ex01_v1")
    assert error.count("\n") == 1


def test_an_exercise_that_was_handed_in_stays_as_it_is(graded, tmp_path, monkeypatch):
    course = tmp_path / "course"
    shutil.copytree(graded.course, course)
    assert handed_in("ex01_v1", course) > 4
    monkeypatch.setenv("BBCP_ROOT", str(course))
    assert list(release_all(["ex01_v1"])) == ["ex01_v1: already up to date."]
    before = files(course / "exercises")
    path = course / "solutions" / "ex01_v1" / "ex01.ipynb"
    path.write_text(path.read_text(encoding="utf-8").replace("# Exercise 1:", "# Exercise one:"), encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"raise 'version' in course/content/exercises/ex01.yaml"):
        list(release_all([]))
    assert files(course / "exercises") == before


def test_work_that_is_not_graded_yet_counts_as_handed_in(course):
    assert handed_in("ex01_v1", course) == 0
    (course / "course" / "work" / "submitted" / "amy" / "ex01_v1").mkdir(parents=True)
    assert handed_in("ex01_v1", course) == 1


def test_a_solution_that_nbgrader_refuses_says_why(course):
    path = course / "solutions" / "ex01_v1" / "ex01.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][0]["source"] = "### BEGIN SOLUTION"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    with pytest.raises(ReleaseError, match=r"nbgrader cannot make ex01_v1: .*no end solution"):
        release("ex01_v1", course)


def test_a_missing_or_broken_solution_says_so(tmp_path):
    with pytest.raises(SourceError, match=r"There is no ex01\.ipynb"):
        read_source(tmp_path / "ex01.ipynb")
    (tmp_path / "ex01.ipynb").write_text("[]", encoding="utf-8")
    with pytest.raises(SourceError, match="does not read as a notebook"):
        read_source(tmp_path / "ex01.ipynb")
