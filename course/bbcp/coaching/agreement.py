"""The part of the page where the two note what they agree on, and see what they agreed before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.coaching import agreed
from bbcp.coaching.page import earlier_html
from bbcp.scoring import Judgement
from bbcp.widgets.frame import box, button, part, safe

Subject = tuple[str, str, Judgement | None]
"""What is being talked about: the family's id, the objective's text, and how it was judged."""


class Agreement:
    """Fields for the next step, kept in the log; and the steps agreed with the same worker before."""

    def __init__(self, fixed: Mapping[str, str], subject: Callable[[], Subject], who: Callable[[], str]) -> None:
        """Build the fields.

        Args:
            fixed: The words of this part.
            subject: Tells what is being talked about when a step is kept.
            who: Tells with whom; perhaps "".
        """
        self._fixed = fixed
        self._subject = subject
        self._who = who
        self._steps = agreed.read_steps()
        self._last: tuple[str, ...] = ()  # with the day: the same step may be agreed again at a later session
        self.earlier = part("", "bbcp-live")
        self.step = ipw.Textarea(description=fixed["step"], placeholder=fixed["step_hint"])
        self.step.add_class("bbcp-short")
        self.by = ipw.Text(description=fixed["by"], placeholder=fixed["by_hint"])
        self.button = button(fixed["keep"], "bbcp-primary")
        self.said = part("", "bbcp-live", "bbcp-quiet")
        title = part(f'<div class="bbcp-title" role="heading" aria-level="4">{safe(fixed["title"])}</div>')
        row = ipw.HBox(children=[self.button, self.said])
        row.add_class("bbcp-row")
        self.box = box([title, self.step, self.by, row], "bbcp-stack", "bbcp-agree")
        self.button.on_click(lambda _button: self._keep())
        for field in (self.step, self.by):
            field.observe(self._typed, names="value")
        self.show_earlier()

    def names(self) -> list[str]:
        """Return whom there are agreed steps with, the latest first."""
        return agreed.workers(self._steps)

    def show_earlier(self) -> None:
        """Show what was agreed with the worker whose name stands in the box now."""
        who = agreed.tidy(self._who())
        self.earlier.value = earlier_html(agreed.with_worker(self._steps, who), who, self.names(), self._fixed)

    def _typed(self, _change: Any) -> None:
        if self.step.value or self.by.value:
            self.said.value = ""

    def _keep(self) -> None:
        who, step, by = agreed.tidy(self._who()), str(self.step.value).strip(), agreed.tidy(str(self.by.value))
        if not step:
            # Right after keeping, the box is empty: a second click is no mistake to be told about.
            self.said.value = safe(self._fixed["same" if self._last[:1] == (who,) else "need_step"])
        elif not who:
            self.said.value = safe(self._fixed["need_who"])
        elif (who, step, by, str(date.today())) == self._last:
            self.said.value = safe(self._fixed["same"])
        else:
            self._write(who, step, by)

    def _write(self, who: str, step: str, by: str) -> None:
        try:
            agreed.keep(who, step, by, *self._subject())
        except attempts.AttemptError:
            self.said.value = safe(self._fixed["failed"])
            return
        self._last = (who, step, by, str(date.today()))
        self._steps = agreed.read_steps()
        self.step.value = self.by.value = ""
        self.said.value = safe(self._fixed["kept"].replace("{name}", who))
        self.show_earlier()
