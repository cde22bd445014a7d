"""Read a notebook file that a learner handed in, whatever became of it on the way."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

LARGE = 1_000_000
"""Results of code with more characters than this are worth a word; an exercise has none at all."""
LONGEST_NUMBER = 4000
"""Digits; Python refuses to read a whole number of more than 4300, and with it the whole file."""
TRIES = 2000
"""How often the next cell is sought in a damaged file, so that none takes minutes."""
_CELLS = re.compile(r'"cells"\s*:\s*\[')
_CELL = re.compile(r'\{\s*"(?:attachments|cell_type|collapsed|execution_count|id|input|metadata|outputs|source)"\s*:')
_HEADING = re.compile(r"#{1,6} [^\n]*")
_CONFLICT = re.compile(r"^(?:<{7}|\|{7}|={7}|>{7})(?: [^\n]*)?\r?$", re.MULTILINE)


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
    data = _parsed(text, signs)
    if data is None:
        raise UnreadableFile(f"{name} is not a whole notebook file. Please ask for the file again.")
    if isinstance(data, dict) and "worksheets" in data and "cells" not in data:
        data = _newer(data, name)
        signs.append("format")
    if not isinstance(data, dict) or not isinstance(data.get("cells"), list):
        raise UnreadableFile(f"{name} is not a notebook. Please ask for the file that the exercise came in.")
    results = sum(len(str(one.get("outputs"))) for one in data["cells"] if isinstance(one, dict) and one.get("outputs"))
    if results > LARGE:
        signs.append("outputs")
    given = [one for one in data["cells"] if isinstance(one, dict)]
    if any(_in_another_shape(one) for one in given):
        signs.append("shape")
    cells = [_cell(one) for one in given]
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


def _parsed(text: str, signs: list[str]) -> Any:
    """Read a text as JSON, or what can be read of it; None where nothing can. What was mended is added to the signs."""
    try:
        return json.loads(text, parse_int=_number)
    except (ValueError, RecursionError):
        pass
    whole = _without_conflicts(text)
    if whole != text:
        signs.append("conflict")
        try:
            return json.loads(whole, parse_int=_number)
        except (ValueError, RecursionError):
            pass
    cells = _salvaged(whole)
    signs.append("damaged")
    return {"cells": cells, "metadata": {}, "nbformat": 4} if cells else None


def _number(digits: str) -> int | str:
    return int(digits) if len(digits) <= LONGEST_NUMBER else digits


def _without_conflicts(text: str) -> str:
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


def _salvaged(text: str) -> list[Any]:
    """Read the whole cells of a file that was cut off or damaged; a damaged place is passed over."""
    begin = _CELLS.search(text)
    cells: list[Any] = []
    at: int | None = begin.end() if begin else 0
    decoder = json.JSONDecoder(strict=False, parse_int=_number)
    tries = 0
    while at is not None and at < len(text) and tries < TRIES:
        at = _past(text, at)
        try:
            cell, after = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            cell, after = None, at + 1
        if isinstance(cell, dict) and "cell_type" in cell:
            cells.append(cell)
            at = after
            continue
        tries += 1
        # Also within a damaged cell another one may begin: the comma or brace between them can be what is gone.
        found = _CELL.search(text, at + 1)
        at = found.start() if found else None
    return cells


def _past(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \r\n\t,":
        at += 1
    return at


def _newer(data: dict[str, Any], name: str) -> Any:
    import nbformat

    try:
        old = nbformat.from_dict(data)  # type: ignore[no-untyped-call]
        newer = json.loads(nbformat.writes(nbformat.convert(old, 4)))  # type: ignore[no-untyped-call]
        return newer | {"cells": _with_headings(newer["cells"])}
    except Exception:  # nbformat raises whatever an odd file makes it stumble over
        raise UnreadableFile(f"{name} was saved by an old program and does not read. Please save it again.") from None


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


def _in_another_shape(data: dict[str, Any]) -> bool:
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
    if not _in_another_shape(data):
        return "".join(texts)
    # What stood apart must not become one word.
    return "".join(one if one[-1:].isspace() else f"{one}\n" for one in texts).removesuffix("\n")


def _cell(data: dict[str, Any]) -> dict[str, Any]:
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
