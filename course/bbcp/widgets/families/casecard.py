"""The case card: a family at a glance, to read before and while one writes for them."""

from __future__ import annotations

from typing import Any

from bbcp import attempts
from bbcp.case import Case, CaseError, get_case
from bbcp.content import ContentError
from bbcp.log_lines import is_about, within
from bbcp.widgets.families import page as casecard_page
from bbcp.widgets.frame import Activity, note, part, safe, show, words


class CaseCard(Activity):
    """A card to read: who is in the family, the worry, the goal, the network, and what the plan says now."""

    _paper = ""

    def __init__(self, case_id: str) -> None:
        """Lay out the card.

        Args:
            case_id: The family, such as `"milo"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_case(case_id))
        except (CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self, case: Case) -> None:
        self.case = case
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
            seen = attempts.statement("completed", self.object_id, {"completion": True}, case=self.case.id)
            trouble = note(seen)
            self.trouble.value = safe(trouble)
            show(self.trouble, bool(trouble))
