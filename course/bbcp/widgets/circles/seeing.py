"""The second page of the circles: what one person could see, when, and how soon that person could come."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.circles.networks import Network, Option
from bbcp.widgets.circles.placing import LONGEST_WORDS, Person
from bbcp.widgets.frame import box, button, part, safe, show


class Seeing:
    """Two choices and, for those who could see something, two short boxes; `next` and `back` lead on and back."""

    def __init__(self, network: Network, fixed: Mapping[str, str], changed: Callable[[str, str], None]) -> None:
        """Make the page.

        Args:
            network: The family's network.
            fixed: The activity's words.
            changed: Called with the name of what changed (`hours`, `near`, `see`, `when`) and the new value.
        """
        self._network, self._fixed, self._changed = network, fixed, changed
        self._person = Person("")
        self._showing = False
        self.head = part()
        self.hours, self.near = self._choice(network.hours_options), self._choice(network.near_options)
        self.why_hours, self.why_near = part("", "bbcp-live"), part("", "bbcp-live")
        self.see = ipw.Textarea(placeholder=fixed["see_hint"])
        self.when = ipw.Text(placeholder=fixed["when_hint"])
        self.long = part("", "bbcp-live", "bbcp-quiet")
        self.words = box([self.see, self.when, self.long], "bbcp-stack", "bbcp-circle-fields")
        choices = [self.hours, self.why_hours, self.near, self.why_near]
        asked = [self.head, box(choices, "bbcp-circle-row", "bbcp-circle-fields"), self.words]
        self.next, self.back = button("", "bbcp-primary"), button(fixed["back"])
        self.box = box([box(asked, "bbcp-stack"), box([self.next, self.back], "bbcp-row")], "bbcp-stack")
        for key, field in self.fields().items():
            field.observe(partial(self._edited, key), names="value")

    def fields(self) -> dict[str, Any]:
        """Return the four fields by the names of what they hold."""
        return {"hours": self.hours, "near": self.near, "see": self.see, "when": self.when}

    def draw(self, person: Person, number: int, total: int) -> None:
        """Show what is known of a person.

        Args:
            person: The person.
            number: Which one it is, from 1.
            total: How many there are.
        """
        self._person = person
        count = self._fixed["person"].format(number=number, total=total)
        self.head.value = (
            f'<p class="bbcp-quiet">{safe(count)}</p><p class="bbcp-time-week"><bdi>{safe(person.name)}</bdi></p>'
        )
        self._showing = True
        try:
            for key, field in self.fields().items():
                field.description = self._network.fill(self._fixed[f"{key}_label"], name=person.name)
                field.value = getattr(person, key)
        finally:
            self._showing = False
        self._explain()
        self.next.description = self._fixed["next_person" if number < total else "to_read"]

    def _choice(self, options: Sequence[Option]) -> Any:
        return ipw.Dropdown(options=[(self._fixed["choose_answer"], ""), *((one.label, one.id) for one in options)])

    def _edited(self, key: str, change: Any) -> None:
        if not self._showing:
            self._explain()
            self._changed(key, str(change["new"]))

    def _explain(self) -> None:
        for field, why, options in (
            (self.hours, self.why_hours, self._network.hours_options),
            (self.near, self.why_near, self._network.near_options),
        ):
            line = next((one.why for one in options if one.id == field.value), "")
            why.value = f"<p>{safe(self._network.sentence(line, name=self._person.name))}</p>" if line else ""
        # Only of those who could see something is it asked what that is; what stands there already stays in view.
        asked = self.hours.value in ("often", "sometimes")
        show(self.words, asked or bool(self.see.value or self.when.value))
        too_long = max(len(str(self.see.value)), len(str(self.when.value))) > LONGEST_WORDS
        self.long.value = safe(self._fixed["too_long"].format(number=f"{LONGEST_WORDS:,}")) if too_long else ""
