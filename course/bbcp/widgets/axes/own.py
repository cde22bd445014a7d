"""The box at the end of the two axes, in which the learner writes an objective and sees where it falls."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bbcp import attempts
from bbcp.feedback import family_names, findings
from bbcp.scoring import judge
from bbcp.scoring.labels import Kind, Reason
from bbcp.widgets.axes import page
from bbcp.widgets.axes.data import AxesSet
from bbcp.widgets.axes.place import Place, place_of
from bbcp.widgets.frame import box, button, part, row, safe, text_box
from bbcp.widgets.noted import Noted
from bbcp.widgets.pause import Pause

READ_AT_MOST = 2_000
"""Characters that are judged; a pasted book must not stall the page."""
FIRST_WORDS = 5
"""Fewer words than this that are not an objective yet are a beginning, and no fault."""
SPEAK_AFTER, LOG_AFTER = 1.2, 4.0
"""Seconds without typing after which the screen reader is told, and the try is noted in the log."""


class OwnPoint:
    """A learner's own objective: its text, its place, and what is said of it."""

    def __init__(self, axes: AxesSet, object_id: str, words: Mapping[str, Any], moved: Callable[[], None]) -> None:
        """Lay out the box.

        Args:
            axes: The set it belongs to.
            object_id: The whole activity in the log.
            words: The fixed words of the activity.
            moved: Called whenever its place may have changed.
        """
        self.case = axes.own_case
        self.object_id = f"{object_id}/own"
        self._words = words
        self._moved = moved
        name = family_names(self.case)["caregiver"]
        self.text = text_box(words["own_label"], str(words["own_placeholder"]).replace("{caregiver}", name))
        self.keep = button(words["keep"], "bbcp-primary")
        self.saved, self.said = part("", "bbcp-live", "bbcp-quiet"), part()
        self.spoken = part("", "bbcp-live", "bbcp-unseen")
        worry = f'<b class="bbcp-sub">{safe(words["own_worry"])}</b><br>{safe(self.case.danger_statement)}'
        ask = part(f'<p class="bbcp-kind">{safe(axes.ask)}</p><p class="bbcp-axes-ask">{worry}</p>')
        self.box = box(
            [ask, self.text, row([self.keep, self.saved]), self.spoken, self.said], "bbcp-stack", "bbcp-axes-own-box"
        )
        self.text.value = attempts.last_response(self.object_id)
        self._noted = Noted(self.saved)
        self._noted.set("attempted", str(self.text.value).strip())
        self._draw()
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        self.text.observe(self._typed, names="value")
        self.keep.on_click(lambda _button: self._keep())

    @property
    def read(self) -> str:
        """The part of the text that is read."""
        return str(self.text.value)[:READ_AT_MOST].strip()

    @property
    def place(self) -> Place | None:
        """Where it stands; None while it is no objective."""
        return None if self.judgement.kind is Kind.OTHER else place_of(self.judgement)

    def _typed(self, _change: Any) -> None:
        self.saved.value = ""
        self._draw()
        self._moved()
        self._speak_later.restart()
        self._note_later.restart()

    def _draw(self) -> None:
        self.judgement = judge(self.read, self.case)
        begun = self.judgement.reason is Reason.NOT_SENTENCE and len(self.read.split()) < FIRST_WORDS
        if not self.read or begun:
            self.said.value = (
                f'<p class="bbcp-quiet">{safe(self._words["own_going" if self.read else "own_empty"])}</p>'
            )
        elif self.place is None:
            first = findings(self.judgement, self.case)[0]
            self.said.value = f'<div class="bbcp-why"><p>{safe(first.message)}</p><p>{safe(first.next_step)}</p></div>'
        else:
            stands = f"<p><b>{safe(self._stands(self.place))}</b></p>"
            look = " bbcp-why-right" if self.place.corner == "both" else ""
            told = (
                f"{stands}{page.kind_html(self.judgement, self._words)}{page.levels_html(self.judgement, self._words)}"
            )
            self.said.value = f'<div class="bbcp-why bbcp-axes-opened{look}">{told}</div>'
        if len(str(self.text.value)) > READ_AT_MOST:
            line = str(self._words["too_long"]).replace("{number}", f"{READ_AT_MOST:,}")
            self.said.value += f'<p class="bbcp-quiet">{safe(line)}</p>'

    def _stands(self, place: Place) -> str:
        return str(self._words["own_stands"]).replace("{corner}", page.corner_names(self._words)[place.corner])

    def _speak(self) -> None:
        self.spoken.value = "" if self.place is None else f"<p>{safe(self._stands(self.place))}</p>"

    def _note_pause(self) -> None:
        if self.place is not None:
            self._note("attempted")

    def _note(self, verb: str) -> str:
        text = str(self.text.value).strip()
        about = (self.object_id, self.case.id, text, self.judgement)
        return self._noted.note(verb, text, lambda: attempts.objective_statement(verb, *about))

    def _keep(self) -> None:
        if not str(self.text.value).strip():
            self.saved.value = safe(self._words["nothing"])
        elif not self._note("kept"):
            self.saved.value = safe(self._words["kept"])
