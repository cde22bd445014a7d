"""Hear why nbgrader stopped: it logs a traceback and raises an error that says nothing."""

from __future__ import annotations

import logging
import re
from typing import Any

from bbcp import content

_RAISED = re.compile(r"^[\w.]+: ")


class FirstComplaint(logging.Handler):
    """Keeps the first reason that nbgrader logs.

    Attributes:
        first: The reason, without the name of the error; "" where there was none.
    """

    first = ""

    def __init__(self) -> None:
        """Listen to errors only."""
        super().__init__(logging.ERROR)

    def emit(self, record: logging.LogRecord) -> None:
        """Take the last line of the first traceback."""
        text = record.getMessage().strip()
        if text.startswith("Traceback") and not self.first:
            self.first = _RAISED.sub("", text.splitlines()[-1])


def run(converter: Any) -> str:
    """Start one of nbgrader's converters.

    Args:
        converter: Such as nbgrader's `Autograde`.

    Returns:
        Why it stopped; "" where it went through.
    """
    from nbgrader.converters.base import NbGraderException

    complaints = FirstComplaint()
    converter.log.addHandler(complaints)
    try:
        converter.start()
    except NbGraderException:
        return complaints.first or str(content.load("grading")["files"]["no_reason"])
    finally:
        converter.log.removeHandler(complaints)
    return ""
