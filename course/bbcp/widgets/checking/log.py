"""What a check notes in the log, and what it reads there when it is opened again."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.log_lines import is_about, within


def completed_statement(object_id: str, right: int, total: int, whole: bool) -> dict[str, Any]:
    """Shape the end of a round.

    Args:
        object_id: Which check, such as `"check/services-or-safety"`.
        right: How many first choices were right.
        total: Of how many questions; at least one.
        whole: False for a round with the missed questions only, which is practice: whoever reads the
            score can tell it from a whole one.
    """
    score = {"raw": right, "min": 0, "max": total, "scaled": round(right / total, 4)}
    return attempts.statement("completed", object_id, {"completion": True, "score": score}, whole=whole)


def last_right(object_id: str, total: int) -> int | None:
    """Return how many first choices were right in the last whole round; None where there was none.

    Args:
        object_id: Which check.
        total: How many questions it has.
    """
    for one in reversed(attempts.read()):
        score = _score(one, object_id)
        if score.get("max") == total and isinstance(score.get("raw"), int):
            return int(score["raw"])
    return None


def _score(statement: dict[str, Any], object_id: str) -> dict[str, Any]:
    """Return the score of a finished round of one check; an empty one for any other line, also a damaged one."""
    score = within(statement, "result", "score") if is_about(statement, object_id) else None
    return score if isinstance(score, dict) else {}
