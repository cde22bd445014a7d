"""Draw items to decide about, one at a time: those given, the one on the table, the reasons, and where they went."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.frame import safe
from bbcp.widgets.planning.page import Words
from bbcp.widgets.planning.plan import Choice, Item


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


def _label(choices: Sequence[Choice], choice_id: str) -> str:
    return next(one.label for one in choices if one.id == choice_id)
