"""A model answer, closed until the person has made honest tries of their own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bbcp import content
from bbcp.case import Case
from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.writing.honest import ENOUGH


class ModelAnswer:
    """A button that opens the course's own answer for a family, and what to notice in it."""

    def __init__(self, case: Case, fixed: Mapping[str, str], opened: Callable[[], None]) -> None:
        """Build it closed.

        Args:
            case: The family; where the course has no answer for it, nothing is shown.
            fixed: The workbench's words.
            opened: Called when a person opens it.
        """
        self._model = content.load("models").get(case.id)
        self._fixed = fixed
        self._opened = opened
        self._shown = False
        self.button = button(fixed["model"])
        self.later = part(f'<p class="bbcp-quiet">{safe(fixed["model_later"])}</p>')
        self.answer = part("", "bbcp-live")
        self.box = box([self.later, self.button, self.answer], "bbcp-stack")
        self.button.on_click(self._toggle)
        self.count(0)

    def count(self, tries: int) -> None:
        """Open the way to it once there are enough honest tries.

        Args:
            tries: How many there are; 0 or more.
        """
        ready = tries >= ENOUGH
        show(self.box, self._model is not None)
        show(self.later, not ready)
        show(self.button, ready)
        self._draw(ready and self._shown)

    def _toggle(self, _button: Any) -> None:
        self._shown = not self._shown
        self._draw(self._shown)
        if self._shown:
            self._opened()

    def _draw(self, shown: bool) -> None:
        self.button.description = self._fixed["model_close" if shown else "model"]
        self.answer.value = _model_html(self._model, self._fixed) if shown and self._model else ""


def _model_html(model: Mapping[str, Any], fixed: Mapping[str, str]) -> str:
    points = "".join(f"<li>{safe(str(one))}</li>" for one in model["why"])
    return (
        f'<p class="bbcp-sub">{safe(fixed["model_one"])}</p><p class="bbcp-card">{safe(str(model["text"]))}</p>'
        f'<p class="bbcp-apart">{safe(fixed["model_why"])}</p><ul class="bbcp-points">{points}</ul>'
    )
