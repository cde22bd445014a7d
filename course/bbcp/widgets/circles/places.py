"""The first page of the circles: a choice of circle for each person, and room to add more people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.circles.kept_map import KeptMap
from bbcp.widgets.circles.networks import Network
from bbcp.widgets.circles.placing import LONGEST_NAME, MOST_ADDED, Person, clean_name
from bbcp.widgets.frame import box, button, part, safe, show


class Row:
    """One person with a choice of circle; whom the learner added can be taken away again."""

    def __init__(self, network: Network, fixed: Mapping[str, str], person: Person) -> None:
        """Make the row; `choose` and `remove` are still to be listened to."""
        self._network, self.name = network, person.name
        circles = [(one.label, one.id) for one in network.circles]
        self.choose = ipw.Dropdown(
            description=person.name, options=[(fixed["choose_circle"], ""), *circles], value=person.circle
        )
        self.why = part("", "bbcp-live")
        self.remove = button(fixed["remove"].format(name=person.name))
        show(self.remove, person.added)
        self.box = box([self.choose, self.why, self.remove], "bbcp-circle-row", "bbcp-circle-fields")
        self.explain()

    def explain(self) -> None:
        """Show the reason for or against the circle that is chosen."""
        circle = str(self.choose.value)
        self.why.value = f"<p>{safe(self._network.why_circle(self.name, circle))}</p>" if circle else ""


class Places:
    """The rows of all people, a field to add one, and `next`, which leads on."""

    def __init__(self, network: Network, fixed: Mapping[str, str], kept: KeptMap, changed: Callable[[], None]) -> None:
        """Make the page.

        Args:
            network: The family's network.
            fixed: The activity's words.
            kept: The map, which changes with every choice here.
            changed: Called whenever it has changed.
        """
        self._network, self._fixed, self._kept, self._changed = network, fixed, kept, changed
        self.rows: dict[str, Row] = {}
        self.people = box([], "bbcp-stack")
        self.name = ipw.Text(description=fixed["add_label"], placeholder=fixed["add_hint"])
        self.add = button(fixed["add"])
        self.told = part("", "bbcp-live", "bbcp-quiet")
        self.adding = box([self.name, self.add, self.told], "bbcp-circle-row", "bbcp-circle-fields")
        self.next = button(fixed["to_see"], "bbcp-primary")
        self.box = box([box([self.people, self.adding], "bbcp-stack"), self.next], "bbcp-stack")
        self.add.on_click(lambda _button: self._add())

    def draw(self) -> None:
        """Draw the rows of the map; those that are there already stay as they are."""
        one = self._kept.now
        for person in one.people:
            if person.name not in self.rows:
                self.rows[person.name] = self._row(person)
        self.people.children = [self.rows[person.name].box for person in one.people]
        full = len(one.added) >= MOST_ADDED
        show(self.name, not full)
        show(self.add, not full)
        if full:
            self.told.value = safe(self._fixed["add_full"].format(number=MOST_ADDED))

    def _row(self, person: Person) -> Row:
        row = Row(self._network, self._fixed, person)
        row.choose.observe(partial(self._placed, row), names="value")
        row.remove.on_click(partial(self._removed, row))
        return row

    def _placed(self, row: Row, change: Any) -> None:
        row.explain()
        self._kept.place(row.name, str(change["new"]))
        self._changed()

    def _add(self) -> None:
        typed, now = str(self.name.value), self._kept.now
        name = clean_name(typed)
        if not name:
            self.told.value = safe(self._fixed["add_nothing"])
        elif self._network.is_family(name):
            self.told.value = safe(self._fixed["add_family"].format(name=name))
        elif now.has(name):
            self.told.value = safe(self._fixed["add_twice"])
        elif len(now.added) < MOST_ADDED:
            cut = len(" ".join(typed.split())) > LONGEST_NAME
            self.told.value = safe(self._fixed["add_cut"].format(number=LONGEST_NAME)) if cut else ""
            self.name.value = ""
            self._kept.add(name)
            self._redraw()
            self.rows[name].choose.focus()

    def _removed(self, row: Row, _button: Any) -> None:
        if self.rows.pop(row.name, None) is not None:
            self.told.value = ""
            self._kept.remove(row.name)
            self._redraw()
            self.name.focus()

    def _redraw(self) -> None:
        self.draw()
        self._changed()
