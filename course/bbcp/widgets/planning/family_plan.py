"""A whole plan: from a list of services to acts, with services as helps, and a copy for the family."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.content import ContentError
from bbcp.feedback import family_names
from bbcp.scoring.judgement import Kind
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show, words
from bbcp.widgets.last_words import LastWords
from bbcp.widgets.pause import Pause
from bbcp.widgets.planning import page
from bbcp.widgets.planning.act_page import ActPage
from bbcp.widgets.planning.asking import Asking, Heard
from bbcp.widgets.planning.draft import Draft, last_draft, written
from bbcp.widgets.planning.plan import MARKS, NO_PLACE, Choice, Plan, PlanError
from bbcp.widgets.planning.read_plan import get_plan
from bbcp.widgets.planning.rest_page import RestPage
from bbcp.widgets.planning.whole_page import WholePage
from bbcp.widgets.sorting.piles import steps_html

LOG_AFTER = 4.0
"""Seconds without a change after which the plan as it stands is noted in the log."""
STEPS = ("read", "marks", "services", "acts", "rest", "whole")


@dataclass(frozen=True)
class _Page:
    """One page: its step, its heading, what is on it, and whether a person may go on from it."""

    step: str
    head: str
    box: Any
    fields: Sequence[Any]
    next: Any
    back: Any
    row: Any
    done: Callable[[], bool]


class FamilyPlan(Activity):
    """Repair a service-based plan: read it, mark it, match its services, write the acts, look at the whole."""

    def __init__(self, plan_id: str) -> None:
        """Open the plan as the person left it.

        Args:
            plan_id: Which, such as `"rosa"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_plan(plan_id))
        except (PlanError, ContentError) as why:
            self.sorry(why)

    def _build(self, plan: Plan) -> None:
        self.plan = plan
        self.object_id = f"familyplan/{plan.id}"
        names = _Names(plan)
        self._fixed = _filled(words("familyplan"), names)
        self.draft = self._noted = last_draft(self.object_id, plan, attempts.read())
        self._judged: set[str] = set()
        self._make_parts(_filled(words("workbench"), names))
        self.pages = self._make_pages()
        self.head = ipw.Label(tabbable=False)
        self.head._dom_classes = ("bbcp-place-line", "bbcp-kind")
        self.steps, self.told, self.trouble = part(), part("", "bbcp-quiet", "bbcp-slim"), part("", "bbcp-quiet")
        place = box([self.steps, self.head], "bbcp-place")
        intro, self.family = part(f"<p>{safe(plan.intro)}</p>"), part()
        shown = [one for each in self.pages for one in (each.box, each.row)]
        self.frame(plan.title, [intro, self.family, self.told, place, *shown, self.trouble])
        self._note_later = Pause(LOG_AFTER, partial(self._note_draft, "attempted"))
        self._listen()
        self._fill()
        again = self.draft.begun or (plan.whole and self.draft.page)
        self.told.value = safe(self._fixed["again"]) if again else ""
        self._show(self.draft.page)

    def _make_parts(self, bench: dict[str, Any]) -> None:
        plan, fixed = self.plan, self._fixed
        marks = [Choice(one, fixed["marks"][one], fixed["mark_hints"][one]) for one in MARKS]
        places = [*(Choice(one.id, one.short) for one in plan.acts), Choice(NO_PLACE, fixed["no_place"])]
        self.marks = Asking(plan.lines, marks, self._lines("marks"), fixed, self._heard("marks"))
        self.matches = Asking(plan.services, places, self._lines("services"), fixed, self._heard("matches"))
        self.acts = [ActPage(plan, one, fixed, bench, partial(self._wrote_act, one.id)) for one in plan.acts]
        self.rest = RestPage(plan, fixed, self._wrote)
        self.whole = WholePage(plan, fixed)

    def _lines(self, step: str) -> dict[str, str]:
        return {key: self._fixed[f"{step}_{key}"] for key in ("lead", "read", "ask", "after")}

    def _heard(self, kind: str) -> Heard:
        return Heard(partial(self._chosen, kind), self._asked_all)

    def _make_pages(self) -> list[_Page]:
        fixed, total = self._fixed, len(self.acts)
        first = self._page("read", fixed["steps"]["read"], part(page.read_html(self.plan, fixed)))
        asking = [
            self._page(step, fixed["steps"][step], one.box, done=partial(_is_done, one))
            for step, one in (("marks", self.marks), ("services", self.matches))
        ]
        acts = [self._act_page(one, at, total) for at, one in enumerate(self.acts, start=1)]
        rest = self._page("rest", fixed["steps"]["rest"], self.rest.box, list(self.rest.fields.values()))
        rest.next.description = fixed["to_whole"]
        return [first, *asking, *acts, rest, self._page("whole", fixed["steps"]["whole"], self.whole.box)]

    def _act_page(self, one: ActPage, at: int, total: int) -> _Page:
        name = str(self._fixed["steps_done" if one.act.given else "steps"]["acts"]).format(at=at, of=total)
        return self._page("acts", name, one.box, list(one.fields.values()))

    def _page(
        self, step: str, name: str, inside: Any, fields: Sequence[Any] = (), done: Callable[[], bool] = lambda: True
    ) -> _Page:
        following, back = button(self._fixed["next"], "bbcp-primary"), button(self._fixed["back"])
        head = str(self._fixed["step"]).format(number=STEPS.index(step) + 1, total=len(STEPS), name=name)
        for one, by in ((following, 1), (back, -1)):
            if fields:
                LastWords(one, fields, partial(self._go, by))
            else:
                one.on_click(lambda _button, by=by: self._go(by))
        return _Page(step, head, inside, fields, following, back, box([following, back], "bbcp-row"), done)

    def _listen(self) -> None:
        self.whole.keep.on_click(lambda _button: self._keep())
        self.whole.print.on_click(lambda _button: self._print())
        self.whole.change.on_click(lambda _button: self._turn_to(self._first_to_write()))
        self.whole.anew.on_click(lambda _button: self._start_again())

    def _fill(self) -> None:
        self.marks.begin(self.draft.marks)
        self.matches.begin(self.draft.matches)
        for one in self.acts:
            one.fill(self.draft.act_words(one.act))
        self.rest.fill(self.draft.boxes)

    def _first_to_write(self) -> int:
        return next(at for at, one in enumerate(self.pages) if one.step in ("acts", "rest") and one.fields)

    def _go(self, by: int) -> None:
        self._note_objective()
        self._turn_to(self.at + by)

    def _turn_to(self, at: int) -> None:
        self._show(at)
        self.told.value = ""
        if self.plan.whole and at == len(self.pages) - 1:
            self._note_end("completed")
        else:
            self._note_draft("attempted")
        self.head.focus()

    def _show(self, at: int) -> None:
        """Show a page, or the one before it that is not done yet."""
        open_at = next((at for at, one in enumerate(self.pages) if not one.done()), len(self.pages) - 1)
        self.at = max(0, min(at, open_at, len(self.pages) - 1))
        for number, one in enumerate(self.pages):
            for piece in (one.box, one.row):
                show(piece, number == self.at)
        now = self.pages[self.at]
        self.family.value = page.family_html(self.plan, self._fixed, folded=self.at > 0)
        self.steps.value = steps_html(STEPS.index(now.step) + 1, len(STEPS))
        self.head.value = now.head
        show(now.next, now.done() and now.step != "whole")
        # On the last page of what one writes there is a button of its own for going back.
        show(now.back, self.at > 0 and (now.step != "whole" or self.plan.whole))
        self.draft = replace(self.draft, page=self.at)
        if now.step == "whole":
            self.whole.draw(self.draft)

    def _asked_all(self) -> None:
        now = self.pages[self.at]
        show(now.next, True)
        now.next.focus()

    def _chosen(self, kind: str, item: str, choice: str, right: bool, first_try: bool) -> None:
        asking = self.marks if kind == "marks" else self.matches
        self.draft = replace(self.draft, **{kind: dict(asking.first)})  # type: ignore[arg-type]
        where = f"{self.object_id}/{kind}-{item}"
        result = {"response": choice, "success": right}
        self._tell(attempts.statement("answered", where, result, case=self.plan.case.id, first_try=first_try))
        self._note_later.restart()

    def _wrote_act(self, act: str, name: str, text: str) -> None:
        self._wrote(f"{act}.{name}", text)

    def _wrote(self, name: str, text: str) -> None:
        self.draft = self.draft.write(name, text)
        self.told.value = ""
        self._note_later.restart()

    def _note_objective(self) -> None:
        """Note the act on the page as a try at an objective, unless it is none yet or is noted already."""
        one = next((one for one in self.acts if one.box is self.pages[self.at].box), None)
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
        self._fill()
        self._note_draft("cleared")
        self._turn_to(0)
        self.told.value = safe(self._fixed["cleared"])

    def _note_draft(self, verb: str) -> None:
        if verb == "attempted" and self.draft == self._noted:
            return
        self._noted = self.draft
        self._tell(self._statement(verb, {}))

    def _note_end(self, verb: str) -> str:
        score = {"raw": self.whole.good, "min": 0, "max": len(self.whole.looks)}
        self._noted = self.draft
        return self._tell(self._statement(verb, {"score": score | {"scaled": round(score["raw"] / score["max"], 4)}}))

    def _statement(self, verb: str, result: dict[str, Any]) -> dict[str, Any]:
        told = page.told(self.plan, self.draft)[: attempts.LONGEST_TEXT]
        said = {"response": told, **result}
        return attempts.statement(verb, self.object_id, said, case=self.plan.case.id, plan=self.draft.record())

    def _tell(self, statement: dict[str, Any]) -> str:
        trouble = note(statement)
        self.trouble.value = safe(trouble)
        return trouble


def _is_done(asking: Asking) -> bool:
    return asking.done


class _Names(dict[str, str]):
    """The family's names for a sentence; anything else in braces is left for later."""

    def __init__(self, plan: Plan) -> None:
        super().__init__(family_names(plan.case), title=plan.case.title, somebody=" ".join(plan.network[:1]))

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _filled(line: Any, names: _Names) -> Any:
    """Fill the family's names into every text of the content, however deep it stands."""
    if isinstance(line, str):
        return line.format_map(names)
    if isinstance(line, dict):
        return {key: _filled(one, names) for key, one in line.items()}
    return line
