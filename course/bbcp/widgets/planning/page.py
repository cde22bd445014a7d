"""Draw the pages of a plan: the family, the plan as it is, and what there is to read of an act."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.widgets import reading
from bbcp.widgets.frame import safe, words
from bbcp.widgets.planning.plan import Act, ActWords, Plan

Words = Mapping[str, Any]


def family_html(plan: Plan, fixed: Words, folded: bool) -> str:
    """Draw the worry, the safety goal and what stays private.

    Args:
        plan: The plan.
        fixed: The activity's words.
        folded: Whether it only opens on demand, once the person has read it.
    """
    told = reading.family_html(plan.case, words("workbench"))
    if not folded:
        return told
    return f'<details class="bbcp-plan-family"><summary>{safe(fixed["family"])}</summary>{told}</details>'


def lines_html(plan: Plan) -> str:
    """Draw the old plan as a list of its lines."""
    return f'<ol class="bbcp-plan-old">{"".join(f"<li>{safe(one.text)}</li>" for one in plan.lines)}</ol>'


def read_html(plan: Plan, fixed: Words) -> str:
    """Draw the first page: the plan as it is, and a question to hold it against."""
    return (
        f'<div class="bbcp-plan-part"><p class="bbcp-sub">{safe(fixed["lines"])}</p>{lines_html(plan)}</div>'
        f'<p class="bbcp-ask">{safe(fixed["read_ask"])}</p>'
    )


def act_head_html(plan: Plan, act: Act, fixed: Words) -> str:
    """Draw what an act is for: its part of the danger, and the services that help with it."""
    helps = "".join(f"<li>{safe(one.text)}</li>" for one in plan.helps_with(act))
    listed = f'<ul class="bbcp-plan-helps" role="list">{helps}</ul>' if helps else f"<p>{safe(fixed['helps_none'])}</p>"
    return (
        f'<div class="bbcp-family"><div><p class="bbcp-sub">{safe(fixed["danger"])}</p><p>{safe(act.danger)}.</p></div>'
        f'<div><p class="bbcp-sub">{safe(fixed["helps"])}</p>{listed}</div></div>'
    )


def act_html(said: ActWords, fixed: Words) -> str:
    """Draw an act that is to be read: what is done, who sees it, and until when."""
    copy = fixed["copy"]
    return (
        f'<div class="bbcp-card"><p>{safe(said.text)}</p><p class="bbcp-plan-seen"><b>{safe(copy["who"])}</b> '
        f"{safe(said.who)}<br><b>{safe(copy['until'])}</b> {safe(said.until)}</p></div>"
    )


def notice_html(act: Act, fixed: Words) -> str:
    """Draw what to notice in an act of the course."""
    points = "".join(f"<li>{safe(one)}</li>" for one in act.notice)
    return f'<p class="bbcp-sub">{safe(fixed["notice"])}</p><ul class="bbcp-points">{points}</ul>'


def rest_html(head: str, text: str) -> str:
    """Draw a hard day or a meeting that is to be read, under its question."""
    return f'<p class="bbcp-plan-label">{safe(head)}</p><p class="bbcp-card">{safe(text)}</p>'
