"""Items to decide about, one at a time, with a reason at every choice: the lines of a plan, and its services."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.planning import items_view
from bbcp.widgets.planning.page import Words
from bbcp.widgets.planning.plan import Choice, Item

SHORT = 3
"""So many choices of a word or two stand beside each other where there is room."""


@dataclass(frozen=True)
class Heard:
    """What `Asking` tells those around it.

    Attributes:
        chosen: Called with an item's id, the choice, whether it was right, and whether it was the first for this item.
        done: Called when the last item is placed and the person goes on.
    """

    chosen: Callable[[str, str, bool, bool], None]
    done: Callable[[], None]


class Asking:
    """A page on which items are placed. What the course has placed already stands above, with its reasons."""

    def __init__(
        self,
        items: Sequence[Item],
        choices: Sequence[Choice],
        lines: Mapping[str, str],
        fixed: Words,
        heard: Heard,
    ) -> None:
        """Lay out the page.

        Args:
            items: All items; those that are given are only read.
            choices: Where they may go, in the order of the buttons.
            lines: `lead` (what there is to do), `read` (the same where all is given), `ask` (the question under an
                item), `after` (what is said at the end).
            fixed: The activity's words.
            heard: Who is told.
        """
        self._asked = tuple(one for one in items if not one.given)
        self._choices, self._lines, self._fixed, self._heard = tuple(choices), lines, fixed, heard
        self.first: dict[str, str] = {}
        self._at = 0
        self._thought = ""
        self.buttons = {one.id: button(one.label) for one in choices}
        self._rows = {one.id: self._row(one) for one in choices}
        given = [one for one in items if one.given]
        said = lines["lead" if self._asked else "read"]
        lead = part(f"<p>{safe(said)}</p>" + items_view.given_html(given, choices, fixed), "bbcp-plan-lead")
        self.card, self.why, self.end = part(), part("", "bbcp-live"), part()
        short = [] if len(choices) > SHORT or not all(one.hint for one in choices) else ["bbcp-plan-three"]
        self.table = box(list(self._rows.values()), "bbcp-choices", *short)
        self.next = button(fixed["next_item"], "bbcp-primary")
        self.box = box([lead, self.card, self.table, self.why, self.next, self.end], "bbcp-stack")
        for name, one in self.buttons.items():
            one.on_click(partial(self._pressed, name))
        self.next.on_click(self._go_on)

    @property
    def done(self) -> bool:
        """Whether every item is placed and the person has seen it."""
        return self._at >= len(self._asked)

    def begin(self, first: Mapping[str, str]) -> None:
        """Show the first item that is not placed yet.

        Args:
            first: For each item that was placed before, what was chosen first.
        """
        self.first = dict(first)
        self._at = next((at for at, one in enumerate(self._asked) if one.id not in first), len(self._asked))
        self._draw()

    def focus(self) -> None:
        """Move the keyboard to the first choice."""
        next(iter(self.buttons.values())).focus()

    def _row(self, choice: Choice) -> Any:
        hint = [part(f'<p class="bbcp-quiet">{safe(choice.hint)}</p>')] if choice.hint else []
        return box([self.buttons[choice.id], *hint], "bbcp-choice")

    def _draw(self) -> None:
        self._thought = ""
        self.why.value = ""
        for name in self.buttons:
            self._mark(name, "")
        for piece in (self.card, self.table):
            show(piece, not self.done)
        show(self.next, False)
        show(self.end, self.done)
        if self.done:
            self.end.value = items_view.placed_html(self._asked, self._choices, self._lines["after"])
        else:
            item = self._asked[self._at]
            self.card.value = items_view.item_html(
                item, self._at + 1, len(self._asked), self._lines["ask"], self._fixed
            )

    def _pressed(self, name: str, _button: Any) -> None:
        # A second press may be on its way while the page still shows the item as open.
        if self.done or self.buttons[name].disabled:
            return
        item = self._asked[self._at]
        right = name == item.right
        choice = next(one for one in self._choices if one.id == name)
        self.why.value = items_view.why_html(item, choice, self._fixed)
        first_try = not self._thought
        self._thought = self._thought or name
        self._mark(name, "right" if right else "tried")
        if right:
            self._place(item)
        self._heard.chosen(item.id, name, right, first_try)

    def _place(self, item: Item) -> None:
        self.first[item.id] = self._thought
        for one in self.buttons.values():
            one.disabled = True
        last = self._at + 1 == len(self._asked)
        self.next.description = self._fixed["after_all" if last else "next_item"]
        show(self.next, True)
        self.next.focus()

    def _go_on(self, _button: Any) -> None:
        self._at += 1
        self._draw()
        if self.done:
            self._heard.done()
        else:
            self.focus()

    def _mark(self, name: str, state: str) -> None:
        self.buttons[name].disabled = False
        row = self._rows[name]
        for one in ("tried", "right"):
            (row.add_class if one == state else row.remove_class)(f"bbcp-choice-{one}")
