"""The last page: the whole plan as the family's copy, a look at it, and what can be done with it."""

from __future__ import annotations

import uuid

from bbcp.widgets.frame import box, button, part, safe, show
from bbcp.widgets.planning import whole_view
from bbcp.widgets.planning.draft import Draft, written
from bbcp.widgets.planning.family_copy import copy_html, paper_html
from bbcp.widgets.planning.look import Checked, check_plan
from bbcp.widgets.planning.page import Words
from bbcp.widgets.planning.plan import Plan


class WholePage:
    """The plan put together; `box` holds it."""

    def __init__(self, plan: Plan, fixed: Words) -> None:
        """Lay out the page.

        Args:
            plan: The plan.
            fixed: The activity's words.
        """
        self._plan, self._fixed = plan, fixed
        self._sure = False
        self.looks: tuple[Checked, ...] = ()
        self.sheet, self.looked = part("", "bbcp-sheet"), part()
        self.print, self.keep = button(fixed["print"], "bbcp-primary"), button(fixed["keep"], "bbcp-primary")
        self.change, self.anew = button(fixed["change"]), button(fixed["anew"])
        self.said = part("", "bbcp-live", "bbcp-quiet", "bbcp-slim")
        self.printer = part("", "bbcp-unseen")
        self.compare = part()
        lead = part(f"<p>{safe(fixed['whole_lead'])}</p>")
        hint = part(f'<p class="bbcp-quiet">{safe(fixed["print_hint"])}</p>')
        doing = box([self.keep, self.print], "bbcp-row")
        again = box([self.change, self.anew], "bbcp-row")
        for piece in (self.keep, again):
            show(piece, not plan.whole)
        was = part(whole_view.was_html(plan, fixed))
        pieces = [lead, self.sheet, self.looked, doing, self.said, hint, was, self.compare, again, self.printer]
        self.box = box(pieces, "bbcp-stack")

    @property
    def good(self) -> int:
        """How many of the looks found nothing open."""
        return sum(one.good for one in self.looks)

    def draw(self, draft: Draft) -> None:
        """Put the plan together anew.

        Args:
            draft: What was written.
        """
        self._draft = draft
        self.looks = check_plan(self._plan, draft)
        self.sheet.value = copy_html(self._plan, draft)
        self.looked.value = whole_view.looks_html(self.looks, self._fixed)
        # To see one way before trying takes away more than it gives.
        ready = not self._plan.whole and written(self._plan, draft)
        self.compare.value = whole_view.compare_html(self._plan, self._fixed) if ready else ""
        show(self.compare, ready)
        self.say("")

    def say(self, line: str) -> None:
        """Say something below the buttons, and forget about a first press of "start again"."""
        self.said.value = safe(line)
        self._sure = False
        self.anew.description = self._fixed["anew"]

    def send_to_printer(self) -> None:
        """Open the print window with the family's copy alone."""
        self.printer.value = paper_html(self._plan, self._draft, uuid.uuid4().hex)
        self.say(self._fixed["printed" if written(self._plan, self._draft) else "printed_open"])

    def sure(self) -> bool:
        """Say whether "start again" was pressed for the second time in a row; the first time asks."""
        if self._sure:
            return True
        self._sure = True
        self.anew.description = self._fixed["anew_sure"]
        return False
