"""Leave an empty box to a person where its words may stand elsewhere: silence must not cost points for good."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.grading.grade import Grade, safe
from bbcp.grading.repairs import notes_for_learners

OPEN = {"stray", "damaged"}
"""Notes of a box, in the names of `notes` in grading.yaml, with which nobody can say that nothing was written."""
_OF_ALL = {"damaged": "damaged", "differs": "stray"}
"""Repairs of a whole notebook that leave its empty boxes open, and the note that each box gets for it."""


def note_what_may_be_missing(notebook: Mapping[str, Any]) -> None:
    """Note beside each answer box what happened to the whole file and makes an empty one doubtful.

    Args:
        notebook: A mended notebook; its metadata say what was repaired. Changed in place.
    """
    ours = notebook["metadata"].get("bbcp", {})
    notes = {_OF_ALL[what] for what, box in ours.get("repairs", ()) if what in _OF_ALL and not box}
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"] and isinstance(cell["metadata"].get("bbcp"), dict):
            cell["metadata"]["bbcp"]["notes"] = sorted({*cell["metadata"]["bbcp"].get("notes", ()), *notes})


def open_grade(text: str, ours: Mapping[str, Any]) -> Grade | None:
    """Grade an empty box that a person has to look at.

    Args:
        text: What stands in the box, as `written` returns it.
        ours: The `bbcp` metadata of the box's cell, with `notes`, the names of what was mended.

    Returns:
        A grade without points that says why; None where the box has words, or where it is simply empty.
    """
    if text or not OPEN & {one for one in ours.get("notes", ()) if isinstance(one, str)}:
        return None
    return Grade(None, "\n\n".join(map(safe, notes_for_learners(ours))), open=True)
