"""The part of the page where a supervisor chooses an objective instead of typing one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import ipywidgets as ipw

from bbcp.coaching.pick import Choice, handed_in, learners, samples
from bbcp.widgets.frame import box, part, safe, show

TYPED, SAMPLE = "typed", "sample"
_LEARNER = "learner:"


class Picker:
    """Two lists: where the objective comes from, then which one. Nothing is chosen until the person does."""

    def __init__(self, fixed: Mapping[str, str], chosen: Callable[[Choice, str], None]) -> None:
        """Build the lists.

        Args:
            fixed: The page's words.
            chosen: Called with the objective and the learner's name ("" for a sample).
        """
        self._fixed = fixed
        self._chosen = chosen
        self._choices: list[Choice] = []
        places = [(fixed["from_typed"], TYPED), (fixed["from_sample"], SAMPLE)]
        places += [(fixed["from_learner"].format(name=name), _LEARNER + name) for name in learners()]
        self.place = ipw.Dropdown(description=fixed["from"], options=places, value=TYPED)
        self.which = ipw.Dropdown(description=fixed["which"], options=[(fixed["which_none"], -1)], value=-1)
        self.note = part("", "bbcp-live", "bbcp-slim", "bbcp-quiet")
        self.box = box([self.place, self.which, self.note], "bbcp-fields")
        show(self.which, False)
        self.place.observe(self._place_changed, names="value")
        self.which.observe(self._which_changed, names="value")

    @property
    def learner(self) -> str:
        """The learner whose objectives are listed, or an empty text."""
        place = str(self.place.value)
        return place.removeprefix(_LEARNER) if place.startswith(_LEARNER) else ""

    def _place_changed(self, _change: Any) -> None:
        self._choices = handed_in(self.learner) if self.learner else samples() if self.place.value == SAMPLE else []
        options = [(self._fixed["which_none"], -1), *((one.label, at) for at, one in enumerate(self._choices))]
        self.which.options = options
        self.which.value = -1
        show(self.which, bool(self._choices))
        missing = bool(self.learner) and not self._choices
        self.note.value = safe(self._fixed["none_read"].replace("{name}", self.learner)) if missing else ""

    def _which_changed(self, change: Any) -> None:
        at = change["new"]
        if isinstance(at, int) and 0 <= at < len(self._choices):
            self._chosen(self._choices[at], self.learner)
