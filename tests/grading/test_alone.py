"""A worker without a trainer gets the same points, the same page and every try kept."""

import json
import re
from pathlib import Path

import pytest

import hand_in_notebook as given
from bbcp import attempts
from bbcp.grading.alone import TRIES, score
from course_copy import ROOT, copy_of_the_course


def exercise():
    notebook = json.loads((ROOT / "exercises" / "ex01_v1" / "ex01.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    return notebook


@pytest.fixture
def work(tmp_path, monkeypatch):
    monkeypatch.setenv("BBCP_WORK", str(tmp_path / "work"))
    return tmp_path / "work"


def answers_of(page):
    """The articles of the boxes that the course judges, without what only one of the two pages may show."""
    articles = re.findall(r"<article.*?</article>", page, flags=re.DOTALL)[:3]
    return [
        re.sub(r"\s+", " ", re.sub(r"<details[^>]*>\s*<summary>One good.*?</details>", "", one, flags=re.DOTALL))
        for one in articles
    ]


def test_the_answers_stand_on_the_page_as_nbgrader_would_show_them(graded, work):
    for learner in ("amy", "ben", "cleo", "dev", "kept_the_stub", "deleted_a_box", "wrote_a_script"):
        handed_in = graded.course / "course" / "work" / "submitted" / learner / "ex01_v1" / "ex01.ipynb"
        got = score({"path": "ex01_v1/ex01.ipynb", "notebook": json.loads(handed_in.read_text(encoding="utf-8"))})
        stock = graded.page(learner).read_text(encoding="utf-8")
        assert answers_of(got["html"]) == answers_of(stock), learner
        points = sum(graded.saved[learner, f"ex01-answer-{number}"].score for number in (1, 2, 3))
        assert got["said"].startswith(f"{points:g} of 48 points. ")


def test_every_try_is_kept_and_the_log_knows_it(work):
    first = score({"path": "ex01_v1/ex01.ipynb", "notebook": given.write_answers(exercise())})
    second = score({"path": "ex01_v1/ex01.ipynb", "notebook": exercise()})
    tries = sorted((work / TRIES / "ex01_v1").iterdir())
    assert len(tries) == 2
    assert (tries[0] / "ex01.html").read_text(encoding="utf-8") == first["html"]
    assert given.ANSWERS["ex01-answer-2"] in (tries[0] / "ex01.ipynb").read_text(encoding="utf-8")
    assert second["said"].startswith("0 of 48 points. ")
    kept = [one for one in attempts.read() if one["verb"]["display"]["en"] == "kept"]
    assert [one["object"]["id"] for one in kept] == [f"urn:bbcp:exercise/ex01-answer-{number}" for number in (1, 2, 3)]


def test_the_reflection_has_its_guide_and_a_good_answer_stands_beside_ones_own_only(work):
    page = score({"path": "x/ex01.ipynb", "notebook": given.write_answers(exercise())})["html"]
    assert "A full answer names one concrete change" in page
    assert "Where it says &#34;the learner&#34;, it means you." in page
    assert page.count("One good answer to compare with") == 3
    assert "Your trainer has not read" not in page
    empty = score({"path": "x/ex01.ipynb", "notebook": exercise()})["html"]
    assert "One good answer to compare with" not in empty


def test_what_the_course_cannot_judge_waits_for_no_trainer(work, monkeypatch):
    def broken(text, case):
        raise RuntimeError(text)

    monkeypatch.setattr("bbcp.grading.grade.judge", broken)
    got = score({"path": "x/ex01.ipynb", "notebook": given.write_answers(exercise())})
    assert got["said"].startswith("The course could not judge your answers just now. Nothing is lost.")
    assert got["html"].count("The course could not judge this answer just now") == 3
    assert "0 of 0" not in got["html"]
    assert "A trainer will read it" not in got["html"] and given.ANSWERS["ex01-answer-2"] in got["html"]


def test_where_the_solutions_are_not_at_hand_it_says_who_gives_points(work, tmp_path, monkeypatch):
    course = copy_of_the_course(tmp_path / "course")
    monkeypatch.setenv("BBCP_ROOT", str(course))
    (course / "solutions" / "ex01_v1" / "ex01.ipynb").unlink()
    got = score({"path": "ex01_v1/ex01.ipynb", "notebook": exercise()})
    assert got["html"] == ""
    assert got["said"].startswith("The course cannot give points here. Your trainer does that.")
    assert not work.exists()


@pytest.mark.parametrize("name", ["../../etc", "ex01_v1/../ex01_v1", "", 5, None, ["ex01_v1"]])
def test_a_notebook_cannot_name_a_place_outside(work, name):
    notebook = exercise()
    notebook["metadata"]["bbcp"] = {"assignment": name}
    kept = score({"path": "/etc/passwd/x.ipynb", "notebook": notebook})["file"]
    # Its cells say which exercise it is, and the course's own name of that is the folder's.
    assert Path(kept).parent.parent == work / TRIES / "ex01_v1"
    assert {one.name for one in work.iterdir()} <= {TRIES, "attempts.jsonl"}


@pytest.mark.parametrize("place", ["ex01.ipynb", "Downloads/Copy of ex01.ipynb", "ex02_v1/ex01.ipynb"])
def test_another_program_dropped_what_the_notebook_says_of_itself(work, place):
    notebook = given.write_answers(exercise())
    notebook["metadata"] = {}
    assert score({"path": place, "notebook": notebook})["said"].startswith("48 of 48 points. ")
    assert [one.name for one in (work / TRIES).iterdir()] == ["ex01_v1"]


def test_a_notebook_that_is_no_exercise_gets_one_sentence(work):
    notebook = {"cells": [given.plain_cell("milk, eggs")], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    assert score({"path": "lists/shopping.ipynb", "notebook": notebook})["html"] == ""
    assert not work.exists()


@pytest.mark.parametrize("values", [{}, {"notebook": None}, {"notebook": [1]}, {"notebook": {"cells": 3}}])
def test_odd_values_are_one_sentence(work, values):
    assert score(values)["said"].startswith("The course cannot give points here.")


def test_a_full_disk_still_shows_the_page(work, monkeypatch):
    work.parent.mkdir(exist_ok=True)
    work.write_text("a file where the folder should be", encoding="utf-8")
    got = score({"path": "ex01_v1/ex01.ipynb", "notebook": given.write_answers(exercise())})
    assert "<article" in got["html"]
    assert "could not be kept" in got["said"]


def test_after_a_test_nobody_is_asked_to_change_the_answers(work):
    notebook = json.loads((ROOT / "exercises" / "pretest_v1" / "pretest.ipynb").read_text(encoding="utf-8"))
    said = score({"path": "x/pretest.ipynb", "notebook": notebook})["said"]
    assert "Leave your answers as they are" in said and "Change your answers" not in said
