"""How far a person came with the two axes, read from the log of tries."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp import attempts
from bbcp.log_lines import is_about, within
from bbcp.widgets.axes.data import CORNERS


def guesses(object_id: str, items: Sequence[str]) -> dict[str, str]:
    """Find the first guess for each objective in the person's last round.

    Args:
        object_id: Which activity, such as `"twoaxes/smart-is-not-enough"`.
        items: The ids of its objectives; anything else in the log is passed over.

    Returns:
        The guessed corner for each objective that has one. A guess behind a finished round begins a new one.
    """
    found: dict[str, str] = {}
    for one in attempts.read():
        corner = within(one, "result", "response")
        for item in items:
            if is_about(one, f"{object_id}/{item}") and corner in CORNERS:
                if len(found) == len(items) or item in found:
                    found = {}
                found[item] = corner
    return found
