"""Who could use a hand, and with what: data frames in, data frames out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from bbcp.cohort.tables import CRITERIA, course_order

STUCK_SHARE, STUCK_LEAST = 0.5, 2
"""A learner is stuck on a criterion with level 0 in at least this share, and this number, of the answers read."""


def latest(answers: pd.DataFrame) -> pd.DataFrame:
    """Keep each learner's latest exercise: what somebody could not do in the pretest is no sign of being stuck now.

    Args:
        answers: Rows of `ANSWERS`.

    Returns:
        The rows of the exercise that comes last in the course, for each learner, in their order.
    """
    last = {learner: max(own["exercise"], key=course_order) for learner, own in answers.groupby("learner", sort=False)}
    return answers[answers["exercise"] == answers["learner"].map(last)]


def stuck(answers: pd.DataFrame, share: float = STUCK_SHARE, least: int = STUCK_LEAST) -> pd.DataFrame:
    """Find who is stuck on what.

    Args:
        answers: Rows of `ANSWERS`.
        share: The part of a learner's judged answers, 0 to 1, that has level 0 on the criterion.
        least: How many answers that must be: one bad answer is no pattern.

    Returns:
        `learner`, `criterion`, `zeros`, `answers` (those with levels), sorted by learner and criterion;
        empty when nobody is stuck.
    """
    read = answers.dropna(subset=CRITERIA)
    long = read.melt(id_vars="learner", value_vars=CRITERIA, var_name="criterion", value_name="level")
    long["zero"] = long["level"] == 0
    counted = long.groupby(["learner", "criterion"], sort=False)["zero"].agg(["sum", "size"]).reset_index()
    counted.columns = pd.Index(["learner", "criterion", "zeros", "answers"])
    found = counted[(counted["zeros"] >= least) & (counted["zeros"] >= share * counted["answers"])].copy()
    found["criterion"] = pd.Categorical(found["criterion"], CRITERIA, ordered=True)
    return found.sort_values(["learner", "criterion"]).astype({"criterion": "str"}).reset_index(drop=True)


@dataclass(frozen=True)
class NeedsHelp:
    """A learner who could use a hand.

    Attributes:
        learner: Whose.
        stuck: Criterion, answers with level 0, answers read; in the criteria's order, perhaps none.
        begin: The criterion to begin with.
        unread: Answers that are empty or no objective yet.
        boxes: All answer boxes of what is graded.
    """

    learner: str
    stuck: tuple[tuple[str, int, int], ...]
    begin: str
    unread: int
    boxes: int


def needs_help(answers: pd.DataFrame, order: Sequence[str]) -> list[NeedsHelp]:
    """Put together who could use a hand: stuck on a criterion, or with half of the boxes still without an objective.

    Args:
        answers: Rows of `ANSWERS`.
        order: The criteria, the most useful first.

    Returns:
        One entry for each such learner, the one stuck on most first.
    """
    found = stuck(answers)
    rows = []
    for learner, own in answers.groupby("learner"):
        on = tuple(
            (str(name), int(zeros), int(read))
            for name, zeros, read in found[found["learner"] == learner][["criterion", "zeros", "answers"]].to_numpy()
        )
        unread = int(own["kind"].isin(["empty", "other"]).sum())
        if on or unread * 2 >= len(own):
            begin = min((name for name, _, _ in on), key=list(order).index, default=order[0])
            rows.append(NeedsHelp(str(learner), on, begin, unread, len(own)))
    return sorted(rows, key=lambda one: (-len(one.stuck), -one.unread, one.learner))
