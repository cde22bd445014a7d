"""What a check reads in the log when it is opened again."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.log_lines import is_about, within


def last_right(object_id: str, total: int) -> int | None:
    """Return how many first choices were right in the last whole round; None where there was none.

    Args:
        object_id: Which check, such as `"check/services-or-safety"`.
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
