"""Who is around a family, and what can be chosen and said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bbcp.case import Case
from bbcp.content import ContentError
from bbcp.widgets.filling import Names

CIRCLES = ("inner", "middle", "outer")
HOURS = ("often", "sometimes", "never", "unknown")
NEAR = ("minutes", "day", "far", "unknown")
READINGS = (
    "sees",
    "near",
    "part_sees",
    "nobody_sees",
    "only_paid",
    "empty_inner",
    "nobody_near",
    "no_words",
    "unknown",
)
"""What can be said of a map, what is strong first."""


class NetworkError(ContentError):
    """A family's network is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Option:
    """Something to choose: its id, the words to choose by, and what a person who chose it is told.

    `short` and `hint` are for circles: the word in the picture, and who belongs there.
    """

    id: str
    label: str
    why: str
    short: str = ""
    hint: str = ""


@dataclass(frozen=True)
class Reading:
    """What is said about a map, and the question that follows from it."""

    says: str
    ask: str


@dataclass(frozen=True)
class Network:
    """The people around a family.

    Attributes:
        case: The family.
        hours: When it is hard, such as "when Milo hits or throws things".
        care: What to be careful with; mostly empty.
        members: For each person of the case's network, the reason for every circle.
        circles: The three circles, from the inside.
        hours_options: What can be said on whether a person is there when it is hard.
        near_options: What can be said on how soon a person could come.
        readings: What can be said of a whole map, by the names in `READINGS`.
        names: `child`, `caregiver`, `caller` and `hours`, to fill into sentences.
    """

    case: Case
    hours: str
    care: str
    members: Mapping[str, Mapping[str, str]]
    circles: tuple[Option, ...]
    hours_options: tuple[Option, ...]
    near_options: tuple[Option, ...]
    readings: Mapping[str, Reading]
    names: Mapping[str, str]

    def is_family(self, name: str) -> bool:
        """Say whether a name is that of a caregiver or a child, who stand in the middle of the circles."""
        case = self.case
        family = [*(one.name for one in case.caregivers), *(one.name for one in case.children)]
        names = {one.casefold() for one in family} | {one.split()[0].casefold() for one in family}
        return name.casefold() in names

    def fill(self, line: str, **more: str) -> str:
        """Fill names into a sentence of the content; names in braces that it does not know stay."""
        return line.format_map(Names(self.names, **more))

    def sentence(self, line: str, **more: str) -> str:
        """Fill names into a sentence, and begin it with a capital letter whoever it begins with."""
        filled = self.fill(line, **more)
        return filled[:1].upper() + filled[1:]

    def why_circle(self, name: str, circle: str) -> str:
        """Return the reason for or against putting a person into a circle."""
        own = self.members.get(name)
        general = next(one.why for one in self.circles if one.id == circle)
        return self.sentence(own[circle] if own else general, name=name)
