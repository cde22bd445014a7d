"""What stands below a danger statement: what the word checks are worth, and the course's own statement."""

from __future__ import annotations

from collections.abc import Mapping

from bbcp.scoring import Judgement
from bbcp.widgets.building import page
from bbcp.widgets.building.built import Sentence
from bbcp.widgets.building.danger_lines import danger_lines
from bbcp.widgets.building.form import READ_AT_MOST, Form
from bbcp.widgets.building.slot_lines import Line
from bbcp.widgets.frame import box, part, safe, show


class DangerPanel:
    """What the word checks are worth, and the course's own statement once the person has kept theirs."""

    def __init__(self, form: Form) -> None:
        """Lay out the panel.

        Args:
            form: The builder it belongs to.
        """
        self._form = form
        self.compare = part()
        self.box = box([part(f'<p class="bbcp-quiet">{safe(form.words["unsure"])}</p>'), self.compare], "bbcp-stack")
        self.opened(False)

    @property
    def judgement(self) -> Judgement | None:
        """There is none: a danger statement gets words and no score."""
        return None

    def draw(self, _sentence: Sentence, values: Mapping[str, str]) -> dict[str, Line]:
        """Return the line of every slot."""
        return danger_lines(self._form.slots, values, self._form.case)

    def shown(self, text: str) -> str:
        """Return the part of the sentence that is shown."""
        return text[:READ_AT_MOST]

    def opened(self, kept: bool) -> None:
        """Show the course's own statement once the person's own is kept."""
        self.compare.value = page.compare_html(self._form.case, self._form.words) if kept else ""
        show(self.compare, kept)

    def spoken(self) -> str:
        """Return nothing beyond the slot's own line."""
        return ""
