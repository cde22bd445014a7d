"""The entries of an evidence log below the one on the table, and the choice how many of them to read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as ipw

from bbcp.widgets.evidence import pages
from bbcp.widgets.evidence.log import Entry, Evidence
from bbcp.widgets.evidence.memory import Round
from bbcp.widgets.frame import box, button, part, show


class EvidenceList:
    """What has been read so far, or the whole log; then `picker` offers the choice which entry to weigh."""

    def __init__(
        self, log: Evidence, fixed: Mapping[str, str], turn: Callable[[], None], take: Callable[[str], None]
    ) -> None:
        """Make the list.

        Args:
            log: The log.
            fixed: The activity's words.
            turn: Called when the person wants to read the other way.
            take: Called with the id of the entry that the person wants to weigh.
        """
        self._log, self._fixed, self._take = log, fixed, take
        self._drawing = False
        self.view, self.listed = button(""), part()
        self.pick = ipw.Dropdown(description=fixed["pick"], options=[(fixed["listed"], "")])
        self.picker = box([self.pick], "bbcp-time-pick")
        self.box = box([self.view, self.listed], "bbcp-stack", "bbcp-time-below")
        self.view.on_click(lambda _button: turn())
        self.pick.observe(self._picked, names="value")

    def draw(self, found: Round, current: Entry | int | None) -> None:
        """Draw the list.

        Args:
            found: The round.
            current: What lies on the table; None once all entries have been weighed.
        """
        read = self._log.steps()
        if not found.whole and current is not None:
            week = current if isinstance(current, int) else current.week
            read = tuple(one for one in read if (one < week if isinstance(one, int) else one.id in found.done))
        self.listed.value = pages.listed_html(self._log, read, found.done, current) if read else ""
        self.view.description = self._fixed["to_weekly" if found.whole else "to_whole"]
        show(self.view, current is not None)
        show(self.picker, found.whole and current is not None)
        if isinstance(current, Entry):
            self._offer(found, current)
        show(self.box, True)

    def _offer(self, found: Round, current: Entry) -> None:
        self._drawing = True
        try:
            self.pick.options = [
                (pages.pick_line(self._log, one, one.id in found.done), one.id) for one in self._log.entries
            ]
            self.pick.value = current.id
        finally:
            self._drawing = False

    def _picked(self, change: Any) -> None:
        if not self._drawing and change["new"]:
            self._take(str(change["new"]))
