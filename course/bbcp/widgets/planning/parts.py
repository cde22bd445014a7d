"""What is on the pages of a plan: the lines to mark, the services to match, the acts, the rest, and the whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from bbcp.widgets.frame import part
from bbcp.widgets.planning import page
from bbcp.widgets.planning.act_page import ActPage
from bbcp.widgets.planning.asking import Asking, Heard
from bbcp.widgets.planning.draft import Draft
from bbcp.widgets.planning.plan import MARKS, NO_PLACE, Choice, Plan
from bbcp.widgets.planning.rest_page import RestPage
from bbcp.widgets.planning.steps import Steps
from bbcp.widgets.planning.whole_page import WholePage


@dataclass(frozen=True)
class Told:
    """What the pages tell those around them.

    Attributes:
        chosen: Called with `"marks"` or `"matches"`, and then as `Heard.chosen`.
        asked_all: Called when the last item is placed and the person goes on.
        wrote: Called with the name of a box and its new words.
    """

    chosen: Callable[[str, str, str, bool, bool], None]
    asked_all: Callable[[], None]
    wrote: Callable[[str, str], None]


class Parts:
    """The insides of the pages."""

    def __init__(self, plan: Plan, fixed: page.Words, bench: page.Words, told: Told) -> None:
        """Make them.

        Args:
            plan: The plan.
            fixed: The activity's words, with the family's names filled in.
            bench: The workbench's words, likewise.
            told: Who is told of what happens in them.
        """
        self._plan, self._fixed, self._told = plan, fixed, told
        marks = [Choice(one, fixed["marks"][one], fixed["mark_hints"][one]) for one in MARKS]
        places = [*(Choice(one.id, one.short) for one in plan.acts), Choice(NO_PLACE, fixed["no_place"])]
        self.marks = Asking(plan.lines, marks, self._lines("marks"), fixed, self._heard("marks"))
        self.matches = Asking(plan.services, places, self._lines("services"), fixed, self._heard("matches"))
        self.acts = [ActPage(plan, one, fixed, bench, partial(self._wrote_act, one.id)) for one in plan.acts]
        self.rest = RestPage(plan, fixed, told.wrote)
        self.whole = WholePage(plan, fixed)

    def lay_out(self, steps: Steps) -> None:
        """Put them on the pages, one behind the other."""
        fixed, names = self._fixed, self._fixed["steps"]
        steps.add("read", names["read"], part(page.read_html(self._plan, fixed)))
        for step, one in (("marks", self.marks), ("services", self.matches)):
            steps.add(step, names[step], one.box, done=partial(_is_done, one))
        for at, act in enumerate(self.acts, start=1):
            name = str(fixed["steps_done" if act.act.given else "steps"]["acts"]).format(at=at, of=len(self.acts))
            steps.add("acts", name, act.box, list(act.fields.values()))
        rest = steps.add("rest", names["rest"], self.rest.box, list(self.rest.fields.values()))
        rest.next.description = fixed["to_whole"]
        steps.add("whole", names["whole"], self.whole.box)

    def fill(self, draft: Draft) -> None:
        """Show what was placed and written before."""
        self.marks.begin(draft.marks)
        self.matches.begin(draft.matches)
        for one in self.acts:
            one.fill(draft.act_words(one.act))
        self.rest.fill(draft.boxes)

    def _lines(self, step: str) -> dict[str, str]:
        return {key: self._fixed[f"{step}_{key}"] for key in ("lead", "read", "ask", "after")}

    def _heard(self, kind: str) -> Heard:
        return Heard(partial(self._told.chosen, kind), self._told.asked_all)

    def _wrote_act(self, act: str, name: str, text: str) -> None:
        self._told.wrote(f"{act}.{name}", text)


def _is_done(asking: Asking) -> bool:
    return asking.done
