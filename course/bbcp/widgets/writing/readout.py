"""What the course sees in an objective, drawn anew with every key press: kind, marks, findings, hints, criteria."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bbcp.case import Case
from bbcp.feedback import SHOWN_FIRST, Finding, findings
from bbcp.feedback.hints import hints
from bbcp.scoring import Judgement, judge
from bbcp.scoring.labels import Kind, Reason
from bbcp.widgets import reading
from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.writing.ladder import Ladder

READ_AT_MOST = 2_000
"""Characters that are judged; an objective is a sentence or two, and a pasted book must not stall the page."""
FIRST_WORDS = 5
"""Fewer words than this that are not an objective yet are a beginning, and no fault."""


class Readout:
    """The reading of one text for one family; `box` holds it."""

    def __init__(self, case: Case, fixed: Mapping[str, str], write: Callable[[], None]) -> None:
        """Build it for an empty text.

        Args:
            case: The family.
            fixed: The workbench's words, with the family's names filled in.
            write: Moves the keyboard to the box in which the text is written.
        """
        self._case = case
        self._fixed = fixed
        self._all_shown = False
        self.verdict, self.work, self.criteria = part(), part(), part()
        self.hints = Ladder(fixed, write)
        self.more = button("")
        self.columns = box(
            [box([self.work, self.hints.box, self.more], "bbcp-stack"), self.criteria],
            "bbcp-columns",
        )
        self.box = box([self.verdict, self.columns], "bbcp-stack")
        self.more.on_click(self._toggle_more)
        self.draw("")

    def draw(self, text: str) -> None:
        """Judge a text and draw what was seen.

        Args:
            text: What stands in the box, any string; its first `READ_AT_MOST` characters are judged.
        """
        self.text = text[:READ_AT_MOST]
        self._long = len(text) > READ_AT_MOST
        self.judgement: Judgement = judge(self.text, self._case)
        self.findings: tuple[Finding, ...] = findings(self.judgement, self._case)
        if self.begun:
            line = self._fixed["going" if self.text.strip() else "empty"]
            self.verdict.value = f'<p class="bbcp-quiet">{safe(line)}</p>'
        else:
            self._draw_reading()
        show(self.columns, not self.begun)
        show(self.criteria, self.judgement.kind is not Kind.OTHER)
        first = None if self.begun or not self.findings else self.findings[0]
        self.hints.offer(
            first.criterion.value if first else "", hints(first, self.judgement.kind, self._case) if first else ()
        )

    @property
    def begun(self) -> bool:
        """Whether there are at most the first words of a sentence, about which there is nothing to say yet."""
        few = len(self.text.split()) < FIRST_WORDS
        return not self.text.strip() or (self.judgement.reason is Reason.NOT_SENTENCE and few)

    def _draw_reading(self) -> None:
        shown = self.findings if self._all_shown else self.findings[:SHOWN_FIRST]
        self.verdict.value = reading.verdict_html(self.text, self.judgement, shown) + self._too_long()
        self.work.value = reading.findings_html(shown, self.judgement, self._case)
        self.criteria.value = reading.criteria_html(self.judgement)
        key = "fewer" if self._all_shown else "more"
        self.more.description = self._fixed[key].replace("{number}", str(len(self.findings)))
        show(self.more, len(self.findings) > SHOWN_FIRST)

    def _toggle_more(self, _button: Any) -> None:
        self._all_shown = not self._all_shown
        self._draw_reading()

    def _too_long(self) -> str:
        if not self._long:
            return ""
        line = self._fixed["too_long"].replace("{number}", f"{READ_AT_MOST:,}")
        return f'<p class="bbcp-quiet">{safe(line)}</p>'
