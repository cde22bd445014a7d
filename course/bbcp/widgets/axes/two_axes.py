"""The two axes: guess where objectives stand between SMART and behavior, see them there, and write one."""

from __future__ import annotations

from functools import partial
from typing import Any

from bbcp import attempts
from bbcp.case import CaseError
from bbcp.content import ContentError
from bbcp.scoring import judge
from bbcp.widgets.axes import page
from bbcp.widgets.axes.data import CORNERS, AxesError, AxesSet, get_axes
from bbcp.widgets.axes.memory import guesses
from bbcp.widgets.axes.own import OwnPoint
from bbcp.widgets.axes.place import place_of, spread
from bbcp.widgets.frame import Activity, box, button, note, part, safe, show, words


class TwoAxes(Activity):
    """Objectives as points in a plane: a guess first, then the point, and at the end one's own."""

    def __init__(self, set_id: str) -> None:
        """Lay out the picture.

        Args:
            set_id: The set, such as `"smart-is-not-enough"`. An unknown one shows a sentence in
                place of it.
        """
        try:
            self._build(get_axes(set_id))
        except (AxesError, CaseError, ContentError) as why:
            self.sorry(why)

    def _build(self, found: AxesSet) -> None:
        self.axes = found
        self.object_id = f"twoaxes/{found.id}"
        self._words = words("two_axes")
        self.judgements = tuple(judge(item.text, item.case) for item in found.items)
        self.places = tuple(map(place_of, self.judgements))
        names = page.corner_names(self._words)
        self.card, self.why = part(), part("", "bbcp-live")
        self.choices = {corner: button(names[corner]) for corner in CORNERS}
        self.grid = box(list(self.choices.values()), "bbcp-axes-choices")
        self.next, self.again = button("", "bbcp-primary"), button(self._words["again"])
        self.ground = part()
        self.points = self._make_points()
        self.plane = box([self.ground, *self.points], "bbcp-axes")
        self.opened, self.trouble = part("", "bbcp-live"), part("", "bbcp-quiet")
        self.fold, self.table = button(self._words["table"]), part()
        self.own = OwnPoint(found, self.object_id, self._words, self._draw_plane)
        left = box([self.card, self.grid, self.why, self.next, self.again, self.trouble], "bbcp-stack")
        columns = box([left, self.plane, self.opened], "bbcp-columns", "bbcp-axes-columns")
        intro = part(f"<p>{safe(found.intro)}</p>")
        self.frame(found.title, [intro, columns, self.own.box, self.fold, self.table])
        for corner, choice in self.choices.items():
            choice.on_click(partial(self._chosen, corner))
        self.next.on_click(self._go_on)
        self.again.on_click(lambda _button: self._begin({}))
        self.fold.on_click(self._turn_table)
        show(self.table, False)
        self._begin(guesses(self.object_id, [item.id for item in found.items]), focus=False)

    def _make_points(self) -> list[Any]:
        made = []
        self._spots = spread(self.places)
        for number, (item, (left, top)) in enumerate(zip(self.axes.items, self._spots, strict=True)):
            point = button(str(number + 1), "bbcp-axes-point")
            point.tooltip = str(self._words["point"]).format(number=number + 1, text=item.text)
            point.layout.left, point.layout.top = f"{left:.1f}%", f"{top:.1f}%"
            point.on_click(partial(self._open, number))
            made.append(point)
        return made

    @property
    def placed(self) -> tuple[int, ...]:
        """The numbers of the objectives that have been guessed, from 0."""
        return tuple(at for at, item in enumerate(self.axes.items) if item.id in self._first)

    def choose(self, corner: str) -> bool:
        """Guess the corner of the objective on the table.

        Args:
            corner: The corner.

        Returns:
            True when it stands there. Either way the reason and the point are on the page.
        """
        item, place = self.axes.items[self._at], self.places[self._at]
        self._first[item.id] = corner
        self.why.value = page.why_html(item, corner, place, self._words)
        self._close(corner)
        self._draw_plane()
        done = len(self.placed) == len(self.axes.items)
        self.next.description = self._words["finish" if done else "next"]
        show(self.next, True)
        self._note(corner)
        if done:
            self._note_end()
        return corner == place.corner

    def _begin(self, first: dict[str, str], focus: bool = True) -> None:
        self._first = dict(first)
        self.opened.value = ""
        self._mark_opened(-1)
        self._show_next()
        if focus:
            self.choices[CORNERS[0]].focus()

    def _show_next(self) -> None:
        left = [at for at in range(len(self.axes.items)) if at not in self.placed]
        self.why.value = ""
        show(self.next, False)
        for piece in (self.again, self.own.box):
            show(piece, not left)
        show(self.grid, bool(left))
        if left:
            self._at = left[0]
            self.card.value = page.card_html(self.axes, self._at, self._words)
            self._close("")
        else:
            self._show_end()
        self._draw_plane()

    def _show_end(self) -> None:
        right, total = self._right(), len(self.axes.items)
        key = "done_all" if right == total else "done"
        line = str(self._words[key]).format(number=right, total=total)
        lesson = self._words["lesson" if any(one.corner == "smart" for one in self.places) else "lesson_none"]
        self.card.value = f'<p class="bbcp-kind">{safe(line)}</p><p class="bbcp-axes-ask">{safe(str(lesson))}</p>'

    def _right(self) -> int:
        pairs = zip(self.axes.items, self.places, strict=True)
        return sum(self._first.get(item.id) == place.corner for item, place in pairs)

    def _chosen(self, corner: str, _button: Any) -> None:
        # A second click may be on its way while the page still shows the guess as open.
        if not self.choices[corner].disabled:
            self.choose(corner)
            self.next.focus()

    def _go_on(self, _button: Any) -> None:
        self._show_next()
        if len(self.placed) < len(self.axes.items):
            self.choices[CORNERS[0]].focus()
        else:
            self.points[0].focus()

    def _open(self, number: int, _button: Any) -> None:
        self.opened.value = page.opened_html(number + 1, self.axes.items[number], self.judgements[number], self._words)
        self._mark_opened(number)

    def _turn_table(self, _button: Any) -> None:
        opened = self.table.layout.display is None
        show(self.table, not opened)
        self.fold.description = self._words["table" if opened else "hide_table"]

    def _close(self, chosen: str) -> None:
        for corner, choice in self.choices.items():
            choice.disabled = bool(chosen)
            (choice.add_class if corner == chosen else choice.remove_class)("bbcp-axes-chosen")

    def _mark_opened(self, number: int) -> None:
        for at, point in enumerate(self.points):
            (point.add_class if at == number else point.remove_class)("bbcp-axes-open")

    def _draw_plane(self) -> None:
        own = self.own.place if len(self.placed) == len(self.axes.items) else None
        # Under a button the star would not be seen, so it takes a free spot.
        mine = None if own is None else spread([own], self._spots)[0]
        self.ground.value = page.plane_html(self._words, len(self.placed) + (mine is not None), mine)
        for at, point in enumerate(self.points):
            show(point, at in self.placed)
        rows = [(str(at + 1), self.axes.items[at].text, self.judgements[at]) for at in self.placed]
        if mine is not None:
            rows.append((str(self._words["mine"]), self.own.read, self.own.judgement))
        self.table.value = page.table_html(rows, self._words)

    def _note(self, corner: str) -> None:
        item, place = self.axes.items[self._at], self.places[self._at]
        result = {"response": corner, "success": corner == place.corner}
        where = f"{self.object_id}/{item.id}"
        context = {"case": item.case.id, "corner": place.corner, "smart": place.smart, "behavioral": place.behavioral}
        self.trouble.value = safe(note(attempts.statement("answered", where, result, **context)))

    def _note_end(self) -> None:
        right, total = self._right(), len(self.axes.items)
        score = {"raw": right, "min": 0, "max": total, "scaled": round(right / total, 4)}
        result = {"completion": True, "score": score}
        trouble = note(attempts.statement("completed", self.object_id, result))
        self.trouble.value = safe(trouble) or self.trouble.value
