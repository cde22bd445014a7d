"""One slot of the sentence builder on the page: its field, its ideas, and the line under it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.building.form import Slot
from bbcp.widgets.building.page import line_html
from bbcp.widgets.building.slot_lines import Line
from bbcp.widgets.frame import box, button, part, show

SHORT = 60
"""Characters of a person's own words that fit on the button which brings them back."""


class SlotRow:
    """A slot on the page. Ideas open on request; one that is taken can be changed, and own words come back."""

    def __init__(self, slot: Slot, words: Mapping[str, str], changed: Callable[[str], None]) -> None:
        """Lay out the slot.

        Args:
            slot: The slot.
            words: The builder's fixed words.
            changed: Called with the slot's id whenever its text changes.
        """
        self.slot = slot
        self._words = words
        self._own = ""
        self.field = ipw.Textarea(
            description=slot.label,
            placeholder=slot.placeholder,
            continuous_update=True,
            rows=1,
            layout=ipw.Layout(width="100%", height="auto"),
        )
        self.toggle = button("", "bbcp-ideas-toggle")
        self.ideas = [button(one) for one in slot.ideas]
        self.own = button("")
        self.drawer = box([*self.ideas, self.own], "bbcp-ideas")
        self.line = part()
        self.box = box([self.field, self.toggle, self.drawer, self.line], "bbcp-slot")
        self.open_ideas(False)
        self.toggle.on_click(lambda _button: self.open_ideas(not self.is_open))
        for idea, text in zip(self.ideas, slot.ideas, strict=True):
            idea.on_click(partial(self._take, text))
        self.own.on_click(lambda _button: self._take(self._own, _button))
        self.field.observe(lambda _change: changed(slot.id), names="value")

    @property
    def text(self) -> str:
        """What stands in the slot."""
        return str(self.field.value)

    @property
    def is_open(self) -> bool:
        """Whether the ideas are shown."""
        return self.drawer.layout.display is None

    def open_ideas(self, opened: bool) -> None:
        """Show or hide the ideas."""
        key = "hide_ideas" if opened else "more_ideas"
        self.toggle.description = self._words[key].replace("{slot}", self.slot.ideas_label)
        show(self.own, bool(self._own))
        show(self.drawer, opened)

    def draw(self, line: Line) -> None:
        """Show what the slot adds and what is still open."""
        self.line.value = line_html(line, self._words)

    def _take(self, text: str, _button: Any) -> None:
        mine = self.text.strip()
        if mine and mine not in (*self.slot.ideas, text):
            # An idea must not swallow what somebody wrote.
            self._own = mine
            short = mine if len(mine) <= SHORT else mine[:SHORT] + "…"
            self.own.description = self._words["own"].replace("{text}", short)
        self.field.value = text
        self.open_ideas(False)
        self.field.focus()
