"""What the log holds of a talk from earlier: how often it was finished, and where it was left."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bbcp.log_lines import told, within
from bbcp.widgets.talking.path import Path, path_from_code
from bbcp.widgets.talking.talk import Talk
from bbcp.widgets.talking.turn import TalkError


@dataclass(frozen=True)
class Earlier:
    """What the log holds of a talk: how often it was finished, the most parts heard, and where it was left."""

    times: int
    best: int
    left: Path | None


def earlier(talk: Talk, log: Iterable[Mapping[str, Any]]) -> Earlier:
    """Look up what was done before.

    Args:
        talk: The talk.
        log: The person's log, oldest first, with anything in it.
    """
    whole, times, best, code = f"urn:bbcp:conversation/{talk.id}", 0, 0, ""
    for one in log:
        named = str(within(one, "object", "id"))
        if named == whole:
            raw = within(one, "result", "score", "raw")
            times, code = times + 1, ""
            best = max(best, raw if isinstance(raw, int) else 0)
        elif named.startswith(f"{whole}/"):
            code = str(told(one, "path") or "")
    try:
        path = path_from_code(talk, code)
    except TalkError:
        path = Path(talk)
    return Earlier(times, min(best, len(talk.slots)), path if path.steps and not path.done else None)
