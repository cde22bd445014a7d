"""Draw the end of a talk: what the family got out of it, which moves opened it, what to try next time."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.frame import safe, words
from bbcp.widgets.talking.path import Path, Step
from bbcp.widgets.talking.talk import Slot
from bbcp.widgets.talking.turn import Given

HINTS_AT_MOST = 3
"""More things to try next time than this, and none of them is tried."""


def ending_html(path: Path) -> str:
    """Draw what happened at the door, and what the family got out of the talk.

    Args:
        path: A talk that has ended.
    """
    got, ending = str(words("conversation")["got"]), path.ending
    return (
        f"{_heading(ending.title)}<p>{safe(ending.text)}</p>"
        f'<div class="bbcp-verdict bbcp-got"><p class="bbcp-sub">{safe(got)}</p><p>{safe(ending.got)}</p></div>'
    )


def plan_html(path: Path) -> str:
    """Draw what could be written now, and which parts of it were heard.

    Args:
        path: A talk that has ended.
    """
    talk = path.talk
    paragraphs = "".join(f"<p>{' '.join(_piece(one) for one in pieces)}</p>" for pieces in path.plan())
    parts = "".join(_part(path, slot) for slot in talk.slots)
    return (
        f'{_heading(talk.plan_label)}<div class="bbcp-card bbcp-words">{paragraphs}</div>'
        f'<p class="bbcp-sub bbcp-count">{safe(_count(path))}</p><ul class="bbcp-heard" role="list">{parts}</ul>'
    )


def plan_told_html(path: Path) -> str:
    """Say for a screen reader how many parts were heard; for the eye it stands below the plan."""
    return f'<p class="bbcp-unseen">{safe(path.talk.plan_label)} {safe(_count(path))}</p>'


def moves_html(path: Path, tries: int, backs: int) -> str:
    """Draw which moves opened the talk, which to look at again, and what to try next time.

    Args:
        path: A talk that has ended.
        tries: How many things the learner has said in it, with those they stepped back from.
        backs: How many of them were said after a step back.
    """
    fixed = words("conversation")
    opened = [step for step in path.steps if step.good]
    others = [step for step in path.steps if not step.good]
    tried = str(fixed["tried" if backs else "tried_once"]).format(tries=tries, backs=backs)
    pieces = [
        _heading(str(fixed["opened"])),
        _moves(opened, tips=False) if opened else f"<p>{safe(str(fixed['opened_none']))}</p>",
    ]
    if others:
        pieces += [_heading(str(fixed["again_look"])), _moves(others, tips=True)]
    pieces += [_heading(str(fixed["next_time"])), _hints(path), f'<p class="bbcp-quiet bbcp-count">{safe(tried)}</p>']
    if path.talk.after:
        pieces.append(f'<p class="bbcp-unsure">{safe(path.talk.after)}</p>')
    return "".join(pieces)


def _count(path: Path) -> str:
    return str(words("conversation")["heard"]).format(number=len(path.heard), total=len(path.talk.slots))


def _heading(text: str) -> str:
    return f'<p class="bbcp-kind bbcp-came" role="heading" aria-level="4">{safe(text)}</p>'


def _piece(one: Given) -> str:
    if not one.care:
        return safe(one.words)
    tag = safe(str(words("conversation")["care_tag"]))
    return f'<mark class="bbcp-look">{safe(one.words)}<span class="bbcp-tag">{tag}</span></mark>'


def _part(path: Path, slot: Slot) -> str:
    fixed, one = words("conversation"), path.given(slot)
    if one is None:
        state, line, look = fixed["missing"], slot.hint, "bbcp-part-missing"
    elif one.care:
        state, line, look = fixed["care"], one.care, "bbcp-part-care"
    else:
        # What stands in the plan can be read above; what stays out of it can be read only here.
        state, line, look = fixed["there"], "" if one.in_plan else one.words, "bbcp-part-there"
    told = f'<p class="bbcp-quiet">{safe(line)}</p>' if line else ""
    return f'<li class="{look}"><p><b>{safe(slot.label)}</b> <span>{safe(str(state))}</span></p>{told}</li>'


def _moves(steps: Sequence[Step], tips: bool) -> str:
    items = []
    for step in steps:
        move = safe(str(words("conversation")["move"]).format(move=step.choice.move))
        tip = f'<p class="bbcp-quiet">{safe(step.turn.tip)}</p>' if tips else ""
        items.append(f"<li><p>{move}</p>{tip}</li>")
    return f'<ul class="bbcp-moves" role="list">{"".join(items)}</ul>'


def _hints(path: Path) -> str:
    there = {slot.id for slot in path.heard}
    hints = [slot.hint for slot in path.talk.slots if slot.id not in there][:HINTS_AT_MOST]
    if not hints:
        return f"<p>{safe(path.talk.praise)}</p>"
    return f'<ul class="bbcp-hints-next">{"".join(f"<li>{safe(hint)}</li>" for hint in hints)}</ul>'
