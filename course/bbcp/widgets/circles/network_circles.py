"""The circles of support: who is around a child, what they could see, when, and what that leaves open."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import ipywidgets as ipw

from bbcp import attempts
from bbcp.case import CaseError
from bbcp.content import ContentError
from bbcp.widgets.circles import picture
from bbcp.widgets.circles.networks import Network, NetworkError, get_network
from bbcp.widgets.circles.places import Places
from bbcp.widgets.circles.placing import Person, clean_words, last_map
from bbcp.widgets.circles.reading import joined, reading_html
from bbcp.widgets.circles.seeing import Seeing
from bbcp.widgets.frame import Activity, box, button, note, part, privacy, safe, show, words
from bbcp.widgets.last_words import LastWords
from bbcp.widgets.pause import Pause
from bbcp.widgets.sorting.piles import steps_html

LOG_AFTER = 4.0
"""Seconds without a change after which the map as it stands is noted in the log."""


class NetworkCircles(Activity):
    """Three pages: place the people of the network, say what they could see, and read what the map tells."""

    def __init__(self, case_id: str) -> None:
        """Open the circles as the person left them.

        Args:
            case_id: The family, such as `"milo"`. An unknown one shows a sentence in place of it.
        """
        try:
            self._build(get_network(case_id))
        except (CaseError, NetworkError, ContentError) as why:
            self.sorry(why)

    def _build(self, network: Network) -> None:
        self.network = network
        self.object_id = f"networkcircles/{network.case.id}"
        self._fixed = {key: network.fill(str(line)) for key, line in words("networkcircles").items()}
        self.map = last_map(self.object_id, list(network.members), attempts.read())
        self._noted = self._answered = self.map
        self.at = 0
        self.places = Places(network, self._fixed, self._place, self._add, self._remove)
        self.seeing = Seeing(network, self._fixed, self._seen)
        self.step, self.picture, self.reading = part(), part(), part("", "bbcp-live")
        self.told, self.trouble = part("", "bbcp-live", "bbcp-quiet"), part("", "bbcp-quiet")
        self.note = ipw.Textarea(description=self._fixed["note_label"], placeholder=self._fixed["note_hint"])
        self.note.value = self.map.note
        self._make_buttons()
        self._lay_out()
        self._note_later = Pause(LOG_AFTER, self._note_pause)
        self.note.observe(self._note_typed, names="value")
        if self.map.placed:
            self._show_reading()
            self.told.value = safe(self._fixed["before"])
        else:
            self._show_places()

    def _make_buttons(self) -> None:
        fixed, typed = self._fixed, [self.seeing.see, self.seeing.when]
        self.to_see, self.next = button(fixed["to_see"], "bbcp-primary"), button("", "bbcp-primary")
        self.back, self.keep = button(fixed["back"]), button(fixed["keep"], "bbcp-primary")
        self.change_circles, self.change_see = button(fixed["change_circles"]), button(fixed["change_see"])
        self.to_see.on_click(lambda _button: self._go_see())
        LastWords(self.next, typed, lambda: self._go(1))
        LastWords(self.back, typed, lambda: self._go(-1))
        LastWords(self.keep, [self.note], self._keep)
        LastWords(self.change_circles, [self.note], self._go_back_to_places)
        LastWords(self.change_see, [self.note], self._go_see)

    def _lay_out(self) -> None:
        self.placing = box([self.places.box, self.to_see], "bbcp-stack")
        self.asking = box([self.seeing.box, box([self.next, self.back], "bbcp-row")], "bbcp-stack")
        changing = box([self.change_circles, self.change_see], "bbcp-row")
        keeping = box([self.note, self.keep], "bbcp-stack", "bbcp-circle-fields")
        self.ending = box([changing, self.reading, keeping], "bbcp-stack")
        left = box([self.placing, self.asking, self.ending, self.told, self.trouble], "bbcp-stack")
        columns = box([left, box([self.picture])], "bbcp-columns", "bbcp-circles")
        self.frame(self._fixed["title"], [part(self._head_html()), self.step, columns])

    def _head_html(self) -> str:
        care = f'<p class="bbcp-why">{safe(self.network.care)}</p>' if self.network.care else ""
        lead, hours = safe(self._fixed["lead"]), safe(self._fixed["hard_hours"])
        private = f'<p class="bbcp-quiet">{safe(privacy())}</p>'
        return f'<div class="bbcp-circle-head"><p>{lead}</p><p class="bbcp-time-aim">{hours}</p>{care}{private}</div>'

    def _place(self, name: str, circle: str) -> None:
        self._change(self._index(name), circle=circle)

    def _add(self, name: str) -> None:
        self.map = replace(self.map, people=(*self.map.people, Person(name, added=True)))
        self._redraw_places()

    def _remove(self, name: str) -> None:
        self.map = replace(self.map, people=tuple(one for one in self.map.people if one.name != name))
        self._redraw_places()

    def _redraw_places(self) -> None:
        self.places.draw(self.map)
        self._drawn()

    def _seen(self, key: str, value: str) -> None:
        self._change(self.at, **{key: clean_words(value) if key in ("see", "when") else value})

    def _change(self, at: int, **values: str) -> None:
        self.map = self.map.change(at, **values)
        self._drawn()

    def _note_typed(self, _change: Any) -> None:
        self.map = replace(self.map, note=clean_words(str(self.note.value)))
        self.told.value = ""
        self._note_later.restart()

    def _drawn(self, later: bool = True) -> None:
        self.told.value = ""
        current = self.at if self.asking.layout.display is None else -1
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
            self.change_circles.focus()

    def _go_back_to_places(self) -> None:
        self._show_places()
        self.places.rows[self.map.people[0].name].choose.focus()

    def _show_places(self) -> None:
        self.at = 0
        self._show_only(self.placing, 0)
        self.places.draw(self.map)
        self._drawn(later=False)

    def _show_seeing(self) -> None:
        total = len(self.map.people)
        self._show_only(self.asking, 1)
        self.seeing.draw(self.map.people[self.at], self.at + 1, total)
        self.next.description = self._fixed["next_person" if self.at + 1 < total else "to_read"]
        self._drawn(later=False)

    def _show_reading(self) -> None:
        self._show_only(self.ending, 2)
        self.reading.value = reading_html(self.network, self.map)
        self._drawn(later=False)

    def _show_only(self, page: Any, step: int) -> None:
        for one in (self.placing, self.asking, self.ending):
            show(one, one is page)
        head = self._fixed[f"step_{step + 1}"]
        self.step.value = f'{steps_html(step + 1, 3)}<p class="bbcp-time-week">{safe(head)}</p>'

    def _keep(self) -> None:
        if not self._note_map("kept"):
            self.told.value = safe(self._fixed["kept"])

    def _note_pause(self) -> None:
        self._note_map("attempted")

    def _note_map(self, verb: str) -> str:
        """Note the map, unless it is noted already; what was newly chosen in it is noted as answers."""
        if verb == "attempted" and self.map == self._noted:
            return ""
        for number, one in enumerate(self.map.people, start=1):
            self._note_choices(number, one)
        result = {"response": picture.told(self.network, self.map)[: attempts.LONGEST_TEXT]}
        case = self.network.case.id
        trouble = note(attempts.statement(verb, self.object_id, result, case=case, map=self.map.record()))
        self._noted = self._answered = self.map
        self.trouble.value = safe(trouble)
        return trouble

    def _note_choices(self, number: int, one: Person) -> None:
        before = next((each for each in self._answered.people if each.name == one.name), Person(one.name))
        for key in ("circle", "hours", "near"):
            chosen = getattr(one, key)
            if chosen and chosen != getattr(before, key):
                where = f"{self.object_id}/{key}-{number}"
                told = {"case": self.network.case.id, "person": one.name}
                self.trouble.value = safe(note(attempts.statement("answered", where, {"response": chosen}, **told)))

    def _index(self, name: str) -> int:
        return next(at for at, one in enumerate(self.map.people) if one.name == name)
