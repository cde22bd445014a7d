"""Draw the page that a learner gets back: plain HTML with no script, no font and no address from elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from bbcp import content
from bbcp.grading.grade import plain
from bbcp.grading.page_answer import PageAnswer
from bbcp.grading.page_room import fitted
from bbcp.grading.stretches import MOST_MARKS


def page_data(
    exercise: str,
    answers: Sequence[PageAnswer],
    added: Sequence[str],
    score: float,
    most: float,
    *,
    late: float = 0,
    alone: bool = False,
) -> dict[str, Any]:
    """Lay the page out as data for the template.

    Args:
        exercise: The exercise's title.
        answers: Its boxes, in order.
        added: What the learner wrote outside of them.
        score: All points so far.
        most: The most points there are.
        late: The points taken off because it was handed in late.
        alone: Whether no trainer will read it, so that nothing waits for one.
    """
    fixed = content.load("grading")
    words = {**fixed["page"], **(fixed["alone"]["page"] if alone else {})}
    waiting = not alone and any(not one.score for one in answers)
    total = words["so_far" if waiting else "score"] if most else fixed["alone"]["nothing_read"]
    data = {
        "words": words,
        "exercise": exercise,
        "total": total.format(score=plain(score), points=plain(most)),
        "late": words["late"].format(points=plain(late)) if late else "",
        "waiting": waiting,
        "most_marks": MOST_MARKS,
    }
    # All but the learner's words, to see how much room is left for these.
    bare = [replace(one, text=one.text[:1], marked=(), cut=True, few_marks=True) for one in answers]
    fixed = page_html({**data, "answers": bare, "added": [""] if added else [], "added_cut": True})
    shown, beside, cut = fitted(answers, added, len(fixed.encode("utf-8")))
    return {**data, "answers": shown, "added": beside, "added_cut": cut}


def page_html(data: dict[str, Any]) -> str:
    """Return the page; every text of a learner is escaped.

    Args:
        data: What `page_data` returned.
    """
    return _template().render(data)


@cache
def _template() -> Template:
    folder = Path(__file__).parent / "templates"
    rules = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return rules.get_template("feedback.html.j2")
