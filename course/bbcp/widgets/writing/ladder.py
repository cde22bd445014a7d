"""Hints that unfold one at a time, when the person asks for one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bbcp.feedback.hints import Hint
from bbcp.widgets.frame import box, button, part, safe, show


class Ladder:
    """A button, and under it the hints that were asked for; `box` holds both."""

    def __init__(self, fixed: Mapping[str, str], write: Callable[[], None]) -> None:
        """Build it, with nothing to hint at.

        Args:
            fixed: The workbench's words.
            write: Moves the keyboard to the text that the hints are about.
        """
        self._fixed, self._write = fixed, write
        self._about = ""
        self._hints: tuple[Hint, ...] = ()
        self._open = 0
        self.button = button("")
        self.unfolded = part("", "bbcp-live")
        self.box = box([self.button, self.unfolded], "bbcp-stack")
        self.button.on_click(self._unfold)

    def offer(self, about: str, hints: tuple[Hint, ...]) -> None:
        """Offer hints.

        Args:
            about: What they are about. While it stays the same, what was unfolded stays open.
            hints: From the smallest to the largest; empty where there is nothing left to work on.
        """
        if about != self._about:
            self._about, self._open = about, 0
        self._hints = hints
        self._draw()

    def _unfold(self, _button: Any) -> None:
        if self._open == len(self._hints):
            self._write()
            return
        self._open += 1
        self._draw()

    def _draw(self) -> None:
        shown = self._hints[: self._open]
        key = "hint" if not self._open else "hint_more" if self._open < len(self._hints) else "hint_last"
        self.button.description = self._fixed[key]
        # After the last hint the button leads back to the text: were it gone or disabled, the focus would be lost.
        self.unfolded.value = _hints_html(shown, self._fixed)
        show(self.box, bool(self._hints))


def _hints_html(shown: tuple[Hint, ...], fixed: Mapping[str, str]) -> str:
    if not shown:
        return ""
    items = "".join(f"<li>{_hint_html(one, fixed)}</li>" for one in shown)
    return f'<ol class="bbcp-hints">{items}</ol>'


def _hint_html(one: Hint, fixed: Mapping[str, str]) -> str:
    if not one.before:
        return f"<p>{safe(one.text)}</p>"
    return (
        f"<p>{safe(fixed['hint_pair'])}</p>"
        f'<p class="bbcp-quiet"><b>{safe(fixed["before"])}</b> {safe(one.before)}</p>'
        f"<p><b>{safe(fixed['after'])}</b> {safe(one.after)}</p>"
    )
