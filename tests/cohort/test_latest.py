"""Who is stuck now: what somebody could not do in an earlier exercise does not count any more."""

import pandas as pd

from bbcp.cohort.stuck import latest, stuck
from bbcp.cohort.tables import ANSWERS, CRITERIA


def answers(*rows):
    return pd.DataFrame(
        [
            [learner, exercise, f"box-{n}", "A box", "service", *[level] * len(CRITERIA)]
            for n, (learner, exercise, level) in enumerate(rows)
        ],
        columns=ANSWERS,
    ).astype(dict.fromkeys(CRITERIA, "float"))


def test_only_the_latest_exercise_of_each_learner_is_kept():
    rows = answers(("ana", "pretest_v1", 0), ("ana", "ex02_v1", 2), ("ana", "ex10_v1", 1), ("ben", "pretest_v1", 0))
    assert latest(rows)[["learner", "exercise"]].to_numpy().tolist() == [["ana", "ex10_v1"], ["ben", "pretest_v1"]]


def test_a_weak_pretest_marks_nobody_who_has_moved_on():
    rows = answers(*[("ana", "pretest_v1", 0)] * 3, *[("ana", "ex01_v1", 2)] * 3)
    assert set(stuck(rows)["learner"]) == {"ana"}
    assert stuck(latest(rows)).empty


def test_nobody_in_the_cohort_is_no_trouble():
    assert latest(answers()).empty
