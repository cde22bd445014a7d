"""Read what can be read of a notebook file that was cut off, or that somebody or a program damaged."""

from __future__ import annotations

import json
import re
from typing import Any

from bbcp.grading.broken_cell import CELL, broken_cell
from bbcp.grading.conflicts import both

LONGEST_NUMBER = 4000
"""Digits; Python refuses to read a whole number of more than 4300, and with it the whole file."""
TRIES = 2000
"""How often the next cell is sought in a damaged file, so that none takes minutes."""
_CELLS = re.compile(r'"cells"\s*:\s*\[')


def number(digits: str) -> int | str:
    """Read a whole number, a monstrous one as its digits: a `parse_int` for JSON."""
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def salvaged(text: str) -> list[Any]:
    """Return the cells of a file that is no whole JSON; of a damaged cell what can be read of it.

    Args:
        text: What stands in the file.

    Returns:
        The cells; none where there is no more than the beginning of the first.
    """
    begin = _CELLS.search(text)
    cells: list[Any] = []
    at: int | None = begin.end() if begin else 0
    decoder = json.JSONDecoder(strict=False, parse_int=number, object_pairs_hook=both)
    whole = tries = 0
    while at is not None and at < len(text) and tries < TRIES:
        at = _past(text, at)
        try:
            cell, after = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            cell, after = None, at + 1
        if isinstance(cell, dict) and "cell_type" in cell:
            cells.append(cell)
            whole += 1
            at = after
            continue
        tries += 1
        # Also within a damaged cell another one may begin: the comma or brace between them can be what is gone.
        following = _next_cell(text, at + 1)
        broken = broken_cell(text[at:following])
        cells += [broken] if broken else []
        at = following
    return cells if whole or len(cells) > 1 else []


def _next_cell(text: str, at: int) -> int | None:
    for found in CELL.finditer(text, at):
        # What stands behind a colon is no cell but a part of one.
        if not text[max(0, found.start() - 50) : found.start()].rstrip().endswith(":"):
            return found.start()
    return None


def _past(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \r\n\t,":
        at += 1
    return at
