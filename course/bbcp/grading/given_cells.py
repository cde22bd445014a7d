"""Put cells as any program writes them into one shape, and read notebooks of old formats."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_HEADING = re.compile(r"#{1,6} [^\n]*")


def newer(data: dict[str, Any]) -> Any:
    """Return a notebook of an older format as one of format 4.

    Raises:
        Exception: Whatever an odd file makes nbformat stumble over.
    """
    import nbformat

    old = nbformat.from_dict(data)  # type: ignore[no-untyped-call]
    notebook = json.loads(nbformat.writes(nbformat.convert(old, 4)))  # type: ignore[no-untyped-call]
    return notebook | {"cells": _with_headings(notebook["cells"])}


def _with_headings(cells: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Put each heading back on the text below it: old programs kept it in a cell of its own and cut questions."""
    joined: list[dict[str, Any]] = []
    for cell in cells:
        above = joined[-1] if joined else {}
        if _HEADING.fullmatch(_words(above)) and all(map(_is_plain, (above, cell))):
            cell = {**cell, "source": f"{_words(joined.pop())}\n\n{_words(cell)}"}
        joined.append(cell)
    return joined


def _is_plain(cell: dict[str, Any]) -> bool:
    return cell.get("cell_type") == "markdown" and "nbgrader" not in cell.get("metadata", {})


def in_another_shape(data: dict[str, Any]) -> bool:
    """Return whether a cell has words that do not stand where and how format 4 has them."""
    words = _given(data)
    lines = words if isinstance(words, list) else [words]
    usual = words is data.get("source") and all(one is None or isinstance(one, str) for one in lines)
    return not usual and any(one.strip() for one in _strings(words))


def _given(data: dict[str, Any]) -> Any:
    # Old programs called the words of a cell its input.
    words = data.get("source")
    return words if any(one.strip() for one in _strings(words)) else data.get("input", words)


def _strings(words: Any) -> Iterator[str]:
    """Yield the texts in what stands for a cell's words, in order, however deep they stand."""
    rest = [words]
    while rest:
        one = rest.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, list):
            rest += reversed(one)
        elif isinstance(one, dict):
            rest += reversed(one.values())


def _words(data: dict[str, Any]) -> str:
    texts = list(_strings(_given(data)))
    if not in_another_shape(data):
        return "".join(texts)
    # What stood apart must not become one word.
    return "".join(one if one[-1:].isspace() else f"{one}\n" for one in texts).removesuffix("\n")


def usual_cell(data: dict[str, Any]) -> dict[str, Any]:
    """Return a cell as format 4 has it: a kind, metadata and `source` as one string, and no results of code."""
    kind = data.get("cell_type")
    metadata = data.get("metadata")
    cell: dict[str, Any] = {
        "cell_type": kind if kind in ("markdown", "raw", "code") else "raw",
        "metadata": dict(metadata) if isinstance(metadata, dict) else {},
        "source": _words(data),
    }
    # Colab keeps a cell's id among its metadata.
    name = data.get("id") or cell["metadata"].get("id")
    if isinstance(name, str) and name:
        cell["id"] = name
    return cell | ({"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else {})
