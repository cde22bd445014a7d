"""Read the words of a cell that is no whole JSON: a quotation mark too many, a bracket gone, the end cut off."""

from __future__ import annotations

import json
import re
from typing import Any

from bbcp import content

_KEYS = "attachments|cell_type|collapsed|execution_count|id|input|metadata|outputs|source"
CELL = re.compile(rf'\{{\s*"(?:{_KEYS})"\s*:')
"""How a cell begins."""
_WORDS = re.compile(r'"(?:source|input)"\s*:\s*(?=(?P<list>\[)|")')
# Behind a cell's words comes its next key or its end; a quotation mark in the midst of them has other words behind it.
_BEHIND = rf'\s*+(?:,\s*"(?:{_KEYS})"\s*:|\}}\s*(?:,|\]|\Z)|,?\s*\Z)'
_END = re.compile(rf'"(?={_BEHIND})')
_END_OF_LIST = re.compile(rf"\](?={_BEHIND})")
# A line of a text ends in its sign for that, or at the end of a line in the file; an answer may hold '", "' as well.
_BETWEEN_LINES = re.compile(r'(?<=\\n)"\s*,\s*"|"[ \t\r]*(?:,[ \t\r]*)?\n\s*"')
_SIGN = re.compile(r'(\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt]))|(["\\])')


def broken_cell(text: str) -> dict[str, Any] | None:
    """Return what can be read of a damaged cell.

    Args:
        text: The part of the file from where the cell begins to where the next one does, or to the end.

    Returns:
        A cell as data, with its name and marks where these can be read; None where no words of a cell stand there.
    """
    found = _WORDS.search(text)
    if found is None or '"cell_type"' not in text:
        return None
    # Words could hold what looks like a key, so the rest is read from outside of them.
    words, end = _words(text, found)
    around = text[: found.start()] + text[end:]
    cell: dict[str, Any] = {"cell_type": _value("cell_type", around) or "raw", "metadata": _metadata(around)}
    name = _value("id", around)
    return cell | {"source": words} | ({"id": name} if name else {})


def _words(text: str, found: re.Match[str]) -> tuple[str, int]:
    """Return the words of the cell and the place behind them."""
    start = found.end() + 1
    end = (_END_OF_LIST if found["list"] else _END).search(text, start)
    # Where the file was cut off, what closes a cell may still stand there, or some of it.
    body = text[start : end.start()] if end else text[start:].rstrip(' \r\n\t,]}"')
    lines = _BETWEEN_LINES.split(body.strip().removeprefix('"').removesuffix('"')) if found["list"] else [body]
    words = "".join(map(_letters, lines))
    if end is None and _stub_begun(words):
        words = ""
    return words, end.end() if end else len(text)


def _stub_begun(words: str) -> bool:
    # Too little of it for `written`, which meets such words in the midst of what somebody wrote too.
    texts = content.load("grading")
    return any(stub.startswith(words) for stub in (texts["stub"], *texts["old_stubs"]))


def _letters(text: str) -> str:
    """Return what a JSON string says, also where its own signs stand in it unmarked."""
    marked = _SIGN.sub(lambda sign: sign[1] or f"\\{sign[2]}", text)
    return str(json.loads(f'"{marked}"', strict=False))


def _value(key: str, text: str) -> str:
    found = re.search(rf'"{key}"\s*:\s*"([^"\\\n]*)"', text)
    return found[1] if found else ""


def _metadata(text: str) -> dict[str, Any]:
    found = re.search(r'"metadata"\s*:\s*(?=\{)', text)
    try:
        metadata = json.JSONDecoder(strict=False).raw_decode(text, found.end())[0] if found else {}
    except (ValueError, RecursionError):
        # A box is known by its name alone.
        metadata = {}
    name = _value("grade_id", text)
    return dict(metadata) if metadata or not name else {"nbgrader": {"grade_id": name}}
