"""The copy of a mended notebook that the doctor writes: it says itself, in words, what was repaired in it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from bbcp import content
from bbcp.grading.mended import Mended

NOTE = "bbcp-what-was-repaired"
"""The name of the cell that says it."""


def write_mended(mended: Mended, target: Path, said: Sequence[str] = ()) -> None:
    """Write a repaired copy. Where anything was repaired, its first cell and its metadata say what.

    Args:
        mended: What to write.
        target: The file to write.
        said: A plain sentence for each thing that was repaired.

    Raises:
        FileExistsError: When there is such a file, which may be a learner's.
    """
    notebook: dict[str, Any] = {**mended.notebook}
    if said:
        ours = notebook["metadata"].get("bbcp", {})
        notebook["metadata"] = {**notebook["metadata"], "bbcp": {**ours, "said": list(said)}}
        source = "\n\n".join(_lines(said))
        notebook["cells"] = [
            {"cell_type": "markdown", "id": NOTE, "metadata": {}, "source": source},
            *notebook["cells"],
        ]
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("x", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(notebook, ensure_ascii=False, indent=1) + "\n")


def without_note(notebook: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the cells of a notebook without what a repaired copy says of itself, which is no learner's answer.

    Args:
        notebook: A notebook of format 4, as data. What somebody added to that cell stays in it.
    """
    ours = notebook["metadata"].get("bbcp")
    said = ours.get("said") if isinstance(ours, dict) else None
    if not isinstance(said, list):
        return list(notebook["cells"])
    own = set(_lines([str(one) for one in said]))
    cells = []
    for cell in notebook["cells"]:
        if cell.get("id") != NOTE:
            cells.append(cell)
            continue
        left = [one for one in str(cell["source"]).splitlines() if one.strip() and one.strip() not in own]
        cells += [{**cell, "source": "\n".join(left)}] if left else []
    return cells


def _lines(said: Sequence[str]) -> list[str]:
    words = content.load("grading")["copy"]
    return [f"## {words['title']}", str(words["lead"]), *(f"- {' '.join(one.split())}" for one in said)]
