"""Draw the pages of an evidence log: an entry to weigh, the reason for a choice, the list, the decision."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bbcp.case import get_case
from bbcp.widgets.evidence.data import Decision, Entry, Evidence, Weight
from bbcp.widgets.evidence.facts import numbers
from bbcp.widgets.evidence.timeline import mark_svg
from bbcp.widgets.frame import safe, words
from bbcp.widgets.sorting.piles import steps_html


def start_html(log: Evidence) -> str:
    """Draw what the log is about, and that it is made up."""
    note = f"<p>{safe(log.note)}</p>" if log.note else ""
    return (
        f'<p class="bbcp-time-lead">{safe(log.intro)}</p>{aim_html(log, True)}{note}'
        f'<p class="bbcp-quiet">{safe(_fixed("made_up"))}</p>'
    )


def aim_html(log: Evidence, goal: bool) -> str:
    """Draw the behavior that is looked for.

    Args:
        log: The log.
        goal: Draw the family's safety goal beside it.
    """
    rows = [(_fixed("watched"), log.watched)] + [(_fixed("goal"), get_case(log.case).safety_goal)] * goal
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
    count = _fixed("count").format(number=number, total=len(log.entries))
    return (
        f'<p class="bbcp-quiet">{safe(count)}</p>{steps_html(weighed, len(log.entries))}'
        f'<p class="bbcp-time-week">{safe(_week(one.week))}</p>'
        f'<p class="bbcp-card"><span class="bbcp-sub">{safe(_who(log, one))}</span><br>{safe(one.text)}</p>'
        f'<p class="bbcp-time-ask">{safe(_fixed("ask"))}</p>'
    )


def quiet_html(log: Evidence, week: int, weighed: int) -> str:
    """Draw a week in which nobody wrote anything down."""
    return (
        f"{steps_html(weighed, len(log.entries))}"
        f'<p class="bbcp-time-week">{safe(_week(week))}</p><p class="bbcp-card bbcp-time-quiet">'
        f"<b>{safe(_fixed('quiet'))}</b><br>{safe(_fixed('quiet_why'))}</p>"
    )


def why_html(log: Evidence, one: Entry, chosen: Weight) -> str:
    """Draw the reason why a label does or does not fit an entry."""
    right = chosen is one.key
    return _why(f"{log.label(chosen)} - {_fixed('right' if right else 'wrong')}", one.why[chosen], right)


def listed_html(log: Evidence, read: Sequence[Entry | int], done: Sequence[str], current: object) -> str:
    """Draw what has been read as a list, each entry with its label once it has been weighed.

    Args:
        log: The log.
        read: The entries, and the weeks without one.
        done: The ids of the entries that have been weighed.
        current: What lies on the table, if anything.
    """
    items = "".join(
        f'<li><p class="bbcp-sub">{safe(_week(one))}</p><p class="bbcp-quiet">{safe(_fixed("quiet"))}</p></li>'
        if isinstance(one, int)
        else f'<li><p class="bbcp-sub">{safe(_week(one.week))} · {safe(_who(log, one))}</p><p>{safe(one.text)}</p>'
        f"{_state(log, one, one.id in done, one is current)}</li>"
        for one in read
    )
    return f'<p class="bbcp-sub">{safe(_fixed("listed"))}</p><ul class="bbcp-time-list" role="list">{items}</ul>'


def decide_html(log: Evidence) -> str:
    """Draw the question what to do after the last entry."""
    return (
        f"{steps_html(len(log.entries), len(log.entries))}"
        f'<p class="bbcp-time-week">{safe(_fixed("decide_head").format(total=len(log.entries), weeks=log.weeks))}</p>'
        f"<p>{safe(_fixed('decide_ask'))}</p>"
    )


def decision_html(log: Evidence, chosen: Decision) -> str:
    """Draw the reason for or against a decision."""
    head = f"{chosen.label} - {_fixed('fits' if chosen.best else 'fits_less')}"
    return _why(head, chosen.why.format_map(_Known(numbers(log))), chosen.best)


def others_html(log: Evidence, chosen: Decision) -> str:
    """Draw the reasons for the decisions that were not chosen, folded away."""
    others = "".join(
        f"<li><b>{safe(one.label)}.</b> {safe(one.why.format_map(_Known(numbers(log))))}</li>"
        for one in log.decisions
        if one is not chosen
    )
    return f'<details><summary>{safe(_fixed("others"))}</summary><ul class="bbcp-time-told">{others}</ul></details>'


def end_html(log: Evidence, first: Mapping[str, Weight]) -> str:
    """Draw how many entries got the label that fits on the first look.

    Args:
        log: The log.
        first: For each entry's id, the label it was given first.
    """
    missed, total = len(_missed(log, first)), len(log.entries)
    line = _fixed("score" if missed else "score_all").format(number=total - missed, total=total)
    return f'{steps_html(total, total)}<p class="bbcp-time-week">{safe(line)}</p>'


def pick_line(log: Evidence, one: Entry, done: bool) -> str:
    """Say one entry in a line, for the choice which to weigh."""
    state = log.label(one.key) if done else _fixed("not_weighed")
    return f"{_week(one.week)} · {_who(log, one)} · {state}"


def missed_html(log: Evidence, first: Mapping[str, Weight]) -> str:
    """Draw the entries that got another label at first, each with the label that fits and why; maybe none."""
    items = "".join(
        f'<li><p class="bbcp-card"><span class="bbcp-sub">{safe(_week(one.week))} · {safe(_who(log, one))}</span><br>'
        f'{safe(one.text)}</p><p class="bbcp-quiet">'
        f"{safe(_fixed('first_thought').format(label=log.label(first[one.id])))}</p>"
        f"<p><b>{safe(log.label(one.key))}.</b> {safe(one.why[one.key])}</p></li>"
        for one in _missed(log, first)
    )
    if not items:
        return ""
    head = safe(_fixed("missed"))
    return f'<details><summary>{head}</summary><ul class="bbcp-look-again" role="list">{items}</ul></details>'


class _Known(dict[str, str]):
    """Values for a sentence; a name in braces that is not among them stays as it is."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def _fixed(key: str) -> str:
    return str(words("evidencelog")[key])


def _week(number: int) -> str:
    return _fixed("week").format(week=number)


def _who(log: Evidence, one: Entry) -> str:
    return f"{one.source} · {log.kinds[one.kind]}"


def _why(head: str, reason: str, right: bool) -> str:
    look = " bbcp-why-right" if right else ""
    return f'<div class="bbcp-why{look}"><p><b>{safe(head)}</b></p><p>{safe(reason)}</p></div>'


def _state(log: Evidence, one: Entry, done: bool, current: bool) -> str:
    if done:
        return f'<p class="bbcp-time-label">{mark_svg(one.key)}{safe(log.label(one.key))}</p>'
    return f'<p class="bbcp-time-label">{safe(_fixed("current"))}</p>' if current else ""


def _missed(log: Evidence, first: Mapping[str, Weight]) -> list[Entry]:
    return [one for one in log.entries if first.get(one.id, one.key) is not one.key]
