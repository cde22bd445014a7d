"""Put the cohort's tables into words: frames in, a view out. Every word comes from `course/content/cohort.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from bbcp import content
from bbcp.cohort import stuck as stuck_on
from bbcp.cohort import tables
from bbcp.cohort.tables import Frames
from bbcp.cohort.view import View
from bbcp.grading.grade import plain


def _words(name: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = content.load("cohort")[name]
    return found


def _labels() -> dict[str, str]:
    return {one["id"]: str(one["label"]) for one in content.load("rubric")["criteria"]}


def _titled(table: pd.DataFrame) -> pd.DataFrame:
    return table.rename(columns=dict(_words("columns"))).reset_index(drop=True)


def _by_learner(grid: pd.DataFrame) -> pd.DataFrame:
    return grid.rename_axis(columns=None).rename_axis(index=_words("columns")["learner"]).reset_index()


def _count(key: str, number: int) -> str:
    words = _words("overview")["one" if number == 1 else "many"]
    return str(words[key]).format(number=number)


def overview(frames: Frames) -> View:
    """Say how many learners, exercises and notebooks there are, and what is left to grade."""
    words, handed = _words("overview"), frames.submissions
    sentence = words["sentence"].format(
        learners=_count("learners", len(frames.learners)),
        exercises=_count("exercises", len(frames.exercises)),
        handed_in=_count("handed_in", len(handed)),
        graded=_count("graded", int(handed["score"].notna().sum())),
    )
    waiting = set(handed[handed["state"].isin(["handed_in", "again"])]["exercise"])
    open_ones = sorted(waiting, key=tables.course_order)
    todo = words["ungraded"].format(exercises=", ".join(open_ones), first=open_ones[0]) if open_ones else ""
    return View(words["title"], sentence, notes=(todo, words["again"], content.load("cohort")["private"]))


def handed_in(frames: Frames) -> View | None:
    """Say who has handed in what; None without exercises."""
    words, grid = _words("handed_in"), tables.handed_in(frames)
    lines = []
    for exercise in frames.exercises:
        missing = list(grid.index[grid[exercise] == "missing"])
        rest = words["missing"].format(names=", ".join(missing)) if missing else words["all"]
        done = len(grid) - len(missing)
        lines.append(words["sentence"].format(exercise=exercise, number=done, all=len(grid), rest=rest))
    states = _words("states")
    shown = grid.map(lambda state: states[state])
    return View(words["title"], " ".join(lines), _by_learner(shown)) if lines else None


def scores(frames: Frames) -> View | None:
    """Show each learner's points; None before anything is graded."""
    words, graded = _words("scores"), frames.submissions.dropna(subset=["score"])
    if graded.empty:
        return None
    said = graded.assign(
        score=[
            words["so_far" if state == "waiting" else "points"].format(score=plain(score), points=plain(points))
            for state, score, points in graded[["state", "score", "points"]].to_numpy().tolist()
        ]
    )
    grid = tables.grid(said, "score", frames).fillna(words["none"])
    names = list(dict.fromkeys(graded[graded["state"] == "waiting"]["learner"]))
    waiting = (
        words["waiting_one" if len(names) == 1 else "waiting"].format(number=len(names), names=", ".join(names))
        if names
        else words["settled"]
    )
    sentence = words["sentence"].format(number=len(graded), waiting=waiting)
    details = tuple((words["boxes"].format(exercise=name), _boxes(frames, name)) for name in _with_boxes(frames))
    return View(words["title"], sentence, _by_learner(grid), notes=(words["note"],), details=details)


def _with_boxes(frames: Frames) -> list[str]:
    graded = set(frames.boxes["exercise"])
    return [name for name in frames.exercises if name in graded]


def _boxes(frames: Frames, exercise: str) -> pd.DataFrame:
    """Return the points of one exercise box by box, in words."""
    words, own = _words("scores"), frames.boxes[frames.boxes["exercise"] == exercise]
    said = own.assign(
        score=[
            words["to_read" if waiting else "points"].format(score=plain(score), points=plain(points))
            for score, points, waiting in own[["score", "points", "waiting"]].to_numpy().tolist()
        ]
    )
    return _by_learner(tables.box_grid(said, "score").fillna(words["none"]))


def stuck(frames: Frames) -> View | None:
    """Say who could use a hand, with what and by which rule; None before anything can be read."""
    words, labels = _words("stuck"), _labels()
    answers = stuck_on.latest(frames.answers)
    if answers.empty:
        return None
    helped = stuck_on.needs_help(answers, content.load("messages")["order"])
    rows = [
        {
            "learner": one.learner,
            "stuck": ", ".join(
                words["part"].format(criterion=labels[name], number=zeros, all=read) for name, zeros, read in one.stuck
            )
            or words["none"],
            "begin": labels[one.begin],
            "unread": words["also"].format(number=one.unread, all=one.boxes) if one.unread else words["none"],
        }
        for one in helped
    ]
    share = words["half"] if stuck_on.STUCK_SHARE == 0.5 else f"{stuck_on.STUCK_SHARE:.0%}"
    rule = words["rule"].format(least=stuck_on.STUCK_LEAST, share=share)
    if not rows:
        return View(words["title"], words["nobody"], notes=(rule,))
    names = ", ".join(one.learner for one in helped)
    sentence = words["sentence"].format(number=len(rows), all=answers["learner"].nunique(), names=names)
    return View(words["title"], sentence, _titled(pd.DataFrame(rows)), notes=(rule, words["help"]))


def plot(frames: Frames) -> View | None:
    """Show how far each criterion is met; None before anything is graded."""
    from bbcp.cohort.plot import criteria_figure  # matplotlib takes a second

    words, labels = _words("plot"), _labels()
    answers = stuck_on.latest(frames.answers)
    table = tables.by_criterion(answers)
    if table.empty:
        return None
    learners = _count("learners", int(answers.dropna(subset=tables.CRITERIA)["learner"].nunique()))
    total = int(table["answers"].iloc[0])
    levels = dict(zip(tables.LEVELS, content.load("rubric")["levels"], strict=True))
    counted = words["answers_one" if total == 1 else "answers"].format(number=total)
    title = words["figure"].format(answers=counted, learners=learners)
    figure = criteria_figure(table, labels, levels, title, words)
    sentence = _said_of(table, labels)
    shown = table.assign(criterion=table["criterion"].map(labels))
    for name in tables.LEVELS:
        shown[name] = [words["cell"].format(number=one, share=f"{one / total:.0%}") for one in shown[name]]
    shown = shown.drop(columns="answers").rename(columns={name: level.capitalize() for name, level in levels.items()})
    caption = f"{words['title']} ({counted}, {learners})"
    return View(
        caption, sentence, _titled(shown), notes=(words["note"],), figure=figure, alt=f"{words['alt']} {sentence}"
    )


def _said_of(table: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """Say which criteria have the most answers with nothing there, and which the most that are fully there."""
    words, order = _words("plot"), content.load("messages")["order"]
    usefully = table.set_index("criterion").loc[order]
    parts = []
    for level, line, missing in (("none", "low", "no_low"), ("fully", "high", "no_high")):
        most = int(usefully[level].max())
        names = ", ".join(labels[name] for name in usefully.index[usefully[level] == most])
        said = words[line if most else missing]
        parts.append(said.format(criteria=names, number=most, all=int(usefully["answers"].iloc[0])))
    return " ".join(parts)


def needs_a_look(frames: Frames) -> View:
    """List the notebooks that could not be read."""
    words = _words("needs_a_look")
    if frames.problems.empty:
        return View(words["title"], words["none"])
    sentence = words["one" if len(frames.problems) == 1 else "sentence"].format(number=len(frames.problems))
    return View(words["title"], sentence, _titled(frames.problems))
