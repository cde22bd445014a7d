"""Draw a check: the question, the reason for a choice, and how it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bbcp.widgets.checking.questions import Question
from bbcp.widgets.frame import safe, words
from bbcp.widgets.sorting.piles import steps_html
from bbcp.widgets.source import source_html


def place_html(number: int, total: int) -> str:
    """Draw which question this is.

    Args:
        number: Its place, from 1.
        total: How many there are in this round.
    """
    count = str(words("check")["question"]).format(number=number, total=total)
    return f'<p class="bbcp-quiet">{safe(count)}</p>{steps_html(number - 1, total)}'


def ask_html(question: Question) -> str:
    """Draw the question, as a heading that also names the group of its options."""
    return f'<p class="bbcp-ask" role="heading" aria-level="4">{safe(question.ask)}</p>'


def why_html(question: Question, option_id: str) -> str:
    """Draw the reason that belongs to a chosen option; with the right one comes the source.

    Args:
        question: The question.
        option_id: The option that was chosen.
    """
    right = option_id == question.right
    head = str(words("check")["right" if right else "wrong"])
    look, source = (" bbcp-why-right", source_html(question.source)) if right else ("", "")
    return (
        f'<div class="bbcp-why{look}"><p><b>{safe(head)}</b> {safe(question.option(option_id).why)}</p>{source}</div>'
    )


def end_html(right: int, total: int) -> str:
    """Say how many first choices were right.

    Args:
        right: How many.
        total: Of how many questions.
    """
    line = str(words("check")["done" if right < total else "done_all"]).format(number=right, total=total)
    return f'{steps_html(total, total)}<p class="bbcp-kind bbcp-done">{safe(line)}</p>'


def summary_html(questions: Sequence[Question], first: Mapping[str, str]) -> str:
    """Draw what to look at again, with the reasons, and what was right at once.

    Args:
        questions: The questions of the round.
        first: For each question's id, the option that was chosen first.
    """
    fixed = words("check")
    missed = [one for one in questions if first.get(one.id) != one.right]
    items = "".join(_missed_html(one, first[one.id]) for one in missed)
    known = "".join(f"<li>{safe(one.again)}</li>" for one in questions if one not in missed)
    known_part = (
        f'<p class="bbcp-sub">{safe(str(fixed["known"]))}</p><ul class="bbcp-known">{known}</ul>' if known else ""
    )
    return f'<ul class="bbcp-look-again" role="list">{items}</ul><div class="bbcp-known-part">{known_part}</div>'


def _missed_html(question: Question, first: str) -> str:
    fixed = words("check")
    thought, meant = question.option(first), question.option(question.right)
    return (
        f'<li class="bbcp-missed"><p class="bbcp-ask">{safe(question.ask)}</p>'
        f'<p class="bbcp-quiet">{safe(str(fixed["first_thought"]))} {safe(thought.text)}</p>'
        f"<p>{safe(thought.why)}</p>"
        f"<p><b>{safe(str(fixed['meant']))}</b> {safe(meant.text)}</p><p>{safe(meant.why)}</p>"
        f'<p class="bbcp-try"><b>{safe(str(fixed["again_at"]))}</b> {safe(question.again)}</p></li>'
    )
