"""Draw before and after as two marks on a line for each thing that was measured; numbers stand beside them."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.frame import safe
from bbcp.widgets.measuring.growth import Step

WIDE, ROW, LEFT, RIGHT = 320, 44, 10, 10
"""The picture's own measures; it grows and shrinks with the page."""


def picture_svg(steps: Sequence[tuple[str, Step]], numbers: str, said: str) -> str:
    """Draw the picture.

    Args:
        steps: For each line its label in words and what was measured, from top to bottom.
        numbers: How the two numbers are written at the end of a line, with `{before}`, `{after}` and `{top}`.
        said: What the picture shows, in words, for those who do not see it.
    """
    rows = "".join(_row(at, label, step, numbers) for at, (label, step) in enumerate(steps))
    high = ROW * len(steps)
    return f'<svg class="bbcp-gain" viewBox="0 0 {WIDE} {high}" role="img" aria-label="{safe(said)}">{rows}</svg>'


def _row(at: int, label: str, step: Step, numbers: str) -> str:
    words, line = at * ROW + 14, at * ROW + 30
    told = numbers.format(before=step.before, after=step.after, top=step.top)
    before, after = _place(step.before, step.top), _place(step.after, step.top)
    moved = f'<path class="bbcp-gain-way" d="M{before:.1f} {line}H{after:.1f}"></path>'
    way = moved if step.gain else ""
    return (
        f'<text x="{LEFT - 6}" y="{words}">{safe(label)}</text>'
        f'<text class="bbcp-gain-number" x="{WIDE - 4}" y="{words}" text-anchor="end">{safe(told)}</text>'
        f'<path class="bbcp-gain-line" d="M{LEFT} {line}H{WIDE - RIGHT}"></path>{way}'
        # The ring is larger than the dot, so that both are seen where nothing has changed.
        f'<circle class="bbcp-gain-before" cx="{before:.1f}" cy="{line}" r="8"></circle>'
        f'<circle class="bbcp-gain-after" cx="{after:.1f}" cy="{line}" r="5"></circle>'
    )


def _place(value: int, top: int) -> float:
    return LEFT + (WIDE - LEFT - RIGHT) * value / top
