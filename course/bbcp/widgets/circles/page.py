"""Draw what stands above the pages of the circles: what they are for, and which page it is."""

from __future__ import annotations

from collections.abc import Mapping

from bbcp.widgets.circles.networks import Network
from bbcp.widgets.frame import privacy, safe
from bbcp.widgets.sorting.piles import steps_html

PAGES = 3
"""To place the people, to say what they could see, and to read the map."""


def head_html(network: Network, fixed: Mapping[str, str]) -> str:
    """Draw what to do, when it is hard in this family, what to be careful with, and what stays private.

    Args:
        network: The family's network.
        fixed: The activity's words, with the family's names filled in.
    """
    care = f'<p class="bbcp-why">{safe(network.care)}</p>' if network.care else ""
    lead, hours = safe(fixed["lead"]), safe(fixed["hard_hours"])
    private = f'<p class="bbcp-quiet">{safe(privacy())}</p>'
    return f'<div class="bbcp-circle-head"><p>{lead}</p><p class="bbcp-time-aim">{hours}</p>{care}{private}</div>'


def step_html(at: int, fixed: Mapping[str, str]) -> str:
    """Draw which of the pages it is, from 0, and what it is called."""
    return f'{steps_html(at + 1, PAGES)}<p class="bbcp-time-week">{safe(fixed[f"step_{at + 1}"])}</p>'
