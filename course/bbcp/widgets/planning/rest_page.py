"""The page of what a plan needs besides its acts: a hard day, and when all meet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.frame import box, part, safe
from bbcp.widgets.planning import page
from bbcp.widgets.planning.draft import LONGEST, clean
from bbcp.widgets.planning.plan import Plan


class RestPage:
    """Two boxes, each of which may be given already; `box` holds them."""

    def __init__(self, plan: Plan, fixed: page.Words, changed: Callable[[str, str], None]) -> None:
        """Lay out the page.

        Args:
            plan: The plan.
            fixed: The activity's words.
            changed: Called with the name of a box (`hard_day`, `meeting`) and the new words when one is typed.
        """
        self._changed = changed
        self._filling = False
        self.fields: dict[str, Any] = {}
        self._long = str(fixed["too_long"])
        self.long = part("", "bbcp-live", "bbcp-quiet", "bbcp-slim")
        pieces = [part(f"<p>{safe(fixed['rest_lead'])}</p>")]
        for name, rest in (("hard_day", plan.hard_day), ("meeting", plan.meeting)):
            if rest.given:
                pieces.append(part(page.rest_html(fixed[f"{name}_label"], rest.text)))
            else:
                self.fields[name] = ipw.Textarea(
                    description=fixed[f"{name}_label"],
                    placeholder=fixed[f"{name}_hint"],
                    layout=ipw.Layout(width="100%", height="auto"),
                )
                pieces.append(self.fields[name])
                self.fields[name].observe(self._typed(name), names="value")
        self.box = box([*pieces, self.long], "bbcp-stack", "bbcp-circle-fields")

    def fill(self, boxes: Mapping[str, str]) -> None:
        """Write into the boxes without taking it for typing."""
        self._filling = True
        try:
            for name, field in self.fields.items():
                field.value = boxes.get(name, "")
        finally:
            self._filling = False

    def focus(self) -> None:
        """Move the keyboard to the first box, if there is one."""
        for field in list(self.fields.values())[:1]:
            field.focus()

    def _typed(self, name: str) -> Callable[[Any], None]:
        def act(change: Any) -> None:
            text = str(change["new"])
            self.long.value = safe(self._long.format(number=LONGEST[name])) if len(text) > LONGEST[name] else ""
            if not self._filling:
                self._changed(name, clean(text, name))

        return act
