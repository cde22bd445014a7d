"""Work out from the log which pages are done, how long they are planned for, and what a person can do after them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bbcp import content
from bbcp.content import ContentError
from bbcp.progress import DONE, day_of, states

OWN = "completionrecord/"
"""The record stands on a page itself; it cannot wait for itself."""


@dataclass(frozen=True)
class Page:
    """A page of the course: where it is, its title, the minutes it is planned for, and its activities in the log."""

    path: str
    title: str
    minutes: int
    activities: tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """How far a person is.

    Attributes:
        done: The pages that are done, in the course's order.
        open: The others, each with how many of its activities are open.
        day: The day on which the last of them was done; None where some are open or the log does not say.
    """

    done: tuple[Page, ...]
    open: tuple[tuple[Page, int], ...]
    day: date | None

    @property
    def minutes(self) -> int:
        """For how many minutes the done pages are planned."""
        return sum(page.minutes for page in self.done)

    @property
    def all_minutes(self) -> int:
        """For how many minutes all counted pages are planned."""
        return self.minutes + sum(page.minutes for page, _ in self.open)


def pages_from(course_map: Mapping[str, Any]) -> tuple[Page, ...]:
    """Return the pages that count: those with activities, without the record itself.

    Args:
        course_map: The course map, as `bbcp.widgets.course_map` makes it.

    Raises:
        KeyError: When it lacks a part.
    """
    pages = (
        Page(one["path"], one["title"], int(one["minutes"]), _counted(one["activities"])) for one in course_map["pages"]
    )
    return tuple(page for page in pages if page.activities)


def _counted(activities: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for one in activities if not one.startswith(OWN))


def standing(pages: Sequence[Page], statements: Iterable[Mapping[str, Any]]) -> Standing:
    """Say which pages are done.

    Args:
        pages: The pages that count.
        statements: Lines of the log, oldest first; one that does not read is passed over.
    """
    left = {page.path: {one for one in page.activities} for page in pages}
    day = None
    for line in statements:
        for name, state in states([line]).items():
            if state == DONE:
                for waiting in left.values():
                    if name in waiting:
                        waiting.discard(name)
                        day = day_of(line)
    done = tuple(page for page in pages if not left[page.path])
    opened = tuple((page, len(left[page.path])) for page in pages if left[page.path])
    return Standing(done, opened, None if opened else day)


@dataclass(frozen=True)
class Completion:
    """What the record says of the course: its aim, and for the beginning of a page's path what one can do after it."""

    aim: str
    objectives: tuple[tuple[str, str], ...]

    def met(self, done: Sequence[Page]) -> tuple[str, ...]:
        """Return the objectives of the pages that are done."""
        return tuple(text for start, text in self.objectives if any(page.path.startswith(start) for page in done))


def get_completion(course_id: str) -> Completion:
    """Return what the record says of a course.

    Args:
        course_id: Its id.

    Raises:
        ContentError: When there is none of that id, or it lacks something.
    """
    for one in content.load("completion"):
        if one.get("id") == course_id:
            try:
                objectives = tuple((str(each["page"]), str(each["text"])) for each in one["objectives"])
                return Completion(str(one["aim"]), objectives)
            except (KeyError, TypeError) as error:
                raise ContentError(f"The record of '{course_id}' in completion.yaml lacks {error}.") from None
    raise ContentError(f"There is no record for a course called '{course_id}' in completion.yaml.")
