"""A coaching session in a notebook: from a worker's objective to the right question and an agreed next step."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import ipywidgets as ipw

from bbcp import content
from bbcp.case import Case, CaseError, course_cases, get_case
from bbcp.coaching import page
from bbcp.coaching.agreement import Agreement, Subject
from bbcp.coaching.pick import Choice
from bbcp.coaching.picker import Picker
from bbcp.content import ContentError
from bbcp.feedback.questions import coaching
from bbcp.scoring import Judgement, judge
from bbcp.widgets.frame import Activity, box, button, part, safe, show
from bbcp.widgets.pause import Pause

READ_AT_MOST = 2_000
"""Characters that are judged; an objective is a sentence or two, and a pasted book must not stall the page."""
SPEAK_AFTER = 1.2
"""Seconds without typing after which the screen reader is told."""


class CoachingSession(Activity):
    """A place for a supervisor and one worker: strengths, one place to look, three questions, a next step."""

    def __init__(self) -> None:
        """Open the session; where the course's content is broken, a sentence says so."""
        try:
            self._build()
        except (CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self) -> None:
        words = content.load("coaching")
        self._fixed: dict[str, str] = {key: str(line) for key, line in words["page"].items()}
        self._judgement: Judgement | None = None
        self._typed_before = ""
        self._make_fields()
        self.agreement = Agreement({key: str(line) for key, line in words["agreed"].items()}, self._subject, self._who)
        self.who.options = self.agreement.names()
        self._make_results()
        sheet = part(f"<style>{_style()}</style>", "bbcp-style")
        private = part(f'<p class="bbcp-quiet">{safe(self._fixed["private"])}</p>')
        top = box([self.who, self.agreement.earlier], "bbcp-stack")
        choose = box([self.picker.box, self.family], "bbcp-fields")
        self.frame(
            self._fixed["title"],
            [
                sheet,
                private,
                top,
                choose,
                self.worry,
                self.text,
                self.back,
                self.spoken,
                self.result,
                self.agreement.box,
            ],
        )
        self._speak_later = Pause(SPEAK_AFTER, self._speak)
        self.who.observe(self._who_changed, names="value")
        self.family.observe(self._draw, names="value")
        self.text.observe(self._text_changed, names="value")
        self.back.on_click(self._bring_back)
        self._draw()

    def _make_fields(self) -> None:
        fixed = self._fixed
        self.who = ipw.Combobox(description=fixed["who"], placeholder=fixed["who_hint"], ensure_option=False)
        self.picker = Picker(fixed, self._picked)
        titles = [(case.title, case.id) for case in course_cases().values()]
        self.family = ipw.Dropdown(description=fixed["family"], options=titles)
        self.text = ipw.Textarea(description=fixed["text"], placeholder=fixed["placeholder"], continuous_update=True)
        self.back = button(fixed["back"])
        show(self.back, False)

    def _make_results(self) -> None:
        self.worry, self.strengths, self.look, self.questions = part(), part(), part(), part()
        self.spoken = part("", "bbcp-live", "bbcp-unseen")
        self.result = box([self.strengths, self.look, self.questions], "bbcp-stack", "bbcp-result")

    @property
    def case(self) -> Case:
        """The family that is talked about."""
        return get_case(str(self.family.value))

    def _subject(self) -> Subject:
        return self.case.id, str(self.text.value), self._judgement

    def _who(self) -> str:
        return str(self.who.value)

    def _who_changed(self, _change: Any) -> None:
        self.agreement.show_earlier()

    def _picked(self, choice: Choice, learner: str) -> None:
        before = str(self.text.value)
        self.family.value = choice.case
        self.text.value = choice.text
        # Words that a person typed are never lost to a choice in a list.
        if before.strip() and before != choice.text and before != self._from_list:
            self._typed_before = before
        self._from_list = choice.text
        show(self.back, bool(self._typed_before))
        if learner and not self._who().strip():
            self.who.value = learner

    _from_list = ""

    def _bring_back(self, _button: Any) -> None:
        self.text.value, self._typed_before = self._typed_before, ""
        show(self.back, False)
        self.text.focus()

    def _text_changed(self, change: Any) -> None:
        self._draw(change)
        self._speak_later.restart()

    def _draw(self, _change: Any = None) -> None:
        case, text = self.case, str(self.text.value)
        self.worry.value = page.worry_html(case, self._fixed)
        if not text.strip():
            self._judgement = None
            self.strengths.value = f'<p class="bbcp-quiet">{safe(self._fixed["empty"])}</p>'
            self.look.value = self.questions.value = ""
            return
        read = text[:READ_AT_MOST]
        self._judgement = judge(read, case)
        found = coaching(self._judgement, case)
        self.strengths.value = self._too_long(text) + page.strengths_html(found, read, self._fixed)
        self.look.value = page.look_html(found, self._judgement, self._fixed)
        self.questions.value = page.questions_html(found, self._fixed)

    def _too_long(self, text: str) -> str:
        if len(text) <= READ_AT_MOST:
            return ""
        line = self._fixed["too_long"].replace("{number}", f"{READ_AT_MOST:,}")
        return f'<p class="bbcp-quiet">{safe(line)}</p>'

    def _speak(self) -> None:
        judgement = self._judgement
        said = page.spoken(coaching(judgement, self.case), judgement, self._fixed) if judgement else ""
        self.spoken.value = f"<p>{safe(said)}</p>" if said else ""


@cache
def _style() -> str:
    return Path(__file__).with_name("coaching.css").read_text(encoding="utf-8")
