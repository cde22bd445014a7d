"""The circles of support: who is around a child, what they could see, when, and what that leaves open."""

from __future__ import annotations

from typing import Any

from bbcp.widgets.activity import CourseActivity
from bbcp.widgets.circles import picture
from bbcp.widgets.circles.ending import Ending
from bbcp.widgets.circles.kept_map import KeptMap
from bbcp.widgets.circles.page import head_html, step_html
from bbcp.widgets.circles.places import Places
from bbcp.widgets.circles.placing import CircleMap
from bbcp.widgets.circles.read_network import get_network
from bbcp.widgets.circles.reading import joined
from bbcp.widgets.circles.seeing import Seeing
from bbcp.widgets.frame import box, part, safe, show, words
from bbcp.widgets.pause import Pause

LOG_AFTER = 4.0
"""Seconds without a change after which the map as it stands is noted in the log."""


class NetworkCircles(CourseActivity):
    """Three pages on a family such as `"milo"`, as the person left them.

    Place the people of the network, say what they could see, and read what the map tells.
    """

    def _build(self, name: str) -> None:
        network = self.network = get_network(name)
        self.object_id = f"networkcircles/{network.case.id}"
        self._fixed = {key: network.fill(str(line)) for key, line in words("networkcircles").items()}
        self._kept = KeptMap(network, self.object_id)
        self.at = 0
        self.places = Places(network, self._fixed, self._kept, self._drawn)
        self.seeing = Seeing(network, self._fixed, self._seen)
        self.ending = Ending(network, self._fixed, self.map.note)
        self._boxes = [self.places.box, self.seeing.box, self.ending.box]
        self.step, self.picture = part(), part()
        self.told, self.trouble = part("", "bbcp-live", "bbcp-quiet"), part("", "bbcp-quiet")
        self._lay_out()
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        self._listen()
        if self.map.placed:
            self._show_reading()
            self.told.value = safe(self._fixed["before"])
        else:
            self._show_places()

    @property
    def map(self) -> CircleMap:
        """The map as it stands."""
        return self._kept.now

    def _listen(self) -> None:
        self.places.next.on_click(lambda _button: self._go_see())
        self.seeing.next.on_click(lambda _button: self._go(1))
        self.seeing.back.on_click(lambda _button: self._go(-1))
        self.ending.keep.on_click(lambda _button: self._keep())
        self.ending.change_circles.on_click(lambda _button: self._go_back_to_places())
        self.ending.change_see.on_click(lambda _button: self._go_see())
        self.ending.note.observe(self._note_typed, names="value")

    def _lay_out(self) -> None:
        left = box([*self._boxes, self.told, self.trouble], "bbcp-stack")
        columns = box([left, box([self.picture])], "bbcp-columns", "bbcp-circles")
        self.frame(self._fixed["title"], [part(head_html(self.network, self._fixed)), self.step, columns])

    def _seen(self, key: str, value: str) -> None:
        self._kept.say(self.at, key, value)
        self._drawn()

    def _note_typed(self, _change: Any) -> None:
        self._kept.write(str(self.ending.note.value))
        self.told.value = ""
        self._note_later.restart()

    def _drawn(self, later: bool = True) -> None:
        self.told.value = ""
        current = self.at if self.seeing.box.layout.display is None else -1
        self.picture.value = picture.picture_html(self.network, self.map, current)
        if later:
            self._note_later.restart()

    def _go_see(self) -> None:
        missing = [one.name for one in self.map.people if not one.circle]
        if missing:
            self.told.value = safe(self._fixed["not_placed"].format(names=joined(missing)))
            self.places.rows[missing[0]].choose.focus()
            return
        self.at = 0
        self._note_map("attempted")
        self._show_seeing()
        self.seeing.hours.focus()

    def _go(self, step: int) -> None:
        self._note_map("attempted")
        self.at += step
        if self.at < 0:
            self._go_back_to_places()
        elif self.at < len(self.map.people):
            self._show_seeing()
            self.seeing.hours.focus()
        else:
            self._show_reading()
            self.ending.change_circles.focus()

    def _go_back_to_places(self) -> None:
        self._show_places()
        self.places.rows[self.map.people[0].name].choose.focus()

    def _show_places(self) -> None:
        self.at = 0
        self._show_only(0)
        self.places.told.value = ""
        self.places.draw()
        self._drawn(later=False)

    def _show_seeing(self) -> None:
        self._show_only(1)
        self.seeing.draw(self.map.people[self.at], self.at + 1, len(self.map.people))
        self._drawn(later=False)

    def _show_reading(self) -> None:
        self._show_only(2)
        self.ending.draw(self.map)
        self._drawn(later=False)

    def _show_only(self, page: int) -> None:
        for at, one in enumerate(self._boxes):
            show(one, at == page)
        self.step.value = step_html(page, self._fixed)

    def _keep(self) -> None:
        if not self._note_map("kept"):
            self.told.value = safe(self._fixed["kept"])

    def _note_pause(self) -> None:
        self._note_map("attempted")

    def _note_map(self, verb: str) -> str:
        """Note the map and what was newly chosen in it, unless it is noted already."""
        trouble = ""
        for one in self._kept.statements(verb):
            trouble = self._tell(one)
        return trouble
