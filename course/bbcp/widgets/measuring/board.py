"""All the pieces of a form's page, and which of them are shown when."""

from __future__ import annotations

from typing import Any

import ipywidgets as ipw

from bbcp.widgets.frame import box, button, part, place_line, safe, show, text_box
from bbcp.widgets.measuring import pages
from bbcp.widgets.measuring.forms import Form, Item, Rewrite
from bbcp.widgets.measuring.record import Record


class Board:
    """What a person sees and presses. It knows nothing of the log of tries."""

    def __init__(self, form: Form, record: Record) -> None:
        """Make the pieces.

        Args:
            form: The form.
            record: What was answered before.
        """
        self._form = form
        self.place, self.told = place_line("", "bbcp-sub"), part()
        # Each question has a field of its own, so that a late answer cannot land at another question.
        self.fields = [_field(step, record) for step in form.steps]
        self.fields_box = box(self.fields, "bbcp-base-fields")
        self.rows = [part() for _ in form.steps]
        self.changes = [button("") for _ in form.steps]
        pairs = zip(self.rows, self.changes, strict=True)
        self.rows_box = box([box(pair, "bbcp-base-row") for pair in pairs], "bbcp-base-rows")
        self.begin = button(str(pages.fixed("resume" if record.begun else "begin")), "bbcp-primary")
        self.back, self.next = button(str(pages.fixed("back"))), button(str(pages.fixed("next")), "bbcp-primary")
        self.look = button(str(pages.fixed("look")))
        self.hand_in = button(str(pages.fixed("hand_in")), "bbcp-primary")
        self.buttons = box([self.begin, self.next, self.hand_in, self.back, self.look], "bbcp-row")
        self.said, self.answers = part("", "bbcp-live"), part()

    def pieces(self) -> list[Any]:
        """Return the pieces from top to bottom."""
        top = box([self.place, self.told], "bbcp-place", "bbcp-base-top")
        return [top, self.fields_box, self.rows_box, self.buttons, self.said, self.answers]

    def show_start(self) -> None:
        """Show what to know first."""
        self.told.value = pages.start_html(self._form)
        self._show_only(self.told, self.begin)

    def show_step(self, at: int) -> None:
        """Show one question, and move the keyboard to it.

        Args:
            at: Its place, from 0.
        """
        total = len(self._form.steps)
        self.place.value = str(pages.fixed("place")).format(number=at + 1, total=total)
        self.told.value = pages.step_html(self._form, at)
        for number, field in enumerate(self.fields):
            show(field, number == at)
        self.next.description = str(pages.fixed("next" if at + 1 < total else "look"))
        shown = [self.place, self.told, self.fields_box, self.next]
        shown += [self.back] if at else []
        shown += [self.look] if at + 1 < total else []
        self._show_only(*shown)
        self.place.focus()

    def show_over(self, record: Record) -> None:
        """Show all answers, with what is still open, before anything is handed in."""
        self.place.value = str(pages.fixed("over"))
        self.told.value = f"<p>{safe(str(pages.fixed('over_lead')))}</p>"
        self.draw_rows(record)
        self.hand_in.description = str(pages.fixed("hand_in"))
        self._show_only(self.place, self.told, self.rows_box, self.hand_in)
        self.place.focus()

    def draw_rows(self, record: Record) -> None:
        """Draw the answers to look over."""
        pairs = zip(self.rows, self.changes, self._form.steps, strict=True)
        for number, (row, change, step) in enumerate(pairs, 1):
            row.value = pages.row_html(number, step, record)
            label = pages.fixed("open_again" if record.given(step) else "open_first")
            change.description = str(label).format(number=number)

    def ask_sure(self, waiting: int) -> None:
        """Ask whether to hand in with so many answers open; a second press does."""
        line = str(pages.fixed("sure")["one" if waiting == 1 else "many"]).format(number=waiting)
        self.say(line)
        self.hand_in.description = str(pages.fixed("hand_in_anyway"))

    def show_kept(self, record: Record, line: str, answers: str) -> None:
        """Show that the form is kept, or that it would come too late.

        Args:
            record: What was handed in.
            line: What comes next.
            answers: All answers beside the key, as HTML; empty while they are not to be seen.
        """
        self.place.value = str(pages.fixed("kept_head" if record.handed_in else "late_head"))
        self.told.value = pages.kept_html(record, line)
        self.answers.value = answers
        self._show_only(self.place, self.told, *([self.answers] if answers else []))

    def say(self, line: str) -> None:
        """Say something below the buttons, such as that the log cannot be written."""
        self.said.value = f"<p>{safe(line)}</p>"

    def _show_only(self, *pieces: Any) -> None:
        self.said.value = ""
        parts = (self.place, self.told, self.fields_box, self.rows_box, self.answers)
        for piece in (*parts, *self.buttons.children):
            show(piece, piece in pieces)


def _field(step: Item | Rewrite, record: Record) -> Any:
    if isinstance(step, Rewrite):
        written = record.texts.get(step.id, "")
        return text_box(str(pages.fixed("rewrite")), str(pages.fixed("placeholder")), written)
    given = record.given(step) or None
    choice = ipw.RadioButtons(options=pages.choices(), value=given, description=str(pages.fixed("sort")))
    choice.add_class("bbcp-rate")
    return choice
