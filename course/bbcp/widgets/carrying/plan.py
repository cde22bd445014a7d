"""The three boxes of an action plan: what is kept of them, and the sheet that prints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bbcp import attempts, content
from bbcp.log_lines import last_told
from bbcp.widgets.frame import safe, words

BOXES = ("first", "who", "when")
"""The objective to rewrite first, the person to talk with, and by when with what to see."""
OBJECT_ID = "actionplan/course"
_PARTS = "urn:bbcp:boxes"


def plan_statement(values: Mapping[str, str]) -> dict[str, Any]:
    """Shape a plan for the log.

    Args:
        values: What stands in each of the `BOXES`.
    """
    kept = {name: values.get(name, "")[: attempts.LONGEST_TEXT] for name in BOXES}
    told = "\n\n".join(text for text in kept.values() if text)
    return attempts.statement("kept", OBJECT_ID, {"response": told}, boxes=kept)


def last_plan(statements: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Return the plan that was kept last; empty boxes where there was none.

    Args:
        statements: Lines of the log, oldest first; one that does not read is passed over.
    """
    boxes = last_told(statements, OBJECT_ID, "boxes") or {}
    return {name: str(boxes.get(name, "")) for name in BOXES}


def plan_sheet_html(values: Mapping[str, str], day: str) -> str:
    """Draw the plan as a sheet to print.

    Args:
        values: What stands in each box; an empty one becomes lines to write on by hand.
        day: The day on which it is printed, in words.
    """
    fixed = words("actionplan")
    told = "".join(_box_html(str(fixed["boxes"][name]["label"]), values.get(name, "")) for name in BOXES)
    top = f"{content.load('course')['title']} · {day}"
    return (
        f'<p class="bbcp-sheet-top">{safe(top)}</p>'
        f'<div class="bbcp-sheet-title" role="heading" aria-level="1">{safe(str(fixed["title"]))}</div>{told}'
        f'<p class="bbcp-sheet-end">{safe(str(fixed["sheet_end"]))}</p>'
    )


def _box_html(label: str, text: str) -> str:
    lines = "".join(f"<p>{safe(line)}</p>" for line in text.splitlines() if line.strip())
    blank = '<p class="bbcp-sheet-blank"></p>' * 3
    return f'<p class="bbcp-sheet-head">{safe(label)}</p>{lines or blank}'
