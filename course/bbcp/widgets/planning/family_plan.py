"""A whole plan: from a list of services to acts, with services as helps, and a copy for the family."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from bbcp import attempts
from bbcp.scoring.labels import Kind
from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.case_names import case_names
from bbcp.widgets.filling import filled
from bbcp.widgets.frame import part, safe, words
from bbcp.widgets.pause import Pause
from bbcp.widgets.planning import page
from bbcp.widgets.planning.act_page import ActPage
from bbcp.widgets.planning.draft import Draft, last_draft, told, written
from bbcp.widgets.planning.parts import Parts, Told
from bbcp.widgets.planning.read_plan import get_plan
from bbcp.widgets.planning.steps import Steps

LOG_AFTER = 4.0
"""Seconds without a change after which the plan as it stands is noted in the log."""


class FamilyPlan(CourseActivity):
    """Repair a service-based plan such as `"rosa"`, from where the person left it.

    Read it, mark it, match its services, write the acts, look at the whole.
    """

    def _build(self, name: str) -> None:
        plan = self.plan = get_plan(name)
        self.object_id = f"familyplan/{plan.id}"
        names = case_names(plan.case, somebody=" ".join(plan.network[:1]))
        self._fixed: dict[str, Any] = filled(words("familyplan"), names)
        self.draft = self._noted = last_draft(self.object_id, plan, attempts.read())
        self._judged: set[str] = set()
        heard = Told(self._chosen, self._asked_all, self._wrote)
        parts = self._parts = Parts(plan, self._fixed, filled(words("workbench"), names), heard)
        self.marks, self.matches, self.acts = parts.marks, parts.matches, parts.acts
        self.rest, self.whole = parts.rest, parts.whole
        self.steps = Steps(self._fixed, self._go, back_at_end=plan.whole)
        parts.lay_out(self.steps)
        intro, self.family = part(f"<p>{safe(plan.intro)}</p>"), part()
        self.told, self.trouble = part("", "bbcp-live", "bbcp-quiet", "bbcp-slim"), part("", "bbcp-quiet")
        self.frame(plan.title, [intro, self.family, self.told, self.steps.place, *self.steps.pieces(), self.trouble])
        self._note_later = Pause(LOG_AFTER, partial(self._note_draft, "attempted"))
        self._listen()
        parts.fill(self.draft)
        again = self.draft.begun or (plan.whole and self.draft.page)
        self.told.value = safe(self._fixed["again"]) if again else ""
        self._show(self.draft.page)

    def _listen(self) -> None:
        self.whole.keep.on_click(lambda _button: self._keep())
        self.whole.print.on_click(lambda _button: self._print())
        self.whole.change.on_click(lambda _button: self._turn_to(self.steps.first_to_write()))
        self.whole.anew.on_click(lambda _button: self._start_again())

    def _go(self, by: int) -> None:
        self._note_objective()
        left = self._act_shown()
        self._turn_to(self.steps.at + by)
        if by > 0 and left and not left.act.given and not left.words.text:
            self.told.value = safe(str(self._fixed["left_empty"]).format(danger=left.act.danger))

    def _turn_to(self, at: int) -> None:
        self._show(at)
        self.told.value = ""
        if self.plan.whole and at == len(self.steps.pages) - 1:
            self._note_end("completed")
        else:
            self._note_draft("attempted")
        self.steps.head.focus()

    def _show(self, at: int) -> None:
        self.steps.show(at)
        self.family.value = page.family_html(self.plan, self._fixed, folded=self.steps.at > 0)
        self.draft = replace(self.draft, page=self.steps.at)
        if self.steps.now.step == "whole":
            self.whole.draw(self.draft)

    def _asked_all(self) -> None:
        self.steps.open_next()

    def _chosen(self, kind: str, item: str, choice: str, right: bool, first_try: bool) -> None:
        asking = self.marks if kind == "marks" else self.matches
        self.draft = replace(self.draft, **{kind: dict(asking.first)})  # type: ignore[arg-type]
        result = {"response": choice, "success": right}
        self._note("answered", f"{kind}-{item}", result, case=self.plan.case.id, first_try=first_try)
        self._note_later.restart()

    def _wrote(self, name: str, text: str) -> None:
        self.draft = self.draft.write(name, text)
        self.told.value = ""
        self._note_later.restart()

    def _act_shown(self) -> ActPage | None:
        """Return the act whose page is shown, if it is one."""
        return next((one for one in self.acts if one.box is self.steps.now.box), None)

    def _note_objective(self) -> None:
        """Note the act on the page as a try at an objective, unless it is none yet or is noted already."""
        one = self._act_shown()
        if one is None or one.act.given or one.objective in self._judged:
            return
        judgement = one.readout.judgement
        if judgement.kind is Kind.OTHER:
            return
        self._judged.add(one.objective)
        where, case = f"{self.object_id}/{one.act.id}", self.plan.case.id
        self._tell(attempts.objective_statement("attempted", where, case, one.objective, judgement))

    def _keep(self) -> None:
        if not any(self.draft.boxes.values()):
            self.whole.say(self._fixed["nothing"])
        elif not self._note_end("kept"):
            self.whole.say(self._fixed["kept"])

    def _print(self) -> None:
        self.whole.send_to_printer()
        self._note_end("completed" if written(self.plan, self.draft) else "experienced")

    def _start_again(self) -> None:
        if not self.whole.sure():
            return
        self.draft = Draft()
        self._judged.clear()
        self._parts.fill(self.draft)
        self._note_draft("cleared")
        self._turn_to(0)
        self.told.value = safe(self._fixed["cleared"])

    def _note_draft(self, verb: str) -> None:
        if verb == "attempted" and self.draft == self._noted:
            return
        self._noted = self.draft
        self._note_plan(verb, {})

    def _note_end(self, verb: str) -> str:
        self._noted = self.draft
        return self._note_plan(verb, {"score": scored(self.whole.good, len(self.whole.looks))})

    def _note_plan(self, verb: str, result: dict[str, Any]) -> str:
        said = {"response": told(self.plan, self.draft)[: attempts.LONGEST_TEXT], **result}
        return self._note(verb, "", said, case=self.plan.case.id, plan=self.draft.record())
