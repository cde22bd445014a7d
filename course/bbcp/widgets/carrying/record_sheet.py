"""Draw the completion record: the sheet that prints, and what is still open before it."""

from __future__ import annotations

from typing import Any

from bbcp import content
from bbcp.widgets import dates
from bbcp.widgets.carrying.standing import Completion, Standing
from bbcp.widgets.frame import safe, words
from bbcp.widgets.page_link import page_link
from bbcp.widgets.sorting.piles import steps_html

LONGEST_NAME = 80
"""More letters than a name has on a sheet of one page; a pasted text is cut here."""


def open_html(found: Standing) -> str:
    """Say which pages are open, with a link to each.

    Args:
        found: How far the person is.
    """
    fixed = words("completion")
    done, total = len(found.done), len(found.done) + len(found.open)
    so_far = str(fixed["so_far"]).format(
        done=done, total=total, time=duration(found.minutes), whole=duration(found.all_minutes)
    )
    items = "".join(f"<li>{page_link(page.path, _left(page.title, number))}</li>" for page, number in found.open)
    return (
        f"<p><b>{safe(str(fixed['not_yet']))}</b></p><p>{safe(so_far)}</p>{steps_html(done, total)}"
        f'<p class="bbcp-sub bbcp-record-open" role="heading" aria-level="4">{safe(str(fixed["open_head"]))}</p>'
        f'<ul class="bbcp-record-pages">{items}</ul><p class="bbcp-quiet">{safe(str(fixed["own"]))}</p>'
    )


def sheet_html(found: Standing, said: Completion, name: str, level: int = 4) -> str:
    """Draw the record.

    Args:
        found: How far the person is; the pages are done.
        said: What the record says of the course.
        name: What the person typed; it stands here and nowhere else. A line to write on where it is empty.
        level: Its heading's place among the headings around it, from 1.
    """
    fixed = words("completion")["sheet"]
    name = " ".join(name.split())[:LONGEST_NAME]
    told_name = f"<span>{safe(name)}</span>" if name else '<span class="bbcp-sheet-blank"></span>'
    day = dates.with_year(found.day) if found.day else ""
    told_day = safe(day) if day else '<span class="bbcp-sheet-blank"></span>'
    time = str(fixed["planned"]).format(time=duration(found.minutes))
    met = "".join(f"<li>{safe(one)}</li>" for one in said.met(found.done))
    return (
        f'<p class="bbcp-sheet-top">{safe(str(fixed["top"]))}</p>'
        f'<div class="bbcp-sheet-title" role="heading" aria-level="{level}">{safe(course_title())}</div>'
        f"{_head(fixed, 'name')}<p>{told_name}</p>{_head(fixed, 'date')}<p>{told_day}</p>"
        f"{_head(fixed, 'time')}<p>{safe(time)}</p>{_head(fixed, 'aim')}<p>{safe(said.aim)}</p>"
        f'{_head(fixed, "met")}<ul class="bbcp-sheet-points" role="list">{met}</ul>'
        f'<p class="bbcp-sheet-note">{safe(str(fixed["not_ce"]))}</p>'
        f'<p class="bbcp-sheet-end">{safe(str(fixed["made"]))}</p>'
    )


def course_title() -> str:
    """Return the course's title."""
    return str(content.load("course")["title"])


def duration(minutes: int) -> str:
    """Say a time in words, such as "4 hours and 30 minutes".

    Args:
        minutes: Whole minutes, 0 or more.
    """
    fixed = words("completion")["time"]
    hours, rest = divmod(minutes, 60)
    told_hours, told_rest = _counted(fixed["hours"], hours), _counted(fixed["minutes"], rest)
    if hours and rest:
        return str(fixed["both"]).format(hours=told_hours, minutes=told_rest)
    return told_hours if hours else told_rest


def _counted(lines: Any, number: int) -> str:
    return str(lines["one" if number == 1 else "many"]).format(number=number)


def _left(title: str, number: int) -> str:
    return str(words("completion")["open"]["one" if number == 1 else "many"]).format(title=title, number=number)


def _head(fixed: Any, name: str) -> str:
    return f'<p class="bbcp-sheet-head">{safe(str(fixed[name]))}</p>'
