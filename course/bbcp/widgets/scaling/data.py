"""A scale from 0 to 10 with its follow-up questions, as authors write it in `course/content/scales.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import CaseError, get_case
from bbcp.content import ContentError
from bbcp.widgets.source import Source, SourceError, source_from

LOWEST, HIGHEST = 0, 10


class ScaleError(ContentError):
    """A scale is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class FollowUp:
    """A question that comes after the number.

    Attributes:
        id: Its name in the log.
        ask: The question; `{number}` and `{next}` (one step up) are filled in.
        at_zero: The question for a 0, where there is nothing lower to compare with.
        at_ten: The question for a 10, where there is no step up.
    """

    id: str
    ask: str
    at_zero: str
    at_ten: str

    def fitted(self, number: int) -> str:
        """Return the question in the words that fit a number.

        Args:
            number: From 0 to 10.
        """
        line = {LOWEST: self.at_zero, HIGHEST: self.at_ten}.get(number, self.ask)
        return line.replace("{number}", str(number)).replace("{next}", str(number + 1))


@dataclass(frozen=True)
class ScaleContent:
    """A scale; `id` is what `Scale` is called with.

    Attributes:
        id: Its name.
        title: The activity's title.
        intro: What it is about, in a sentence or two.
        seen: What is known so far, to base the number on; may be empty.
        ask: The question that the number answers.
        zero: What a 0 means.
        ten: What a 10 means.
        follow_ups: The questions that come after the number.
        case: The family it is about; empty where it is about the worker.
        source: Where this way of asking comes from; may be None.
    """

    id: str
    title: str
    intro: str
    seen: tuple[str, ...]
    ask: str
    zero: str
    ten: str
    follow_ups: tuple[FollowUp, ...]
    case: str
    source: Source | None


def get_scale(scale_id: str) -> ScaleContent:
    """Return one of the course's scales.

    Args:
        scale_id: Its id, such as `"amari-at-night"`.

    Raises:
        ScaleError: When there is none of that id, or it lacks something; the message says what.
    """
    return scale_from_mapping(content.find(content.load("scales"), scale_id, "There is no scale called", ScaleError))


def scale_from_mapping(data: Mapping[str, Any]) -> ScaleContent:
    """Check one scale as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `ScaleContent`; `seen`, `case` and `source` may be left out.

    Raises:
        ScaleError: When a key is missing or empty, a family is not known, or an id stands twice.
    """
    where = f"The scale '{data.get('id')}' in scales.yaml"
    try:
        found = ScaleContent(
            **{key: _words(data, key) for key in ("id", "title", "intro", "ask", "zero", "ten")},
            seen=tuple(str(one) for one in data.get("seen", ())),
            follow_ups=tuple(
                FollowUp(*(_words(one, key) for key in ("id", "ask", "at_zero", "at_ten")))
                for one in data["follow_ups"]
            ),
            case=get_case(data["case"]).id if "case" in data else "",
            source=source_from(data.get("source")),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ScaleError(f"{where} lacks {error}.") from None
    except (CaseError, SourceError, ScaleError) as error:
        raise ScaleError(f"{where} is not complete: {error}") from None
    ids = [one.id for one in found.follow_ups]
    if not ids or len(set(ids)) != len(ids):
        raise ScaleError(f"{where} needs follow-up questions, each with an id of its own.")
    return found


def _words(data: Mapping[str, Any], key: str) -> str:
    value = data[key]
    if not isinstance(value, str) or not value.strip():
        raise ScaleError(f"'{key}' of '{data.get('id')}' needs words.")
    return value
