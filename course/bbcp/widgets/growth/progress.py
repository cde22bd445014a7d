"""A person's own progress through the course, as their log of tries tells it."""

from __future__ import annotations

import json
import uuid
from typing import Any

from bbcp import attempts
from bbcp.content import ContentError
from bbcp.progress import DONE, objective_tries, states
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.course_map import COURSE, course_map_text, only_course
from bbcp.widgets.dates import today
from bbcp.widgets.frame import box, button, note, part, safe, words
from bbcp.widgets.growth import view
from bbcp.widgets.growth.map_sheet import map_printer
from bbcp.widgets.growth.plot import tries_html
from bbcp.widgets.growth.view import Page
from bbcp.widgets.log_watch import LogWatch
from bbcp.widgets.reviewing.cards import get_review_deck
from bbcp.widgets.reviewing.due import agenda, reviews_in

SHOWN = 12
"""How many of the last tries are drawn; more would be too close together on a small screen."""


class Progress(CourseActivity):
    """What is done in the `"course"`, what comes next, and the last tries at objectives.

    It only reads, and never grades.
    """

    object_id = f"progress/{COURSE}"

    def _build(self, name: str) -> None:
        fixed = words("progress")
        only_course(name, fixed)
        try:
            self.pages = course_pages(course_map_text())
        except (OSError, ValueError, KeyError):
            raise ContentError(str(fixed["no_pages"])) from None
        self.deck = get_review_deck(COURSE)
        self.next, self.list, self.tries = part(), part(), part()
        self.refresh, self.said = button(str(fixed["refresh"])), part("", "bbcp-live", "bbcp-quiet", "bbcp-slim")
        self.trouble = part("", "bbcp-quiet", "bbcp-slim")
        self.print, self.printer = button(str(fixed["map"]["print"])), part("", "bbcp-unseen")
        self.frame(
            str(fixed["title"]),
            [
                self.next,
                self.list,
                self.tries,
                box([self.refresh, self.print], "bbcp-row"),
                self.said,
                part(_quiet(str(fixed["private"]))),
                self.trouble,
                self.printer,
            ],
        )
        self.refresh.on_click(self._refresh)
        self.print.on_click(self._print)
        self._draw()
        self._watch = LogWatch(self._draw)

    def _draw(self) -> None:
        lines = attempts.read()
        known = states(lines)
        self._note_seen(known.get(self.object_id, ""))
        day, reviews = today(), reviews_in(lines, self.deck.id)
        # Cards are waiting from the first day on; who has never looked at one hears of them on their own page.
        cards = len(agenda(self.deck, reviews, day).waiting) if reviews else 0
        self.next.value = view.next_html(self.pages, known, cards)
        self.list.value = view.pages_html(self.pages, known)
        self.tries.value = tries_html(objective_tries(lines)[-SHOWN:], day)

    def _refresh(self, _button: Any) -> None:
        self._draw()
        self.said.value = safe(str(words("progress")["refreshed"]))

    def _print(self, _button: Any) -> None:
        self.printer.value = map_printer(self.pages, states(attempts.read()), uuid.uuid4().hex)
        self.said.value = safe(str(words("progress")["map"]["said"]))

    def _note_seen(self, state: str) -> None:
        # To look at it is all there is to do here; noted once, so that the bar does not wait for more.
        if state != DONE:
            self.trouble.value = _quiet(note(attempts.statement("completed", self.object_id, {"completion": True})))


def course_pages(map_text: str) -> list[Page]:
    """Read the pages out of the course map.

    Args:
        map_text: What `course_map_text` makes.

    Raises:
        ValueError: When it is no JSON.
        KeyError: When a page lacks something.
    """
    return [
        Page(
            one["title"],
            tuple(one["activities"]),
            tuple(one.get("more_practice", ())),
            str(one.get("about", "")),
            int(one["minutes"]),
            str(one["path"]).startswith("modules/"),
        )
        for one in json.loads(map_text)["pages"]
    ]


def _quiet(line: str) -> str:
    return f'<p class="bbcp-quiet">{safe(line)}</p>' if line else ""
