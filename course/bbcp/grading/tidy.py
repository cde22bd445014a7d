"""Mend a handed-in notebook before nbgrader reads it, so that what happened to its cells costs nobody points.

Stock nbgrader stops the whole run at a duplicated answer box, and silently gives nothing for a box
that has lost its metadata, is gone, or whose answer stands in the cell below. The file that was handed
in is never changed; this works on the copy that is graded.
"""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from bbcp.grading.answers import chosen
from bbcp.grading.choose import Choice
from bbcp.grading.homes import at_home
from bbcp.grading.layout import Layout
from bbcp.grading.pictures import only_pictures
from bbcp.grading.pieces import Piece, pieces_of
from bbcp.grading.repaired_copy import without_note
from bbcp.grading.repairs import Repair
from bbcp.grading.source import Box, Source

Cell = dict[str, Any]


def tidy(notebook: dict[str, Any], source: Source, stub: str, worth: Callable[[str, Box], float]) -> tuple[Repair, ...]:
    """Mend a notebook in place: the author's cells in their order, with the learner's answers in the boxes.

    What a learner wrote elsewhere is kept in cells of its own. The notebook's metadata become the
    author's (which also drops widget state and outputs).

    Args:
        notebook: A notebook of format 4, as data; each cell's `source` is one string.
        source: The exercise as its author wrote it.
        stub: What to write in a box without words.
        worth: The points that a text would earn in a box; asked only where there is a choice.

    Returns:
        What was mended, in the exercise's order.
    """
    cells = without_note(notebook)
    for cell in cells:
        # Half of a surrogate pair can stand in a JSON file but not in the file that nbgrader writes.
        cell["source"] = str(cell.get("source", "")).encode("utf-8", "replace").decode("utf-8")
    layout = Layout(source)
    pieces = at_home(list(pieces_of(cells, layout)))
    choices, left = chosen(pieces, layout, source, worth)
    repairs = [
        Repair(sign, source.boxes[name].title if name in source.boxes else name)
        for name, choice in choices.items()
        for sign in (*sorted(choice.signs), *(["picture"] if only_pictures(choice.text) else []))
    ]
    if _moved(pieces, list(layout.boxes)):
        repairs.append(Repair("moved"))
    notebook["cells"] = [_node(one) for one in _laid_out(source, choices, left, cells, stub)]
    _number(notebook["cells"])
    notebook["metadata"] = _node(source.metadata)
    notebook["nbformat_minor"] = 5  # the first with cell ids, which every cell has by now
    return tuple(repairs)


def _moved(pieces: list[Piece], order: list[str]) -> bool:
    found = list(dict.fromkeys(one.box for one in pieces if one.box is not None))
    return found != [name for name in order if name in found]


def _laid_out(
    source: Source, choices: dict[str, Choice], left: list[Piece], cells: list[Cell], stub: str
) -> list[Cell]:
    made: list[Cell] = []
    placed: set[Piece] = set()
    for own in source.cells:
        name = own["metadata"].get("nbgrader", {}).get("grade_id")
        cell = copy.deepcopy(own)
        made.append(cell)
        if name is None:
            continue
        choice = choices[name]
        if cell["metadata"]["nbgrader"].get("solution") or cell["cell_type"] == "markdown":
            cell["source"] = choice.text or stub
            ours = cell["metadata"].get("bbcp")
            cell["metadata"]["bbcp"] = {**(ours if isinstance(ours, dict) else {}), "notes": sorted(choice.signs)}
        here = [one for one in left if (one.box or one.near) == name]
        made += [_added(one, cells) for one in here]
        placed |= set(here)
    return made + [_added(one, cells) for one in left if one not in placed]


def _added(piece: Piece, cells: list[Cell]) -> Cell:
    kind = cells[piece.cell].get("cell_type")
    cell: Cell = {"cell_type": kind if kind in ("raw", "code") else "markdown", "metadata": {}, "source": piece.words}
    return cell | ({"outputs": [], "execution_count": None} if kind == "code" else {})


def _number(cells: list[Cell]) -> None:
    used = {str(cell["id"]) for cell in cells if cell.get("id")}
    for at, cell in enumerate(cells):
        name = str(cell.get("id") or f"added-{at}")
        while not cell.get("id") and name in used:
            name += "-again"
        cell["id"] = name
        used.add(name)


def _node(data: dict[str, Any]) -> Any:
    # nbformat wants its own kind of dict, which answers to .name as well as to ["name"].
    from nbformat import from_dict

    return from_dict(copy.deepcopy(data))  # type: ignore[no-untyped-call]
