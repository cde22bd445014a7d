"""The case card: a family at a glance, to read before and while one writes for them."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.case import get_case
from bbcp.log_lines import is_about, within
from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.families import page as casecard_page
from bbcp.widgets.frame import part, safe, show, words


class CaseCard(CourseActivity):
    """A card to read on a family such as `"milo"`: who is in it, the worry, the goal, the network, and the plan."""

    _paper = ""

    def _build(self, name: str) -> None:
        case = self.case = get_case(name)
        self.object_id = f"casecard/{case.id}"
        fixed = words("casecard")
        title = str(fixed["title"]).format(title=case.title)
        self.card = part(casecard_page.card_html(case))
        self.trouble = part("", "bbcp-quiet")
        show(self.trouble, False)
        made_up = part(f'<p class="bbcp-quiet">{safe(str(fixed["made_up"]))}</p>')
        self.frame(title, [self.card, made_up, self.trouble])
        self._paper = casecard_page.paper_html(case, title)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        bundle = super()._repr_mimebundle_(**kwargs)
        if self._paper:
            # A card is for reading, so a printout and a preview get the whole of it and not only a sentence.
            bundle["text/html"] = self._paper
            self._note_seen()
        return bundle

    def _note_seen(self) -> None:
        """Note the card as done when it is shown for the first time: there is nothing to do on it but to read."""
        lines = [one for one in attempts.read() if is_about(one, self.object_id)]
        if not any(within(one, "result", "completion") is True for one in lines):
            show(self.trouble, bool(self._note("completed", "", {"completion": True}, case=self.case.id)))
