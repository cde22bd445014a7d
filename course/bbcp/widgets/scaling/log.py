"""What a person said on a scale before: read from the log, where every line may be damaged."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bbcp import attempts
from bbcp.log_lines import PREFIX, text_within, told
from bbcp.widgets.scaling.data import HIGHEST, LOWEST


@dataclass(frozen=True)
class Said:
    """What was said at one time.

    Attributes:
        number: From 0 to 10.
        answers: The words for each follow-up question that was answered, by its id.
        at: When, with a time zone.
    """

    number: int
    answers: Mapping[str, str]
    at: datetime


def kept_statement(object_id: str, number: int, answers: Mapping[str, str], **context: Any) -> dict[str, Any]:
    """Shape the number and the answers, as the person keeps them, as one statement.

    Args:
        object_id: Which scale, such as `"scale/amari-at-night"`.
        number: From 0 to 10. It is no score: nobody is better for a higher one.
        answers: By the id of the question; cut where they are longer than anyone writes.
        context: Plain values to remember with it.
    """
    cut = {name: text[: attempts.LONGEST_TEXT] for name, text in answers.items()}
    result = {"response": str(number), "completion": True}
    return attempts.statement("kept", object_id, result, number=number, answers=cut, **context)


def answered_statement(object_id: str, question_id: str, number: int, text: str) -> dict[str, Any]:
    """Shape one answer on the way, so that it is not lost when the page is closed before the end.

    Args:
        object_id: Which scale.
        question_id: Which follow-up question.
        number: The number that was chosen.
        text: What was written.
    """
    result = {"response": text[: attempts.LONGEST_TEXT]}
    return attempts.statement("answered", f"{object_id}/{question_id}", result, number=number)


def read_said(object_id: str) -> tuple[tuple[Said, ...], Said | None]:
    """Read what was said on a scale.

    Args:
        object_id: Which scale.

    Returns:
        What was kept, oldest first, and what was begun since then and not kept; None where nothing was.
    """
    kept: list[Said] = []
    begun: Said | None = None
    for one in attempts.read():
        place, number = _place(one), _number(one)
        if number is None:
            continue
        if place == object_id:
            kept.append(Said(number, _texts(told(one, "answers")), _time(one)))
            begun = None
        elif place.startswith(f"{object_id}/"):
            result = one.get("result")
            answer = _texts(
                {place.removeprefix(f"{object_id}/"): result.get("response")} if isinstance(result, dict) else {}
            )
            begun = Said(number, {**(begun.answers if begun else {}), **answer}, _time(one))
    return tuple(kept), begun


def _place(one: Mapping[str, Any]) -> str:
    return text_within(one, "object", "id").removeprefix(PREFIX)


def _number(one: Mapping[str, Any]) -> int | None:
    number = told(one, "number")
    whole = isinstance(number, int) and not isinstance(number, bool)
    return number if whole and LOWEST <= number <= HIGHEST else None


def _texts(answers: Any) -> dict[str, str]:
    """Return the answers that are texts, fit to travel to the page, which half of a surrogate pair is not."""
    found = answers.items() if isinstance(answers, dict) else ()
    return {
        str(name): text.encode("utf-8", "replace").decode("utf-8")
        for name, text in found
        if isinstance(text, str) and text.strip()
    }


def _time(one: Mapping[str, Any]) -> datetime:
    with suppress(ValueError):
        at = datetime.fromisoformat(str(one.get("timestamp")))
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    return datetime.fromtimestamp(0, UTC)
