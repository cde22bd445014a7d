"""The baseline: ten objectives to classify and two to rewrite, before the course and after it."""

from __future__ import annotations

from functools import partial
from typing import Any

import ipywidgets as ipw

from bbcp.case import CaseError
from bbcp.content import ContentError
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show
from bbcp.widgets.last_words import LastWords
from bbcp.widgets.measuring import pages
from bbcp.widgets.measuring.forms import POST, PRE, BaselineError, Form, Item, Rewrite, get_form
from bbcp.widgets.measuring.record import answer_statement, end_statement, remember, text_statement
from bbcp.widgets.measuring.review import review_html
from bbcp.widgets.pause import Pause

START, STEP, OVER, KEPT = "start", "step", "over", "kept"
"""What the page shows: what to know first, one question, all answers to look over, or that they are kept."""
KEEP_AFTER = 4.0
"""Seconds without typing after which a rewrite is kept in the log."""


class Baseline(Activity):
    """A form to answer once, with no word on what is right before the second form is in."""

    def __init__(self, form_id: str) -> None:
        """Lay out the form where the person stopped.

        Args:
            form_id: `"pre"` or `"post"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_form(form_id))
        except (BaselineError, CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self, form: Form) -> None:
        self.form = form
        self.record = remember(form)
        self.at = 0
        self._sure = False
        self._make_pieces()
        top = box([self.place, self.told], "bbcp-place", "bbcp-base-top")
        self.frame(form.title, [top, self.fields_box, self.rows_box, self.buttons, self.said, self.answers])
        self._connect()
        if self.record.handed_in or self._post_is_in():
            self._show_kept()
        else:
            self._show_start()

    def _make_pieces(self) -> None:
        self.place, self.told = pages.place_line("bbcp-sub"), part()
        # Each question has a field of its own, so that a late answer cannot land at another question.
        self.fields = [self._field(step) for step in self.form.steps]
        self.fields_box = box(self.fields, "bbcp-base-fields")
        self.rows = [part() for _ in self.form.steps]
        self.changes = [button("") for _ in self.form.steps]
        pairs = zip(self.rows, self.changes, strict=True)
        self.rows_box = box([box(pair, "bbcp-base-row") for pair in pairs], "bbcp-base-rows")
        self.begin = button(str(pages.fixed("resume" if self.record.begun else "begin")), "bbcp-primary")
        self.back, self.next = button(str(pages.fixed("back"))), button(str(pages.fixed("next")), "bbcp-primary")
        self.look = button(str(pages.fixed("look")))
        self.hand_in = button(str(pages.fixed("hand_in")), "bbcp-primary")
        self.buttons = box([self.begin, self.next, self.hand_in, self.back, self.look], "bbcp-row")
        self.said, self.answers = part("", "bbcp-live"), part()

    def _field(self, step: Item | Rewrite) -> Any:
        if isinstance(step, Item):
            given = self.record.given(step) or None
            choice = ipw.RadioButtons(options=pages.choices(), value=given, description=str(pages.fixed("sort")))
            choice.add_class("bbcp-rate")
            return choice
        return ipw.Textarea(
            value=self.record.texts.get(step.id, ""),
            description=str(pages.fixed("rewrite")),
            placeholder=str(pages.fixed("placeholder")),
            layout=ipw.Layout(width="100%", height="auto"),
        )

    def _connect(self) -> None:
        self._keep_later = Pause(KEEP_AFTER, self._keep_texts)
        for step, field in zip(self.form.steps, self.fields, strict=True):
            if isinstance(step, Item):
                field.observe(partial(self._chosen, step), names="value")
            else:
                field.observe(self._typed, names="value")
        for pressed, act in ((self.next, self._forward), (self.back, self._backward), (self.look, self._show_over)):
            LastWords(pressed, self.fields, act)
        self.begin.on_click(lambda _button: self._begin())
        self.hand_in.on_click(lambda _button: self._hand_in())
        for at, change in enumerate(self.changes):
            change.on_click(partial(self._change, at))

    @property
    def step(self) -> Item | Rewrite:
        """The question on the page."""
        return self.form.steps[self.at]

    def _post_is_in(self) -> bool:
        """Whether the second form is handed in, so that a first one would come too late to be a start."""
        return remember(get_form(POST)).handed_in

    def _show_start(self) -> None:
        self.stage = START
        self.told.value = pages.start_html(self.form)
        self._show_only(self.told, self.begin)

    def _begin(self) -> None:
        if self.stage == START:
            waiting = self.record.open(self.form)
            if waiting:
                self._go_to(self.form.steps.index(waiting[0]))
            else:
                self._show_over()

    def _go_to(self, at: int) -> None:
        """Show one question, and move the keyboard to it."""
        self.stage, self.at, self._sure = STEP, at, False
        total = len(self.form.steps)
        self.place.value = str(pages.fixed("place")).format(number=at + 1, total=total)
        self.told.value = pages.step_html(self.form, at)
        for number, field in enumerate(self.fields):
            show(field, number == at)
        self.next.description = str(pages.fixed("next" if at + 1 < total else "look"))
        shown = [self.place, self.told, self.fields_box, self.next]
        shown += [self.back] if at else []
        shown += [self.look] if at + 1 < total else []
        self._show_only(*shown)
        self.place.focus()

    def _forward(self) -> None:
        if self.stage != STEP:
            return
        self._keep_texts()
        if self.at + 1 < len(self.form.steps):
            self._go_to(self.at + 1)
        else:
            self._show_over()

    def _backward(self) -> None:
        if self.stage == STEP and self.at:
            self._keep_texts()
            self._go_to(self.at - 1)

    def _change(self, at: int, _button: Any) -> None:
        if self.stage == OVER:
            self._go_to(at)

    def _chosen(self, item: Item, change: Any) -> None:
        if self.stage != KEPT and change["new"]:
            self.record.answers[item.id] = change["new"]
            self._note(answer_statement(self.form, item, change["new"]))
            if self.stage == OVER:
                self._draw_rows()

    def _typed(self, _change: Any) -> None:
        self._keep_later.restart()

    def _keep_texts(self) -> None:
        """Keep each rewrite that has changed since it was kept."""
        self._keep_later.stop()
        for step, field in zip(self.form.steps, self.fields, strict=True):
            text = str(field.value) if isinstance(step, Rewrite) else ""
            if isinstance(step, Rewrite) and self.stage != KEPT and text != self.record.texts.get(step.id, ""):
                self.record.texts[step.id] = text
                self._note(text_statement(self.form, step, text))

    def _show_over(self) -> None:
        """Show all answers, with what is still open, before anything is handed in."""
        if self.stage == KEPT:
            return
        self._keep_texts()
        self.stage, self._sure = OVER, False
        self.place.value = str(pages.fixed("over"))
        self.told.value = f"<p>{safe(str(pages.fixed('over_lead')))}</p>"
        self._draw_rows()
        self.hand_in.description = str(pages.fixed("hand_in"))
        self._show_only(self.place, self.told, self.rows_box, self.hand_in)
        self.place.focus()

    def _draw_rows(self) -> None:
        pairs = zip(self.rows, self.changes, self.form.steps, strict=True)
        for number, (row, change, step) in enumerate(pairs, 1):
            row.value = pages.row_html(number, step, self.record)
            label = pages.fixed("open_again" if self.record.given(step) else "open_first")
            change.description = str(label).format(number=number)

    def _hand_in(self) -> None:
        """Hand the form in; where answers are open, only when the button was pressed a second time."""
        if self.stage != OVER:
            return
        waiting = len(self.record.open(self.form))
        if waiting and not self._sure:
            self._sure = True
            line = str(pages.fixed("sure")["one" if waiting == 1 else "many"]).format(number=waiting)
            self.said.value = f"<p>{safe(line)}</p>"
            self.hand_in.description = str(pages.fixed("hand_in_anyway"))
            show(self.said, True)
            return
        if self._note(end_statement(self.form, self.record)):
            self.record = remember(self.form)
            self._show_kept()
            self.place.focus()

    def _show_kept(self) -> None:
        self.stage = KEPT
        self.place.value = str(pages.fixed("kept_head" if self.record.handed_in else "late_head"))
        self.told.value = pages.kept_html(self.record, self._kept_line())
        shown = [self.place, self.told]
        if self.form.id == POST:
            first = get_form(PRE)
            self.answers.value = review_html(self.form, self.record) + review_html(first, remember(first))
            shown.append(self.answers)
        self._show_only(*shown)

    def _kept_line(self) -> str:
        """Say what comes after a form that is handed in, or that would come too late."""
        if not self._post_is_in():
            return str(pages.fixed("kept")[self.form.id])
        return str(pages.fixed("kept_both")[self.form.id] if self.record.handed_in else pages.fixed("late"))

    def _note(self, statement: dict[str, Any]) -> bool:
        """Add to the log; where that fails, say so and return False."""
        trouble = note(statement)
        if trouble:
            self.said.value = f"<p>{safe(trouble)}</p>"
            show(self.said, True)
        return not trouble

    def _show_only(self, *pieces: Any) -> None:
        self.said.value = ""
        parts = (self.place, self.told, self.fields_box, self.rows_box, self.answers)
        for piece in (*parts, *self.buttons.children):
            show(piece, piece in pieces)
        show(self.said, False)
