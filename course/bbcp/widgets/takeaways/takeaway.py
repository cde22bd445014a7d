"""The take-away: what a module comes down to, on one sheet that prints on one page."""

from __future__ import annotations

import uuid
from typing import Any

from bbcp import attempts, progress
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.frame import box, button, note, part, safe, words
from bbcp.widgets.takeaways.sheet import get_sheet
from bbcp.widgets.takeaways.view import printer_html, sheet_html


class Takeaway(CourseActivity):
    """One sheet, such as `"services-are-not-safety"`, to read and to print.

    It counts as done once it was printed or the person says they read it.
    """

    def _build(self, name: str) -> None:
        sheet = self.sheet = get_sheet(name)
        self._fixed = {key: str(line) for key, line in words("takeaway").items()}
        self.object_id = f"takeaway/{sheet.id}"
        self.print = button(self._fixed["print"], "bbcp-primary")
        self.read = button(self._fixed["read"])
        before = progress.states(attempts.read()).get(self.object_id) == progress.DONE
        self.said = part(safe(self._fixed["seen"]) if before else "", "bbcp-live", "bbcp-quiet")
        self.printer = part("", "bbcp-unseen")
        buttons = box([self.print, self.read, self.said], "bbcp-row", "bbcp-sheet-buttons")
        hint = part(f'<p class="bbcp-quiet">{safe(self._fixed["hint"])}</p>')
        self.frame(self._fixed["title"], [part(sheet_html(sheet), "bbcp-sheet"), buttons, hint, self.printer])
        self.print.on_click(self._print)
        self.read.on_click(self._read)

    def _print(self, _button: Any) -> None:
        self.printer.value = printer_html(self.sheet, uuid.uuid4().hex)
        self._note_done("printed")

    def _read(self, _button: Any) -> None:
        self._note_done("read")

    def _note_done(self, how: str) -> None:
        result = {"completion": True, "response": how}
        trouble = note(attempts.statement("completed", self.object_id, result, module=self.sheet.module))
        self.said.value = safe(trouble or self._fixed[f"said_{how}"])
