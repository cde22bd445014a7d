"""Hear why nbgrader stopped: it logs a traceback and raises an error that says nothing."""

from __future__ import annotations

import logging
import re

_RAISED = re.compile(r"^[\w.]+: ")


class FirstComplaint(logging.Handler):
    """Keeps the first reason that nbgrader logs.

    Attributes:
        first: The reason, without the name of the error.
    """

    first = "no reason was given"

    def __init__(self) -> None:
        """Listen to errors only."""
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        """Take the last line of the first traceback."""
        text = record.getMessage().strip()
        if text.startswith("Traceback") and self.first == FirstComplaint.first:
            self.first = _RAISED.sub("", text.splitlines()[-1])
