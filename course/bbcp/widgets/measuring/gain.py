"""The gain: what has changed between the first form and the second, and what that can and cannot tell."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.progress import DONE, states
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.course_map import COURSE, only_course
from bbcp.widgets.frame import button, note, part, safe, show, words
from bbcp.widgets.log_watch import LogWatch
from bbcp.widgets.measuring.forms import POST, PRE, get_form
from bbcp.widgets.measuring.gain_view import criteria_html, honest_html, kinds_html, missing_html
from bbcp.widgets.measuring.growth import measure
from bbcp.widgets.measuring.record import remember


class Gain(CourseActivity):
    """What lies between the two forms of the `"course"`.

    It only reads, and counts as done once there is nothing more to come.
    """

    object_id = f"gain/{COURSE}"

    def _build(self, name: str) -> None:
        fixed = words("gain")
        only_course(name, fixed)
        self.forms = (get_form(PRE), get_form(POST))
        self.missing, self.kinds, self.criteria, self.honest = part(), part(), part(), part(honest_html())
        self.refresh = button(str(fixed["refresh"]))
        self.said, self.trouble = part("", "bbcp-live", "bbcp-quiet", "bbcp-slim"), part("", "bbcp-quiet", "bbcp-slim")
        pieces = [self.missing, self.kinds, self.criteria, self.honest, self.refresh, self.said, self.trouble]
        self.frame(str(fixed["title"]), pieces)
        self.refresh.on_click(self._refresh)
        self._draw()
        self._watch = LogWatch(self._draw)

    def _draw(self) -> None:
        lines = attempts.read()
        first, second = (remember(form, lines) for form in self.forms)
        order = first.handed_in and second.handed_in and first.at > second.at
        whole = first.handed_in and second.handed_in and not order
        if whole:
            growth = measure(self.forms, (first, second))
            self.kinds.value, self.criteria.value = kinds_html(growth), criteria_html(growth)
        else:
            self.missing.value = missing_html(first.handed_in, second.handed_in, order)
        for piece in (self.kinds, self.criteria, self.honest):
            show(piece, whole)
        show(self.missing, not whole)
        if second.handed_in and states(lines).get(self.object_id) != DONE:
            self._note_seen()

    def _refresh(self, _button: Any) -> None:
        self._draw()
        self.said.value = safe(str(words("gain")["refreshed"]))

    def _note_seen(self) -> None:
        trouble = note(attempts.statement("completed", self.object_id, {"completion": True}))
        self.trouble.value = f'<p class="bbcp-quiet">{safe(trouble)}</p>' if trouble else ""
