"""Draw the pages of a plan: the plan as it is, items to decide about, acts to read, the look at the whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bbcp.widgets import reading
from bbcp.widgets.frame import safe, words
from bbcp.widgets.planning.draft import Draft
from bbcp.widgets.planning.look import Checked
from bbcp.widgets.planning.plan import Act, ActWords, Choice, Item, Plan

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


def given_html(items: Sequence[Item], choices: Sequence[Choice], fixed: Words) -> str:
    """Draw the items that the course has decided already, each with its reason; nothing where there are none."""
    if not items:
        return ""
    rows = "".join(
        f'<li><p class="bbcp-card">{safe(one.text)}</p><p><b>{safe(_label(choices, one.right))}.</b> '
        f"{safe(one.why[one.right])}</p></li>"
        for one in items
    )
    head = f'<p class="bbcp-sub">{safe(fixed["done_for_you"])}</p>'
    return f'{head}<ul class="bbcp-look-again bbcp-plan-given" role="list">{rows}</ul>'


def item_html(item: Item, number: int, total: int, ask: str, fixed: Words) -> str:
    """Draw the item on the table.

    Args:
        item: The item.
        number: Which one of those to decide it is, from 1.
        total: How many there are.
        ask: The question under it.
        fixed: The activity's words.
    """
    count = str(fixed["item"]).format(number=number, total=total)
    return (
        f'<p class="bbcp-sub">{safe(fixed["yours"])} - {safe(count)}</p><p class="bbcp-card">{safe(item.text)}</p>'
        f'<p class="bbcp-plan-ask">{safe(ask)}</p>'
    )


def why_html(item: Item, choice: Choice, fixed: Words) -> str:
    """Draw the reason for or against the choice that was made."""
    right = choice.id == item.right
    head = f"{choice.label} - {fixed['right' if right else 'wrong']}"
    look = " bbcp-why-right" if right else ""
    return f'<div class="bbcp-why{look}"><p><b>{safe(head)}</b></p><p>{safe(item.why[choice.id])}</p></div>'


def placed_html(items: Sequence[Item], choices: Sequence[Choice], after: str) -> str:
    """Draw where the items went, at the end of the page.

    Args:
        items: Those that the learner placed.
        choices: Where they could go.
        after: What is said when all are placed.
    """
    rows = "".join(f"<li><span>{safe(one.text)}</span> <b>{safe(_label(choices, one.right))}</b></li>" for one in items)
    shown = f'<ul class="bbcp-plan-placed" role="list">{rows}</ul>' if items else ""
    return f'{shown}<p class="bbcp-time-aim">{safe(after)}</p>'


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


def told(plan: Plan, draft: Draft) -> str:
    """Say what was written in one text, for the log."""
    acts = [draft.act_words(one) for one in plan.acts if not one.given]
    rest = [draft.boxes.get(part, "") for part in ("hard_day", "meeting")]
    said = [" / ".join(filter(None, (one.text, one.who, one.until))) for one in acts]
    return "\n".join(filter(None, (*said, *rest)))


def _look_html(one: Checked, fixed: Words) -> str:
    head = f"{fixed['checks'][one.id]['head']} - {fixed['good' if one.good else 'open']}"
    lines = "".join(f"<p>{safe(line)}</p>" for line in one.says)
    look = " bbcp-why-right" if one.good else ""
    return f'<li class="bbcp-why{look}" data-look="{one.id}"><p><b>{safe(head)}</b></p>{lines}</li>'


def _label(choices: Sequence[Choice], choice_id: str) -> str:
    return next(one.label for one in choices if one.id == choice_id)
