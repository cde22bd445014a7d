"""The family's copy of a plan: one sheet in plain words, on the page and on paper."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator

from bbcp import content
from bbcp.widgets.frame import safe, words
from bbcp.widgets.planning.draft import Draft
from bbcp.widgets.planning.plan import ActWords, Plan
from bbcp.widgets.takeaways.printing import print_frame, print_page

SIZES = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)
"""Sizes of the letters in points, the one that is easiest to read first."""
WIDTH, HEIGHT = 172.0, 232.0
"""Millimeters of paper that the copy may fill: what A4 and Letter both have, with room for wider letters."""
_POINT = 0.3528
_LETTER, _LINE = 0.52, 1.4
"""How wide a common letter is and how high a line, as shares of the letters' size."""
_WIDE = frozenset("mwMW@%&—")


def copy_html(plan: Plan, draft: Draft, level: int = 4) -> str:
    """Draw the family's copy. Its look comes from the style sheet around it.

    Args:
        plan: The plan.
        draft: What was written; what is open gets a line to write on.
        level: Its heading's place among the headings around it, from 1.
    """
    fixed = words("familyplan")["copy"]
    acts = "".join(f"<li>{_act_html(draft.act_words(one), fixed)}</li>" for one in plan.acts)
    helps = "".join(f"<li>{_text(one.support)}</li>" for one in plan.supports)
    return (
        f'<p class="bbcp-sheet-top">{safe(str(fixed["top"]))}</p>'
        f'<div class="bbcp-sheet-title" role="heading" aria-level="{level}">{safe(plan.copy_title)}</div>'
        f"{_part(fixed['worry'], plan.worry)}{_part(fixed['goal'], plan.goal)}"
        f'{_head(fixed["acts"])}<ol class="bbcp-copy-acts">{acts}</ol>'
        f'{_head(fixed["helps"])}<ul class="bbcp-sheet-points" role="list">{helps}</ul>'
        f"{_part(fixed['hard_day'], draft.rest(plan, 'hard_day'))}"
        f"{_part(fixed['meeting'], draft.rest(plan, 'meeting'))}"
        f'<p class="bbcp-sheet-end">{safe(str(fixed["end"]))}</p>'
    )


def paper_html(plan: Plan, draft: Draft, token: str) -> str:
    """Make the unseen frame that prints the copy, as a take-away sheet is printed.

    Args:
        plan: The plan.
        draft: What was written.
        token: A name of letters and digits for this one press of the button.
    """
    return print_frame(paper_page(plan, draft, token))


def paper_page(plan: Plan, draft: Draft, token: str) -> str:
    """Make the whole page that goes to the printer; `paper_html` says what the arguments are."""
    title = f"{content.load('course')['title']} - {plan.copy_title}"
    body = f'<div class="bbcp-copy" style="font-size:{letter_size(plan, draft)}pt">{copy_html(plan, draft, 1)}</div>'
    return print_page(title, body, token)


def letter_size(plan: Plan, draft: Draft) -> float:
    """Choose the largest letters with which the copy stays on one sheet.

    Worked out from the length of the texts and not in the browser, so that every printer gets the same sheet.

    Args:
        plan: The plan.
        draft: What was written.

    Returns:
        One of `SIZES`, in points.
    """
    texts = list(_texts(plan, draft))
    return next((size for size in SIZES if _height(texts, size) <= HEIGHT), SIZES[-1])


def _texts(plan: Plan, draft: Draft) -> Iterator[str]:
    fixed = words("familyplan")["copy"]
    yield from (plan.worry, plan.goal, *(one.support for one in plan.supports))
    yield from (draft.rest(plan, part) for part in ("hard_day", "meeting"))
    for one in plan.acts:
        said = draft.act_words(one)
        yield from (said.text, f"{fixed['who']} {said.who}", f"{fixed['until']} {said.until}")


def _height(texts: list[str], size: float) -> float:
    """Return how high the texts and the headings stand in letters of one size, in millimeters."""
    line = size * _POINT * _LINE
    in_a_line = WIDTH / (size * _POINT * _LETTER)
    lines = sum(_lines(text, in_a_line) for text in texts)
    # Six headings with the space above them, the title and the small print.
    return line * (lines + 2 * 6 + 3)


def _lines(text: str, in_a_line: float) -> int:
    """Return on how many lines a text stands."""
    # A word that is longer than a line begins a new one before it is broken.
    broken = sum(sum(map(_width, word)) > in_a_line for word in text.split())
    return max(1, math.ceil(sum(map(_width, text)) / in_a_line)) + broken


def _width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 2.0
    return 1.95 if letter in _WIDE else 1.3 if letter.isupper() else 1.0


def _act_html(said: ActWords, fixed: dict[str, str]) -> str:
    seen = "".join(
        f'<p class="bbcp-copy-seen"><b>{safe(fixed[name])}</b> {_text(text)}</p>'
        for name, text in (("who", said.who), ("until", said.until))
    )
    text = said.text.rstrip()
    ended = f"{text}." if text and text[-1].isalnum() else text
    return f"<p>{_text(ended)}</p>{seen}"


def _part(head: str, text: str) -> str:
    return f"{_head(head)}<p>{_text(text)}</p>"


def _head(name: str) -> str:
    return f'<p class="bbcp-sheet-head">{safe(name)}</p>'


def _text(text: str) -> str:
    """Draw what was written as one running text; a line to write on where there is nothing."""
    if not text.strip():
        return f'<span class="bbcp-copy-open">{safe(str(words("familyplan")["copy"]["open"]))}</span>'
    return f"<bdi>{safe(' '.join(text.split()))}</bdi>"
