"""Read both versions of a file in which git found two and nobody chose."""

from __future__ import annotations

import re
from typing import Any

_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: [^\n]*)?\r?$", re.MULTILINE)
_MORE = " other versions"
"""The key under which a cell keeps its other texts until they get cells of their own."""


def without_conflicts(text: str) -> str:
    """Return a text without the marks that git leaves where two versions were never brought together."""
    if not re.search("^<{7}", text, re.MULTILINE):
        return text
    parts, at = [], 0
    # No string of a JSON file goes over a line's end, so such a line stands between its parts and in no answer.
    for found in _CONFLICT.finditer(text):
        before = text[at : found.start()]
        parts.append(before)
        ended = before.rstrip()[-1:]
        # Both versions are kept, so what ends the first may need a comma before the second.
        parts.append("," if found.group().startswith("=") and ended not in ("", ",", "[", "{", ":") else "")
        at = found.end()
    return "".join(parts) + text[at:]


def both(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make one mapping of its pairs without dropping a version: an `object_pairs_hook` for JSON.

    Where two versions of a line both stand in a cell, it has one key twice, and JSON would keep the last alone.

    Args:
        pairs: The keys and values in their order.
    """
    made: dict[str, Any] = {}
    for key, value in pairs:
        if key not in made:
            made[key] = value
        elif key == "source" and value != made[key]:
            made.setdefault(_MORE, []).append(value)
        elif key == "cells" and isinstance(value, list) and isinstance(made[key], list):
            made[key] = [*made[key], *value]
    return made


def apart(cells: list[Any]) -> list[Any]:
    """Give each version of a cell's words a cell, so that the one that earns most can be chosen.

    Args:
        cells: Cells that were read with `both`.
    """
    found: list[Any] = []
    for cell in cells:
        more = cell.pop(_MORE, []) if isinstance(cell, dict) else []
        found += [cell, *({**cell, "source": one} for one in more)]
    return found
