"""Draw what a supervisor reads as HTML. Everything that somebody typed goes through `safe`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import datetime

from bbcp import content
from bbcp.case import Case
from bbcp.coaching.agreed import AgreedStep
from bbcp.feedback.findings import Finding, doubt
from bbcp.feedback.questions import Coaching, Strength
from bbcp.scoring.judgement import Judgement, Span
from bbcp.widgets.frame import safe

QUOTES, QUOTE = 3, 120
"""How many stretches of the worker's own words are quoted for one strength, and how long each may be."""


def worry_html(case: Case, fixed: Mapping[str, str]) -> str:
    """Draw the family's danger statement, which the conversation keeps in sight."""
    return f'<p><b class="bbcp-sub">{safe(fixed["worry"])}</b><br>{safe(case.danger_statement)}</p>'


def strengths_html(found: Coaching, text: str, fixed: Mapping[str, str]) -> str:
    """Draw what is fully there, each with the words it rests on.

    Args:
        found: What to bring to the conversation.
        text: The judged text, which the spans point into.
        fixed: The page's words.
    """
    head = f'<p class="bbcp-sub">{safe(fixed["strengths"])}</p>'
    if not found.strengths:
        return f"{head}<p>{safe(fixed['no_strengths'])}</p>"
    items = "".join(_strength(one, text, fixed) for one in found.strengths)
    return f'{head}<ul class="bbcp-strengths" role="list">{items}</ul>'


def _strength(one: Strength, text: str, fixed: Mapping[str, str]) -> str:
    words = " … ".join(quotes(one.spans, text))
    said = f' <span class="bbcp-quiet">{safe(fixed["words"])}</span> <q>{safe(words)}</q>' if words else ""
    name = safe(label(one.criterion.value))
    return f'<li data-criterion="{one.criterion.value}"><b>{name}.</b> {safe(one.sentence)}{said}</li>'


def quotes(spans: Sequence[Span], text: str) -> list[str]:
    """Return the first few stretches of a text that spans point to, shortened."""
    found = (" ".join(text[one.start : one.end].split()) for one in spans[:QUOTES])
    return [one if len(one) <= QUOTE else f"{one[:QUOTE].rstrip()} …" for one in found if one]


def look_html(found: Coaching, judgement: Judgement, fixed: Mapping[str, str]) -> str:
    """Draw the one place to look: its name, why it matters for this child, and what counts as proof so far."""
    head = f'<p class="bbcp-sub">{safe(fixed["look"])}</p>'
    kind = next(one for one in content.load("rubric")["kinds"] if one["id"] == judgement.kind.value)
    unsure = f'<p class="bbcp-unsure">{safe(doubt(judgement))}</p>' if judgement.unsure else ""
    proof = f'{unsure}<p class="bbcp-quiet"><b>{safe(fixed["look_kind"])}:</b> {safe(str(kind["proof"]))}</p>'
    if found.look is None:
        return f"{head}<p>{safe(fixed['look_strong'])}</p>{proof}"
    name = safe(look_name(found.look, judgement))
    return (
        f'{head}<div class="bbcp-look-at" data-criterion="{found.look.criterion.value}">'
        f"<p><b>{name}</b><br>{safe(found.look.message)}</p></div>{proof}"
    )


def questions_html(found: Coaching, fixed: Mapping[str, str]) -> str:
    """Draw the three questions, and the advice folded away behind them."""
    items = "".join(
        f'<li data-way="{safe(one.way)}"><span class="bbcp-way">{safe(one.label)}</span><p>{safe(one.text)}</p></li>'
        for one in found.questions
    )
    advice = ""
    if found.look is not None:
        advice = f"<details><summary>{safe(fixed['advice'])}</summary><p>{safe(found.look.next_step)}</p></details>"
    return (
        f'<p class="bbcp-sub">{safe(fixed["ask"])}</p><ol class="bbcp-ask" role="list">{items}</ol>'
        f'<p class="bbcp-quiet">{safe(fixed["how"])}</p>{advice}<p class="bbcp-quiet">{safe(fixed["rules"])}</p>'
    )


def look_name(look: Finding, judgement: Judgement) -> str:
    """Name the place to look: its criterion, or the objective's kind where the criterion itself is fully there."""
    if look.level < 2:
        return label(look.criterion.value)
    return str(next(one["label"] for one in content.load("rubric")["kinds"] if one["id"] == judgement.kind.value))


def spoken(found: Coaching, judgement: Judgement, fixed: Mapping[str, str]) -> str:
    """Say in two or three sentences what is on the page, for a screen reader."""
    number = len(found.strengths)
    key = {0: "spoken_none", 1: "spoken_strength"}.get(number, "spoken_strengths")
    look = look_name(found.look, judgement) if found.look else fixed["look_strong"].rstrip(".")
    return fixed["spoken"].format(strengths=fixed[key].format(number=number), look=look)


def earlier_html(steps: Sequence[AgreedStep], who: str, names: Sequence[str], fixed: Mapping[str, str]) -> str:
    """Draw what was agreed with a worker before.

    Args:
        steps: The steps with this worker, the newest first.
        who: The name as typed; "" when none is.
        names: Whom there are steps with.
        fixed: The words of this part.
    """
    if not who:
        return f'<p class="bbcp-quiet">{safe(fixed["met"].replace("{names}", ", ".join(names)))}</p>' if names else ""
    if not steps:
        return f'<p class="bbcp-quiet">{safe(fixed["first"].replace("{name}", who))}</p>' if names else ""
    head = safe(fixed["last"].replace("{date}", date_words(steps[0].at)))
    last = f'<p class="bbcp-sub">{head}</p>{_step(steps[0], fixed)}<p><b>{safe(fixed["start"])}</b></p>'
    older = "".join(f"<li>{safe(date_words(one.at))}: {_step(one, fixed)}</li>" for one in steps[1:])
    if older:
        more = safe(fixed["before"].replace("{number}", str(len(steps) - 1)))
        older = f"<details><summary>{more}</summary><ul>{older}</ul></details>"
    return f'<div class="bbcp-earlier">{last}{older}</div>'


def _step(one: AgreedStep, fixed: Mapping[str, str]) -> str:
    by = f'<br><span class="bbcp-quiet">{safe(fixed["by_when"].replace("{by}", one.by))}</span>' if one.by else ""
    return f'<p class="bbcp-step">{safe(one.step)}{by}</p>'


def date_words(at: datetime) -> str:
    """Return a date as people here say it, such as "March 3, 2026", in this computer's time zone."""
    with suppress(OverflowError, OSError, ValueError):  # a date at the edge of the calendar in a damaged line
        at = at.astimezone()
    return f"{at:%B} {at.day}, {at.year}"


def label(criterion: str) -> str:
    """Return what people call a criterion."""
    return str(next(one["label"] for one in content.load("rubric")["criteria"] if one["id"] == criterion))
