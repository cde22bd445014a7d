"""The pages of a plan one after the other: each with its heading, and the buttons that lead on and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bbcp.widgets.frame import box, button, part, place_line, show
from bbcp.widgets.planning.page import Words
from bbcp.widgets.sorting.piles import steps_html

STEPS = ("read", "marks", "services", "acts", "rest", "whole")


@dataclass(frozen=True)
class Page:
    """One page: its step, its heading, what is on it, and whether a person may go on from it."""

    step: str
    head: str
    box: Any
    fields: Sequence[Any]
    next: Any
    back: Any
    row: Any
    done: Callable[[], bool]


class Steps:
    """The pages, of which one is shown; `place` says where one is."""

    def __init__(self, fixed: Words, go: Callable[[int], None], back_at_end: bool) -> None:
        """Begin without a page.

        Args:
            fixed: The activity's words.
            go: Called with 1 or -1 when a person wants to go on or back, and their last words have arrived.
            back_at_end: Whether the last page has a button to go back; otherwise it has one of its own.
        """
        self._fixed, self._go, self._back_at_end = fixed, go, back_at_end
        self.pages: list[Page] = []
        self.at = 0
        self.count, self.head = part(), place_line("", "bbcp-kind")
        self.place = box([self.count, self.head], "bbcp-place")

    def add(
        self, step: str, name: str, inside: Any, fields: Sequence[Any] = (), done: Callable[[], bool] = lambda: True
    ) -> Page:
        """Add a page behind the others.

        Args:
            step: One of `STEPS`; several pages may belong to one.
            name: Its name, for the heading.
            inside: What is on it.
            fields: What is typed into on it.
            done: Says whether a person may go on from it.
        """
        following, back = button(self._fixed["next"], "bbcp-primary"), button(self._fixed["back"])
        head = str(self._fixed["step"]).format(number=STEPS.index(step) + 1, total=len(STEPS), name=name)
        for one, by in ((following, 1), (back, -1)):
            one.on_click(lambda _button, by=by: self._go(by))
        self.pages.append(Page(step, head, inside, fields, following, back, box([following, back], "bbcp-row"), done))
        return self.pages[-1]

    @property
    def now(self) -> Page:
        """The page that is shown."""
        return self.pages[self.at]

    def pieces(self) -> list[Any]:
        """Return the pieces of all pages, from top to bottom."""
        return [one for each in self.pages for one in (each.box, each.row)]

    def first_to_write(self) -> int:
        """Return the place of the first page with something to write on it."""
        return next(at for at, one in enumerate(self.pages) if one.step in ("acts", "rest") and one.fields)

    def show(self, at: int) -> None:
        """Show a page, or the one before it that is not done yet."""
        open_at = next((at for at, one in enumerate(self.pages) if not one.done()), len(self.pages) - 1)
        self.at = max(0, min(at, open_at, len(self.pages) - 1))
        for number, one in enumerate(self.pages):
            for piece in (one.box, one.row):
                show(piece, number == self.at)
        now = self.now
        self.count.value = steps_html(STEPS.index(now.step) + 1, len(STEPS))
        self.head.value = now.head
        show(now.next, now.done() and now.step != "whole")
        show(now.back, self.at > 0 and (now.step != "whole" or self._back_at_end))

    def open_next(self) -> None:
        """Open the way on from the page that is shown, and move the keyboard there."""
        show(self.now.next, True)
        self.now.next.focus()
