"""A learner's map of the people around a child: who stands where, what they could see, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from bbcp.log_lines import last_told
from bbcp.widgets.circles.networks import CIRCLES, HOURS, NEAR

MOST_ADDED = 5
"""People whom a learner may add to those of the case."""
LONGEST_NAME, LONGEST_WORDS = 60, 2_000
"""Characters of a name, and of what stands in a box, that are kept."""
# What turns the writing direction around would also turn the sentence in which the name stands.
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True)
class Person:
    """One person on the map.

    Attributes:
        name: A member of the case's network, or a role that the learner made up.
        added: Whether the learner added this person.
        circle: One of `CIRCLES`; empty before the person is placed.
        hours: One of `HOURS`: whether the person is there when it is hard; empty before it is said.
        near: One of `NEAR`: how soon the person could be there; empty before it is said.
        see: What the person could see, in the learner's words.
        when: When, in the learner's words.
    """

    name: str
    added: bool = False
    circle: str = ""
    hours: str = ""
    near: str = ""
    see: str = ""
    when: str = ""

    @property
    def could_see(self) -> bool:
        """Whether the person is there when it is hard, at least now and then."""
        return self.hours in ("often", "sometimes")


@dataclass(frozen=True)
class CircleMap:
    """All people, those of the case first, and the learner's own note."""

    people: tuple[Person, ...]
    note: str = ""

    @property
    def placed(self) -> bool:
        """Whether everyone stands in a circle."""
        return bool(self.people) and all(one.circle for one in self.people)

    @property
    def added(self) -> tuple[Person, ...]:
        """The people whom the learner added."""
        return tuple(one for one in self.people if one.added)

    def change(self, at: int, **values: str) -> CircleMap:
        """Return the map with other values for one person.

        Args:
            at: The person's place in `people`.
            values: Such as `circle="inner"`.
        """
        people = list(self.people)
        people[at] = replace(people[at], **values)  # type: ignore[arg-type]  # `added` is never among them
        return replace(self, people=tuple(people))

    def has(self, name: str) -> bool:
        """Say whether somebody of this name is there already; capital letters do not count."""
        return name.casefold() in {one.name.casefold() for one in self.people}

    def record(self) -> dict[str, Any]:
        """Return the map as plain values for the log."""
        return {"people": [asdict(one) for one in self.people], "note": self.note}


def clean_name(text: str) -> str:
    """Make a typed name fit for a line: one line, no marks that turn the writing around, not too long.

    A long one ends with its last whole word.
    """
    line = " ".join(_CONTROLS.sub(" ", _whole(text)).split())
    if len(line) <= LONGEST_NAME:
        return line
    return line[: LONGEST_NAME + 1].rpartition(" ")[0] or line[:LONGEST_NAME]


def clean_words(text: str) -> str:
    """Make what was typed into a box fit for the log and the page; its lines stay."""
    return _whole(text).strip()[:LONGEST_WORDS]


def last_map(object_id: str, members: Sequence[str], statements: Iterable[Mapping[str, Any]]) -> CircleMap:
    """Find the map as the person left it.

    Args:
        object_id: The activity's name in the log, such as `"networkcircles/milo"`.
        members: The names of the case's network.
        statements: The log of tries, oldest first.

    Returns:
        The map; an empty one when there is none. Whatever is odd in it is left out.
    """
    fresh = CircleMap(tuple(Person(name) for name in members))
    kept = last_told(statements, object_id, "map")
    return fresh if kept is None else _restored(fresh, kept)


def _restored(fresh: CircleMap, kept: Mapping[str, Any]) -> CircleMap:
    listed = kept.get("people")
    people = [_person(one) for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    known = {one.name: one for one in people if not one.added}
    found = CircleMap(tuple(known.get(one.name, one) for one in fresh.people), clean_words(_text(kept, "note")))
    for one in people:
        if one.added and one.name and len(found.added) < MOST_ADDED and not found.has(one.name):
            found = replace(found, people=(*found.people, one))
    return found


def _person(one: Mapping[str, Any]) -> Person:
    chosen = {
        key: _text(one, key) if _text(one, key) in allowed else ""
        for key, allowed in (("circle", CIRCLES), ("hours", HOURS), ("near", NEAR))
    }
    added = one.get("added") is True
    name = clean_name(_text(one, "name")) if added else _text(one, "name")
    return Person(name, added, **chosen, see=clean_words(_text(one, "see")), when=clean_words(_text(one, "when")))


def _text(one: Mapping[str, Any], key: str) -> str:
    value = one.get(key)
    return value if isinstance(value, str) else ""


def _whole(text: str) -> str:
    """Replace half of a surrogate pair, which no page can carry."""
    return text.encode("utf-8", "replace").decode("utf-8")
