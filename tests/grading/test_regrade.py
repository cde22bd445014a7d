"""A changed rubric: nobody's points change unless told to, and the report says whose would and why."""

import json
import sqlite3
from contextlib import closing

import pytest

import hand_in_notebook as given
from bbcp import content
from bbcp.grading import bulk
from bbcp.grading.regrade import changes
from course_copy import copy_of_the_course, read_gradebook

BOX = "ex01-answer-{}"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course in which two learners were graded, before anything about the rubric changed."""
    root = copy_of_the_course(tmp_path_factory.mktemp("regrade"))
    for learner in ("amy", "ben"):
        hand_in(root, learner, given.write_answers(given.exercise()))
    bulk.quiet()
    assert [one.graded for one in bulk.grade_all(root, [], False)] == [True, True]
    return root


def hand_in(root, learner, notebook):
    path = root / "course" / "work" / "submitted" / learner / "ex01_v1" / "ex01.ipynb"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(given.packed(notebook))


@pytest.fixture
def changed_rubric(monkeypatch):
    """The rubric as it would be if an author gave behavior half its weight."""
    whole = content.load("rubric")
    kinds = [{**one, "weight": one["weight"] / 2} if one["id"] == "behavioral" else one for one in whole["kinds"]]
    asked = content.load
    changed = {**whole, "version": "9.9", "kinds": kinds}
    monkeypatch.setattr(content, "load", lambda name: changed if name == "rubric" else asked(name))
    monkeypatch.setattr("bbcp.grading.regrade.stamp", lambda: {"version": "9.9", "hash": "9" * 12})
    monkeypatch.setattr("bbcp.grading.preprocessors.stamp", lambda: {"version": "9.9", "hash": "9" * 12})


def scores(root, learner):
    saved = read_gradebook(root)
    return [saved[learner, BOX.format(number)].score for number in (1, 2, 3)]


def rubrics(root, learner):
    path = root / "course" / "work" / "autograded" / learner / "ex01_v1" / "ex01.ipynb"
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    ours = [one["metadata"].get("bbcp", {}) for one in cells]
    return [one["rubric"]["version"] for one in ours if "judgement" in one]


def test_an_author_changed_a_weight_and_the_report_says_so(course, changed_rubric):
    found = list(changes(course, []))
    assert [(one.learner, one.before, one.after) for one in found] == [
        (learner, 16.0, 8.0) for learner in ("amy", "ben") for _ in range(3)
    ]
    assert {one.why for one in found} == {("Behavior: each level counts 1, now 0.5",)}


def test_an_answer_that_a_person_scored_is_not_in_the_report(course, changed_rubric):
    def score_by_hand(points):
        name = BOX.format(2)
        with closing(sqlite3.connect(course / "course" / "work" / "gradebook.db")) as book, book:
            done = book.execute(
                """UPDATE grade SET manual_score = ? WHERE cell_id IN (SELECT id FROM base_cell WHERE name = ?)
                AND notebook_id IN (SELECT submitted_notebook.id FROM submitted_notebook JOIN submitted_assignment
                ON submitted_assignment.id = submitted_notebook.assignment_id WHERE student_id = 'amy')""",
                (points, name),
            )
            assert done.rowcount == 1

    score_by_hand(7.25)
    try:
        found = list(changes(course, []))
    finally:
        score_by_hand(None)
    assert [(one.learner, one.box[:2]) for one in found] == [
        ("amy", "1."),
        ("amy", "3."),
        *(("ben", f"{number}.") for number in (1, 2, 3)),
    ]


def test_a_learner_handed_in_again_after_the_rubric_changed_with_one_answer_new(course, changed_rubric):
    again = given.write_answers(given.exercise())
    given.cell(again, BOX.format(2))["source"] += " Tia will tell the worker."
    again["cells"].append(given.plain_cell("PS: thank you.", id="ps"))
    hand_in(course, "ben", again)
    told = {one.learner: one.said for one in bulk.grade_all(course, [], False)}
    assert any("word for word the same keep their points" in one for one in told["ben"])
    assert scores(course, "ben") == [16, 8, 16]
    assert rubrics(course, "ben") == ["1.0", "9.9", "1.0"]
    assert scores(course, "amy") == [16, 16, 16] and told["amy"] == ()
    # The answers that kept their points are still in the report, so that they can be graded anew when told to.
    assert [one.box[:2] for one in changes(course, []) if one.learner == "ben"] == ["1.", "3."]
    assert all(one.graded for one in bulk.grade_all(course, [], True))
    assert scores(course, "ben") == scores(course, "amy") == [8, 8, 8]
    assert list(changes(course, [])) == []
