"""What an exercise's own cells are and which answer box each belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from bbcp.grading.source import Source

LONG_ENOUGH = 25
"""A text of the exercise with fewer characters may stand in an answer by chance."""
LOOKED_AT = 300
"""Characters of a line that are compared with the exercise's own lines, so that a very long one takes no minutes."""
ALIKE = 0.7
"""How alike, from 0 to 1, a line is to one of the exercise's that was edited."""


class Layout:
    """The cells of an exercise as its author laid them out.

    Attributes:
        boxes: The author's answer cells by grade id, in order.
        section: For each own cell without an answer, by its id: the box that it asks for; None for
            cells such as the welcome.
    """

    def __init__(self, source: Source) -> None:
        """Lay out an exercise.

        Args:
            source: The exercise as its author wrote it.
        """
        self.boxes = {one["metadata"]["nbgrader"]["grade_id"]: one for one in source.cells if _is_box(one)}
        self._box_by_cell = {one["id"]: name for name, one in self.boxes.items() if one.get("id")}
        self._points = {name: box.points for name, box in source.boxes.items()}
        self.section: dict[str, str | None] = {}
        self._own: dict[str, str] = {}
        self._lines: set[str] = set()
        after = (*source.cells[1:], None)
        for number, (cell, following) in enumerate(zip(source.cells, after, strict=True)):
            if _is_box(cell):
                continue
            name = str(cell.get("id") or f"cell {number}")
            asks = following is not None and _is_box(following)
            self.section[name] = following["metadata"]["nbgrader"]["grade_id"] if asks and following else None
            self._own[_flat(cell["source"])] = name
            self._lines |= {_flat(line) for line in str(cell["source"]).splitlines()}
        self._beginnings = [line[:LOOKED_AT] for line in self._lines if line]
        long = [text for text in self._own if len(text) >= LONG_ENOUGH]
        # Spaces may have become line ends on the way through another program.
        ways = (r"\s+".join(map(re.escape, text.split())) for text in sorted(long, key=len, reverse=True))
        self._pattern = re.compile("|".join(ways)) if long else None

    def claim(self, cell: dict[str, Any]) -> tuple[str | None, frozenset[str]]:
        """Say which answer box a cell is, and what has happened to it since it was handed out.

        Args:
            cell: A cell of a notebook that was handed in.

        Returns:
            The box's grade id (None where it is no box) and signs in the names of `repairs`.
        """
        metadata = cell.get("metadata")
        grading = metadata.get("nbgrader") if isinstance(metadata, dict) else None
        given = grading.get("grade_id") if isinstance(grading, dict) else None
        by_id = self._box_by_cell.get(str(cell.get("id")))
        # The marks of a box may have been copied onto other cells; who copies a cell gets another id.
        name = by_id or (given if isinstance(given, str) and given in self.boxes else None)
        if name is None:
            return None, frozenset()
        signs = set()
        if not isinstance(grading, dict):
            signs.add("marks")
        elif given != name:
            signs.add("name")
        elif name in self._points and grading.get("points") != self._points[name]:
            signs.add("points")
        if cell.get("cell_type") != self.boxes[name]["cell_type"]:
            signs.add("kind")
        return name, frozenset(signs)

    def known_by_id(self, cell: dict[str, Any]) -> bool:
        """Tell whether a cell has the name of an answer cell itself; nbgrader's mark may be a copy's or edited."""
        return str(cell.get("id")) in self._box_by_cell

    def fixed(self, cell: dict[str, Any]) -> str | None:
        """Return which own cell without an answer a cell is or was, by its id; None where it is none."""
        name = str(cell.get("id"))
        return name if name in self.section else None

    def parts(self, text: str) -> Iterator[tuple[str, str | None]]:
        """Part a text at the exercise's own cells.

        Args:
            text: The text of a whole cell.

        Yields:
            Words that are not the exercise's with None, and in place of an own cell's text "" with its id.
        """
        at = 0
        for found in self._pattern.finditer(text) if self._pattern else ():
            yield text[at : found.start()], None
            yield "", self._own[_flat(found.group())]
            at = found.end()
        yield text[at:], None

    def resembles_own(self, text: str) -> bool:
        """Tell whether a text is only the exercise's own, somewhat changed: nobody's answer.

        Args:
            text: Words from a cell of the exercise that somebody has edited.
        """
        lines = [flat for line in text.splitlines() if (flat := _flat(line))]
        return all(get_close_matches(line[:LOOKED_AT], self._beginnings, 1, ALIKE) for line in lines)

    def without_own_lines(self, text: str, shortest: int = 0) -> str:
        """Return a text without the lines that are the exercise's own.

        Args:
            text: Any text.
            shortest: Own lines with fewer characters stay: they may stand in an answer by chance.
        """
        lines = text.splitlines()
        return "\n".join(one for one in lines if len(_flat(one)) < shortest or _flat(one) not in self._lines)

    def without_copied_lines(self, text: str) -> str:
        """Return an answer without the exercise's own sentences that were copied into it, unless it is nothing else.

        Args:
            text: What stands in a box.
        """
        left = self.without_own_lines(text, LONG_ENOUGH)
        return left if left.strip() else text


def _is_box(cell: dict[str, Any]) -> bool:
    return "nbgrader" in cell["metadata"]


def _flat(text: Any) -> str:
    return " ".join(str(text).split())
