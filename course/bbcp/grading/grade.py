"""Grade one answer: words, family and points in, a `Grade` out. Knows nothing of notebooks."""

from __future__ import annotations

import html
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import Case, CaseError, get_case
from bbcp.feedback import doubt, findings
from bbcp.grading.pictures import only_pictures
from bbcp.grading.source import Box
from bbcp.scoring import Judgement, Kind, judge

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Grade:
    """What an answer earned.

    Attributes:
        score: Points, from 0 to the most there are; None where a person has to read the answer.
        comment: What the learner is told, safe to show as Markdown.
        judgement: What the score rests on; None where there is none.
        open: Whether there is nothing to judge here, but may be elsewhere: an empty box whose words may have been
            lost on the way, or a picture. The comment says so.
    """

    score: float | None
    comment: str
    judgement: Judgement | None = None
    open: bool = False


def grade_answer(text: str, case_id: Any, points: float) -> Grade:
    """Grade one answer against one family. Never raises: what cannot be judged is left to a person.

    Args:
        text: What the learner wrote, as `written` returns it.
        case_id: The family's id as it stands in the exercise.
        points: The most points there are.

    Returns:
        The grade; its score is the judged share of the points.
    """
    if only_pictures(text):
        return Grade(None, str(content.load("grading")["comment"]["picture"]), open=True)
    try:
        case = get_case(case_id) if isinstance(case_id, str) else None
        if case is None:
            raise CaseError(f"The exercise names {case_id!r} as its family.")
        return grade_judged(judge(text, case), case, points)
    except Exception as error:  # one answer that cannot be judged must not stop the others
        log.exception("bbcp: an answer is left for a person to grade: %s", error)
        return Grade(None, content.load("grading")["comment"]["unreadable"])


def grade_judged(judgement: Judgement, case: Case, points: float) -> Grade:
    """Turn a judgement into a grade: its share of the points, and what the learner is told.

    Args:
        judgement: What was judged, now or when the answer was graded before.
        case: The family.
        points: The most points there are.
    """
    share = judgement.score * points / judgement.max_score
    comment = _comment(judgement, [one.to_json() for one in findings(judgement, case)], share, points)
    return Grade(float(min(max(share, 0.0), points)), comment, judgement)


def worth(text: str, box: Box) -> float:
    """Return the points that a text would earn in a box; 0 where that cannot be judged."""
    return grade_answer(text, box.case, box.points).score or 0.0


def _comment(judgement: Judgement, found: list[dict[str, Any]], score: float, points: float) -> str:
    words = content.load("grading")["comment"]
    lines = []
    strengths = strengths_of(judgement)
    if strengths:
        lines.append(words["strengths"].format(strengths=", ".join(strengths)))
    kind = kind_words(judgement.kind)
    lines.append(
        words["result"].format(kind=kind["label"], score=plain(score), points=plain(points), proof=kind["proof"])
    )
    if judgement.unsure:
        lines.append(doubt(judgement))
    lines += [words["finding"].format(number=number, **one) for number, one in enumerate(found, start=1)]
    if not found:
        lines.append(words["mixed" if judgement.kind is Kind.MIXED else "full"])
    return "\n\n".join(map(safe, lines))


def strengths_of(judgement: Judgement) -> list[str]:
    """Return the labels of the criteria that are fully there, in their order."""
    labels = {one["id"]: str(one["label"]) for one in content.load("rubric")["criteria"]}
    return [labels[one.criterion.value] for one in judgement.ratings if one.level == 2]


def kind_words(kind: Kind) -> Mapping[str, str]:
    """Return the rubric's `label` and `proof` of a kind."""
    kinds: list[dict[str, str]] = content.load("rubric")["kinds"]
    return next(one for one in kinds if one["id"] == kind.value)


def plain(points: float) -> str:
    """Return points as people write them: at most two decimals, no needless zeros."""
    return f"{points:.2f}".rstrip("0").rstrip(".")


def safe(line: str) -> str:
    """Return a line that reads the same as Markdown: no mark-up in it takes effect."""
    # Only where it would be mark-up: nbgrader's grading page shows the comment as it stands.
    return re.sub(r"([\\`*\[\]]|(?<![^\W_])_|_(?![^\W_]))", r"\\\1", html.escape(line, quote=False))
