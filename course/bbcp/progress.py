"""What a person has done so far, read from the log of tries.

The same reading as the bar above the page has (`course/labextension/static/progress.js`); a test in the
browser holds the two together. Standard library only: a learner's kernel imports it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

DONE, STARTED = "done", "started"
_ENDS = ("completed", "kept")
_EXERCISE = "exercise/"
"""Answer boxes, which nobody marks as done: one that was checked with words in it is done."""
_PREFIX = "urn:bbcp:"


@dataclass(frozen=True)
class Try:
    """One try at an objective.

    Attributes:
        activity: Where, such as `"workbench/milo"`.
        day: When, where the person is; None where the log does not say.
        kind: The codebook's kind of what was written.
        points: Its score, from 0 to `top`.
        top: The highest score there is.
    """

    activity: str
    day: date | None
    kind: str
    points: float
    top: float


def states(statements: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Say how far each activity is.

    Args:
        statements: Lines of the log, oldest first; one that does not read is passed over.

    Returns:
        `DONE` or `STARTED` for each activity that was touched, and for each of its parts.
    """
    found: dict[str, str] = {}
    for one in statements:
        try:
            name, verb = one["object"]["id"].replace(_PREFIX, "", 1), one["verb"]["display"].get("en")
            checked = verb == "attempted" and name.startswith(_EXERCISE)
            state = DONE if verb in _ENDS or checked else STARTED
        except (KeyError, TypeError, AttributeError):
            continue
        for place in (name, activity_of(name)):
            # A part that is completed does not complete the whole; a text that was kept does.
            if found.get(place) != DONE and (place == name or state == STARTED or verb == "kept"):
                found[place] = state
    return found


def page_state(activities: Sequence[str], known: Mapping[str, str]) -> str:
    """Say how far a page is.

    Args:
        activities: The page's activities.
        known: What `states` returned.

    Returns:
        `DONE` when all of them are, `STARTED` when one is begun, otherwise an empty text.
    """
    found = [known.get(one, "") for one in activities]
    if found and all(one == DONE for one in found):
        return DONE
    return STARTED if any(found) else ""


def activity_of(name: str) -> str:
    """Return the activity that a part belongs to: `"sorter/proof"` for `"sorter/proof/card"`."""
    return "/".join(name.split("/")[:2])


def day_of(statement: Mapping[str, Any]) -> date | None:
    """Return the day of a line of the log where the person is; None where it does not say."""
    try:
        return datetime.fromisoformat(statement["timestamp"]).astimezone().date()
    except (KeyError, TypeError, ValueError, OverflowError, OSError):
        return None


def objective_tries(statements: Iterable[Mapping[str, Any]]) -> list[Try]:
    """Pick out the tries at objectives that were judged by the rubric, in the order in which they were noted.

    Args:
        statements: Lines of the log, oldest first; one that does not read is passed over.

    Returns:
        The tries; the same words noted twice in a row, while writing and when kept, are one.
    """
    found: list[Try] = []
    last: tuple[str, str] | None = None
    for one in statements:
        try:
            name, score = one["object"]["id"].removeprefix(_PREFIX), one["result"]["score"]
            known = one["context"]["extensions"]
            kind, words = str(known[f"{_PREFIX}kind"]), str(one["result"]["response"])
            points, top = float(score["raw"]), float(score["max"])
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError):
            continue
        judged = f"{_PREFIX}rubric" in known and math.isfinite(points) and math.isfinite(top) and 0 <= points <= top
        if judged and top and (name, words) != last:
            last = (name, words)
            found.append(Try(name, day_of(one), kind, points, top))
    return found
