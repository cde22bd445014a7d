"""The table of an evidence log: all the pieces of its page, and which of them are shown when."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bbcp.widgets.evidence import deciding, pages, picture
from bbcp.widgets.evidence.entries import EvidenceList
from bbcp.widgets.evidence.log import Decision, Entry, Evidence, Weight
from bbcp.widgets.evidence.memory import Round
from bbcp.widgets.frame import box, button, part, safe, show


class Board:
    """What a person sees and presses. It knows nothing of the log of tries and keeps no score."""

    def __init__(
        self, log: Evidence, fixed: Mapping[str, str], turn: Callable[[], None], take: Callable[[str], None]
    ) -> None:
        """Make the pieces.

        Args:
            log: The log.
            fixed: The activity's words.
            turn: Called when the person wants to read the other way.
            take: Called with the id of an entry that the person wants to weigh.
        """
        self._log, self._fixed = log, fixed
        self.head, self.card, self.why = part(), part(), part("", "bbcp-live")
        self.others, self.picture, self.missed = part(), part(), part()
        self.trouble = part("", "bbcp-quiet")
        self.choices = {one.id: button(one.label) for one in log.labels}
        self.decisions = {one.id: button(one.label) for one in log.decisions}
        self.weekly, self.whole = button(fixed["weekly"], "bbcp-primary"), button(fixed["whole"])
        self.next = button("", "bbcp-primary")
        self.decide_again, self.again = button(fixed["decide_again"]), button(fixed["again"])
        self.list = EvidenceList(log, fixed, turn, take)
        self._lay_out()

    def _lay_out(self) -> None:
        hints = {one.id: part(f'<p class="bbcp-quiet">{safe(one.hint)}</p>') for one in self._log.labels}
        self._columns = {key: box([choice, hints[key]], "bbcp-pile") for key, choice in self.choices.items()}
        self._ways = {key: box([choice], "bbcp-pile") for key, choice in self.decisions.items()}
        how = part(f"<p>{safe(self._fixed['how'])}</p>")
        self.begin = box([how, box([self.weekly, self.whole], "bbcp-row")], "bbcp-stack")
        self.weigh = box(list(self._columns.values()), "bbcp-weigh")
        self.decide = box(list(self._ways.values()), "bbcp-piles")
        self.endings = box([self.decide_again, self.again], "bbcp-row")

    def pieces(self) -> list[Any]:
        """Return the pieces from top to bottom."""
        asked = [self.head, self.begin, self.list.picker, self.card, self.weigh, self.decide, self.why, self.next]
        return [*asked, self.others, self.endings, self.trouble, self.picture, self.missed, self.list.box]

    def show_start(self) -> None:
        """Ask how the person would like to read."""
        self._show_only(self.begin)
        self.head.value = pages.start_html(self._log)

    def show_step(self, step: Entry | int, found: Round, following: str) -> None:
        """Lay an entry on the table, or a week without one.

        Args:
            step: The entry, or the number of the week.
            found: The round.
            following: The words on the button that leads on.
        """
        self.head.value = pages.aim_html(self._log, False)
        self.next.description = following
        if isinstance(step, int):
            self._show_only(self.card, self.next)
            self.card.value = pages.quiet_html(self._log, step, len(found.done))
        else:
            self._show_only(self.card, self.weigh)
            self.card.value = pages.entry_html(self._log, step, len(found.done))
            self._open_choices(True)
            if step.id in found.done:
                self.show_weighed(step, step.key, found, following)
        self.list.draw(found, step)

    def show_weighed(self, one: Entry, weight: Weight, found: Round, following: str) -> None:
        """Show the reason for or against a label; where it fits, the way on is open.

        Args:
            one: The entry on the table.
            weight: The label it was given.
            found: The round.
            following: The words on the button that leads on.
        """
        self._mark(self._columns, weight)
        self.why.value = pages.why_html(self._log, one, weight)
        if weight is one.key:
            self._open_choices(False)
            self.next.description = following
            show(self.next, True)
            self.list.draw(found, one)

    def show_decide(self, found: Round) -> None:
        """Ask what comes next; once the picture has been seen, it stays in view."""
        self._show_only(self.card, self.decide, *([self.picture] * found.ended))
        self.head.value = pages.aim_html(self._log, True)
        self.card.value = deciding.decide_html(self._log)
        self._mark(self._ways, "")
        if not found.ended:
            self.list.draw(found, None)

    def show_decided(self, chosen: Decision) -> None:
        """Show the reason for or against a decision."""
        self._mark(self._ways, chosen.id)
        self.why.value = deciding.decision_html(self._log, chosen)
        self.next.description = self._fixed["see"]
        show(self.next, True)

    def show_end(self, found: Round, chosen: Decision) -> None:
        """Show the decision, all reasons, the picture, and the entries that are worth a second look."""
        self._show_only(self.card, self.others, self.endings, self.picture, self.missed)
        self.head.value = pages.aim_html(self._log, True)
        self.card.value = deciding.end_html(self._log, found.first)
        self.why.value = deciding.decision_html(self._log, chosen)
        self.others.value = deciding.others_html(self._log, chosen)
        self.picture.value = picture.picture_html(self._log)
        self.missed.value = deciding.missed_html(self._log, found.first)

    def _show_only(self, *pieces: Any) -> None:
        self.why.value = ""
        everything = (self.begin, self.card, self.weigh, self.decide, self.next, self.others, self.endings)
        for one in (*everything, self.picture, self.missed, self.list.picker, self.list.box):
            show(one, one in pieces)

    def _open_choices(self, open_: bool) -> None:
        if open_:
            self._mark(self._columns, "")
        for choice in self.choices.values():
            choice.disabled = not open_

    def _mark(self, columns: Mapping[Any, Any], chosen: str) -> None:
        for key, column in columns.items():
            (column.add_class if key == chosen else column.remove_class)("bbcp-pile-chosen")
