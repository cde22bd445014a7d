"""The workbench: write an objective for a family and read, as you type, what it takes as proof."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.case import get_case
from bbcp.scoring import Judgement
from bbcp.scoring.labels import Kind
from bbcp.widgets import reading
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.careful import may_tell_who
from bbcp.widgets.case_names import case_names
from bbcp.widgets.filling import filled
from bbcp.widgets.frame import button, note, part, row, safe, show, text_box, words
from bbcp.widgets.noted import Noted
from bbcp.widgets.pause import Pause
from bbcp.widgets.writing.compare import Comparison
from bbcp.widgets.writing.honest import ENOUGH
from bbcp.widgets.writing.model_answer import ModelAnswer
from bbcp.widgets.writing.readout import Readout
from bbcp.widgets.writing.tries import AGAIN, Tries

SPEAK_AFTER, LOG_AFTER = 1.2, 4.0
"""Seconds without typing after which the screen reader is told, and the try is noted in the log."""


class Workbench(CourseActivity):
    """A place to write one objective for one family, such as `"milo"`, with feedback while typing.

    A family that comes again on a later page has a workbench of its own there, such as `"kayla@module-3"`: what was
    kept on the first page makes no later one done, and is there to bring back.
    """

    def _build(self, name: str) -> None:
        case = self.case = get_case(name.partition(AGAIN)[0])
        self.object_id = f"workbench/{name}"
        self._fixed: dict[str, str] = filled(words("workbench"), case_names(case))
        self._tries = Tries(self.object_id, f"workbench/{case.id}")
        self.text = text_box(self._fixed["label"], self._fixed["placeholder"])
        self.keep = button(self._fixed["keep"], "bbcp-primary")
        self.back = button(self._fixed["back"])
        self.saved = part("", "bbcp-live", "bbcp-quiet")
        self.careful = part("", "bbcp-live")
        self._noted = Noted(self.saved)
        self.spoken = part("", "bbcp-live", "bbcp-unseen")
        self.readout = Readout(case, self._fixed, self.text.focus)
        self.comparison = Comparison(case, self._fixed)
        self.model = ModelAnswer(case, self._fixed, self._model_seen)
        buttons = row([self.keep, self.back, self.saved])
        family = part(reading.family_html(case, self._fixed))
        seen = (self.readout.box, self.comparison.box, self.model.box)
        self.frame(self._fixed["title"], [family, self.text, self.careful, buttons, self.spoken, *seen])
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        self.text.observe(self._typed, names="value")
        self.keep.on_click(lambda _button: self._keep())
        self.back.on_click(self._bring_back)
        self.model.count(self._tries.honest())
        self._draw()

    @property
    def judgement(self) -> Judgement:
        """What is judged of the text as it stands."""
        return self.readout.judgement

    def note_try(self, verb: str = "attempted") -> str:
        """Note the text as it stands in the log, unless it is noted already or not an objective.

        Args:
            verb: `"attempted"` after a pause, `"kept"` when the person asked for it.

        Returns:
            An empty text, or a sentence when it could not be noted.
        """
        text = str(self.text.value).strip()
        if self.judgement.kind is Kind.OTHER and verb == "attempted":
            return ""
        about = (self.object_id, self.case.id, text, self.judgement)
        return self._noted.note(verb, text, lambda: attempts.objective_statement(verb, *about))

    def _note_pause(self) -> None:
        self.note_try()

    def _typed(self, _change: Any) -> None:
        self.saved.value = ""
        self._draw()
        self._speak_later.restart()
        self._note_later.restart()

    def _draw(self) -> None:
        text = str(self.text.value)
        self.readout.draw(text)
        self._draw_careful(text)
        now = None if self.readout.begun else (self.readout.text, self.judgement)
        self.comparison.offer(self._tries.last(self.readout.text), now)
        # Offered only while there is nothing here that it could replace.
        show(self.back, not text.strip() and bool(self._tries.before))

    def _draw_careful(self, text: str) -> None:
        seen = may_tell_who(text, names=False, dates=False)
        line = f'<p class="bbcp-why">{safe(self._fixed["careful"])}</p>' if seen else ""
        # Set only when it changes: a screen reader says it once, and not with every letter.
        if self.careful.value != line:
            self.careful.value = line

    def _keep(self) -> None:
        text = str(self.text.value).strip()
        if not text:
            self.saved.value = safe(self._fixed["nothing"])
            return
        # Also where the log cannot be written: the person has made the try.
        before = self._tries.honest()
        self._tries.keep(text, self.judgement.kind)
        tries = self._tries.honest()
        self.model.count(tries)
        if not self.note_try("kept"):
            told = "kept" if tries > before or tries >= ENOUGH else "kept_alike"
            self.saved.value = safe(self._fixed[told])

    def _model_seen(self) -> None:
        seen = attempts.statement("experienced", f"{self.object_id}/model", {}, case=self.case.id)
        self.saved.value = safe(note(seen))

    def _bring_back(self, _button: Any) -> None:
        self.text.value = self._tries.before
        self.text.focus()

    def _speak(self) -> None:
        said = "" if self.readout.begun else reading.spoken(self.judgement, self.readout.findings)
        self.spoken.value = f"<p>{safe(said)}</p>" if said else ""
