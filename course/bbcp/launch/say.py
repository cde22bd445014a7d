"""What the launcher prints: one OK or FAIL line for each thing it checked."""

from __future__ import annotations

import sys


class LaunchError(Exception):
    """Something stops the course from opening; the message is one plain sentence with the next step."""


def ok(text: str) -> None:
    """Print an OK line."""
    print(f"OK    {text}", flush=True)


def fail(text: str) -> None:
    """Print a FAIL line."""
    print(f"FAIL  {text}", flush=True)


def note(text: str) -> None:
    """Print a line that is neither, such as what is being done now."""
    print(f"      {text}", flush=True)


class Progress:
    """A count that grows: rewritten in place on a screen, a few lines when the output goes to a file."""

    def __init__(self, what: str, total: int) -> None:
        """Begin at 0 of `total` (1 or more)."""
        self._what, self._total, self._count = what, max(total, 1), 0
        self._live = sys.stdout.isatty()

    def step(self) -> None:
        """Count one more; never past the total."""
        self._count = min(self._count + 1, self._total)
        line = f"      {self._what}: {self._count} of {self._total}"
        if self._live:
            print(f"\r{line}", end="", flush=True)
        elif self._count % max(self._total // 5, 1) == 0:
            print(line, flush=True)

    def end(self) -> None:
        """Leave the line, so that the next one starts on its own."""
        if self._live and self._count:
            print(flush=True)
