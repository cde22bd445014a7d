"""Let a button act only when the last words that were typed before it have arrived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from bbcp.widgets.pause import Pause

ARRIVE_WITHIN = 0.4
"""Seconds without a change after which what was typed before a press has arrived, on a slow hub too."""


class LastWords:
    """A button that keeps what stands in some fields.

    While the kernel is at work, the page holds back the newest text of a field until the kernel is
    free, but sends a press at once: a quick writer's last letters would come after the press and be lost.
    """

    def __init__(self, button: Any, fields: Sequence[Any], act: Callable[[], None]) -> None:
        """Watch the button and the fields.

        Args:
            button: The button.
            fields: What is typed into; each has a `value`.
            act: What to do with them; it should not raise. It is done at once where no event loop runs.
        """
        self._act = act
        self._arrived = Pause(ARRIVE_WITHIN, act)
        button.on_click(self._pressed)
        for field in fields:
            field.observe(self._typed, names="value")

    def _pressed(self, _button: Any) -> None:
        if not self._arrived.restart():
            self._act()

    def _typed(self, _change: Any) -> None:
        if self._arrived.waiting:
            self._arrived.restart()
