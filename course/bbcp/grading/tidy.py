"""Mend a handed-in notebook before nbgrader reads it, so that one damaged cell costs nobody points.

Stock nbgrader stops the whole run at a duplicated answer box, and silently gives nothing for a box
that has lost its metadata or is gone. The file that was handed in is never changed; this works on
the copy that is graded.
"""

from __future__ import annotations

import copy
from typing import Any

from bbcp.answer_text import written
from bbcp.grading.source import Source

Cell = dict[str, Any]


def tidy(notebook: dict[str, Any], source: Source, stub: str) -> None:
    """Mend a notebook in place.

    Each answer box of the exercise is there exactly once, with the author's metadata; other cells
    have none. The notebook's own metadata become the author's (which also drops widget state).

    Args:
        notebook: A notebook of format 4, as data.
        source: The exercise as its author wrote it.
        stub: What to write in a box that is missing.
    """
    boxes = {one["metadata"]["nbgrader"]["grade_id"]: one for one in source.cells if "nbgrader" in one["metadata"]}
    by_cell_id = {one.get("id"): name for name, one in boxes.items()}
    found: dict[str, list[Cell]] = {name: [] for name in boxes}
    for cell in notebook["cells"]:
        name = _claim(cell, boxes) or by_cell_id.get(cell.get("id"))
        _clean(cell)
        if name is not None:
            found[name].append(cell)
    for name, cells in found.items():
        if cells:
            _restore(_best(cells), boxes[name], "copied" if len(cells) > 1 else "")
    _add_missing(notebook["cells"], boxes, found, stub)
    _number(notebook["cells"])
    notebook["metadata"] = _node(source.metadata)
    notebook["nbformat_minor"] = 5  # the first with cell ids, which every cell has by now


def _claim(cell: Cell, boxes: dict[str, Cell]) -> str | None:
    grading = cell.get("metadata", {}).get("nbgrader")
    name = grading.get("grade_id") if isinstance(grading, dict) else None
    return name if isinstance(name, str) and name in boxes else None


def _clean(cell: Cell) -> None:
    cell.setdefault("metadata", {})
    for key in ("nbgrader", "bbcp"):
        cell["metadata"].pop(key, None)
    # Half of a surrogate pair can stand in a JSON file but not in the file that nbgrader writes.
    cell["source"] = str(cell.get("source", "")).encode("utf-8", "replace").decode("utf-8")


def _best(cells: list[Cell]) -> Cell:
    return next((cell for cell in reversed(cells) if written(cell["source"])), cells[-1])


def _restore(cell: Cell, box: Cell, note: str) -> None:
    if cell["cell_type"] != box["cell_type"]:
        cell["cell_type"] = box["cell_type"]
        for key in ("outputs", "execution_count"):
            cell.pop(key, None)
        if box["cell_type"] == "code":
            cell.update(outputs=[], execution_count=None)
    ours = copy.deepcopy(box["metadata"].get("bbcp", {}))
    fresh = {"nbgrader": copy.deepcopy(box["metadata"]["nbgrader"]), "bbcp": ours if isinstance(ours, dict) else {}}
    fresh["bbcp"].update({"note": note} if note else {})
    cell["metadata"] = _node({**cell["metadata"], **fresh})


def _add_missing(cells: list[Cell], boxes: dict[str, Cell], found: dict[str, list[Cell]], stub: str) -> None:
    place = 0
    for name, box in boxes.items():
        if found[name]:
            place = next(at for at, cell in enumerate(cells) if _claim(cell, boxes) == name) + 1
            continue
        cell = _node({"cell_type": "markdown", "id": box.get("id", name), "metadata": {}, "source": stub})
        if box["metadata"]["nbgrader"].get("solution") or box["cell_type"] == "markdown":
            _restore(cell, box, "missing")
            cells.insert(place, cell)
            place += 1


def _number(cells: list[Cell]) -> None:
    used: set[str] = set()
    for at, cell in enumerate(cells):
        name = cell.get("id")
        if not isinstance(name, str) or not name or name in used:
            cell["id"] = name = f"cell-{at}"
            while name in used:
                cell["id"] = name = f"{name}-again"
        used.add(name)


def _node(data: dict[str, Any]) -> Any:
    # nbformat wants its own kind of dict, which answers to .name as well as to ["name"].
    from nbformat import from_dict

    return from_dict(copy.deepcopy(data))  # type: ignore[no-untyped-call]
