"""The page of one act: what is done, who sees it and until when, judged together as the workbench judges."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as ipw

from bbcp.widgets import reading
from bbcp.widgets.frame import box, part, safe, show
from bbcp.widgets.pause import Pause
from bbcp.widgets.planning import page
from bbcp.widgets.planning.draft import LONGEST, PARTS, clean
from bbcp.widgets.planning.joined import joined
from bbcp.widgets.planning.plan import Act, ActWords, Plan
from bbcp.widgets.writing.readout import Readout

SPEAK_AFTER = 1.2
"""Seconds without typing after which a screen reader is told what was seen."""


class ActPage:
    """An act to write, or one to read where it is given; `box` holds it."""

    def __init__(
        self, plan: Plan, act: Act, fixed: page.Words, bench: Mapping[str, str], changed: Callable[[str, str], None]
    ) -> None:
        """Lay out the page.

        Args:
            plan: The plan.
            act: The act.
            fixed: The activity's words.
            bench: The workbench's words, with the family's names filled in.
            changed: Called with the part (`text`, `who`, `until`) and the new words when one is typed.
        """
        self.act = act
        self._changed = changed
        self.fields: dict[str, Any] = {} if act.given else _fields(act, fixed)
        head = part(page.act_head_html(plan, act, fixed))
        if act.given:
            told = part(page.act_html(act.words, fixed) + page.notice_html(act, fixed), "bbcp-plan-given")
            self.box = box([head, told], "bbcp-stack")
            return
        self.readout = Readout(plan.case, bench, self.focus)
        self.long = part("", "bbcp-live", "bbcp-quiet", "bbcp-slim")
        self.spoken = part("", "bbcp-live", "bbcp-unseen")
        self._long = str(fixed["too_long"])
        lead = part(f"<p>{safe(fixed['act_lead'])}</p>")
        together = part(f'<p class="bbcp-sub">{safe(fixed["together"])}</p>')
        self._seen = box([together, self.readout.box], "bbcp-stack", "bbcp-plan-read")
        boxes = box([lead, *self.fields.values(), self.long], "bbcp-stack", "bbcp-circle-fields")
        self.box = box([head, boxes, self.spoken, self._seen], "bbcp-stack")
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self._filling = False
        for name, field in self.fields.items():
            field.observe(lambda change, name=name: self._typed(name, str(change["new"])), names="value")
        self._draw()

    @property
    def words(self) -> ActWords:
        """What stands in the boxes, made fit to be kept."""
        return ActWords(*(clean(str(self.fields[name].value), name) for name in PARTS))

    @property
    def objective(self) -> str:
        """The three boxes joined."""
        return joined(self.words)

    def fill(self, words: ActWords) -> None:
        """Write into the boxes without taking it for typing."""
        if self.act.given:
            return
        self._filling = True
        try:
            for name in PARTS:
                self.fields[name].value = getattr(words, name)
        finally:
            self._filling = False
        self._draw()

    def focus(self) -> None:
        """Move the keyboard to the first box, if there is one."""
        if self.fields:
            self.fields["text"].focus()

    def _typed(self, name: str, text: str) -> None:
        if self._filling:
            return
        self._draw()
        self._speak_later.restart()
        self._changed(name, clean(text, name))

    def _draw(self) -> None:
        self.readout.draw(self.objective)
        show(self._seen, bool(self.objective))
        over = [name for name in PARTS if len(str(self.fields[name].value).strip()) > LONGEST[name]]
        self.long.value = safe(self._long.format(number=LONGEST[over[0]])) if over else ""

    def _speak(self) -> None:
        said = "" if self.readout.begun else reading.spoken(self.readout.judgement, self.readout.findings)
        self.spoken.value = f"<p>{safe(said)}</p>" if said else ""


def _fields(act: Act, fixed: page.Words) -> dict[str, Any]:
    wide = ipw.Layout(width="100%", height="auto")
    return {
        "text": ipw.Textarea(description=act.ask, placeholder=fixed["act_hint"], layout=wide),
        "who": ipw.Text(description=fixed["who_label"], placeholder=fixed["who_hint"]),
        "until": ipw.Text(description=fixed["until_label"], placeholder=fixed["until_hint"]),
    }
