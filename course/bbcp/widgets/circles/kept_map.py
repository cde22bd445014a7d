"""A learner's map as it changes, and what of it the log does not have yet."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bbcp import attempts
from bbcp.widgets.circles.networks import Network
from bbcp.widgets.circles.picture import told
from bbcp.widgets.circles.placing import CircleMap, Person, clean_words, last_map


class KeptMap:
    """The map as the person left it, and goes on with it; `now` is how it stands."""

    def __init__(self, network: Network, object_id: str) -> None:
        """Read the map from the log.

        Args:
            network: The family's network.
            object_id: The activity's name in the log, such as `"networkcircles/milo"`.
        """
        self._network, self._object_id = network, object_id
        self.now: CircleMap = last_map(object_id, list(network.members), attempts.read())
        self._noted = self.now

    def place(self, name: str, circle: str) -> None:
        """Put a person into a circle."""
        at = next(at for at, one in enumerate(self.now.people) if one.name == name)
        self.now = self.now.change(at, circle=circle)

    def add(self, name: str) -> None:
        """Add a person whom the learner thought of."""
        self.now = replace(self.now, people=(*self.now.people, Person(name, added=True)))

    def remove(self, name: str) -> None:
        """Take a person away again."""
        self.now = replace(self.now, people=tuple(one for one in self.now.people if one.name != name))

    def say(self, at: int, key: str, value: str) -> None:
        """Take down what a person could see.

        Args:
            at: The person's place on the map, from 0.
            key: `hours`, `near`, `see` or `when`.
            value: What was chosen or typed.
        """
        self.now = self.now.change(at, **{key: clean_words(value) if key in ("see", "when") else value})

    def write(self, text: str) -> None:
        """Take down the learner's own note."""
        self.now = replace(self.now, note=clean_words(text))

    def statements(self, verb: str) -> list[dict[str, Any]]:
        """Shape what the log does not have yet: what was newly chosen, as answers, and then the whole map.

        Args:
            verb: `"kept"` when the person asked for it, otherwise `"attempted"`: then a map that is noted
                already is not noted again.
        """
        if verb == "attempted" and self.now == self._noted:
            return []
        answers = [answer for number, one in enumerate(self.now.people, start=1) for answer in self._new(number, one)]
        result = {"response": told(self._network, self.now)[: attempts.LONGEST_TEXT]}
        known = {"case": self._network.case.id, "map": self.now.record()}
        self._noted = self.now
        return [*answers, attempts.statement(verb, self._object_id, result, **known)]

    def _new(self, number: int, one: Person) -> list[dict[str, Any]]:
        before = next((each for each in self._noted.people if each.name == one.name), Person(one.name))
        chosen = {key: getattr(one, key) for key in ("circle", "hours", "near")}
        known = {"case": self._network.case.id, "person": one.name}
        return [
            attempts.statement("answered", f"{self._object_id}/{key}-{number}", {"response": value}, **known)
            for key, value in chosen.items()
            if value and value != getattr(before, key)
        ]
