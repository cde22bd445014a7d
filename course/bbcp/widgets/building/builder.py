"""The sentence builder: slots that join to an objective or a danger statement while a person types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.scoring import Judgement
from bbcp.scoring.labels import Kind
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.building import page
from bbcp.widgets.building.built import build
from bbcp.widgets.building.danger_panel import DangerPanel
from bbcp.widgets.building.form import get_form
from bbcp.widgets.building.memory import Kept, last_words, slots_statement
from bbcp.widgets.building.objective_panel import ObjectivePanel
from bbcp.widgets.building.slot_rows import SlotRows
from bbcp.widgets.frame import button, note, part, row, safe, show
from bbcp.widgets.noted import Noted
from bbcp.widgets.pause import Pause

SPEAK_AFTER, LOG_AFTER = 1.2, 4.0
"""Seconds without typing after which the screen reader is told, and the try is noted in the log."""


class Builder(CourseActivity):
    """A place to put one sentence together, slot by slot, with a line under each slot.

    `"milo"` is for an objective for that family, `"danger/milo"` for a danger statement.
    """

    def _build(self, name: str) -> None:
        form = self.form = get_form(name)
        self.object_id = f"builder/{form.id}"
        self._words = form.words
        self.panel = DangerPanel(form) if form.kind == "danger" else ObjectivePanel(form)
        before = last_words(self.object_id, tuple(slot.id for slot in form.slots))
        self._begun = {slot.id: form.begun.get(slot.id, "") for slot in form.slots}
        self._given = build(form.kind, self._begun, True, form.case).text
        self._first = before.situation_first
        self._gone: Mapping[str, str] = {}
        self._touched = form.slots[0].id
        self.rows = SlotRows(form.slots, form.words, self._typed)
        self.sentence, self.spoken = part(), part("", "bbcp-live", "bbcp-unseen")
        self.order, self.keep = button(""), button(form.words["keep"], "bbcp-primary")
        self.clear, self.back = button(form.words["clear"]), button(form.words["back"])
        self.saved = part("", "bbcp-live", "bbcp-quiet")
        self._noted = Noted(self.saved)
        buttons = row([self.keep, self.order, self.clear, self.back, self.saved])
        facts = part(page.facts_html(form, bool(self._given) and not before.written))
        self.frame(form.words["title"], [facts, self.rows.box, self.sentence, buttons, self.spoken, self.panel.box])
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        self.keep.on_click(lambda _button: self._keep())
        self.clear.on_click(lambda _button: self._start_over())
        self.order.on_click(self._turn_round)
        self.back.on_click(self._bring_back)
        self._bring_in(before)

    @property
    def values(self) -> dict[str, str]:
        """What stands in each slot."""
        return self.rows.texts

    @property
    def text(self) -> str:
        """The sentence as it stands."""
        return self._sentence.text

    @property
    def judgement(self) -> Judgement | None:
        """What is judged of the sentence; None where it is not an objective."""
        return self.panel.judgement

    def _bring_in(self, before: Kept) -> None:
        self.rows.write(before.values if before.written else self._begun)
        self._draw()
        # Nobody has typed yet: there is nothing to say aloud or to note.
        self._speak_later.stop()
        self._note_later.stop()
        if before.written:
            self.saved.value = safe(self._words["again"])
            # What came from the log needs no second line in it.
            self._noted.set("kept" if before.kept else "attempted", self.text)
            self.panel.opened(before.kept)
        elif self._given:
            # What the page filled in is no try of the person.
            self._noted.set("attempted", self.text)

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
        self.rows.draw(self._lines)
        self.sentence.value = page.sentence_html(self.panel.shown(self.text), self._words)
        self.order.description = self._words["situation_last" if self._first else "situation_first"]
        # Offered only while there is nothing here that it could replace.
        show(self.back, bool(self._gone) and {slot: text.strip() for slot, text in values.items()} == self._begun)

    def _speak(self) -> None:
        line = page.spoken_html(self.rows[self._touched].slot, self._lines[self._touched], self._words)
        self.spoken.value = line + self.panel.spoken()

    def _note_pause(self) -> None:
        unfinished = self.judgement is not None and self.judgement.kind is Kind.OTHER
        if not unfinished:
            self._note_try("attempted")

    def _note_try(self, verb: str) -> str:
        return self._noted.note(verb, self.text, lambda: self._statement(verb))

    def _statement(self, verb: str) -> dict[str, Any]:
        slots = Kept(self.values, self._first)
        return slots_statement(verb, self.object_id, self.form.case.id, self.text, self.judgement, slots)

    def _keep(self) -> None:
        if self.text in ("", self._given):
            self.saved.value = safe(self._words["empty"])
        elif not self._note_try("kept"):
            self.saved.value = safe(self._words["kept"])
            self.panel.opened(True)

    def _start_over(self) -> None:
        if self.text in ("", self._given):
            return
        self._gone, trouble = self.values, note(self._statement("cleared"))
        # What was filled in for the person is the beginning of the task, so it comes back.
        self.rows.write(self._begun)
        self._note_later.stop()
        self._noted.set("attempted" if self._given else "", self._given)
        self.panel.opened(False)
        self.saved.value = safe(trouble or self._words["cleared_begun" if self._given else "cleared"])
        self.rows.focus()

    def _bring_back(self, _button: Any) -> None:
        self.rows.write(self._gone)
        self.rows.focus()

    def _turn_round(self, _button: Any) -> None:
        self._first = not self._first
        self._draw()
        self._note_later.restart()
