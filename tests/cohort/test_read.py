"""From a gradebook and handed-in notebooks to frames; one bad notebook is a row."""

import json
import os
import shutil
import sqlite3

import pytest

from bbcp.coaching.pick import handed_in
from bbcp.cohort import open_cohort
from bbcp.cohort.answers import UnreadableError, answers_in
from bbcp.cohort.book import CohortError
from bbcp.cohort.read import read_cohort
from bbcp.scoring import judge

from .conftest import BOXES, BROAD, SERVICE, STRONG, gradebook_of, hand_in, points_of, submitted


def state_of(frames, learner):
    rows = frames.submissions[frames.submissions["learner"] == learner]
    return rows["state"].iloc[0] if len(rows) else None


def test_four_learners_one_absent_one_broken(graded):
    frames = read_cohort(gradebook_of(graded))
    assert frames.learners == ["amy", "ben", "cleo", "dev"]
    assert frames.exercises == ["ex01_v1"]
    assert [state_of(frames, name) for name in frames.learners] == ["waiting", "graded", "broken", None]
    points = frames.submissions.set_index("learner")[["score", "points"]]
    assert points.loc["amy"].tolist() == [48.0, 52.0]
    assert points.loc["ben"].tolist() == [pytest.approx(2 * points_of(SERVICE) + points_of(BROAD)), 52.0]
    assert frames.problems["learner"].tolist() == ["cleo"]
    assert "not a whole notebook" in frames.problems["reason"].iloc[0]
    assert frames.answers.groupby("learner").size().to_dict() == {"amy": 3, "ben": 3}
    assert set(frames.answers[frames.answers["learner"] == "ben"]["behavior"]) == {0.0}
    assert set(frames.answers["box"]) == set(BOXES)  # the reflection is for a person to read


def test_the_gradebook_is_only_read(graded):
    path = gradebook_of(graded)
    with sqlite3.connect(path) as db:
        before = list(db.iterdump())
    read_cohort(path)
    with sqlite3.connect(path) as db:
        assert list(db.iterdump()) == before


def test_points_box_by_box_are_those_of_the_gradebook(graded):
    boxes = read_cohort(gradebook_of(graded)).boxes
    assert boxes["box"].drop_duplicates().tolist() == [*BOXES, "ex01-reflection"]
    assert boxes["title"].iloc[0] == "1. The parenting class"
    ben = boxes[boxes["learner"] == "ben"]
    assert ben["score"].tolist() == [points_of(SERVICE), points_of(SERVICE), points_of(BROAD), 0.0]
    assert ben["points"].tolist() == [16.0, 16.0, 16.0, 4.0]
    assert boxes[boxes["waiting"]][["learner", "box"]].to_numpy().tolist() == [["amy", "ex01-reflection"]]
    assert set(boxes["learner"]) == {"amy", "ben"}


def test_a_submission_that_nobody_has_graded_is_listed_and_not_judged(graded):
    hand_in(graded, "eve", SERVICE)
    frames = read_cohort(gradebook_of(graded))
    assert state_of(frames, "eve") == "handed_in"
    assert "eve" not in set(frames.answers["learner"])
    assert frames.problems["learner"].tolist() == ["cleo"]


def test_the_levels_are_the_kept_ones_and_nothing_is_judged_again(graded):
    path = graded / "course" / "work" / "autograded" / "ben" / "ex01_v1" / "ex01.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    kept = next(one for one in notebook["cells"] if one["id"] == BOXES[0])["metadata"]["bbcp"]["judgement"]
    kept["ratings"]["behavior"]["level"] = 1  # what no judging of this text would give
    path.write_text(json.dumps(notebook), encoding="utf-8")
    answers = read_cohort(gradebook_of(graded)).answers
    assert answers[answers["learner"] == "ben"]["behavior"].tolist() == [1.0, 0.0, 0.0]


@pytest.mark.parametrize("kept", [None, {"schema": 99}, "x", {"schema": 1, "ratings": []}])
def test_an_answer_without_a_judgement_that_reads_is_a_row_to_look_at(graded, kept):
    path = graded / "course" / "work" / "autograded" / "ben" / "ex01_v1" / "ex01.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    next(one for one in notebook["cells"] if one["id"] == BOXES[0])["metadata"]["bbcp"]["judgement"] = kept
    path.write_text(json.dumps(notebook), encoding="utf-8")
    frames = read_cohort(gradebook_of(graded))
    assert frames.problems["learner"].tolist() == ["ben", "cleo"]
    assert "nbgrader autograde ex01_v1 --student=ben --force" in frames.problems["reason"].iloc[0]
    assert state_of(frames, "ben") == "graded"
    assert frames.answers[frames.answers["learner"] == "ben"]["kind"].tolist()[0] == "unjudged"


def test_handed_in_again_after_grading(graded):
    os.utime(submitted(graded, "ben"), (4e9, 4e9))
    assert state_of(read_cohort(gradebook_of(graded)), "ben") == "again"


def test_a_file_with_a_wrong_name_is_named(graded):
    hand_in(graded, "eve", STRONG, name="ex01 (1).ipynb")
    problems = read_cohort(gradebook_of(graded)).problems.set_index("learner")
    assert "ex01 (1).ipynb" in problems.loc["eve", "reason"]


def test_an_unknown_exercise_is_a_row(graded):
    folder = graded / "course" / "work" / "submitted" / "amy" / "ex99_v1"
    folder.mkdir(parents=True)
    frames = read_cohort(gradebook_of(graded))
    assert "ex99_v1" in frames.problems["reason"].iloc[0]
    assert frames.exercises == ["ex01_v1"]


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00", b"[]", b"3", b'{"cells": 3}', b'{"cells": [3]}', b'{"cells": [{}]}', b"[" * 100_000],
)
def test_damaged_notebooks_never_end_the_reading(graded, content):
    submitted(graded, "cleo").write_bytes(content)
    frames = read_cohort(gradebook_of(graded))
    assert set(frames.answers["learner"]) == {"amy", "ben"}
    assert frames.problems["learner"].tolist() == ["cleo"]


def test_a_learners_own_metadata_decide_nothing(course):
    path = hand_in(course, "eve", SERVICE)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["id"] == BOXES[0]:
            cell["metadata"]["bbcp"] = {"case": "rosa", "text": STRONG, "judgement": {"score": 16}}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    first = answers_in(path, "ex01_v1")[0]
    assert (first.case, first.text, first.judgement) == ("milo", SERVICE, None)


def test_the_judgement_that_grading_kept_is_believed(course):
    from bbcp.case import get_case

    path = hand_in(course, "eve", "Escaped \\* words")
    notebook = json.loads(path.read_text(encoding="utf-8"))
    kept = judge(STRONG, get_case("milo"))
    for cell in notebook["cells"]:
        if cell["id"] == BOXES[0]:
            cell["metadata"]["bbcp"] = {"text": STRONG, "judgement": kept.to_json()}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    first = answers_in(path, "ex01_v1", graded=True)[0]
    assert (first.text, first.judgement) == (STRONG, kept)


def test_a_file_cut_off_on_the_way_gives_what_is_left_of_it(course):
    path = hand_in(course, "eve", STRONG)
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(STRONG.encode()) + len(STRONG) + 40])
    assert answers_in(path, "ex01_v1")[0].text == STRONG


def test_a_copy_that_a_browser_named_anew_is_found_for_a_coaching_session(course):
    hand_in(course, "eve", STRONG, name="ex01 (1).ipynb")
    assert [one.text for one in handed_in("eve")] == [STRONG]


def test_a_missing_source_is_said_plainly(course):
    path = hand_in(course, "eve", STRONG)
    shutil.rmtree(course / "solutions" / "ex01_v1")
    with pytest.raises(UnreadableError, match="solutions"):
        answers_in(path, "ex01_v1")


def test_no_gradebook_is_said_plainly(course):
    with pytest.raises(CohortError, match="no gradebook yet"):
        read_cohort(gradebook_of(course))
    gradebook_of(course).write_bytes(b"")
    assert "no gradebook yet" in open_cohort().trouble


@pytest.mark.parametrize("content", [b"not a database" * 500, b"SQLite format 3\x00" + b"\x00" * 4000])
def test_a_damaged_gradebook_is_said_plainly_and_left_alone(course, content):
    gradebook_of(course).write_bytes(content)
    assert "cannot be read just now" in open_cohort().trouble
    assert gradebook_of(course).read_bytes() == content


def test_a_database_of_something_else_gets_no_tables(course):
    with sqlite3.connect(gradebook_of(course)) as db:
        db.execute("CREATE TABLE birds (name)")
    assert "cannot be read just now" in open_cohort().trouble
    with sqlite3.connect(gradebook_of(course)) as db:
        assert db.execute("SELECT name FROM sqlite_master").fetchall() == [("birds",)]
