"""Score JSON lines of objectives: what stands behind `bbcp score`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bbcp.case import Case
from bbcp.feedback import findings
from bbcp.scoring import judge


@dataclass(frozen=True)
class BadLine:
    """A line that could not be scored: its number, counted from 1, and why."""

    number: int
    reason: str


def score_line(line: str, cases: Mapping[str, Case]) -> dict[str, Any]:
    """Score one line.

    Args:
        line: A JSON object with the strings `id`, `case` and `text`.
        cases: The families by id.

    Returns:
        `id`, `kind`, `criteria` (name to level 0-2), `score`, `max`, `findings` and `unsure` (a person
        should look).

    Raises:
        ValueError: When the line is not such an object or names an unknown case; the message says
            what is wrong.
    """
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("this is not one JSON object on one line") from None
    if not isinstance(data, dict):
        raise ValueError("this is not a JSON object in { }")
    for key in ("id", "case", "text"):
        if not isinstance(data.get(key), str):
            raise ValueError(f"'{key}' is missing or not a string")
    case = cases.get(data["case"])
    if case is None:
        raise ValueError(f"there is no case called '{data['case']}' in the case file")
    judgement = judge(data["text"], case)
    return {
        "id": data["id"],
        "kind": judgement.kind.value,
        "criteria": {one.criterion.value: one.level for one in judgement.ratings},
        "score": judgement.score,
        "max": judgement.max_score,
        "findings": [one.to_json() for one in findings(judgement, case)],
        "unsure": judgement.unsure,
    }


def score_lines(lines: Iterable[str], cases: Mapping[str, Case]) -> Iterator[dict[str, Any] | BadLine]:
    """Score lines in order; blank lines are passed over, a bad one does not stop the rest.

    Args:
        lines: JSON lines, as `score_line` takes them.
        cases: The families by id.

    Yields:
        A scored line, or a `BadLine`, for each line that is not blank.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield score_line(line, cases)
        except ValueError as error:
            yield BadLine(number, str(error))
