"""The trainer's tables: data frames in, data frames out. No file, no gradebook, no words for people."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bbcp.scoring import Criterion

CRITERIA = [one.value for one in Criterion]
LEVELS = ("none", "partly", "fully")
"""Names of the columns that count the answers at level 0, 1 and 2."""

SUBMISSIONS = ["learner", "exercise", "state", "score", "points"]
ANSWERS = ["learner", "exercise", "box", "title", "kind", *CRITERIA]
PROBLEMS = ["learner", "exercise", "file", "reason"]
BOXES = ["learner", "exercise", "box", "title", "score", "points", "waiting"]

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Frames:
    """All that is known of a cohort. The frames are shared; make a copy before changing one.

    Attributes:
        learners: Their nbgrader ids, sorted.
        exercises: The exercises' names in the course's order.
        submissions: One row for each exercise that a learner handed in: `SUBMISSIONS`. `state` is a key of
            `states` in cohort.yaml; score and points are missing until it is graded.
        answers: One row for each graded answer box with a family: `ANSWERS`. `kind` is a kind, "empty", or
            "unjudged" where no judgement was kept; the levels (0-2) are missing for these and for "other".
        problems: One row for each notebook that could not be read: `PROBLEMS`.
        boxes: One row for each graded answer box: `BOXES`, in the order in which they stand in the exercise.
            `waiting` says that a person has yet to read it.
    """

    learners: list[str]
    exercises: list[str]
    submissions: pd.DataFrame
    answers: pd.DataFrame
    problems: pd.DataFrame
    boxes: pd.DataFrame

    @classmethod
    def empty(cls) -> Frames:
        """Return a cohort of nobody."""
        return make_frames([], [], [], [], [])


def make_frames(
    learners: Sequence[str],
    exercises: Sequence[str],
    submissions: Sequence[Row],
    answers: Sequence[Row],
    problems: Sequence[Row],
    boxes: Sequence[Row] = (),
) -> Frames:
    """Build the frames from plain rows, with the right columns and types also where there are no rows."""
    handed_in = pd.DataFrame(submissions, columns=SUBMISSIONS)
    judged = pd.DataFrame(answers, columns=ANSWERS)
    return Frames(
        sorted(set(learners)),
        sorted(set(exercises), key=course_order),
        handed_in.astype({"score": "float", "points": "float"}),
        judged.astype(dict.fromkeys(CRITERIA, "float")),
        pd.DataFrame(problems, columns=PROBLEMS),
        pd.DataFrame(boxes, columns=BOXES).astype({"score": "float", "points": "float", "waiting": "bool"}),
    )


_STAGES = (("pretest", 0), ("ex", 1), ("posttest", 2), ("transfer", 3))


def course_order(exercise: str) -> tuple[int, list[int], str]:
    """Return a key that sorts exercises as they come in the course: pretest, ex01 ..., posttest, transfer."""
    stage = next((at for name, at in _STAGES if exercise.startswith(name)), 9)
    return stage, [int(one) for one in re.findall(r"\d+", exercise)], exercise


def handed_in(frames: Frames) -> pd.DataFrame:
    """Return the state of every exercise of every learner.

    Returns:
        Learners down, exercises across, in each place a state; "missing" where nothing was handed in.
    """
    return grid(frames.submissions, "state", frames).fillna("missing")


def scores(frames: Frames) -> pd.DataFrame:
    """Return the points of every exercise of every learner; missing where it is not graded."""
    return grid(frames.submissions, "score", frames)


def grid(rows: pd.DataFrame, column: str, frames: Frames) -> pd.DataFrame:
    """Lay out one column with learners down and exercises across.

    Args:
        rows: Rows with `learner`, `exercise` and the column.
        column: Which.
        frames: The cohort, for its learners and exercises.
    """
    once = rows.drop_duplicates(["learner", "exercise"], keep="last")
    wide = once.set_index(["learner", "exercise"])[column].unstack("exercise")
    return wide.reindex(index=frames.learners, columns=frames.exercises)


def box_grid(rows: pd.DataFrame, column: str) -> pd.DataFrame:
    """Lay out one column of one exercise with learners down and answer boxes across.

    Args:
        rows: Rows of one exercise with `learner`, `title` and the column; boxes in their order.
        column: Which.

    Returns:
        The grid, learners sorted; missing where a learner has no such box.
    """
    wide = rows.drop_duplicates(["learner", "title"]).pivot(index="learner", columns="title", values=column)
    return wide.reindex(columns=list(dict.fromkeys(rows["title"])))


def by_criterion(answers: pd.DataFrame) -> pd.DataFrame:
    """Count for each criterion how many answers are at each level.

    Args:
        answers: Rows of `ANSWERS`.

    Returns:
        For each criterion in its order `criterion`, `none`, `partly` and `fully` (answers at level 0, 1
        and 2) and `answers` (their total); empty when no answer has levels.
    """
    read = answers.dropna(subset=CRITERIA)
    if read.empty:
        return pd.DataFrame(columns=["criterion", *LEVELS, "answers"])
    counts = {name: [int((read[one] == level).sum()) for one in CRITERIA] for level, name in enumerate(LEVELS)}
    return pd.DataFrame({"criterion": CRITERIA, **counts, "answers": len(read)})
