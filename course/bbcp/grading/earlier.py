"""Keep the judgement of an answer that comes again word for word: a changed rubric regrades nobody unasked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bbcp.case import CaseError, get_case
from bbcp.grading.grade import Grade, grade_judged
from bbcp.grading.source import Box
from bbcp.scoring import Judgement

Earlier = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""By notebook and by grade id: what stood beside an answer when it was graded."""


def earlier_judgements(folder: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """Read what a learner's answers were judged to be at the last grading, before nbgrader clears it away.

    Args:
        folder: The learner's folder of graded notebooks of one exercise; it need not be there.

    Returns:
        By notebook and by grade id: each answer's text, family, judgement and rubric. A notebook that does
        not read any more is left out, and its answers are judged anew.
    """
    found: dict[str, dict[str, dict[str, Any]]] = {}
    for path in sorted(folder.glob("*.ipynb")):
        try:
            metadata = [one["metadata"] for one in json.loads(path.read_text(encoding="utf-8"))["cells"]]
            graded = [one for one in metadata if "nbgrader" in one and "judgement" in one.get("bbcp", {})]
            found[path.stem] = {one["nbgrader"]["grade_id"]: one["bbcp"] for one in graded}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue
    return found


def kept_grade(before: Mapping[str, Any] | None, text: str, box: Box) -> Grade | None:
    """Grade an answer by the judgement that it has already.

    Args:
        before: What stood beside the box when it was graded; None where nothing did.
        text: What stands in the box now.
        box: The box.

    Returns:
        The grade; None where the words or the family are others now, or the judgement is of another kind
        than this version of the course keeps, so that the answer has to be judged.
    """
    if before is None or before.get("text") != text or before.get("case") != box.case:
        return None
    try:
        return grade_judged(Judgement.from_json(before["judgement"]), get_case(str(box.case)), box.points)
    except (CaseError, KeyError, ValueError):
        return None
