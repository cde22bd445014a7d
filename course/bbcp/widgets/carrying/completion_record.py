"""The completion record: what was done in the course, on one sheet that prints. It is no certificate."""

from __future__ import annotations

import json
import uuid
from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.content import ContentError
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.carrying.record_sheet import course_title, open_html, sheet_html
from bbcp.widgets.carrying.standing import Standing, get_completion, pages_from, standing
from bbcp.widgets.course_map import COURSE, course_map_text, only_course
from bbcp.widgets.frame import box, button, note, part, safe, show, words
from bbcp.widgets.log_watch import LogWatch
from bbcp.widgets.takeaways.printing import print_frame, print_page


class CompletionRecord(CourseActivity):
    """A sheet that opens once all pages of the `"course"` are done. The name on it is never kept."""

    object_id = f"completionrecord/{COURSE}"

    def _build(self, name: str) -> None:
        self._fixed = words("completion")
        only_course(name, self._fixed)
        try:
            self.pages = pages_from(json.loads(course_map_text()))
        except (OSError, ValueError, KeyError, TypeError):
            raise ContentError(str(self._fixed["no_pages"])) from None
        self._completion = get_completion(name)
        self._make_pieces()
        self.frame(
            str(self._fixed["title"]),
            [self.waiting, self.ready, self.name_box, self.sheet, self.buttons, self.refresh, self.said, self.printer],
        )
        self.name.observe(self._typed, names="value")
        self.print.on_click(lambda _button: self._print())
        self.read.on_click(lambda _button: self._note_done("read"))
        self.refresh.on_click(self._refresh)
        self._draw()
        self._watch = LogWatch(self._follow)

    def _make_pieces(self) -> None:
        self.waiting = part()
        self.ready = part(f"<p>{safe(str(self._fixed['ready']))}</p>")
        self.name = ipw.Text(
            description=str(self._fixed["name"]), placeholder=str(self._fixed["placeholder"]), continuous_update=True
        )
        hint = part(f'<p class="bbcp-quiet">{safe(str(self._fixed["name_hint"]))}</p>')
        self.name_box = box([self.name, hint], "bbcp-circle-fields", "bbcp-record-name")
        self.sheet = part("", "bbcp-sheet")
        self.print = button(str(self._fixed["print"]), "bbcp-primary")
        self.read = button(str(self._fixed["read"]))
        hint = part(f'<p class="bbcp-quiet">{safe(str(self._fixed["hint"]))}</p>')
        self.buttons = box([self.print, self.read, hint], "bbcp-row", "bbcp-sheet-buttons")
        self.refresh = button(str(self._fixed["refresh"]))
        self.said = part("", "bbcp-live", "bbcp-quiet", "bbcp-slim")
        self.printer = part("", "bbcp-unseen")

    def _draw(self) -> None:
        self.standing: Standing = standing(self.pages, attempts.read())
        whole = not self.standing.open and bool(self.standing.done)
        self.waiting.value = "" if whole else open_html(self.standing)
        for piece in (self.ready, self.name_box, self.sheet, self.buttons):
            show(piece, whole)
        # The button that was pressed stays: were it gone, the focus would be lost, and with it the first letters typed.
        show(self.waiting, not whole)
        if whole:
            self._draw_sheet()

    def _draw_sheet(self) -> None:
        self.sheet.value = sheet_html(self.standing, self._completion, str(self.name.value))

    def _typed(self, _change: Any) -> None:
        self._draw_sheet()
        # The frame holds the name that was printed.
        self.printer.value = ""

    def _follow(self) -> None:
        # What is being typed or printed is left alone, unless the record itself is another one now.
        if standing(self.pages, attempts.read()) != self.standing:
            self._draw()

    def _refresh(self, _button: Any) -> None:
        self._draw()
        self.said.value = safe(str(self._fixed["refreshed"]))

    def _print(self) -> None:
        if self.standing.open:
            return
        body = sheet_html(self.standing, self._completion, str(self.name.value), level=1)
        title = f"{course_title()} - {self._fixed['title']}"
        self.printer.value = print_frame(print_page(title, body, uuid.uuid4().hex))
        self._note_done("printed")

    def _note_done(self, how: str) -> None:
        # The name is no part of it, on purpose.
        result = {"completion": True, "response": how}
        trouble = note(attempts.statement("completed", self.object_id, result, minutes=self.standing.minutes))
        self.said.value = safe(trouble or str(self._fixed[f"said_{how}"]))
