"""Objectives to place on two axes, as authors write them in `course/content/axes.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import Case, get_case
from bbcp.content import ContentError

CORNERS = ("behavior", "both", "neither", "smart")
"""The corners, row by row from the upper left, as they are drawn."""


class AxesError(ContentError):
    """A set of objectives is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Item:
    """One objective to place.

    Attributes:
        id: Its name in the log.
        case: The family it is about.
        corner: The corner its author expects; its real place comes from the scorer.
        text: The objective.
        why: For every corner, what to tell a person who chose it.
    """

    id: str
    case: Case
    corner: str
    text: str
    why: Mapping[str, str]


@dataclass(frozen=True)
class AxesSet:
    """Objectives to place, and what the learner writes at the end.

    Attributes:
        id: What `TwoAxes` is called with.
        title: Its heading.
        intro: What it is about.
        items: The objectives, in order.
        own_case: The family of the learner's own objective.
        ask: What the learner is asked to write.
    """

    id: str
    title: str
    intro: str
    items: tuple[Item, ...]
    own_case: Case
    ask: str


def get_axes(set_id: str) -> AxesSet:
    """Return one of the course's sets.

    Args:
        set_id: Its id, such as `"smart-is-not-enough"`.

    Raises:
        AxesError: When there is none of that id, or it lacks something; the message says what.
        CaseError: When it names a family that does not exist.
    """
    found = content.find(content.load("axes"), set_id, "There is no set of objectives called", AxesError)
    return axes_from_mapping(found)


def axes_from_mapping(data: Mapping[str, Any]) -> AxesSet:
    """Check one set as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `AxesSet`.

    Raises:
        AxesError: When a key is missing, or an objective's corner or one of its explanations is.
        CaseError: When it names a family that does not exist.
    """
    try:
        items = tuple(_item(one) for one in data["items"])
        own = data["own"]
        found = AxesSet(data["id"], data["title"], data["intro"], items, get_case(own["case"]), own["ask"])
    except (KeyError, TypeError) as error:
        raise AxesError(f"The set '{data.get('id')}' in axes.yaml lacks {error}.") from None
    names = [item.id for item in items]
    if not items or len(set(names)) < len(names):
        raise AxesError(f"The set '{found.id}' in axes.yaml needs objectives, each with an id of its own.")
    for item in items:
        if item.corner not in CORNERS or set(item.why) != set(CORNERS):
            raise AxesError(
                f"Objective '{item.id}' in axes.yaml needs a corner, and an explanation in 'why', for each of: "
                f"{', '.join(CORNERS)}."
            )
    return found


def _item(one: Mapping[str, Any]) -> Item:
    return Item(one["id"], get_case(one["case"]), one["corner"], one["text"], dict(one["why"]))
