"""The take-away: what a module comes down to, on one sheet that prints on one page."""

from __future__ import annotations

import uuid
from typing import Any

from bbcp import attempts, progress
from bbcp.content import ContentError
from bbcp.widgets.frame import Activity, box, button, note, part, safe, words
from bbcp.widgets.takeaways.sheet import Sheet, TakeawayError, get_sheet
from bbcp.widgets.takeaways.view import printer_html, sheet_html


class Takeaway(Activity):
    """One sheet to read and to print. It counts as done once it was printed or the person says they read it."""

    def __init__(self, sheet_id: str) -> None:
        """Lay out the sheet.

        Args:
            sheet_id: Which, such as `"services-are-not-safety"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_sheet(sheet_id))
        except (TakeawayError, ContentError) as why:
            self.sorry(why)

    def _build(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self._fixed = {key: str(line) for key, line in words("takeaway").items()}
        self._object_id = f"takeaway/{sheet.id}"
        self.print = button(self._fixed["print"], "bbcp-primary")
        self.read = button(self._fixed["read"])
        before = progress.states(attempts.read()).get(self._object_id) == progress.DONE
        self.said = part(safe(self._fixed["seen"]) if before else "", "bbcp-live", "bbcp-quiet")
        self.printer = part("", "bbcp-unseen")
        buttons = box([self.print, self.read, self.said], "bbcp-row", "bbcp-sheet-buttons")
        hint = part(f'<p class="bbcp-quiet">{safe(self._fixed["hint"])}</p>')
        self.frame(self._fixed["title"], [part(sheet_html(sheet), "bbcp-sheet"), buttons, hint, self.printer])
        self.print.on_click(self._print)
        self.read.on_click(self._read)

    def _print(self, _button: Any) -> None:
        self.printer.value = printer_html(self.sheet, uuid.uuid4().hex)
        self._note("printed")

    def _read(self, _button: Any) -> None:
        self._note("read")

    def _note(self, how: str) -> None:
        result = {"completion": True, "response": how}
        trouble = note(attempts.statement("completed", self._object_id, result, module=self.sheet.module))
        self.said.value = safe(trouble or self._fixed[f"said_{how}"])
