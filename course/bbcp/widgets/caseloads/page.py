"""Draw the plain parts of a caseload: what it is, the reason for a guess, the end, and how it was made up."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.widgets.caseloads.data import CaseloadPage
from bbcp.widgets.frame import safe


def intro_html(found: CaseloadPage) -> str:
    """Draw what the families are."""
    return "".join(f'<p class="bbcp-load-line">{safe(line)}</p>' for line in found.intro)


def step_line(number: int, words: Mapping[str, Any]) -> str:
    """Say which step begins.

    Args:
        number: Its place, from 0.
        words: The fixed words of the activity.
    """
    names = words["steps"]
    return str(words["step"]).format(number=number + 1, total=len(names), name=names[number])


def guessed_html(found: CaseloadPage, guess: str, words: Mapping[str, Any]) -> str:
    """Draw the reason for a guess; a guess is never wrong, so its head says only what it was."""
    option = found.guess.option(guess)
    right = " bbcp-why-right" if guess == found.guess.right else ""
    return (
        f'<div class="bbcp-why{right}"><p><b>{safe(guess_line(found, guess, words))}</b></p>'
        f"<p>{safe(option.why)}</p><p>{safe(found.after_guess)}</p></div>"
    )


def guess_line(found: CaseloadPage, guess: str, words: Mapping[str, Any]) -> str:
    """Say what was guessed."""
    return str(words["guessed"]).format(guess=found.guess.option(guess).text)


def before_html(found: CaseloadPage, guess: str, words: Mapping[str, Any]) -> str:
    """Draw the guess and its reason as a line above the families."""
    said = f"{guess_line(found, guess, words)} {found.guess.option(guess).why}"
    return f'<p class="bbcp-quiet">{safe(said)}</p>'


def end_html(found: CaseloadPage, right: int, words: Mapping[str, Any]) -> str:
    """Say how many first choices were right."""
    total = len(found.questions)
    line = str(words["end_all" if right == total else "end"]).format(right=right, total=total)
    return f'<p class="bbcp-kind">{safe(line)}</p>'


def meant_html(found: CaseloadPage) -> str:
    """Draw what was meant with the questions and why, and what to take along."""
    pairs = ((one.ask, one.option(one.right)) for one in found.questions)
    meant = "".join(
        f'<li class="bbcp-load-meant"><p class="bbcp-ask">{safe(ask)}</p>'
        f"<p><b>{safe(option.text)}</b></p><p>{safe(option.why)}</p></li>"
        for ask, option in pairs
    )
    return f'<ul class="bbcp-look-again" role="list">{meant}</ul><p class="bbcp-load-hint">{safe(found.take)}</p>'


def how_html(found: CaseloadPage, words: Mapping[str, Any]) -> str:
    """Draw how the families were made up, folded."""
    lines = "".join(f"<li>{safe(line)}</li>" for line in found.how)
    return f'<details><summary>{safe(str(words["how"]))}</summary><ul class="bbcp-points">{lines}</ul></details>'
