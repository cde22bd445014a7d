"""Do something once a person has stopped typing for a while."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Pause:
    """A timer that starts anew with every key press.

    Without a running event loop (a plain script, a test) nothing is ever due by itself.
    """

    def __init__(self, seconds: float, act: Callable[[], None]) -> None:
        """Prepare the timer.

        Args:
            seconds: How long nothing may happen before `act` is called; more than 0.
            act: What to do; it should not raise, since nobody is there to catch it.
        """
        self._seconds = seconds
        self._act = act
        self._due: asyncio.TimerHandle | None = None

    def restart(self) -> None:
        """Count from now."""
        self.stop()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._due = loop.call_later(self._seconds, self._now)

    def stop(self) -> None:
        """Forget about it until the next `restart`."""
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _now(self) -> None:
        self._due = None
        self._act()
