"""Notice that the log of tries has grown, also by what was done on another page."""

from __future__ import annotations

from collections.abc import Callable

from bbcp import attempts
from bbcp.widgets.pause import Pause

EVERY = 4.0
"""Seconds between two looks at the log's size."""


class LogWatch:
    """Call something whenever the log has another size than before.

    Every page has a Python of its own, so that nothing but the log itself tells one page what happens on another.
    """

    def __init__(self, act: Callable[[], None], every: float = EVERY) -> None:
        """Begin to watch; without a running event loop nothing is ever noticed, as with `Pause`.

        Args:
            act: What to do; it should not raise, since nobody is there to catch it.
            every: Seconds between two looks; more than 0.
        """
        self._act = act
        self._size = _size()
        self._look_later = Pause(every, self._look)
        self._look_later.restart()

    def _look(self) -> None:
        now = _size()
        if now != self._size:
            self._size = now
            self._act()
        self._look_later.restart()


def _size() -> int:
    try:
        return attempts.log_path().stat().st_size
    except OSError:
        return 0
