"""Draw before and after as two marks on a line for each thing that was measured; numbers stand beside them."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.widgets.frame import safe
from bbcp.widgets.measuring.growth import Step

LEFT, RIGHT = 3, 97
"""Where a line begins and ends, in percent of the picture's width."""


def picture_html(steps: Sequence[tuple[str, Step]], numbers: str, said: str) -> str:
    """Draw the picture. Its words are words of the page: they grow and break as all others do.

    Args:
        steps: For each line its label in words and what was measured, from top to bottom.
        numbers: How the two numbers are written at the end of a line, with `{before}`, `{after}` and `{top}`.
        said: What the picture shows, in words, for those who do not see it.
    """
    rows = "".join(_row(label, step, numbers) for label, step in steps)
    return f'<div class="bbcp-gain" role="img" aria-label="{safe(said)}">{rows}</div>'


def _row(label: str, step: Step, numbers: str) -> str:
    told = numbers.format(before=step.before, after=step.after, top=step.top)
    before, after = _place(step.before, step.top), _place(step.after, step.top)
    return (
        f'<div><span>{safe(label)}</span> <span class="bbcp-gain-number">{safe(told)}</span>'
        f'<svg aria-hidden="true">{_line("line", LEFT, RIGHT)}{_line("way", before, after) if step.gain else ""}'
        # The ring is larger than the dot, so that both are seen where nothing has changed.
        f'<circle class="bbcp-gain-before" cx="{before:.1f}%" cy="50%" r="8"></circle>'
        f'<circle class="bbcp-gain-after" cx="{after:.1f}%" cy="50%" r="5"></circle></svg></div>'
    )


def _line(look: str, begin: float, end: float) -> str:
    return f'<line class="bbcp-gain-{look}" x1="{begin:.1f}%" x2="{end:.1f}%" y1="50%" y2="50%"></line>'


def _place(value: int, top: int) -> float:
    return LEFT + (RIGHT - LEFT) * value / top
