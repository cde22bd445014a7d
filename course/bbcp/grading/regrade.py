"""Say whose points a changed rubric would change, and why, before anybody is graded anew."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.grading.grade import grade_answer, kind_words, plain
from bbcp.grading.gradebook import course_config, scored_by_hand
from bbcp.grading.source import Box, SourceError, read_source
from bbcp.scoring import Judgement
from bbcp.scoring.stamp import stamp

SAME = 0.005
"""Points; a smaller difference is one of rounding."""


@dataclass(frozen=True)
class Change:
    """What would become of one answer.

    Attributes:
        learner: nbgrader's name of the learner.
        exercise: The exercise's name.
        box: The answer's title.
        before: Its points as they were graded.
        after: Its points by the rubric as it is now.
        why: What is judged otherwise, in words, such as `"Time-bound: fully there, now not there yet"`.
    """

    learner: str
    exercise: str
    box: str
    before: float
    after: float
    why: tuple[str, ...]


def changes(root: Path, assignments: list[str]) -> Iterator[Change]:
    """Judge graded answers again, without changing anything.

    Args:
        root: The course folder.
        assignments: The exercises; all that were graded when empty.

    Yields:
        Each answer whose points would change. One that was judged by the rubric as it is now is not
        judged again: the same words earn the same points. One that a person scored is left out: its
        points stay, whatever the rubric says.
    """
    by_hand = scored_by_hand(root)
    folder = root / str(course_config(root).CourseDirectory.autograded_directory)
    for path in sorted(folder.glob("*/*/*.ipynb")):
        learner, exercise = path.parts[-3:-1]
        if assignments and exercise not in assignments:
            continue
        try:
            boxes = read_source(root / "solutions" / exercise / path.name).boxes
            cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        except (SourceError, OSError, ValueError, KeyError):
            continue
        for cell in cells:
            box = boxes.get(cell["metadata"].get("nbgrader", {}).get("grade_id"))
            if box is not None and (learner, exercise, path.stem, box.grade_id) in by_hand:
                continue
            found = _compared(cell["metadata"].get("bbcp", {}), box) if box is not None else None
            if box is not None and found is not None:
                yield Change(learner, exercise, box.title, *found)


def _compared(ours: dict[str, Any], box: Box) -> tuple[float, float, tuple[str, ...]] | None:
    if "judgement" not in ours or ours.get("rubric") == stamp():
        return None
    try:
        old = Judgement.from_json(ours["judgement"])
    except (KeyError, ValueError):  # judged by a version of the course that kept other things
        return None
    new = grade_answer(str(ours.get("text", "")), box.case, box.points)
    if new.judgement is None or new.score is None:
        return None
    before = old.score * box.points / old.max_score
    if abs(before - new.score) < SAME:
        return None
    return before, new.score, tuple(_why(old, new.judgement))


def _why(old: Judgement, new: Judgement) -> Iterator[str]:
    rubric = content.load("rubric")
    label = kind_words(new.kind)["label"]
    was, now = _counts(old), _counts(new)
    if old.kind is not new.kind:
        yield f"{kind_words(old.kind)['label']}, now {label}"
    elif None not in (was, now) and was != now:
        yield f"{label}: each level counts {was}, now {now}"
    if old.max_score != new.max_score:
        yield f"All points of the rubric: {plain(old.max_score)}, now {plain(new.max_score)}"
    levels = {rating.criterion.value: rating.level for rating in old.ratings}
    later = {rating.criterion.value: rating.level for rating in new.ratings}
    for one in rubric["criteria"]:
        if levels.get(one["id"]) != later.get(one["id"]):
            then, told = (rubric["levels"][each.get(one["id"], 0)] for each in (levels, later))
            yield f"{one['label']}: {then}, now {told}"


def _counts(judgement: Judgement) -> str | None:
    """Return what one level counted, which is the weight of the kind; None where no level says it."""
    levels = sum(one.level for one in judgement.ratings)
    return plain(judgement.score / levels) if levels else None
