"""The families to sort: two buttons, the groups with their marks, and the table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from bbcp.widgets.caseloads.data import CaseloadPage
from bbcp.widgets.caseloads.numbers import Sort
from bbcp.widgets.caseloads.table import groups_html, table_html
from bbcp.widgets.frame import box, button, part, safe


class SortedFamilies:
    """The families in the order that was asked for last."""

    def __init__(self, found: CaseloadPage, words: Mapping[str, Any], sorted_by: Callable[[Sort], None]) -> None:
        """Lay out the families in the order of their numbers.

        Args:
            found: The caseload.
            words: The fixed words of the activity.
            sorted_by: What else to do when they are sorted.
        """
        self._found, self._words, self._act = found, words, sorted_by
        self.tried: set[Sort] = set()
        self.buttons = {sort: button("") for sort in Sort}
        self.groups, self.table = part("", "bbcp-live"), part()
        lead = part(f"<p>{safe(str(words['lead']))}</p>")
        presses = box(list(self.buttons.values()), "bbcp-row")
        self.box = box([lead, presses, box([self.groups, self.table], "bbcp-load-columns")], "bbcp-stack")
        for sort, press in self.buttons.items():
            press.on_click(partial(self._pressed, sort))
        self.begin(self.tried)

    @property
    def both_ways(self) -> bool:
        """Whether they have been sorted both ways."""
        return len(self.tried) == len(Sort)

    def begin(self, tried: set[Sort]) -> None:
        """Show them in the order of their numbers.

        Args:
            tried: In which ways they have been sorted before.
        """
        self.tried = set(tried)
        self._draw(None)

    def focus(self) -> None:
        """Move the keyboard to the first button."""
        self.buttons[Sort.SESSIONS].focus()

    def _pressed(self, sort: Sort, _button: Any) -> None:
        self.tried.add(sort)
        self._draw(sort)
        self._act(sort)

    def _draw(self, sort: Sort | None) -> None:
        other = next((one for one in Sort if one not in self.tried), None)
        hint = str(self._words[f"now_{other}"]) if sort and other else ""
        self.groups.value = groups_html(self._found, sort, self._words, hint)
        self.table.value = table_html(self._found, sort, self._words)
        for one, press in self.buttons.items():
            # The words tell which one is on, since a plain button cannot be shown as pressed.
            press.description = str(self._words[f"{'sorted' if one is sort else 'by'}_{one}"])
            (press.add_class if one is sort else press.remove_class)("bbcp-primary")
