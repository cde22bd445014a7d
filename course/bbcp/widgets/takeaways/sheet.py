"""A module's one sheet to take away, as authors write it in `course/content/takeaways.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import CaseError, get_case
from bbcp.content import ContentError
from bbcp.scoring.labels import Kind

FEWEST, MOST = 3, 5
"""How many points a sheet has; more would not fit on the page, nor in a head."""


class TakeawayError(ContentError):
    """A sheet is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Pair:
    """One objective before and after: the family's title, the kind of the first, and the two texts."""

    family: str
    kind: Kind
    before: str
    after: str


@dataclass(frozen=True)
class Source:
    """Where a fact comes from; the address may be empty for a page of the course itself."""

    text: str
    url: str


@dataclass(frozen=True)
class Sheet:
    """One sheet to take away.

    Attributes:
        id: What `Takeaway` is called with.
        module: The module's number, such as `"01"`.
        title: Its heading.
        points: The three to five things to remember.
        pair: One objective before and after.
        family: A sentence to say to a family member.
        ask: A question for the next supervision.
        sources: Where the facts come from.
    """

    id: str
    module: str
    title: str
    points: tuple[str, ...]
    pair: Pair
    family: str
    ask: str
    sources: tuple[Source, ...]


def get_sheet(sheet_id: str) -> Sheet:
    """Return one of the course's sheets.

    Args:
        sheet_id: Its id, such as `"services-are-not-safety"`.

    Raises:
        TakeawayError: When there is none of that id, or it lacks something; the message says what.
    """
    found = content.find(content.load("takeaways"), sheet_id, "There is no sheet called", TakeawayError)
    return sheet_from_mapping(found)


def sheet_from_mapping(data: Mapping[str, Any]) -> Sheet:
    """Check one sheet as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `Sheet`; `pair` names a family of the course as `case`.

    Raises:
        TakeawayError: When a key is missing, a family or kind is unknown, or there are too few or too many points.
    """
    try:
        pair = data["pair"]
        sheet = Sheet(
            data["id"],
            data["module"],
            data["title"],
            tuple(map(str, data["points"])),
            Pair(get_case(pair["case"]).title, Kind(pair["kind"]), pair["before"], pair["after"]),
            data["family"],
            data["ask"],
            tuple(Source(one["text"], one["url"]) for one in data["sources"]),
        )
    except CaseError as why:
        raise TakeawayError(f"The sheet '{data.get('id')}' in takeaways.yaml: {why}") from None
    except (KeyError, TypeError, ValueError) as error:
        raise TakeawayError(f"The sheet '{data.get('id')}' in takeaways.yaml lacks {error}.") from None
    if not FEWEST <= len(sheet.points) <= MOST or not sheet.sources or not sheet.module.isdecimal():
        raise TakeawayError(
            f"The sheet '{sheet.id}' in takeaways.yaml needs {FEWEST} to {MOST} points, a source, and the number of "
            "its module."
        )
    return sheet
