"""The workbench: write an objective for a family and read, as you type, what it takes as proof."""

from __future__ import annotations

from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.case import Case, CaseError, get_case
from bbcp.content import ContentError
from bbcp.feedback import SHOWN_FIRST, Finding, family_names, findings
from bbcp.scoring import Judgement, judge
from bbcp.scoring.judgement import Kind, Reason
from bbcp.widgets import reading
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show, words
from bbcp.widgets.last_words import LastWords
from bbcp.widgets.pause import Pause

READ_AT_MOST = 2_000
"""Characters that are judged; an objective is a sentence or two, and a pasted book must not stall the page."""
FIRST_WORDS = 5
"""Fewer words than this that are not an objective yet are a beginning, and no fault."""
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
        self._all_shown = False
        self._noted = ("", "")
        self._before = attempts.last_response(self.object_id)
        self.text = ipw.Textarea(
            description=self._fixed["label"],
            placeholder=self._fixed["placeholder"],
            continuous_update=True,
            layout=ipw.Layout(width="100%", height="auto"),
        )
        self.keep = button(self._fixed["keep"], "bbcp-primary")
        self.back = button(self._fixed["back"])
        self.saved = part("", "bbcp-live", "bbcp-quiet")
        self.verdict, self.work, self.criteria = part(), part(), part()
        self.more = button("")
        self.spoken = part("", "bbcp-live", "bbcp-unseen")
        self.reading = box([self.work, self.more], "bbcp-stack")
        self.columns = box([self.reading, self.criteria], "bbcp-columns")
        buttons = ipw.HBox(children=[self.keep, self.back, self.saved])
        buttons.add_class("bbcp-row")
        self.frame(
            self._fixed["title"],
            [part(reading.family_html(case, self._fixed)), self.text, buttons, self.spoken, self.verdict, self.columns],
        )
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        self.text.observe(self._typed, names="value")
        LastWords(self.keep, [self.text], self._keep)
        self.back.on_click(self._bring_back)
        self.more.on_click(self._toggle_more)
        self._draw()

    @property
    def judgement(self) -> Judgement:
        """What is judged of the text as it stands."""
        return self._judgement

    def note_try(self, verb: str = "attempted") -> str:
        """Note the text as it stands in the log, unless it is noted already or not an objective.

        Args:
            verb: `"attempted"` after a pause, `"kept"` when the person asked for it.

        Returns:
            An empty text, or a sentence when it could not be noted.
        """
        text = str(self.text.value).strip()
        unfinished = self._judgement.kind is Kind.OTHER and verb == "attempted"
        if not text or unfinished or (verb, text) == self._noted:
            return ""
        trouble = note(attempts.objective_statement(verb, self.object_id, self.case.id, text, self._judgement))
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
        read = text[:READ_AT_MOST]
        self._judgement = judge(read, self.case)
        self._findings = findings(self._judgement, self.case)
        empty = not text.strip()
        shown = self._shown()
        if empty or self._just_begun(text):
            line = self._fixed["empty" if empty else "going"]
            self.verdict.value = f'<p class="bbcp-quiet">{safe(line)}</p>'
        else:
            self.verdict.value = reading.verdict_html(read, self._judgement, shown) + self._too_long(text)
            self.work.value = reading.findings_html(shown, self._fixed["done"])
            self.criteria.value = reading.criteria_html(self._judgement)
        # Offered only while there is nothing here that it could replace.
        show(self.back, empty and bool(self._before))
        show(self.columns, not empty and not self._just_begun(text))
        show(self.criteria, self._judgement.kind is not Kind.OTHER)
        self._label_more()

    def _just_begun(self, text: str) -> bool:
        """Say whether these are the first words of a sentence, about which there is nothing to say yet."""
        return self._judgement.reason is Reason.NOT_SENTENCE and len(text.split()) < FIRST_WORDS

    def _shown(self) -> tuple[Finding, ...]:
        return self._findings if self._all_shown else self._findings[:SHOWN_FIRST]

    def _label_more(self) -> None:
        key = "fewer" if self._all_shown else "more"
        self.more.description = self._fixed[key].replace("{number}", str(len(self._findings)))
        show(self.more, len(self._findings) > SHOWN_FIRST)

    def _toggle_more(self, _button: Any) -> None:
        self._all_shown = not self._all_shown
        self._draw()

    def _keep(self) -> None:
        if not str(self.text.value).strip():
            self.saved.value = safe(self._fixed["nothing"])
        elif not self.note_try("kept"):
            self.saved.value = safe(self._fixed["kept"])

    def _bring_back(self, _button: Any) -> None:
        self.text.value = self._before
        self.text.focus()

    def _speak(self) -> None:
        text = str(self.text.value)
        quiet = not text.strip() or self._just_begun(text)
        self.spoken.value = "" if quiet else f"<p>{safe(reading.spoken(self._judgement, self._findings))}</p>"

    def _too_long(self, text: str) -> str:
        if len(text) <= READ_AT_MOST:
            return ""
        line = self._fixed["too_long"].replace("{number}", f"{READ_AT_MOST:,}")
        return f'<p class="bbcp-quiet">{safe(line)}</p>'


class _Names(dict[str, str]):
    """The family's names for a sentence; anything else in braces is left for later."""

    def __init__(self, case: Case) -> None:
        super().__init__(family_names(case), title=case.title)

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
