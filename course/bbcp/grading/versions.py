"""Read several versions of one exercise together, so that nobody loses an answer by handing in twice.

Somebody goes on in another copy, or writes half of the answers in each of two. Of each answer that the
course judges, the version that earns most is taken; what a person reads is taken from all of them. What
other versions say differently is kept in cells of its own below the box.
"""

from __future__ import annotations

import copy
import filecmp
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from bbcp.answer_text import written
from bbcp.grading.choose import flat
from bbcp.grading.mended import Mended, boxes_of
from bbcp.grading.repairs import Repair

Cell = dict[str, Any]
OF_ITS_FILE = {"renamed", "kernel", "outputs", "format", "encoding", "shape", "moved"}
"""Repairs that say nothing of an answer, so that they matter only for the file that most was read from."""


def different(paths: Sequence[Path]) -> list[Path]:
    """Leave out files that hold the very same as an earlier one: nobody handed in twice what was only copied.

    Args:
        paths: The files, in any order.
    """
    found: list[Path] = []
    for path in paths:
        try:
            same = any(filecmp.cmp(one, path, shallow=False) for one in found)
        except OSError:  # told where the file is opened
            same = False
        found += [] if same else [path]
    return found


def together(versions: Sequence[Mended]) -> Mended:
    """Make one notebook of all that one learner handed in for an exercise.

    Args:
        versions: The mended files, the likeliest first; at least one.

    Returns:
        The only one as it is; of several, the one that earns most, with each answer that another has better,
        and with what the others say differently.
    """
    if len(versions) == 1:
        return versions[0]
    best = max(versions, key=lambda one: (one.points, one.length))
    notebook = copy.deepcopy(best.notebook)
    repairs = [Repair("twice"), *best.repairs]
    boxes = boxes_of(notebook)
    for name, cell in boxes.items():
        title = best.source.boxes[name].title if name in best.source.boxes else name
        better = _better(name, best, versions)
        if better is not best:
            cell.update(copy.deepcopy(boxes_of(better.notebook)[name]))
            repairs = [one for one in repairs if one.box != title]
            repairs += [_noted(cell, "version", title), *(one for one in better.repairs if one.box == title)]
            repairs += [one for one in better.repairs if not one.box and one.what not in OF_ITS_FILE]
        if name not in best.earned and _joined(name, cell, versions):
            repairs.append(_noted(cell, "versions", title))
    if _kept(notebook, versions):
        repairs.append(Repair("differs"))
    if all(written(cell["source"]) for cell in boxes.values()):
        repairs = [one for one in repairs if one.what != "stray"]
    return replace(best, notebook=notebook, repairs=tuple(dict.fromkeys(repairs)))


def _better(name: str, best: Mended, versions: Sequence[Mended]) -> Mended:
    """Return the version whose answer earns more than the best one's own, or has words where that has none."""
    return max([best, *versions], key=lambda one: (one.earned.get(name, 0.0), bool(one.texts[name])))


def _noted(cell: Cell, what: str, title: str) -> Repair:
    ours = cell["metadata"].setdefault("bbcp", {})
    ours["notes"] = sorted({*ours.get("notes", ()), what})
    return Repair(what, title)


def _joined(name: str, cell: Cell, versions: Sequence[Mended]) -> bool:
    """Put the words of all versions into a box that a person reads; say whether any came from another file."""
    own = text = written(cell["source"])
    for other in (one.texts[name] for one in versions):
        if flat(text) in flat(other):
            # The later of two versions often is the earlier one carried on.
            text = other
        elif flat(other) not in flat(text):
            text = f"{text}\n\n{other}"
    if flat(text) == flat(own):
        return False
    cell["source"] = text
    return True


def _kept(notebook: dict[str, Any], versions: Sequence[Mended]) -> bool:
    """Add the words of all versions that were not read, each below its box; say whether there were any."""
    cells = notebook["cells"]
    read = {name: flat(cell["source"]) for name, cell in boxes_of(notebook).items()}
    there = {flat(one["source"]) for one in cells}
    used = {one["id"] for one in cells}
    names = (name for name in map("version-{}".format, count(1)) if name not in used)
    before = len(cells)
    for version in versions:
        for box, source in _words(version):
            words = flat(source)
            if words and words not in there and words not in read.get(box, ""):
                there.add(words)
                cell = {"cell_type": "markdown", "id": next(names), "metadata": {}, "source": written(source)}
                cells.insert(_below(box, notebook, version), cell)
    return len(cells) > before


def _words(version: Mended) -> Iterator[tuple[str, str]]:
    """Yield what a learner wrote in a version: the box that it stands in or below ("" above all), and the words."""
    near = ""
    for cell in version.notebook["cells"]:
        near = _grade_id(cell) or near
        if _grade_id(cell) or _is_added(cell, version):
            yield near, cell["source"]


def _below(box: str, notebook: dict[str, Any], version: Mended) -> int:
    """Return the place below a box and what was added to it; the end where there is no such box."""
    cells = notebook["cells"]
    at = next((at for at, cell in enumerate(cells, start=1) if _grade_id(cell) == box), len(cells))
    while at < len(cells) and _is_added(cells[at], version):
        at += 1
    return at


def _grade_id(cell: Cell) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id", ""))


def _is_added(cell: Cell, version: Mended) -> bool:
    return not _grade_id(cell) and version.source.own_text(cell["id"]) is None
