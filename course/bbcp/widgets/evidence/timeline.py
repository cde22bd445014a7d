"""Draw a log as a timeline: who saw what in which week, with the gaps. One picture is wide, one is for a phone."""

from __future__ import annotations

from bbcp.widgets.evidence.facts import Facts, facts_of
from bbcp.widgets.evidence.log import Entry, Evidence, Weight
from bbcp.widgets.frame import safe, words

NAMES, WIDTH, ROW, TOP = 214, 760, 48, 64
"""Measures of the wide picture: the column of names, all of it, a row, and what stands above the rows."""
LONGEST_NAME = 27
"""Letters of a name for which there is room in the wide picture; the table under it has all of it."""

_TICK = '<path class="bbcp-time-cut" d="M-5 0.5 L-1.5 4 L5 -4"/>'
_TRIANGLE = '<path class="bbcp-time-{look}" d="M0 -12 L13 10 L-13 10 Z"/>'
# Each weight has a shape of its own, so that the picture also reads without color.
_MARKS = {
    Weight.SHOWN: f'<circle class="bbcp-time-good" r="11"/>{_TICK}',
    Weight.SERVICE: '<rect class="bbcp-time-thing" x="-10" y="-10" width="20" height="20" rx="3"/>'
    '<path class="bbcp-time-pen" d="M-5 -4 H5 M-5 0.5 H5 M-5 5 H2"/>',
    Weight.SILENT: '<circle class="bbcp-time-thing" r="8"/><path class="bbcp-time-pen" d="M-3.5 0 H3.5"/>',
    Weight.HANDLED: _TRIANGLE.format(look="warm") + f'<g transform="translate(0 3.5) scale(0.85)">{_TICK}</g>',
    Weight.OPEN: _TRIANGLE.format(look="alarm") + '<path class="bbcp-time-alarm" d="M0 -4 V3 M0 6 V6.6"/>',
}


def mark_svg(weight: Weight) -> str:
    """Draw one mark for the legend or a list; a screen reader passes over it."""
    return f'<svg class="bbcp-time-mark" viewBox="-14 -14 28 28" aria-hidden="true">{_MARKS[weight]}</svg>'


def timeline_html(log: Evidence, summary: str) -> str:
    """Draw the timeline; the page shows the wide or the tall picture, whichever the letters have room in.

    In the tall one the words are words of the page: they break in a narrow column, and grow as all others do.

    Args:
        log: The log.
        summary: What the picture shows, in words, for those who do not see it.
    """
    facts = facts_of(log)
    return (
        f'<div class="bbcp-time-wide">{_wide(log, facts, summary)}</div>'
        f'<div class="bbcp-time-tall">{_tall(log, facts, summary)}</div>'
    )


def legend_html(log: Evidence) -> str:
    """Draw what the marks mean."""
    items = "".join(f"<li>{mark_svg(one.id)}<span>{safe(one.label)}</span></li>" for one in log.labels)
    return f'<ul class="bbcp-time-legend" role="list">{items}</ul>'


def _svg(width: float, height: float, summary: str, drawn: str) -> str:
    named = f'class="bbcp-time" viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{safe(summary)}"'
    return f"<svg {named}>{drawn}</svg>"


def _text(x: float, y: float, said: str, *classes: str, anchor: str = "start") -> str:
    named = f' class="{" ".join(classes)}"' if classes else ""
    return f'<text x="{x:g}" y="{y:g}" text-anchor="{anchor}"{named}>{safe(said)}</text>'


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else name[: LONGEST_NAME - 1].rstrip() + "…"


def _mark(x: float, y: float, weight: Weight, told: str) -> str:
    return f'<g transform="translate({x:g} {y:g})"><title>{safe(told)}</title>{_MARKS[weight]}</g>'


def _wide(log: Evidence, facts: Facts, summary: str) -> str:
    fixed = words("evidencelog")
    column = (WIDTH - NAMES) / log.weeks
    bottom = TOP + ROW * len(facts.rows)
    middle = {week: NAMES + column * (week - 0.5) for week in range(1, log.weeks + 1)}
    drawn = [_text(0, 18, str(fixed["made_up"]), "bbcp-time-made-up")]
    drawn.append(_text(NAMES - 14, 50, str(fixed["week_head"]), anchor="end"))
    drawn += [_text(x, 50, str(week), anchor="middle") for week, x in middle.items()]
    # A gap runs through all rows: in those weeks nobody at all saw it.
    drawn += [
        f'<rect class="bbcp-time-gap" x="{middle[first] - column / 2 + 2:g}" y="{TOP}" '
        f'width="{middle[last] - middle[first] + column - 4:g}" height="{bottom - TOP}" rx="4"/>'
        for first, last in facts.gap_runs
    ]
    for at, row in enumerate(facts.rows):
        y = TOP + ROW * (at + 0.5)
        drawn.append(f'<path class="bbcp-time-rule" d="M0 {y - ROW / 2:g} H{WIDTH}"/>')
        drawn.append(_text(0, y - 2, _short(row.source), "bbcp-time-name"))
        drawn.append(_text(0, y + 15, log.kinds[row.kind], "bbcp-time-small"))
        for week in dict.fromkeys(one.week for one in row.entries):
            here = [one for one in row.entries if one.week == week]
            for number, one in enumerate(here):
                x = middle[week] + (number - (len(here) - 1) / 2) * min(28, column / len(here))
                drawn.append(_mark(x, y, one.key, _told(log, one.week, one.source, one.key)))
    drawn.append(f'<path class="bbcp-time-rule" d="M0 {bottom} H{WIDTH}"/>')
    drawn.append(_text(0, bottom + 26, str(fixed["seen_row"]), "bbcp-time-name"))
    drawn += [_seen(x - column / 2 + 2, bottom + 12, column - 4, 20, week in facts.shown) for week, x in middle.items()]
    return _svg(WIDTH, bottom + 40, summary, "".join(drawn))


def _tall(log: Evidence, facts: Facts, summary: str) -> str:
    fixed = words("evidencelog")
    rows = ""
    for week in range(1, log.weeks + 1):
        here = [one for one in log.entries if one.week == week]
        entries = "".join(_entry(one, _told(log, week, one.source, one.key)) for one in here)
        none = f'<span class="bbcp-quiet">{safe(str(fixed["no_entry"]))}</span>'
        rows += (
            f"<b>{safe(str(fixed['week']).format(week=week))}</b>"
            '<svg class="bbcp-time-bar" aria-hidden="true">'
            f'<rect class="bbcp-time-{_look(week in facts.shown)}" rx="4"/></svg>'
            f"<div>{entries or none}</div>"
        )
    made_up = f'<p class="bbcp-time-made-up">{safe(str(fixed["made_up"]))}</p>'
    return f'<div class="bbcp-time-rows" role="img" aria-label="{safe(summary)}">{made_up}{rows}</div>'


def _entry(one: Entry, told: str) -> str:
    drawn = f"<title>{safe(told)}</title>{_MARKS[one.key]}"
    mark = f'<svg class="bbcp-time-mark" viewBox="-14 -14 28 28" aria-hidden="true">{drawn}</svg>'
    return f"<div>{mark}<span>{safe(one.source)}</span></div>"


def _look(shown: bool) -> str:
    return "seen" if shown else "gap"


def _seen(x: float, y: float, width: float, height: float, shown: bool) -> str:
    return f'<rect class="bbcp-time-{_look(shown)}" x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" rx="4"/>'


def _told(log: Evidence, week: int, source: str, weight: Weight) -> str:
    return str(words("evidencelog")["mark"]).format(week=week, source=source, label=log.label(weight))
