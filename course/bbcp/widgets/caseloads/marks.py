"""The mark of a family in every picture of a caseload: its shape says if there was new harm, not its color alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bbcp.made_up.record import Family
from bbcp.widgets.frame import safe

_SAFE = '<circle class="bbcp-load-safe" r="4.5"/>'
_HARM = '<path class="bbcp-load-harm" d="M0 -6.5 L6.5 5.5 L-6.5 5.5 Z"/>'


def shape(harm: bool) -> str:
    """Return the SVG shape around the point 0, 0."""
    return _HARM if harm else _SAFE


def mark_svg(harm: bool) -> str:
    """Draw one mark for a line of text; a screen reader passes over it."""
    return f'<svg class="bbcp-load-mark" viewBox="-8 -8 16 16" aria-hidden="true">{shape(harm)}</svg>'


def marks_html(families: Sequence[Family]) -> str:
    """Draw a row of marks, one for each family; the same stands beside it in words."""
    return f'<div class="bbcp-load-marks" aria-hidden="true">{"".join(mark_svg(one.harm) for one in families)}</div>'


def legend_html(words: Mapping[str, Any]) -> str:
    """Draw what the two marks mean.

    Args:
        words: The fixed words of the activity.
    """
    items = "".join(
        f"<li>{mark_svg(harm)}<span>{safe(str(words['marks'][key]))}</span></li>"
        for key, harm in (("harm", True), ("safe", False))
    )
    return f'<ul class="bbcp-load-legend" role="list">{items}</ul>'
