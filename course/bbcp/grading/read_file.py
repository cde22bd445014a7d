"""Read a notebook file that a learner handed in, whatever became of it on the way."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from bbcp.grading.conflicts import apart, both, without_conflicts
from bbcp.grading.given_cells import in_another_shape, newer, usual_cell
from bbcp.grading.letters import decoded
from bbcp.grading.salvage import number, salvaged

LARGE = 1_000_000
"""Results of code with more characters than this are worth a word; an exercise has none at all."""


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
    text, signs = decoded(raw)
    data = _parsed(text, signs)
    if data is None:
        raise UnreadableFile(f"{name} is not a whole notebook file. Please ask for the file again.")
    if isinstance(data, dict) and "worksheets" in data and "cells" not in data:
        try:
            data = newer(data)
        except Exception:  # nbformat raises whatever an odd file makes it stumble over
            said = f"{name} was saved by an old program and does not read. Please save it again."
            raise UnreadableFile(said) from None
        signs.append("format")
    if not _has_cells(data):
        raise UnreadableFile(f"{name} is not a notebook. Please ask for the file that the exercise came in.")
    results = sum(len(str(one.get("outputs"))) for one in data["cells"] if isinstance(one, dict) and one.get("outputs"))
    if results > LARGE:
        signs.append("outputs")
    given = [one for one in data["cells"] if isinstance(one, dict)]
    if any(in_another_shape(one) for one in given):
        signs.append("shape")
    cells = [usual_cell(one) for one in given]
    metadata = data.get("metadata")
    notebook = {
        "cells": cells,
        "metadata": metadata if isinstance(metadata, dict) else {},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return ReadFile(notebook, signs)


def _parsed(text: str, signs: list[str]) -> Any:
    """Read a text as JSON, or what can be read of it; None where nothing can. What was mended is added to the signs."""
    try:
        return json.loads(text, parse_int=number)
    except (ValueError, RecursionError):
        pass
    whole = without_conflicts(text)
    if whole != text:
        signs.append("conflict")
        try:
            data = json.loads(whole, parse_int=number, object_pairs_hook=both)
        except (ValueError, RecursionError):
            pass
        else:
            return {**data, "cells": apart(data["cells"])} if _has_cells(data) else data
    cells = apart(salvaged(whole))
    signs.append("damaged")
    return {"cells": cells, "metadata": {}, "nbformat": 4} if cells else None


def _has_cells(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get("cells"), list)
