"""Note a text in the log while a person writes it, and the same words only once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bbcp.widgets.frame import note, safe


class Noted:
    """What was noted last of one text that a person writes."""

    def __init__(self, saved: Any) -> None:
        """Begin with nothing noted.

        Args:
            saved: The piece of the page that says so where the log could not be written.
        """
        self._saved = saved
        self.set("", "")

    def set(self, verb: str, text: str) -> None:
        """Take a text as noted, such as one that came from the log."""
        self._verb, self._text = verb, text

    def note(self, verb: str, text: str, statement: Callable[[], Mapping[str, Any]]) -> str:
        """Note a text, unless there is none or it is noted already.

        Args:
            verb: `"attempted"` after a pause, `"kept"` when the person asked for it. What was kept needs
                no second line for the pause behind it.
            text: The text as it stands.
            statement: Makes what the log gets.

        Returns:
            An empty text, or a sentence when it could not be noted.
        """
        if not text or (text == self._text and verb in ("attempted", self._verb)):
            return ""
        trouble = note(statement())
        if trouble:
            self._saved.value = safe(trouble)
        else:
            self.set(verb, text)
        return trouble
