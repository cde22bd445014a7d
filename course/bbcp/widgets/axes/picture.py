"""Draw the ground of the picture: the four corners with their names, the axes, and the learner's own star."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import Any

from bbcp.widgets.axes.page import corner_names
from bbcp.widgets.axes.place import ACROSS, UP, Spot
from bbcp.widgets.frame import safe

WIDE = 11
"""Letters on one line of a corner's name in the picture; more large letters would not fit on a phone."""
_STAR = "0.0,-12.0 2.9,-4.0 11.4,-3.7 4.8,1.5 7.1,9.7 0.0,5.0 -7.1,9.7 -4.8,1.5 -11.4,-3.7 -2.9,-4.0"


def plane_html(words: Mapping[str, Any], points: int, mine: Spot | None) -> str:
    """Draw the picture that the points lie on; the points are buttons of their own.

    Args:
        words: The fixed words of the activity.
        points: How many points lie on it.
        mine: Where the learner's own objective stands, in percent from the left and the top.
    """
    x, y = (ACROSS[1] + ACROSS[2]) / 2, (UP[1] + UP[2]) / 2
    fields = "".join(
        f'<rect class="bbcp-axes-{name}" x="{left}%" y="{top}%" width="{width}%" height="{height}%"/>'
        for name, left, top, width, height in (
            ("behavior", 2, 7, x - 2, y - 7),
            ("both", x, 7, 98 - x, y - 7),
            ("neither", 2, y, x - 2, 93 - y),
            ("smart", x, y, 98 - x, 93 - y),
        )
    )
    lines = f'<line x1="{x}%" x2="{x}%" y1="7%" y2="93%"/><line x1="2%" x2="98%" y1="{y}%" y2="{y}%"/>'
    names = corner_names(words)
    told = "".join(
        _name(names[corner], left, top, below)
        for corner, left, top, below in (
            ("behavior", 4, 11, False),
            ("both", x + 2, 11, False),
            ("neither", 4, 91, True),
            ("smart", x + 2, 91, True),
        )
    )
    axes = (
        f'<text class="bbcp-axes-axis" x="2%" y="4.5%">{safe(words["up"])}</text>'
        f'<text class="bbcp-axes-axis" x="98%" y="98%" text-anchor="end">{safe(words["across"])}</text>'
    )
    label = safe(str(words["plane"]).replace("{number}", str(points)))
    own = "" if mine is None else _own(str(words["mine"]), *mine)
    return f'<svg class="bbcp-axes-svg" role="img" aria-label="{label}">{fields}{lines}{told}{axes}{own}</svg>'


def _name(name: str, left: float, top: float, below: bool) -> str:
    lines = textwrap.wrap(name, WIDE)
    first = f"-{1.2 * (len(lines) - 1):.1f}em" if below else "0"
    spans = "".join(
        f'<tspan x="{left}%" dy="{"1.2em" if number else first}">{safe(line)}</tspan>'
        for number, line in enumerate(lines)
    )
    return f'<text class="bbcp-axes-name" y="{top}%">{spans}</text>'


def _own(name: str, left: float, top: float) -> str:
    star = (
        f'<polygon class="bbcp-axes-star" points="{_STAR}"/><text class="bbcp-axes-mine" y="26" text-anchor="middle">'
    )
    return (
        f'<svg class="bbcp-axes-own" x="{left:.1f}%" y="{top:.1f}%" overflow="visible">{star}{safe(name)}</text></svg>'
    )
