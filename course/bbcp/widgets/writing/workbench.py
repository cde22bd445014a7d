"""The workbench: write an objective for a family and read, as you type, what it takes as proof."""

from __future__ import annotations

from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.case import Case, CaseError, get_case
from bbcp.content import ContentError
from bbcp.feedback import family_names
from bbcp.scoring import Judgement
from bbcp.scoring.judgement import Kind
from bbcp.widgets import reading
from bbcp.widgets.frame import Activity, button, note, part, safe, show, words
from bbcp.widgets.last_words import LastWords
from bbcp.widgets.pause import Pause
from bbcp.widgets.writing.compare import Comparison
from bbcp.widgets.writing.model_answer import ModelAnswer
from bbcp.widgets.writing.readout import Readout
from bbcp.widgets.writing.tries import Tries

SPEAK_AFTER, LOG_AFTER = 1.2, 4.0
"""Seconds without typing after which the screen reader is told, and the try is noted in the log."""


class Workbench(Activity):
    """A place to write one objective for one family, with feedback while typing."""

    def __init__(self, case_id: str) -> None:
        """Open the workbench.

        Args:
            case_id: The family, such as `"milo"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_case(case_id))
        except (CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self, case: Case) -> None:
        self.case = case
        self.object_id = f"workbench/{case.id}"
        self._fixed = {key: str(line).format_map(_Names(case)) for key, line in words("workbench").items()}
        self._noted = ("", "")
        self._tries = Tries(self.object_id)
        self.text = ipw.Textarea(
            description=self._fixed["label"],
            placeholder=self._fixed["placeholder"],
            continuous_update=True,
            layout=ipw.Layout(width="100%", height="auto"),
        )
        self.keep = button(self._fixed["keep"], "bbcp-primary")
        self.back = button(self._fixed["back"])
        self.saved = part("", "bbcp-live", "bbcp-quiet")
        self.spoken = part("", "bbcp-live", "bbcp-unseen")
        self.readout = Readout(case, self._fixed)
        self.comparison = Comparison(case, self._fixed)
        self.model = ModelAnswer(case, self._fixed, self._model_seen)
        buttons = ipw.HBox(children=[self.keep, self.back, self.saved])
        buttons.add_class("bbcp-row")
        family = part(reading.family_html(case, self._fixed))
        seen = (self.readout.box, self.comparison.box, self.model.box)
        self.frame(self._fixed["title"], [family, self.text, buttons, self.spoken, *seen])
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        self.text.observe(self._typed, names="value")
        LastWords(self.keep, [self.text], self._keep)
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
        unfinished = self.judgement.kind is Kind.OTHER and verb == "attempted"
        if not text or unfinished or (verb, text) == self._noted:
            return ""
        trouble = note(attempts.objective_statement(verb, self.object_id, self.case.id, text, self.judgement))
        if trouble:
            self.saved.value = safe(trouble)
        else:
            self._noted = (verb, text)
        return trouble

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
        now = None if self.readout.begun else (self.readout.text, self.judgement)
        self.comparison.offer(self._tries.last(self.readout.text), now)
        # Offered only while there is nothing here that it could replace.
        show(self.back, not text.strip() and bool(self._tries.before))

    def _keep(self) -> None:
        text = str(self.text.value).strip()
        if not text:
            self.saved.value = safe(self._fixed["nothing"])
            return
        # Also where the log cannot be written: the person has made the try.
        self._tries.keep(text, self.judgement.kind)
        self.model.count(self._tries.honest())
        if not self.note_try("kept"):
            self.saved.value = safe(self._fixed["kept"])

    def _model_seen(self) -> None:
        seen = attempts.statement("experienced", f"{self.object_id}/model", {}, case=self.case.id)
        self.saved.value = safe(note(seen))

    def _bring_back(self, _button: Any) -> None:
        self.text.value = self._tries.before
        self.text.focus()

    def _speak(self) -> None:
        said = "" if self.readout.begun else reading.spoken(self.judgement, self.readout.findings)
        self.spoken.value = f"<p>{safe(said)}</p>" if said else ""


class _Names(dict[str, str]):
    """The family's names for a sentence; anything else in braces is left for later."""

    def __init__(self, case: Case) -> None:
        super().__init__(family_names(case), title=case.title)

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
