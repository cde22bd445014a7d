"""Draw the pages of an evidence log: an entry to weigh, the reason for a choice, and the list of what was read."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.case import get_case
from bbcp.widgets.evidence.log import Entry, Evidence, Weight
from bbcp.widgets.evidence.timeline import mark_svg
from bbcp.widgets.frame import safe, words
from bbcp.widgets.sorting.piles import steps_html


def start_html(log: Evidence) -> str:
    """Draw what the log is about, and that it is made up."""
    note = f"<p>{safe(log.note)}</p>" if log.note else ""
    return (
        f'<p class="bbcp-time-lead">{safe(log.intro)}</p>{aim_html(log, True)}{note}'
        f'<p class="bbcp-quiet">{safe(fixed("made_up"))}</p>'
    )


def aim_html(log: Evidence, goal: bool) -> str:
    """Draw the behavior that is looked for.

    Args:
        log: The log.
        goal: Draw the family's safety goal beside it.
    """
    rows = [(fixed("watched"), log.watched)] + [(fixed("goal"), get_case(log.case).safety_goal)] * goal
    told = "".join(f'<p><b class="bbcp-sub">{safe(name)}</b><br>{safe(line)}</p>' for name, line in rows)
    return f'<div class="{"bbcp-family" if goal else "bbcp-time-aim"}">{told}</div>'


def entry_html(log: Evidence, one: Entry, weighed: int) -> str:
    """Draw the entry that is to be weighed.

    Args:
        log: The log.
        one: The entry.
        weighed: How many entries have been weighed so far.
    """
    number = log.entries.index(one) + 1
    count = fixed("count").format(number=number, total=len(log.entries))
    return (
        f'<p class="bbcp-quiet">{safe(count)}</p>{steps_html(weighed, len(log.entries))}'
        f'<p class="bbcp-time-week">{safe(week_words(one.week))}</p>'
        f'<p class="bbcp-card"><span class="bbcp-sub">{safe(who_words(log, one))}</span><br>{safe(one.text)}</p>'
        f'<p class="bbcp-time-ask">{safe(fixed("ask"))}</p>'
    )


def quiet_html(log: Evidence, week: int, weighed: int) -> str:
    """Draw a week in which nobody wrote anything down."""
    return (
        f"{steps_html(weighed, len(log.entries))}"
        f'<p class="bbcp-time-week">{safe(week_words(week))}</p><p class="bbcp-card bbcp-time-quiet">'
        f"<b>{safe(fixed('quiet'))}</b><br>{safe(fixed('quiet_why'))}</p>"
    )


def why_html(log: Evidence, one: Entry, chosen: Weight) -> str:
    """Draw the reason why a label does or does not fit an entry."""
    right = chosen is one.key
    return reason_html(f"{log.label(chosen)} - {fixed('right' if right else 'wrong')}", one.why[chosen], right)


def listed_html(log: Evidence, read: Sequence[Entry | int], done: Sequence[str], current: object) -> str:
    """Draw what has been read as a list, each entry with its label once it has been weighed.

    Args:
        log: The log.
        read: The entries, and the weeks without one.
        done: The ids of the entries that have been weighed.
        current: What lies on the table, if anything.
    """
    items = "".join(
        f'<li><p class="bbcp-sub">{safe(week_words(one))}</p><p class="bbcp-quiet">{safe(fixed("quiet"))}</p></li>'
        if isinstance(one, int)
        else f'<li><p class="bbcp-sub">{safe(source_words(log, one))}</p><p>{safe(one.text)}</p>'
        f"{_state(log, one, one.id in done, one is current)}</li>"
        for one in read
    )
    return f'<p class="bbcp-sub">{safe(fixed("listed"))}</p><ul class="bbcp-time-list" role="list">{items}</ul>'


def pick_line(log: Evidence, one: Entry, done: bool) -> str:
    """Say one entry in a line, for the choice which to weigh."""
    state = log.label(one.key) if done else fixed("not_weighed")
    return f"{source_words(log, one)} · {state}"


def fixed(key: str) -> str:
    """Return one of the activity's own sentences."""
    return str(words("evidencelog")[key])


def week_words(number: int) -> str:
    """Name a week."""
    return fixed("week").format(week=number)


def who_words(log: Evidence, one: Entry) -> str:
    """Say who wrote or saw an entry, and what kind of source that is."""
    return f"{one.source} · {log.kinds[one.kind]}"


def source_words(log: Evidence, one: Entry) -> str:
    """Say in which week an entry was written, and by whom."""
    return f"{week_words(one.week)} · {who_words(log, one)}"


def reason_html(head: str, reason: str, right: bool) -> str:
    """Draw the reason for or against a choice."""
    look = " bbcp-why-right" if right else ""
    return f'<div class="bbcp-why{look}"><p><b>{safe(head)}</b></p><p>{safe(reason)}</p></div>'


def _state(log: Evidence, one: Entry, done: bool, current: bool) -> str:
    if done:
        return f'<p class="bbcp-time-label">{mark_svg(one.key)}{safe(log.label(one.key))}</p>'
    return f'<p class="bbcp-time-label">{safe(fixed("current"))}</p>' if current else ""
