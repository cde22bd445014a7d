"""Draw a scale: what it is about, its two ends, the numbers over time, and what was written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bbcp.widgets.frame import privacy, safe, words
from bbcp.widgets.scaling.data import HIGHEST, LOWEST, ScaleContent
from bbcp.widgets.scaling.log import Said
from bbcp.widgets.sorting.piles import steps_html

SHOWN = 6
"""How many of the numbers are drawn, the newest; more would not fit beside each other on a phone."""


def top_html(scale: ScaleContent) -> str:
    """Draw what the scale is about, what is known so far, and what stays private."""
    fixed = words("scale")
    lines = "".join(f"<li>{safe(one)}</li>" for one in scale.seen)
    seen = f'<p class="bbcp-sub">{safe(str(fixed["seen"]))}</p><ul>{lines}</ul>' if lines else ""
    private = privacy() if scale.case else str(fixed["private"])
    return (
        f'<p>{safe(scale.intro)}</p><div class="bbcp-scale-seen">{seen}</div><p class="bbcp-quiet">{safe(private)}</p>'
    )


def ask_html(scale: ScaleContent) -> str:
    """Draw the question that the number answers."""
    return f'<p class="bbcp-ask" role="heading" aria-level="4">{safe(scale.ask)}</p>'


def ends_html(scale: ScaleContent) -> str:
    """Draw what the lowest and the highest number mean."""
    told = "".join(
        f"<p><b>{number}</b> {safe(meaning)}</p>" for number, meaning in ((LOWEST, scale.zero), (HIGHEST, scale.ten))
    )
    return f'<div class="bbcp-ends">{told}</div>'


def place_html(number: int, total: int) -> str:
    """Draw which of the follow-up questions this is.

    Args:
        number: Its place, from 1.
        total: How many there are.
    """
    count = str(words("scale")["question"]).format(number=number, total=total)
    return f'<p class="bbcp-quiet">{safe(count)}</p>{steps_html(number - 1, total)}'


def over_time_html(said: Sequence[Said]) -> str:
    """Draw the newest numbers as a row of columns, which a screen reader hears as sentences; nothing before the first.

    Args:
        said: What was kept, oldest first.
    """
    if not said:
        return ""
    fixed = words("scale")
    items = "".join(
        f'<li><span class="bbcp-unseen">{safe(_sentence(one))}</span><b aria-hidden="true">{one.number}</b>'
        f'<i style="--at:{one.number}" aria-hidden="true"></i>'
        f'<span class="bbcp-quiet" aria-hidden="true">{safe(day_words(one.at))}</span></li>'
        for one in said[-SHOWN:]
    )
    return f'<p class="bbcp-sub">{safe(str(fixed["over_time"]))}</p><ol class="bbcp-numbers" role="list">{items}</ol>'


def wrote_html(scale: ScaleContent, said: Sequence[Said]) -> str:
    """Draw what was written the last time, to open; nothing before the first."""
    if not said:
        return ""
    head = str(words("scale")["words"]).format(day=day_words(said[-1].at))
    return f'<details class="bbcp-term"><summary>{safe(head)}</summary>{answers_html(scale, said[-1])}</details>'


def end_html(said: Sequence[Said]) -> str:
    """Draw the end: that it was kept, all numbers over time, and when to come back.

    Args:
        said: What was kept, the newest last; at least one.
    """
    fixed = words("scale")
    kept = str(fixed["kept"]).format(number=said[-1].number)
    return (
        f'<p class="bbcp-kind">{safe(kept)}</p><div class="bbcp-over-time">{over_time_html(said)}</div>'
        f"<p>{safe(str(fixed['later']))}</p>"
    )


def answers_html(scale: ScaleContent, said: Said) -> str:
    """Draw what was written, each answer below its question."""
    items = "".join(
        f"<li><p>{safe(one.fitted(said.number))}</p><p>{safe(said.answers[one.id])}</p></li>"
        for one in scale.follow_ups
        if one.id in said.answers
    )
    if not items:
        return f'<p class="bbcp-quiet">{safe(str(words("scale")["no_words"]))}</p>'
    return f'<ul class="bbcp-answers" role="list">{items}</ul>'


def day_words(at: datetime) -> str:
    """Say a day in short, such as "Dec 3", in this computer's time zone."""
    fixed: Mapping[str, Any] = words("scale")
    local = at.astimezone()
    return str(fixed["day"]).format(month=fixed["months"][local.month - 1], day=local.day)


def _sentence(one: Said) -> str:
    return str(words("scale")["said"]).format(day=day_words(one.at), number=one.number)
