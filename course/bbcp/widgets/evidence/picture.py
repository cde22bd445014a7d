"""Put the picture of an evidence log together: the timeline, its marks, the same in words, and a table."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.evidence.facts import facts_of
from bbcp.widgets.evidence.log import Evidence, Weight
from bbcp.widgets.evidence.timeline import legend_html, timeline_html
from bbcp.widgets.frame import safe, words


def picture_html(log: Evidence) -> str:
    """Draw the twelve weeks: the timeline, what its marks mean, the same in words, and as a table."""
    told = told_lines(log)
    listed = "".join(f"<li>{safe(line)}</li>" for line in told) + _seen_by(log)
    head = _fixed("picture").format(weeks=log.weeks)
    return (
        f'<div class="bbcp-time-head" role="heading" aria-level="4">{safe(head)}</div>'
        f"{timeline_html(log, f'{head}. {told[0]} {told[1]}')}{legend_html(log)}"
        f'<ul class="bbcp-time-told">{listed}</ul>'
        f"<details><summary>{safe(_fixed('table'))}</summary>{_table_html(log)}</details>"
    )


def told_lines(log: Evidence) -> list[str]:
    """Say in words what the picture shows: in which weeks, the gaps, setbacks, services."""
    facts = facts_of(log)
    shown = _fixed("told_shown" if facts.shown else "told_never")
    gaps = _fixed("told_gaps" if facts.gaps else "told_no_gaps")
    longest = _fixed("gap_one" if facts.longest_gap == 1 else "gap_many").format(number=facts.longest_gap)
    lines = [
        shown.format(number=len(facts.shown), weeks=log.weeks, list=_weeks(facts.shown)),
        gaps.format(list=_weeks(facts.gaps), longest=longest),
    ]
    for key, weeks in (("handled", facts.handled), ("open", facts.still_open), ("service", facts.services)):
        if weeks:
            lines.append(_fixed(f"told_{key}").format(list=_weeks(weeks)))
    return lines


def _fixed(key: str) -> str:
    return str(words("evidencelog")[key])


def _weeks(weeks: Sequence[int]) -> str:
    said = [str(one) for one in weeks]
    listed = f" {_fixed('and')} ".join(filter(None, (", ".join(said[:-1]), *said[-1:])))
    return _fixed("weeks_many" if len(said) > 1 else "weeks_one").format(list=listed)


def _seen_by(log: Evidence) -> str:
    items = "".join(
        f"<li>{safe(f'{row.source} · {log.kinds[row.kind]}: {_weeks(row.weeks(Weight.SHOWN))}')}</li>"
        for row in facts_of(log).rows
        if row.weeks(Weight.SHOWN)
    )
    return f"<li>{safe(_fixed('told_who'))}<ul>{items}</ul></li>" if items else ""


def _table_html(log: Evidence) -> str:
    heads = "".join(f'<th scope="col">{safe(_fixed(key))}</th>' for key in ("col_week", "col_who", "col_label"))
    rows = ""
    for step in log.steps():
        if isinstance(step, int):
            rows += f'<tr><th scope="row">{step}</th><td colspan="2">{safe(_fixed("quiet"))}</td></tr>'
        else:
            rows += (
                f'<tr><th scope="row">{step.week}</th><td>{safe(f"{step.source} · {log.kinds[step.kind]}")}</td>'
                f"<td>{safe(log.label(step.key))}</td></tr>"
            )
    caption = f"<caption>{safe(_fixed('table_caption').format(weeks=log.weeks))}</caption>"
    return f'<table class="bbcp-time-table">{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
