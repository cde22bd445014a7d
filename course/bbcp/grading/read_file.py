"""Read a notebook file that a learner handed in, whatever became of it on the way."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

LARGE = 1_000_000
"""Results of code with more characters than this are worth a word; an exercise has none at all."""
_CELLS = re.compile(r'"cells"\s*:\s*\[')


class UnreadableFile(ValueError):
    """Nothing can be read in a file; the message is one plain sentence with the next step."""


@dataclass
class ReadFile:
    """A notebook as data.

    Attributes:
        notebook: A notebook of format 4. Each cell is a dict with a kind, metadata and `source` as one
            string; results of code are gone.
        signs: What was mended, in the names of `repairs` in grading.yaml.
    """

    notebook: dict[str, Any]
    signs: list[str] = field(default_factory=list)


def read_file(raw: bytes, name: str) -> ReadFile:
    """Read a notebook from the bytes of a file.

    Args:
        raw: What stands in the file.
        name: How messages call it.

    Raises:
        UnreadableFile: When it is empty, is no notebook, or nothing is left of it.
    """
    if not raw.strip(b"\x00 \r\n\t"):
        raise UnreadableFile(f"{name} is empty. Please ask for the file again.")
    text, signs = _decoded(raw)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        data = {"cells": _salvaged(text), "metadata": {}, "nbformat": 4}
        signs.append("damaged")
        if not data["cells"]:
            raise UnreadableFile(f"{name} is not a whole notebook file. Please ask for the file again.") from None
    if isinstance(data, dict) and "worksheets" in data and "cells" not in data:
        data = _newer(data, name)
        signs.append("format")
    if not isinstance(data, dict) or not isinstance(data.get("cells"), list):
        raise UnreadableFile(f"{name} is not a notebook. Please ask for the file that the exercise came in.")
    results = sum(len(str(one.get("outputs"))) for one in data["cells"] if isinstance(one, dict) and one.get("outputs"))
    if results > LARGE:
        signs.append("outputs")
    cells = [_cell(one) for one in data["cells"] if isinstance(one, dict)]
    metadata = data.get("metadata")
    notebook = {
        "cells": cells,
        "metadata": metadata if isinstance(metadata, dict) else {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return ReadFile(notebook, signs)


def _decoded(raw: bytes) -> tuple[str, list[str]]:
    if raw.startswith(b"\xef\xbb\xbf"):
        return raw.decode("utf-8-sig", "replace"), ["encoding"]
    wide = raw[:2] in (b"\xff\xfe", b"\xfe\xff")
    if wide or raw[:200].count(0) > 20:
        little = raw.startswith(b"\xff\xfe") or (not wide and raw[1:2] == b"\x00")
        return raw.decode("utf-16-le" if little else "utf-16-be", "replace").lstrip("\ufeff"), ["encoding"]
    try:
        return raw.decode("utf-8"), []
    except UnicodeDecodeError:
        # A few bytes gone wrong are no other way of writing letters.
        text = raw.decode("utf-8", "replace")
        return (text, ["encoding"]) if text.count("\ufffd") < 20 else (raw.decode("cp1252", "replace"), ["encoding"])


def _salvaged(text: str) -> list[Any]:
    """Read the whole cells at the start of a file that was cut off or damaged later on."""
    begin = _CELLS.search(text)
    cells: list[Any] = []
    at = begin.end() if begin else len(text)
    decoder = json.JSONDecoder(strict=False)
    while at < len(text):
        at = _past(text, at)
        try:
            cell, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            break
        cells.append(cell)
    return cells


def _past(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \r\n\t,":
        at += 1
    return at


def _newer(data: dict[str, Any], name: str) -> Any:
    import nbformat

    try:
        old = nbformat.from_dict(data)  # type: ignore[no-untyped-call]
        return json.loads(nbformat.writes(nbformat.convert(old, 4)))  # type: ignore[no-untyped-call]
    except Exception:  # nbformat raises whatever an odd file makes it stumble over
        raise UnreadableFile(f"{name} was saved by an old program and does not read. Please save it again.") from None


def _cell(data: dict[str, Any]) -> dict[str, Any]:
    words = data.get("source", "")
    if isinstance(words, list):
        words = "".join(one for one in words if isinstance(one, str))
    kind = data.get("cell_type")
    metadata = data.get("metadata")
    cell: dict[str, Any] = {
        "cell_type": kind if kind in ("markdown", "raw", "code") else "raw",
        "metadata": dict(metadata) if isinstance(metadata, dict) else {},
        "source": words if isinstance(words, str) else "",
    }
    # Colab keeps a cell's id among its metadata.
    name = data.get("id") or cell["metadata"].get("id")
    if isinstance(name, str) and name:
        cell["id"] = name
    return cell | ({"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else {})
