"""The scale: choose a number from 0 to 10, answer the questions that follow from it, and see it again later."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.frame import box, button, part, safe, show, words
from bbcp.widgets.scaling import page as scale_page
from bbcp.widgets.scaling.data import HIGHEST, LOWEST, get_scale
from bbcp.widgets.scaling.log import Said, answered_statement, kept_statement, read_said
from bbcp.widgets.scaling.steps import FollowUps
from bbcp.widgets.source import source_html


class Scale(CourseActivity):
    """The number and the questions of a scale such as `"amari-at-night"`, one at a time.

    The numbers of other days are there, and what was begun and not finished. There is no right number, so
    nothing is scored.
    """

    def _build(self, name: str) -> None:
        scale = self.scale = get_scale(name)
        self.object_id = f"scale/{scale.id}"
        self._fixed = {key: line for key, line in words("scale").items() if isinstance(line, str)}
        self.kept, begun = read_said(self.object_id)
        self._noted: dict[str, str] = dict(begun.answers) if begun else {}
        self.steps = FollowUps(scale.follow_ups, self._fixed, self._answered, self._done)
        numbers = [str(one) for one in range(LOWEST, HIGHEST + 1)]
        self.number = ipw.RadioButtons(options=numbers, value=None, description=self._fixed["number"])
        self.number.add_class("bbcp-number")
        self.before, self.resumed = part(), part(f'<p class="bbcp-quiet">{safe(self._fixed["begun"])}</p>')
        top, ask, ends = (
            part(draw(scale)) for draw in (scale_page.top_html, scale_page.ask_html, scale_page.ends_html)
        )
        self.said, self.end = part("", "bbcp-live"), part("", "bbcp-live")
        self.again = button(self._fixed["again"], "bbcp-primary")
        self.wrote, self.trouble = part(), part("", "bbcp-quiet")
        self.choosing = box([top, self.before, self.resumed, ask, self.number, ends, self.said], "bbcp-stack")
        self.ending = box([self.again, self.wrote], "bbcp-stack")
        self.frame(scale.title, [self.choosing, self.steps.box, self.end, self.ending, self.trouble])
        if begun:
            self.steps.fill(begun.answers, begun.number)
            self.number.index = begun.number - LOWEST
        self.number.observe(self._number_chosen, names="index")
        self.again.on_click(self._start_again)
        show(self.trouble, False)
        self._begin(bool(begun))

    @property
    def chosen(self) -> int | None:
        """The number that is chosen; None before that."""
        index = self.number.index
        return None if index is None else LOWEST + int(index)

    def keep(self) -> str:
        """Keep the number and the answers as they stand, and show the end.

        Returns:
            An empty text, or a sentence when the log could not be written.
        """
        if self.chosen is None:
            return ""
        answers = self.steps.answers()
        context = {"case": self.scale.case} if self.scale.case else {}
        one = kept_statement(self.object_id, self.chosen, answers, **context)
        trouble = self._say(one)
        self.kept = (*self.kept, Said(self.chosen, answers, datetime.fromisoformat(one["timestamp"])))
        self.end.value = scale_page.end_html(self.kept)
        self.wrote.value = scale_page.wrote_html(self.scale, self.kept) + source_html(self.scale.source)
        for piece in (self.choosing, self.steps.box):
            show(piece, False)
        show(self.ending, True)
        return trouble

    def _number_chosen(self, _change: Any) -> None:
        self._draw()

    def _draw(self) -> None:
        number = self.chosen
        self.steps.draw(number)
        if number is None:
            self.said.value = f'<p class="bbcp-quiet">{safe(self._fixed["pick"])}</p>'
        else:
            told = self._fixed["spoken"].format(number=number, ask=self.steps.asked(number))
            self.said.value = f'<p class="bbcp-unseen">{safe(told)}</p>'

    def _begin(self, resumed: bool) -> None:
        self.before.value = scale_page.over_time_html(self.kept) + scale_page.wrote_html(self.scale, self.kept)
        show(self.before, bool(self.kept))
        show(self.resumed, resumed)
        show(self.choosing, True)
        show(self.ending, False)
        self._draw()

    def _answered(self, question_id: str, text: str) -> None:
        """Note an answer on the way, so that it is there again when the page is closed before the end."""
        if self.chosen is None or not text or self._noted.get(question_id) == text:
            return
        if not self._say(answered_statement(self.object_id, question_id, self.chosen, text)):
            self._noted[question_id] = text

    def _done(self) -> None:
        self.keep()
        self.again.focus()

    def _start_again(self, _button: Any) -> None:
        self._noted = {}
        self.steps.fill({})
        self.number.index = None
        self.end.value = ""
        self._begin(False)
        self.number.focus()

    def _say(self, statement: dict[str, Any]) -> str:
        trouble = self._tell(statement)
        show(self.trouble, bool(trouble))
        return trouble
