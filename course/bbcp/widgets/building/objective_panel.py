"""What stands below an objective that is put together: its judgement, as the workbench shows it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.feedback import SHOWN_FIRST, Finding, findings
from bbcp.scoring import Judgement, judge
from bbcp.scoring.labels import Kind
from bbcp.widgets import reading
from bbcp.widgets.building import page
from bbcp.widgets.building.built import Sentence, build
from bbcp.widgets.building.form import READ_AT_MOST, Form
from bbcp.widgets.building.slot_lines import Line, objective_lines
from bbcp.widgets.frame import box, button, part, safe, show, words

NO_ACTION = (Kind.SERVICE, Kind.VAGUE, Kind.ABSENCE)


class ObjectivePanel:
    """The judgement of the sentence, as the workbench shows it."""

    def __init__(self, form: Form) -> None:
        """Lay out the panel.

        Args:
            form: The builder it belongs to.
        """
        self._form = form
        self._fixed = words("workbench")
        self._all_shown = False
        self._judgement = judge("", form.case)
        self._findings: tuple[Finding, ...] = ()
        self._ready = False
        self.verdict, self.work, self.criteria = part(), part(), part()
        self.more = button("")
        self.columns = box([box([self.work, self.more], "bbcp-stack"), self.criteria], "bbcp-columns")
        self.box = box([self.verdict, self.columns], "bbcp-stack")
        self.more.on_click(self._toggle)

    @property
    def judgement(self) -> Judgement | None:
        """What is judged of the sentence."""
        return self._judgement

    def draw(self, sentence: Sentence, values: Mapping[str, str]) -> dict[str, Line]:
        """Judge the sentence and show it.

        Args:
            sentence: The sentence as it stands.
            values: What stands in each slot.

        Returns:
            The line of every slot.
        """
        case = self._form.case
        text = sentence.text[:READ_AT_MOST]
        alone = {slot: values[slot] if slot in ("who", "what") else "" for slot in values}
        core_text = build("objective", alone, False, case).text[:READ_AT_MOST]
        self._judgement, core = judge(text, case), judge(core_text, case)
        self._findings = findings(self._judgement, case)
        self._text, self._core, self._core_text = text, core, core_text
        # Without an action there is no objective yet, and nothing to say of it.
        self._ready = "what" in sentence.places
        self._show(len(sentence.text) > READ_AT_MOST)
        return objective_lines(self._form.slots, sentence, self._judgement, core, case)

    def shown(self, text: str) -> str:
        """Return the part of the sentence that is shown."""
        return text[:READ_AT_MOST]

    def opened(self, kept: bool) -> None:
        """Take note that the sentence was kept; there is nothing to compare it with."""

    def spoken(self) -> str:
        """Say what was judged, as HTML for a screen reader; an empty text while there is no action."""
        if not self._ready:
            return ""
        return f"<p>{safe(reading.spoken(self._judgement, self._findings))}</p>"

    def _show(self, too_long: bool) -> None:
        shown = self._findings if self._all_shown else self._findings[:SHOWN_FIRST]
        if self._ready:
            self.verdict.value = (
                self._doubted() + reading.verdict_html(self._text, self._judgement, shown) + self._cut(too_long)
            )
            self.work.value = reading.findings_html(shown, self._judgement, self._form.case, folded=True)
            self.criteria.value = reading.criteria_html(self._judgement)
        else:
            self.verdict.value = f'<p class="bbcp-quiet">{safe(self._form.words["going"])}</p>' if self._text else ""
        show(self.columns, self._ready)
        show(self.criteria, self._judgement.kind is not Kind.OTHER)
        key = "fewer" if self._all_shown else "more"
        self.more.description = str(self._fixed[key]).replace("{number}", str(len(self._findings)))
        show(self.more, len(self._findings) > SHOWN_FIRST)

    def _doubted(self) -> str:
        """Say so where the action alone is surely none, while the whole sentence was read as one."""
        other = self._judgement.kind in (Kind.MIXED, Kind.BEHAVIORAL)
        if other and self._core.kind in NO_ACTION and not self._core.unsure:
            return page.alone_html(self._core_text, self._core, self._form.words)
        return ""

    def _cut(self, too_long: bool) -> str:
        line = self._form.words["too_long"].replace("{number}", f"{READ_AT_MOST:,}")
        return f'<p class="bbcp-quiet">{safe(line)}</p>' if too_long else ""

    def _toggle(self, _button: Any) -> None:
        self._all_shown = not self._all_shown
        self._show(False)
