"""The baseline: ten objectives to classify and two to rewrite, before the course and after it."""

from __future__ import annotations

from functools import partial
from typing import Any

from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.frame import note
from bbcp.widgets.measuring import pages
from bbcp.widgets.measuring.board import Board
from bbcp.widgets.measuring.forms import POST, PRE, Item, Rewrite, get_form
from bbcp.widgets.measuring.record import answer_statement, end_statement, remember, text_statement
from bbcp.widgets.measuring.review import review_html
from bbcp.widgets.pause import Pause

START, STEP, OVER, KEPT = "start", "step", "over", "kept"
"""What the page shows: what to know first, one question, all answers to look over, or that they are kept."""
KEEP_AFTER = 4.0
"""Seconds without typing after which a rewrite is kept in the log."""


class Baseline(CourseActivity):
    """A form, `"pre"` or `"post"`, to answer once, from where the person stopped.

    There is no word on what is right before the second form is in.
    """

    def _build(self, name: str) -> None:
        form = self.form = get_form(name)
        self.object_id = f"baseline/{form.id}"
        self.record = remember(form)
        self.at = 0
        self._sure = False
        self.board = Board(form, self.record)
        self.frame(form.title, self.board.pieces())
        self._connect()
        if self.record.handed_in or self._post_is_in():
            self._show_kept()
        else:
            self.stage = START
            self.board.show_start()

    def _connect(self) -> None:
        board, self._keep_later = self.board, Pause(KEEP_AFTER, self._keep_texts)
        for step, field in zip(self.form.steps, board.fields, strict=True):
            heard = partial(self._chosen, step) if isinstance(step, Item) else self._typed
            field.observe(heard, names="value")
        for pressed, act in ((board.next, self._forward), (board.back, self._backward), (board.look, self._show_over)):
            pressed.on_click(lambda _button, act=act: act())
        board.begin.on_click(lambda _button: self._begin())
        board.hand_in.on_click(lambda _button: self._hand_in())
        for at, change in enumerate(board.changes):
            change.on_click(partial(self._change, at))

    @property
    def step(self) -> Item | Rewrite:
        """The question on the page."""
        return self.form.steps[self.at]

    def _post_is_in(self) -> bool:
        """Whether the second form is handed in, so that a first one would come too late to be a start."""
        return remember(get_form(POST)).handed_in

    def _begin(self) -> None:
        if self.stage == START:
            waiting = self.record.open(self.form)
            if waiting:
                self._go_to(self.form.steps.index(waiting[0]))
            else:
                self._show_over()

    def _go_to(self, at: int) -> None:
        self.stage, self.at, self._sure = STEP, at, False
        self.board.show_step(at)

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
            self._add(answer_statement(self.form, item, change["new"]))
            if self.stage == OVER:
                self.board.draw_rows(self.record)

    def _typed(self, _change: Any) -> None:
        self._keep_later.restart()

    def _keep_texts(self) -> None:
        """Keep each rewrite that has changed since it was kept."""
        self._keep_later.stop()
        for step, field in zip(self.form.steps, self.board.fields, strict=True):
            text = str(field.value) if isinstance(step, Rewrite) else ""
            if isinstance(step, Rewrite) and self.stage != KEPT and text != self.record.texts.get(step.id, ""):
                self.record.texts[step.id] = text
                self._add(text_statement(self.form, step, text))

    def _show_over(self) -> None:
        if self.stage == KEPT:
            return
        self._keep_texts()
        self.stage, self._sure = OVER, False
        self.board.show_over(self.record)

    def _hand_in(self) -> None:
        """Hand the form in; where answers are open, only when the button was pressed a second time."""
        if self.stage != OVER:
            return
        waiting = len(self.record.open(self.form))
        if waiting and not self._sure:
            self._sure = True
            self.board.ask_sure(waiting)
        elif self._add(end_statement(self.form, self.record)):
            self.record = remember(self.form)
            self._show_kept()
            self.board.place.focus()

    def _show_kept(self) -> None:
        self.stage = KEPT
        answers = ""
        if self.form.id == POST:
            first = get_form(PRE)
            answers = review_html(self.form, self.record) + review_html(first, remember(first))
        self.board.show_kept(self.record, pages.kept_line(self.form, self.record, self._post_is_in()), answers)

    def _add(self, statement: dict[str, Any]) -> bool:
        """Add to the log; where that fails, say so and return False."""
        trouble = note(statement)
        if trouble:
            self.board.say(trouble)
        return not trouble
