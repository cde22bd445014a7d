"""All slots of a sentence builder on the page, one row under the other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

from bbcp.widgets.building.form import Slot
from bbcp.widgets.building.slot_lines import Line
from bbcp.widgets.building.slot_row import SlotRow
from bbcp.widgets.frame import box


class SlotRows(dict[str, SlotRow]):
    """The row of each slot by the slot's id; only one of them shows its ideas at a time."""

    def __init__(self, slots: Iterable[Slot], words: Mapping[str, str], changed: Callable[[str], None]) -> None:
        """Lay out the rows.

        Args:
            slots: The slots in the order of the page.
            words: The builder's fixed words.
            changed: Called with a slot's id whenever its text changes.
        """
        super().__init__({slot.id: SlotRow(slot, words, changed) for slot in slots})
        self.box = box([row.box for row in self.values()], "bbcp-slots")
        for slot, row in self.items():
            row.toggle.on_click(partial(self._close_others, slot))

    @property
    def texts(self) -> dict[str, str]:
        """What stands in each slot."""
        return {slot: row.text for slot, row in self.items()}

    def write(self, texts: Mapping[str, str]) -> None:
        """Put a text into each of some slots."""
        for slot, text in texts.items():
            self[slot].field.value = text

    def draw(self, lines: Mapping[str, Line]) -> None:
        """Show under some slots what each adds and what is still open."""
        for slot, line in lines.items():
            self[slot].draw(line)

    def focus(self) -> None:
        """Move the keyboard to the first slot that is still empty, or to the first one where none is."""
        rows = list(self.values())
        next((row for row in rows if not row.text.strip()), rows[0]).field.focus()

    def _close_others(self, slot: str, _button: Any) -> None:
        for other, row in self.items():
            if other != slot and row.is_open:
                row.open_ideas(False)
