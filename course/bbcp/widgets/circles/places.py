"""The first page of the circles: a choice of circle for each person, and room to add more people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.circles.networks import Network
from bbcp.widgets.circles.placing import LONGEST_NAME, MOST_ADDED, CircleMap, Person, clean_name
from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.last_words import LastWords


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
    """The rows of all people, and a field to add one."""

    def __init__(
        self,
        network: Network,
        fixed: Mapping[str, str],
        place: Callable[[str, str], None],
        add: Callable[[str], None],
        remove: Callable[[str], None],
    ) -> None:
        """Make the page.

        Args:
            network: The family's network.
            fixed: The activity's words.
            place: Called with a name and the circle chosen for it, or an empty text.
            add: Called with the name of somebody to add; it is fit to be kept.
            remove: Called with the name of somebody to take away.
        """
        self._network, self._fixed = network, fixed
        self._place, self._add_person, self._remove = place, add, remove
        self._one = CircleMap(())
        self.rows: dict[str, Row] = {}
        self.people = box([], "bbcp-stack")
        self.name = ipw.Text(description=fixed["add_label"], placeholder=fixed["add_hint"])
        self.add = button(fixed["add"])
        self.told = part("", "bbcp-live", "bbcp-quiet")
        self.adding = box([self.name, self.add, self.told], "bbcp-circle-row", "bbcp-circle-fields")
        self.box = box([self.people, self.adding], "bbcp-stack")
        LastWords(self.add, [self.name], self._add)

    def draw(self, one: CircleMap) -> None:
        """Draw the rows of a map; those that are there already stay as they are."""
        self._one = one
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
        self._place(row.name, str(change["new"]))

    def _add(self) -> None:
        typed = str(self.name.value)
        name = clean_name(typed)
        if not name:
            self.told.value = safe(self._fixed["add_nothing"])
        elif self._one.has(name):
            self.told.value = safe(self._fixed["add_twice"])
        elif len(self._one.added) < MOST_ADDED:
            cut = len(" ".join(typed.split())) > LONGEST_NAME
            self.told.value = safe(self._fixed["add_cut"].format(number=LONGEST_NAME)) if cut else ""
            self.name.value = ""
            self._add_person(name)
            self.rows[name].choose.focus()

    def _removed(self, row: Row, _button: Any) -> None:
        if self.rows.pop(row.name, None) is not None:
            self.told.value = ""
            self._remove(row.name)
            self.name.focus()
