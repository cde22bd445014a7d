"""The pure tables, from made-up rows."""

import pandas as pd
import pytest

from bbcp.cohort import stuck as stuck_on
from bbcp.cohort import tables
from bbcp.cohort.stuck import NeedsHelp
from bbcp.cohort.tables import ANSWERS, CRITERIA, Frames, course_order, make_frames

ORDER = ["behavior", "relevant", "specific", "sustained", "measurable", "achievable", "time_bound", "plain"]


def answer(learner, exercise="ex01_v1", kind="behavioral", level=2, **levels):
    read = dict.fromkeys(CRITERIA, None if kind in ("empty", "other") else level)
    return {"learner": learner, "exercise": exercise, "box": "b", "title": "t", "kind": kind, **read, **levels}


def answers(*rows):
    return make_frames([], [], [], rows, []).answers


def submission(learner, exercise="ex01_v1", state="graded", score=10.0, points=52.0):
    return {"learner": learner, "exercise": exercise, "state": state, "score": score, "points": points}


def test_exercises_stand_in_the_courses_order():
    names = ["transfer_v1", "ex10_v1", "posttest_v1", "ex02_v2", "ex02_v1", "pretest_v1", "own"]
    expected = ["pretest_v1", "ex02_v1", "ex02_v2", "ex10_v1", "posttest_v1", "transfer_v1", "own"]
    assert sorted(names, key=course_order) == expected


def test_who_handed_in_what():
    frames = make_frames(
        ["ben", "amy"], ["ex02_v1", "ex01_v1"], [submission("amy"), submission("ben", "ex02_v1")], [], []
    )
    grid = tables.handed_in(frames)
    assert grid.index.tolist() == ["amy", "ben"]
    assert grid.loc["amy"].tolist() == ["graded", "missing"]
    assert grid.loc["ben"].tolist() == ["missing", "graded"]
    assert tables.scores(frames).loc["amy", "ex01_v1"] == 10.0


def test_a_cohort_of_nobody_has_empty_tables():
    frames = Frames.empty()
    assert tables.handed_in(frames).empty
    assert tables.scores(frames).empty
    assert frames.boxes.empty
    assert stuck_on.stuck(frames.answers).empty
    assert tables.by_criterion(frames.answers).empty
    assert stuck_on.needs_help(frames.answers, ORDER) == []
    assert frames.answers.columns.tolist() == ANSWERS


@pytest.mark.parametrize(
    ("zeros", "of", "is_stuck"),
    [
        (2, 4, True),
        (1, 4, False),
        (1, 2, False),
        (2, 5, False),
        (3, 5, True),
        (1, 1, False),
        (3, 3, True),
        (0, 3, False),
    ],
)
def test_stuck_means_at_least_two_and_at_least_half(zeros, of, is_stuck):
    rows = [answer("amy", measurable=0 if at < zeros else 1) for at in range(of)]
    found = stuck_on.stuck(answers(*rows))
    expected = [("amy", "measurable", zeros, of)] if is_stuck else []
    assert list(found.itertuples(index=False, name=None)) == expected


def test_empty_answers_and_texts_that_are_no_objective_do_not_count_as_zero():
    found = stuck_on.stuck(answers(answer("amy", kind="empty"), answer("amy", kind="other"), answer("amy")))
    assert found.empty


def test_answers_are_counted_at_each_level():
    rows = [answer("amy", behavior=0)] * 3 + [answer("ben", behavior=1), answer("ben", kind="other")]
    table = tables.by_criterion(answers(*rows)).set_index("criterion")
    assert table.loc["behavior"].to_dict() == {"none": 3, "partly": 1, "fully": 0, "answers": 4}
    assert table.loc["plain"].to_dict() == {"none": 0, "partly": 0, "fully": 4, "answers": 4}
    assert table.index.tolist() == CRITERIA
    assert (table[["none", "partly", "fully"]].sum(axis=1) == table["answers"]).all()


def test_a_share_is_taken_of_all_the_answers_given():
    rows = [answer("amy", "pretest_v1", level=0)] * 2 + [answer("amy", "ex01_v1")] * 2
    found = stuck_on.stuck(answers(*rows))
    assert set(zip(found["zeros"], found["answers"], strict=True)) == {(2, 4)}
    assert stuck_on.stuck(answers(*rows, answer("amy", "ex02_v1"))).empty


def test_boxes_stand_in_their_order_with_learners_down():
    rows = [
        {"learner": learner, "exercise": "ex01_v1", "box": title, "title": title, "score": score, "points": 16.0}
        for learner, title, score in (("ben", "2. Later", 1.0), ("ben", "1. First", 2.0), ("amy", "1. First", 3.0))
    ]
    boxes = make_frames([], [], [], [], [], [{**one, "waiting": False} for one in rows]).boxes
    grid = tables.box_grid(boxes, "score")
    assert grid.columns.tolist() == ["2. Later", "1. First"]
    assert grid.index.tolist() == ["amy", "ben"]
    assert grid.loc["ben"].tolist() == [1.0, 2.0]
    assert grid.loc["amy"].isna().tolist() == [True, False]


def test_who_could_use_a_hand_and_where_to_begin():
    rows = [answer("amy", sustained=0, relevant=0), answer("amy", sustained=0, relevant=0)]
    rows += [answer("ben"), answer("ben", kind="empty")]
    rows += [answer("cleo")] * 2
    found = stuck_on.needs_help(answers(*rows), ORDER)
    assert found == [
        NeedsHelp("amy", (("relevant", 2, 2), ("sustained", 2, 2)), "relevant", 0, 2),
        NeedsHelp("ben", (), "behavior", 1, 2),
    ]


def test_the_frames_keep_their_numbers_as_numbers():
    frames = make_frames(["amy"], [], [submission("amy", score=None)], [answer("amy"), answer("amy", kind="empty")], [])
    assert pd.api.types.is_float_dtype(frames.answers["behavior"])
    assert pd.api.types.is_float_dtype(frames.submissions["score"])
