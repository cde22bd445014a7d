"""The action plan: three boxes for the first week, kept on this computer, to print."""

from __future__ import annotations

import uuid
from typing import Any

from bbcp import attempts
from bbcp.widgets import dates
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.careful import may_tell_who
from bbcp.widgets.carrying.plan import BOXES, OBJECT_ID, last_plan, plan_sheet_html, plan_statement
from bbcp.widgets.course_map import only_course
from bbcp.widgets.frame import box, button, note, part, safe, text_box, words
from bbcp.widgets.takeaways.printing import print_frame, print_page

NAMES_IN = "first"
"""In this box a name would be a family's; in the others it may be a colleague's."""


class ActionPlan(CourseActivity):
    """Three boxes at the end of the `"course"`, with the words that were kept last. It is done once it is kept."""

    object_id = OBJECT_ID

    def _build(self, name: str) -> None:
        self._fixed = words("actionplan")
        only_course(name, self._fixed)
        before = last_plan(attempts.read())
        self.boxes = {name: self._box(name, before[name]) for name in BOXES}
        self.keep = button(str(self._fixed["keep"]), "bbcp-primary")
        self.print = button(str(self._fixed["print"]))
        self.said = part(safe(str(self._fixed["again"])) if any(before.values()) else "", "bbcp-live", "bbcp-quiet")
        self.careful = part("", "bbcp-live")
        self.printer = part("", "bbcp-unseen")
        told = "".join(f"<p>{safe(str(self._fixed[name]))}</p>" for name in ("lead", "private"))
        lead = part(f'<div class="bbcp-base-told">{told}</div>')
        buttons = box([self.keep, self.print, self.said], "bbcp-row")
        self.frame(str(self._fixed["title"]), [lead, *self.boxes.values(), self.careful, buttons, self.printer])
        for field in self.boxes.values():
            field.observe(self._typed, names="value")
        self.keep.on_click(lambda _button: self._keep())
        self.print.on_click(lambda _button: self._print())
        self._look()

    def _box(self, name: str, text: str) -> Any:
        fixed = self._fixed["boxes"][name]
        return text_box(str(fixed["label"]), str(fixed["placeholder"]), text)

    @property
    def values(self) -> dict[str, str]:
        """What stands in the boxes."""
        return {name: str(field.value).strip() for name, field in self.boxes.items()}

    def _typed(self, _change: Any) -> None:
        self.said.value = ""
        self._look()

    def _look(self) -> None:
        """Warn, and never hinder, where a text may tell who a family is."""
        seen = any(may_tell_who(text, names=name == NAMES_IN) for name, text in self.values.items())
        line = f'<p class="bbcp-why">{safe(str(self._fixed["careful"]))}</p>' if seen else ""
        if self.careful.value != line:
            self.careful.value = line

    def _keep(self) -> None:
        values = self.values
        if not any(values.values()):
            self.said.value = safe(str(self._fixed["nothing"]))
            return
        trouble = note(plan_statement(values))
        left = "kept" if all(values.values()) else "kept_open"
        self.said.value = safe(trouble or str(self._fixed[left]))

    def _print(self) -> None:
        today = dates.today()
        day = dates.with_year(today)
        title = f"{self._fixed['title']} - {day}"
        self.printer.value = print_frame(print_page(title, plan_sheet_html(self.values, day), uuid.uuid4().hex))
        self.said.value = safe(str(self._fixed["printed" if all(self.values.values()) else "printed_open"]))
