"""Draw what stands below the family's copy: the look at the whole plan, the old plan, and another way to write it."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.frame import safe
from bbcp.widgets.planning.look import Checked
from bbcp.widgets.planning.page import Words, act_html, lines_html, notice_html, rest_html
from bbcp.widgets.planning.plan import Plan


def looks_html(found: Sequence[Checked], fixed: Words) -> str:
    """Draw the look at the whole plan, each question with its answer in words."""
    rows = "".join(_look_html(one, fixed) for one in found)
    return (
        f'<p class="bbcp-sub">{safe(fixed["looks"])}</p><ul class="bbcp-plan-looks" role="list">{rows}</ul>'
        f'<p class="bbcp-quiet">{safe(fixed["unsure"])}</p>'
    )


def was_html(plan: Plan, fixed: Words) -> str:
    """Draw the old plan, folded up."""
    head = f"<summary>{safe(fixed['was'])}</summary>"
    return f'<details class="bbcp-plan-family">{head}{lines_html(plan)}</details>'


def compare_html(plan: Plan, fixed: Words) -> str:
    """Draw one way to write what the learner wrote, folded up."""
    acts = "".join(
        f"<li>{act_html(one.words, fixed)}{notice_html(one, fixed)}</li>" for one in plan.acts if not one.given
    )
    rest = "".join(
        f"<li>{rest_html(str(fixed['copy'][part]), one.text)}</li>"
        for part, one in (("hard_day", plan.hard_day), ("meeting", plan.meeting))
        if not one.given
    )
    return (
        f'<details class="bbcp-plan-compare"><summary>{safe(fixed["compare"])}</summary>'
        f"<p>{safe(fixed['compare_lead'])}</p>"
        f'<ul class="bbcp-look-again" role="list">{acts}{rest}</ul></details>'
    )


def _look_html(one: Checked, fixed: Words) -> str:
    head = f"{fixed['checks'][one.id]['head']} - {fixed['good' if one.good else 'open']}"
    lines = "".join(f"<p>{safe(line)}</p>" for line in one.says)
    look = " bbcp-why-right" if one.good else ""
    return f'<li class="bbcp-why{look}" data-look="{one.id}"><p><b>{safe(head)}</b></p>{lines}</li>'
