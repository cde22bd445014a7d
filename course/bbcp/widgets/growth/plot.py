"""Draw a person's last tries at objectives, as a picture and as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from bbcp import content
from bbcp.progress import Try
from bbcp.scoring.labels import Kind
from bbcp.widgets.frame import safe, words
from bbcp.widgets.growth.activity_names import activity_name

SCALE, LEFT, RIGHT, TOP, BOTTOM = 9, 14, 97, 10, 90
"""Where things stand, in percent: the numbers of the scale end, the first and the last try, most points and none.

Places grow with the page, the letters with the size that a person chose for them: never one with the other."""


def tries_html(tries: Sequence[Try], today: date) -> str:
    """Draw the last tries at objectives as a picture, and as a table for those who cannot see it or like numbers.

    Args:
        tries: The tries to show, oldest first.
        today: The day it is.
    """
    fixed = words("progress")
    head = f'<p class="bbcp-sub">{safe(str(fixed["tries"]))}</p>'
    if not tries:
        return f"{head}<p>{safe(str(fixed['no_tries']))}</p>"
    first, last = tries[0], tries[-1]
    said = str(fixed["picture"]["one" if len(tries) == 1 else "many"]).format(
        number=len(tries), first=f"{first.points:g}", last=f"{last.points:g}", top=f"{last.top:g}"
    )
    return (
        f'{head}<p>{safe(said)}</p>{_picture(tries, said)}<p class="bbcp-quiet">{safe(str(fixed["legend"]))}</p>'
        f'<details class="bbcp-progress-table"><summary>{safe(str(fixed["table"]))}</summary>'
        f"{_table(tries, today)}</details>"
    )


def _picture(tries: Sequence[Try], said: str) -> str:
    """Draw one dot for each try, the first on the left; full for behavior, hollow for any other kind."""
    step = (RIGHT - LEFT) / max(1, len(tries) - 1)
    places = [(LEFT + at * step, _height(one.points / one.top)) for at, one in enumerate(tries)]
    way = "".join(
        f'<line class="bbcp-plot-line" x1="{x:.1f}%" y1="{y:.1f}%" x2="{to_x:.1f}%" y2="{to_y:.1f}%"></line>'
        for (x, y), (to_x, to_y) in pairwise(places)
    )
    top = max(one.top for one in tries)
    scale = "".join(
        f'<line class="bbcp-plot-grid" x1="{SCALE + 2}%" x2="100%" y1="{y:.1f}%" y2="{y:.1f}%"></line>'
        f'<text x="{SCALE}%" y="{y:.1f}%" dy="0.35em" text-anchor="end">{part * top:g}</text>'
        for part, y in ((part, _height(part)) for part in (0, 0.5, 1))
    )
    dots = "".join(
        f'<circle class="bbcp-plot-{"full" if one.kind == Kind.BEHAVIORAL.value else "hollow"}" '
        f'cx="{x:.1f}%" cy="{y:.1f}%" r="5.5"></circle>'
        for one, (x, y) in zip(tries, places, strict=True)
    )
    return f'<svg class="bbcp-plot" role="img" aria-label="{safe(said)}">{scale}{way}{dots}</svg>'


def _height(part: float) -> float:
    return BOTTOM - part * (BOTTOM - TOP)


def _table(tries: Sequence[Try], today: date) -> str:
    fixed = words("progress")
    labels = {one["id"]: str(one["label"]) for one in content.load("rubric")["kinds"]}
    heads = "".join(f'<th scope="col">{safe(str(one))}</th>' for one in fixed["columns"])
    rows = "".join(
        f"<tr><td>{safe(_short(one.day, today))}</td><td>{safe(activity_name(one.activity))}</td>"
        f"<td>{safe(labels.get(one.kind, one.kind))}</td>"
        f"<td>{safe(str(fixed['points']).format(points=f'{one.points:g}', top=f'{one.top:g}'))}</td></tr>"
        for one in tries
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"


def _short(day: date | None, today: date) -> str:
    fixed: Mapping[str, Any] = words("dates")
    if day is None:
        return "-"
    said = str(fixed["short"]).format(month=fixed["months"][day.month - 1], day=day.day)
    return said if day.year == today.year else f"{said}, {day.year}"
