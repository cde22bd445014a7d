"""The questions that follow a number, one at a time, each with a box for the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.scaling.data import FollowUp
from bbcp.widgets.scaling.page import place_html


class FollowUps:
    """The follow-up questions of a scale, with `box` as their place on the page."""

    def __init__(
        self,
        questions: Sequence[FollowUp],
        fixed: Mapping[str, str],
        answered: Callable[[str, str], None],
        done: Callable[[], None],
    ) -> None:
        """Lay out the questions.

        Args:
            questions: At least one.
            fixed: The scale's words.
            answered: Called with a question's id and what was written, when the person goes on from it.
            done: Called when the person goes on from the last one.
        """
        self._questions, self._fixed = tuple(questions), fixed
        self._answered, self._done = answered, done
        self.at = 0
        self._number: int | None = None
        self._written_at: dict[int, int | None] = {}
        self._place, self.older = part(), part("", "bbcp-live")
        self.texts = [
            ipw.Textarea(continuous_update=True, layout=ipw.Layout(width="100%", height="auto")) for _ in questions
        ]
        self.back, self.next = button(fixed["back"]), button(fixed["next"], "bbcp-primary")
        hint = part(f'<p class="bbcp-quiet">{safe(fixed["empty_ok"])}</p>')
        row = box([self.next, self.back], "bbcp-row")
        self.box = box([self._place, *self.texts, self.older, hint, row], "bbcp-stack")
        for at, text in enumerate(self.texts):
            text.observe(lambda _change, at=at: self._typed(at), names="value")
        self.back.on_click(self._go_back)
        self.next.on_click(lambda _button: self._go_on())

    def draw(self, number: int | None) -> None:
        """Fit the questions to a number; without one there is nothing to ask yet.

        Args:
            number: From 0 to 10, or None.
        """
        show(self.box, number is not None)
        self._number = number
        if number is None:
            return
        for one, text in zip(self._questions, self.texts, strict=True):
            text.description = one.fitted(number)
        self._show_place()

    def asked(self, number: int) -> str:
        """Return the question on the page, in the words that fit a number."""
        return self._questions[self.at].fitted(number)

    def answers(self) -> dict[str, str]:
        """Return what was written, by the id of its question; an empty box is left out."""
        texts = {one.id: str(text.value).strip() for one, text in zip(self._questions, self.texts, strict=True)}
        return {name: text for name, text in texts.items() if text}

    def fill(self, answers: Mapping[str, str], number: int | None = None) -> None:
        """Write into the boxes, and go to the first that is empty.

        Args:
            answers: By the id of the question; an empty mapping empties all.
            number: The number at which they were written.
        """
        self._number = number
        for one, text in zip(self._questions, self.texts, strict=True):
            text.value = answers.get(one.id, "")
        self.at = next((at for at, text in enumerate(self.texts) if not text.value), len(self.texts) - 1)

    def _show_place(self) -> None:
        last = len(self.texts) - 1
        self._place.value = place_html(self.at + 1, len(self.texts))
        for at, text in enumerate(self.texts):
            show(text, at == self.at)
        self._show_older()
        show(self.back, self.at > 0)
        self.next.description = self._fixed["keep" if self.at == last else "next"]

    def _typed(self, at: int) -> None:
        self._written_at[at] = self._number
        self._show_older()

    def _show_older(self) -> None:
        """Say so where words stand under a question that asked something else when they were written."""
        here, before = self._older(self.at), (self._older(at) for at in range(self.at))
        earlier = next((one for one in before if one is not None), None)
        name, number = ("older", here) if here is not None else ("older_before", earlier)
        line = "" if number is None else self._fixed[name].format(number=number)
        self.older.value = f'<p class="bbcp-quiet">{safe(line)}</p>' if line else ""
        show(self.older, bool(line))

    def _older(self, at: int) -> int | None:
        """Return the number at which an answer was written, where its question asks something else by now."""
        then, now, question = self._written_at.get(at), self._number, self._questions[at]
        if then is None or now is None or not str(self.texts[at].value).strip():
            return None
        return then if question.fitted(then) != question.fitted(now) else None

    def _go_on(self) -> None:
        if self.at == len(self.texts) - 1:
            self._done()
            return
        name = self._questions[self.at].id
        self._answered(name, self.answers().get(name, ""))
        self._go_to(self.at + 1)

    def _go_back(self, _button: Any) -> None:
        if self.at > 0:
            self._go_to(self.at - 1)

    def _go_to(self, at: int) -> None:
        self.at = at
        self._show_place()
        self.texts[at].focus()
