"""Draw a form: what is asked, the answers to look over, and that they are kept."""

from __future__ import annotations

from typing import Any

from bbcp.widgets import dates
from bbcp.widgets.calibrating.pages import kind_label, kind_options
from bbcp.widgets.frame import privacy, safe, words
from bbcp.widgets.measuring.forms import Form, Item, Rewrite
from bbcp.widgets.measuring.record import UNSURE, Record
from bbcp.widgets.sorting.piles import steps_html


def fixed(name: str) -> Any:
    """Return one of the form's own words."""
    return words("baseline")[name]


def choices() -> list[tuple[str, str]]:
    """Return the six kinds and "not sure" to choose from: what a person reads, and its name in the log."""
    return [*kind_options(), (str(fixed("unsure")), UNSURE)]


def start_html(form: Form) -> str:
    """Draw what a person should know before the first question."""
    lines = (fixed("lead")[form.id], fixed("calm")[form.id], fixed("change"))
    told = "".join(f"<p>{safe(str(one))}</p>" for one in lines)
    return f'<div class="bbcp-base-told">{told}<p class="bbcp-quiet">{safe(privacy())}</p></div>'


def step_html(form: Form, at: int) -> str:
    """Draw what one step is about.

    Args:
        form: The form.
        at: The step's place, from 0.
    """
    step = form.steps[at]
    family = safe(str(fixed("family")).format(family=step.case.title))
    told = f'<p class="bbcp-quiet">{family}</p>'
    if isinstance(step, Rewrite):
        rows = ((fixed("worry"), step.case.danger_statement), (fixed("goal"), step.case.safety_goal))
        pairs = "".join(f'<p><b class="bbcp-sub">{safe(str(name))}</b><br>{safe(line)}</p>' for name, line in rows)
        told += f'<div class="bbcp-family">{pairs}</div>'
    task = fixed("rewrite_task" if isinstance(step, Rewrite) else "sort_task")
    return (
        f'{steps_html(at, len(form.steps))}{told}<p class="bbcp-sub bbcp-base-task">{safe(str(task))}</p>'
        f'<p class="bbcp-card">{safe(step.text)}</p>'
    )


def given_words(step: Item | Rewrite, record: Record) -> str:
    """Say in words what was answered; an empty text where nothing was."""
    given = record.given(step)
    if isinstance(step, Item) and given:
        return str(fixed("unsure")) if given == UNSURE else kind_label(given)
    return given


def row_html(number: int, step: Item | Rewrite, record: Record) -> str:
    """Draw one answer among those to look over.

    Args:
        number: Its place, from 1.
        step: What was asked.
        record: What was answered.
    """
    said = given_words(step, record)
    told = safe(said) if said else f'<b class="bbcp-base-open">{safe(str(fixed("open")))}</b>'
    return (
        f'<p class="bbcp-quiet">{number}. {safe(step.text)}</p>'
        f'<p class="bbcp-base-said"><span class="bbcp-quiet">{safe(str(fixed("over_answer")))}:</span> {told}</p>'
    )


def kept_line(form: Form, record: Record, post_is_in: bool) -> str:
    """Say what comes after a form that is handed in, or that would come too late.

    Args:
        form: The form.
        record: What was handed in.
        post_is_in: Whether the second form is handed in.
    """
    if not post_is_in:
        return str(fixed("kept")[form.id])
    return str(fixed("kept_both")[form.id] if record.handed_in else fixed("late"))


def kept_html(record: Record, note: str) -> str:
    """Say that a form is kept, and on which day it was handed in.

    Args:
        record: What was handed in.
        note: What comes next, in the course's words.
    """
    when = ""
    if record.handed_in and record.day:
        day = str(fixed("kept_day")).format(day=dates.in_words(record.day, dates.today()))
        when = f'<p class="bbcp-quiet">{safe(day)}</p>'
    return f"<p>{safe(note)}</p>{when}"
