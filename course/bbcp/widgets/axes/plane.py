"""The picture of the two axes: a point to press for each objective, the opened one, and all of it as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from bbcp.scoring import Judgement
from bbcp.widgets.axes import page
from bbcp.widgets.axes.data import Item
from bbcp.widgets.axes.own import OwnPoint
from bbcp.widgets.axes.picture import plane_html
from bbcp.widgets.axes.place import Place, spread
from bbcp.widgets.frame import box, button, part, show


class Plane:
    """The picture; its pieces stand in three places of the page: `box`, `opened` below it, `fold` and `table`."""

    def __init__(
        self, items: Sequence[Item], judgements: Sequence[Judgement], places: Sequence[Place], words: Mapping[str, Any]
    ) -> None:
        """Lay out the points.

        Args:
            items: The objectives.
            judgements: What was judged of each.
            places: Where each stands.
            words: The fixed words of the activity.
        """
        self._items, self._judgements, self._words = items, judgements, words
        self.spots = spread(places)
        self.ground = part()
        self.points = [self._point(at) for at in range(len(items))]
        self.box = box([self.ground, *self.points], "bbcp-axes")
        self.opened = part("", "bbcp-live")
        self.fold, self.table = button(words["table"]), part()
        self.fold.on_click(self._turn_table)
        show(self.table, False)

    def _point(self, at: int) -> Any:
        point = button(str(at + 1), "bbcp-axes-point")
        point.tooltip = str(self._words["point"]).format(number=at + 1, text=self._items[at].text)
        left, top = self.spots[at]
        point.layout.left, point.layout.top = f"{left:.1f}%", f"{top:.1f}%"
        point.on_click(partial(self._open, at))
        return point

    def draw(self, placed: Sequence[int], own: OwnPoint | None) -> None:
        """Draw the picture and the table.

        Args:
            placed: The numbers of the objectives to show, from 0.
            own: The person's own objective; None where it is not shown yet.
        """
        place = None if own is None else own.place
        # Under a button the star would not be seen, so it takes a free spot.
        mine = None if place is None else spread([place], self.spots)[0]
        self.ground.value = plane_html(self._words, len(placed) + (mine is not None), mine)
        for at, point in enumerate(self.points):
            show(point, at in placed)
        rows = [(str(at + 1), self._items[at].text, self._judgements[at]) for at in placed]
        if own is not None and mine is not None:
            rows.append((str(self._words["mine"]), own.read, own.judgement))
        self.table.value = page.table_html(rows, self._words)

    def close(self) -> None:
        """Open no point."""
        self.opened.value = ""
        self._mark_opened(-1)

    def _open(self, at: int, _button: Any) -> None:
        self.opened.value = page.opened_html(at + 1, self._items[at], self._judgements[at], self._words)
        self._mark_opened(at)

    def _mark_opened(self, opened: int) -> None:
        for at, point in enumerate(self.points):
            (point.add_class if at == opened else point.remove_class)("bbcp-axes-open")

    def _turn_table(self, _button: Any) -> None:
        opened = self.table.layout.display is None
        show(self.table, not opened)
        self.fold.description = self._words["table" if opened else "hide_table"]
