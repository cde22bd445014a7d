"""The gain: what has changed between the first form and the second, and what that can and cannot tell."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.case import CaseError
from bbcp.content import ContentError
from bbcp.progress import DONE, states
from bbcp.widgets.course_map import COURSE
from bbcp.widgets.frame import Activity, button, note, part, safe, show, words
from bbcp.widgets.measuring.forms import POST, PRE, BaselineError, get_form
from bbcp.widgets.measuring.gain_view import criteria_html, honest_html, kinds_html, missing_html
from bbcp.widgets.measuring.growth import measure
from bbcp.widgets.measuring.record import remember


class Gain(Activity):
    """What lies between the two forms. It only reads, and counts as done once there is nothing more to come."""

    def __init__(self, course_id: str) -> None:
        """Read the log.

        Args:
            course_id: `"course"`. Another one shows a sentence in place of it.
        """
        try:
            self._build(course_id)
        except (BaselineError, CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self, course_id: str) -> None:
        fixed = words("gain")
        if course_id != COURSE:
            raise ContentError(str(fixed["unknown"]).format(name=course_id))
        self.forms = (get_form(PRE), get_form(POST))
        self.missing, self.kinds, self.criteria, self.honest = part(), part(), part(), part(honest_html())
        self.refresh = button(str(fixed["refresh"]))
        self.said, self.trouble = part("", "bbcp-live", "bbcp-quiet", "bbcp-slim"), part("", "bbcp-quiet", "bbcp-slim")
        pieces = [self.missing, self.kinds, self.criteria, self.honest, self.refresh, self.said, self.trouble]
        self.frame(str(fixed["title"]), pieces)
        self.refresh.on_click(self._refresh)
        self._draw()

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
        if second.handed_in and states(lines).get(f"gain/{COURSE}") != DONE:
            self._note_seen()

    def _refresh(self, _button: Any) -> None:
        self._draw()
        self.said.value = safe(str(words("gain")["refreshed"]))

    def _note_seen(self) -> None:
        trouble = note(attempts.statement("completed", f"gain/{COURSE}", {"completion": True}))
        self.trouble.value = f'<p class="bbcp-quiet">{safe(trouble)}</p>' if trouble else ""
