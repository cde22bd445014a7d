"""Put what was mended in a notebook into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content


@dataclass(frozen=True)
class Repair:
    """One thing that was mended.

    Attributes:
        what: Its name under `repairs` in grading.yaml, such as `"copied"`.
        box: The title of the answer box; "" where it is about the whole notebook.
    """

    what: str
    box: str = ""


def told(repair: Repair) -> str:
    """Return one plain sentence for a trainer."""
    sentence = str(content.load("grading")["repairs"][repair.what])
    return f"{repair.box}: {sentence}" if repair.box else sentence


def notes_for_learners(ours: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what the learner is told about a box that had to be mended.

    Args:
        ours: The `bbcp` metadata of the box's cell, with `notes`, the names of what was mended.

    Returns:
        A sentence for each thing that the learner should know of; none for what made no difference.
    """
    told_to_learners = content.load("grading")["notes"]
    notes = ours.get("notes", ())
    known: Iterable[Any] = notes if isinstance(notes, list | tuple) else ()
    return tuple(str(told_to_learners[one]) for one in known if isinstance(one, str) and one in told_to_learners)
