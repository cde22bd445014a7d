"""The two axes: guess where objectives stand between SMART and behavior, see them there, and write one."""

from __future__ import annotations

from functools import partial
from typing import Any

from bbcp.scoring import judge
from bbcp.widgets.activity import CourseActivity, scored
from bbcp.widgets.axes import page
from bbcp.widgets.axes.data import CORNERS, get_axes
from bbcp.widgets.axes.memory import guesses
from bbcp.widgets.axes.own import OwnPoint
from bbcp.widgets.axes.place import place_of
from bbcp.widgets.axes.plane import Plane
from bbcp.widgets.frame import box, button, part, safe, show, words


class TwoAxes(CourseActivity):
    """Objectives of a set such as `"smart-is-not-enough"` as points in a plane.

    A guess comes first, then the point, and at the end one's own objective.
    """

    def _build(self, name: str) -> None:
        found = self.axes = get_axes(name)
        self.object_id = f"twoaxes/{found.id}"
        self._words = words("two_axes")
        self.judgements = tuple(judge(item.text, item.case) for item in found.items)
        self.places = tuple(map(place_of, self.judgements))
        names = page.corner_names(self._words)
        self.card, self.why = part(), part("", "bbcp-live")
        self.choices = {corner: button(names[corner]) for corner in CORNERS}
        self.grid = box(list(self.choices.values()), "bbcp-axes-choices")
        self.next, self.again = button("", "bbcp-primary"), button(self._words["again"])
        self.plane = Plane(found.items, self.judgements, self.places, self._words)
        self.trouble = part("", "bbcp-quiet")
        self.own = OwnPoint(found, self.object_id, self._words, self._draw_plane)
        left = box([self.card, self.grid, self.why, self.next, self.again, self.trouble], "bbcp-stack")
        columns = box([left, self.plane.box, self.plane.opened], "bbcp-columns", "bbcp-axes-columns")
        intro = part(f"<p>{safe(found.intro)}</p>")
        self.frame(found.title, [intro, columns, self.own.box, self.plane.fold, self.plane.table])
        for corner, choice in self.choices.items():
            choice.on_click(partial(self._chosen, corner))
        self.next.on_click(self._go_on)
        self.again.on_click(lambda _button: self._begin({}))
        self._begin(guesses(self.object_id, [item.id for item in found.items]), focus=False)

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
        self._note_guess(corner)
        if done:
            self._note_end()
        return corner == place.corner

    def _begin(self, first: dict[str, str], focus: bool = True) -> None:
        self._first = dict(first)
        self.plane.close()
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
            self.plane.points[0].focus()

    def _close(self, chosen: str) -> None:
        for corner, choice in self.choices.items():
            choice.disabled = bool(chosen)
            (choice.add_class if corner == chosen else choice.remove_class)("bbcp-axes-chosen")

    def _draw_plane(self) -> None:
        self.plane.draw(self.placed, self.own if len(self.placed) == len(self.axes.items) else None)

    def _note_guess(self, corner: str) -> None:
        item, place = self.axes.items[self._at], self.places[self._at]
        result = {"response": corner, "success": corner == place.corner}
        context = {"case": item.case.id, "corner": place.corner, "smart": place.smart, "behavioral": place.behavioral}
        self._note("answered", item.id, result, **context)

    def _note_end(self) -> None:
        said = self.trouble.value
        self._note("completed", "", {"completion": True, "score": scored(self._right(), len(self.axes.items))})
        # The last guess was noted just now; what was said of it stays.
        self.trouble.value = self.trouble.value or said
