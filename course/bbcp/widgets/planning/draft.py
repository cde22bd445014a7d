"""What a learner has done with a plan so far: kept in the log, and there again the next time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bbcp.log_lines import last_told
from bbcp.widgets.planning.plan import Act, ActWords, Item, Plan

LONGEST = {"text": 350, "who": 120, "until": 90, "hard_day": 350, "meeting": 180}
"""Characters of each box that are kept: all of them together still print on one sheet."""
PARTS = ("text", "who", "until")
# What turns the writing direction around would also turn the sentence in which the words stand.
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


def clean(text: str, part: str) -> str:
    """Make what was typed into a box fit for the log, the page and the sheet.

    Args:
        text: Anything.
        part: Which box, a key of `LONGEST`.
    """
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _CONTROLS.sub(" ", whole).strip()[: LONGEST[part]].strip()


def box_name(act: Act, part: str) -> str:
    """Name a box of an act, such as `"call.who"`."""
    return f"{act.id}.{part}"


@dataclass(frozen=True)
class Draft:
    """Where a learner stands.

    Attributes:
        page: How many pages were turned.
        marks: For each line that was placed, the mark that was chosen first.
        matches: For each service that was placed, the act (or no place) that was chosen first.
        boxes: What stands in the boxes, by `box_name`, and `hard_day` and `meeting`.
    """

    page: int = 0
    marks: Mapping[str, str] = field(default_factory=dict)
    matches: Mapping[str, str] = field(default_factory=dict)
    boxes: Mapping[str, str] = field(default_factory=dict)

    @property
    def begun(self) -> bool:
        """Whether anything was placed or written."""
        return bool(self.marks or self.matches or any(self.boxes.values()))

    def write(self, name: str, text: str) -> Draft:
        """Return the draft with other words in one box."""
        return replace(self, boxes={**self.boxes, name: text})

    def act_words(self, act: Act) -> ActWords:
        """Return what stands for an act: the course's words where it is given."""
        return act.words if act.given else ActWords(*(self.boxes.get(box_name(act, part), "") for part in PARTS))

    def rest(self, plan: Plan, part: str) -> str:
        """Return what stands in `hard_day` or `meeting`."""
        rest = plan.hard_day if part == "hard_day" else plan.meeting
        return rest.text if rest.given else self.boxes.get(part, "")

    def record(self) -> dict[str, Any]:
        """Return the draft as plain values for the log."""
        return {
            "page": self.page,
            "marks": dict(self.marks),
            "matches": dict(self.matches),
            "boxes": {name: text for name, text in self.boxes.items() if text},
        }


def names(plan: Plan) -> tuple[str, ...]:
    """Return the names of all boxes that a learner fills."""
    acts = [box_name(one, part) for one in plan.acts if not one.given for part in PARTS]
    rest = [part for part, one in (("hard_day", plan.hard_day), ("meeting", plan.meeting)) if not one.given]
    return (*acts, *rest)


def written(plan: Plan, draft: Draft) -> bool:
    """Say whether no box is empty."""
    return all(draft.boxes.get(name) for name in names(plan))


def told(plan: Plan, draft: Draft) -> str:
    """Say what was written in one text, for the log."""
    acts = [draft.act_words(one) for one in plan.acts if not one.given]
    rest = [draft.boxes.get(part, "") for part in ("hard_day", "meeting")]
    said = [" / ".join(filter(None, (one.text, one.who, one.until))) for one in acts]
    return "\n".join(filter(None, (*said, *rest)))


def last_draft(object_id: str, plan: Plan, statements: Iterable[Mapping[str, Any]]) -> Draft:
    """Find the draft as the person left it.

    Args:
        object_id: The activity's name in the log, such as `"familyplan/rosa"`.
        plan: The plan.
        statements: The log of tries, oldest first.

    Returns:
        The draft; an empty one when there is none. Whatever is odd in it is left out.
    """
    kept = last_told(statements, object_id, "plan")
    return Draft() if kept is None else _restored(plan, kept)


def _restored(plan: Plan, kept: Mapping[str, Any]) -> Draft:
    page = kept.get("page")
    boxes = _texts(kept.get("boxes"))
    return Draft(
        page if isinstance(page, int) and not isinstance(page, bool) and page > 0 else 0,
        _placed(plan.lines, _texts(kept.get("marks"))),
        _placed(plan.services, _texts(kept.get("matches"))),
        {name: text for name in names(plan) if (text := clean(boxes.get(name, ""), name.rpartition(".")[2]))},
    )


def _placed(items: Iterable[Item], chosen: Mapping[str, str]) -> dict[str, str]:
    asked = {one.id: one for one in items if not one.given}
    return {name: first for name, first in chosen.items() if name in asked and first in asked[name].why}


def _texts(data: Any) -> dict[str, str]:
    found = data.items() if isinstance(data, dict) else ()
    return {str(name): text for name, text in found if isinstance(text, str)}
