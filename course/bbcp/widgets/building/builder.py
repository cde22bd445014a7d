"""The sentence builder: slots that join to an objective or a danger statement while a person types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.case import CaseError
from bbcp.content import ContentError
from bbcp.scoring import Judgement
from bbcp.scoring.judgement import Kind
from bbcp.widgets.building import page
from bbcp.widgets.building.built import build
from bbcp.widgets.building.form import BuilderError, Form, get_form
from bbcp.widgets.building.memory import Kept, last_words
from bbcp.widgets.building.panel import DangerPanel, ObjectivePanel
from bbcp.widgets.building.slot_row import SlotRow
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show
from bbcp.widgets.last_words import LastWords
from bbcp.widgets.pause import Pause

SPEAK_AFTER, LOG_AFTER = 1.2, 4.0
"""Seconds without typing after which the screen reader is told, and the try is noted in the log."""


class Builder(Activity):
    """A place to put one sentence together, slot by slot, with a line under each slot."""

    def __init__(self, form_id: str) -> None:
        """Open the builder.

        Args:
            form_id: A family, such as `"milo"`, for an objective; `"danger/milo"` for a danger
                statement. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_form(form_id))
        except (CaseError, BuilderError, ContentError) as why:
            self.sorry(why)

    def _build(self, form: Form) -> None:
        self.form = form
        self.object_id = f"builder/{form.id}"
        self._words = form.words
        self.panel = DangerPanel(form) if form.kind == "danger" else ObjectivePanel(form)
        before = last_words(self.object_id, tuple(slot.id for slot in form.slots))
        self._given = (
            "" if any(before.values.values()) else build(form.kind, self._whole(form.begun), True, form.case).text
        )
        self._first = before.situation_first
        self._noted = ("", "")
        self._gone: Mapping[str, str] = {}
        self._touched = form.slots[0].id
        self.rows = {slot.id: SlotRow(slot, form.words, self._typed) for slot in form.slots}
        self.sentence, self.spoken = part(), part("", "bbcp-live", "bbcp-unseen")
        self.order, self.keep = button(""), button(form.words["keep"], "bbcp-primary")
        self.clear, self.back = button(form.words["clear"]), button(form.words["back"])
        self.saved = part("", "bbcp-live", "bbcp-quiet")
        buttons = ipw.HBox(children=[self.keep, self.order, self.clear, self.back, self.saved])
        buttons.add_class("bbcp-row")
        slots = box([row.box for row in self.rows.values()], "bbcp-slots")
        self.frame(
            form.words["title"],
            [
                part(page.facts_html(form, bool(self._given))),
                slots,
                self.sentence,
                buttons,
                self.spoken,
                self.panel.box,
            ],
        )
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        fields = [row.field for row in self.rows.values()]
        LastWords(self.keep, fields, self._keep)
        LastWords(self.clear, fields, self._start_over)
        for slot, row in self.rows.items():
            row.toggle.on_click(partial(self._close_others, slot))
        self.order.on_click(self._turn_round)
        self.back.on_click(self._bring_back)
        self._bring_in(before)

    @property
    def values(self) -> dict[str, str]:
        """What stands in each slot."""
        return {slot: row.text for slot, row in self.rows.items()}

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self._sentence.text

    @property
    def judgement(self) -> Judgement | None:
        """What is judged of the sentence; None where it is not an objective."""
        return self.panel.judgement

    def _whole(self, some: Mapping[str, str]) -> dict[str, str]:
        return {slot.id: some.get(slot.id, "") for slot in self.form.slots}

    def _bring_in(self, before: Kept) -> None:
        for slot, text in (self.form.begun if self._given else before.values).items():
            self.rows[slot].field.value = text
        self._draw()
        # Nobody has typed yet: there is nothing to say aloud or to note.
        self._speak_later.stop()
        self._note_later.stop()
        if any(before.values.values()):
            self.saved.value = safe(self._words["again"])
            # What came from the log needs no second line in it.
            self._noted = ("kept" if before.kept else "attempted", self.text)
            self.panel.opened(before.kept)
        elif self._given:
            # What the page filled in is no try of the person.
            self._noted = ("attempted", self.text)

    def _typed(self, slot: str) -> None:
        self._touched = slot
        self.saved.value = ""
        self._draw()
        self._speak_later.restart()
        self._note_later.restart()

    def _draw(self) -> None:
        values = self.values
        self._sentence = build(self.form.kind, values, self._first, self.form.case)
        self._lines = self.panel.draw(self._sentence, values)
        for slot, line in self._lines.items():
            self.rows[slot].draw(line)
        self.sentence.value = page.sentence_html(self.panel.shown(self.text), self._words)
        self.order.description = self._words["situation_last" if self._first else "situation_first"]
        # Offered only while there is nothing here that it could replace.
        show(self.back, bool(self._gone) and not any(text.strip() for text in values.values()))

    def _close_others(self, slot: str, _button: Any) -> None:
        for other, row in self.rows.items():
            if other != slot and row.is_open:
                row.open_ideas(False)

    def _speak(self) -> None:
        row = self.rows[self._touched]
        told = self._words["spoken"].replace("{slot}", row.slot.label)
        told = told.replace("{line}", page.line_text(self._lines[self._touched], self._words))
        self.spoken.value = f"<p>{safe(told)}</p>{self.panel.spoken()}"

    def _note_pause(self) -> None:
        unfinished = self.judgement is not None and self.judgement.kind is Kind.OTHER
        if not unfinished:
            self._note("attempted")

    def _note(self, verb: str) -> str:
        text = self.text
        known = self._noted == (verb, text) or (verb == "attempted" and self._noted[1] == text)
        if not text or known:
            return ""
        trouble = note(self._statement(verb))
        if trouble:
            self.saved.value = safe(trouble)
        else:
            self._noted = (verb, text)
        return trouble

    def _statement(self, verb: str) -> dict[str, Any]:
        slots = {slot: text[: attempts.LONGEST_TEXT] for slot, text in self.values.items()}
        more = {"urn:bbcp:slots": slots, "urn:bbcp:situation_first": self._first}
        case = self.form.case.id
        if self.judgement is not None:
            one = attempts.objective_statement(verb, self.object_id, case, self.text, self.judgement)
        else:
            one = attempts.statement(verb, self.object_id, {"response": self.text[: attempts.LONGEST_TEXT]}, case=case)
        one["context"]["extensions"].update(more)
        return one

    def _keep(self) -> None:
        if self.text in ("", self._given):
            self.saved.value = safe(self._words["empty"])
        elif not self._note("kept"):
            self.saved.value = safe(self._words["kept"])
            self.panel.opened(True)

    def _start_over(self) -> None:
        if not self.text:
            return
        trouble = note(self._statement("cleared"))
        self._gone = self.values
        for row in self.rows.values():
            row.field.value = ""
        self._note_later.stop()
        self._noted = ("", "")
        self.panel.opened(False)
        self.saved.value = safe(trouble or self._words["cleared"])
        next(iter(self.rows.values())).field.focus()

    def _bring_back(self, _button: Any) -> None:
        for slot, text in self._gone.items():
            self.rows[slot].field.value = text
        next(iter(self.rows.values())).field.focus()

    def _turn_round(self, _button: Any) -> None:
        self._first = not self._first
        self._draw()
        self._note_later.restart()
