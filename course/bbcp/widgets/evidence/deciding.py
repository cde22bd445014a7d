"""Draw the end of an evidence log: the decision, the reasons for each way to go on, and a look back at the entries."""

from __future__ import annotations

from collections.abc import Mapping

from bbcp.widgets.evidence.facts import numbers
from bbcp.widgets.evidence.log import Decision, Entry, Evidence, Weight
from bbcp.widgets.evidence.pages import fixed, reason_html, source_words
from bbcp.widgets.filling import Names
from bbcp.widgets.frame import safe
from bbcp.widgets.sorting.piles import steps_html


def decide_html(log: Evidence) -> str:
    """Draw the question what to do after the last entry."""
    return (
        f"{steps_html(len(log.entries), len(log.entries))}"
        f'<p class="bbcp-time-week">{safe(fixed("decide_head").format(total=len(log.entries), weeks=log.weeks))}</p>'
        f"<p>{safe(fixed('decide_ask'))}</p>"
    )


def decision_html(log: Evidence, chosen: Decision) -> str:
    """Draw the reason for or against a decision."""
    head = f"{chosen.label} - {fixed('fits' if chosen.best else 'fits_less')}"
    return reason_html(head, chosen.why.format_map(Names(numbers(log))), chosen.best)


def others_html(log: Evidence, chosen: Decision) -> str:
    """Draw the reasons for the decisions that were not chosen, folded away."""
    others = "".join(
        f"<li><b>{safe(one.label)}.</b> {safe(one.why.format_map(Names(numbers(log))))}</li>"
        for one in log.decisions
        if one is not chosen
    )
    return f'<details><summary>{safe(fixed("others"))}</summary><ul class="bbcp-time-told">{others}</ul></details>'


def end_html(log: Evidence, first: Mapping[str, Weight]) -> str:
    """Draw how many entries got the label that fits on the first look.

    Args:
        log: The log.
        first: For each entry's id, the label it was given first.
    """
    missed, total = len(_missed(log, first)), len(log.entries)
    line = fixed("score" if missed else "score_all").format(number=total - missed, total=total)
    return f'{steps_html(total, total)}<p class="bbcp-time-week">{safe(line)}</p>'


def missed_html(log: Evidence, first: Mapping[str, Weight]) -> str:
    """Draw the entries that got another label at first, each with the label that fits and why; maybe none."""
    items = "".join(
        f'<li><p class="bbcp-card"><span class="bbcp-sub">{safe(source_words(log, one))}</span><br>'
        f'{safe(one.text)}</p><p class="bbcp-quiet">'
        f"{safe(fixed('first_thought').format(label=log.label(first[one.id])))}</p>"
        f"<p><b>{safe(log.label(one.key))}.</b> {safe(one.why[one.key])}</p></li>"
        for one in _missed(log, first)
    )
    if not items:
        return ""
    head = safe(fixed("missed"))
    return f'<details><summary>{head}</summary><ul class="bbcp-look-again" role="list">{items}</ul></details>'


def _missed(log: Evidence, first: Mapping[str, Weight]) -> list[Entry]:
    return [one for one in log.entries if first.get(one.id, one.key) is not one.key]
