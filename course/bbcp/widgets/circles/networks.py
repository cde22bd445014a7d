"""Who is around a family and what can be said of them, as authors write it in `course/content/networks.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.case import Case, get_case
from bbcp.feedback import family_names

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


class NetworkError(ValueError):
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

    def fill(self, line: str, **more: str) -> str:
        """Fill names into a sentence of the content; names in braces that it does not know stay."""
        return line.format_map(_Known(self.names, **more))

    def sentence(self, line: str, **more: str) -> str:
        """Fill names into a sentence, and begin it with a capital letter whoever it begins with."""
        filled = self.fill(line, **more)
        return filled[:1].upper() + filled[1:]

    def why_circle(self, name: str, circle: str) -> str:
        """Return the reason for or against putting a person into a circle."""
        own = self.members.get(name)
        general = next(one.why for one in self.circles if one.id == circle)
        return self.sentence(own[circle] if own else general, name=name)


def get_network(case_id: str) -> Network:
    """Return the network of one of the course's families.

    Args:
        case_id: Such as `"milo"`.

    Raises:
        CaseError: When there is no such family.
        NetworkError: When its network is missing or lacks something; the message says what.
    """
    case = get_case(case_id)
    data = content.load("networks")
    for one in data["families"]:
        if one.get("case") == case_id:
            return network_from_mapping(case, one, data)
    raise NetworkError(f"networks.yaml has no entry for the family '{case_id}'.")


def network_from_mapping(case: Case, family: Mapping[str, Any], data: Mapping[str, Any]) -> Network:
    """Check one family's network as read from YAML or JSON.

    Args:
        case: The family.
        family: Its entry: `hours`, `care`, `members` and perhaps `caller`.
        data: The whole file, with what serves every family.

    Raises:
        NetworkError: When a key, a member of the case's network, or a reason is missing.
    """
    where = f"The network of '{case.id}' in networks.yaml"
    try:
        names = family_names(case)
        hours = str(family["hours"])
        circles, hours_options, near_options = (tuple(map(_option, data[key])) for key in ("circles", "hours", "near"))
        network = Network(
            case=case,
            hours=hours,
            care=str(family["care"]),
            members={str(one["name"]): {key: str(why) for key, why in one["why"].items()} for one in family["members"]},
            circles=circles,
            hours_options=hours_options,
            near_options=near_options,
            readings={key: Reading(str(one["says"]), str(one["ask"])) for key, one in data["readings"].items()},
            names={**names, "caller": str(family.get("caller", names["caregiver"])), "hours": hours},
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise NetworkError(f"{where} lacks {error}.") from None
    _check(network, where)
    return network


def _option(one: Mapping[str, Any]) -> Option:
    return Option(
        str(one["id"]), str(one["label"]), str(one["why"]), str(one.get("short", "")), str(one.get("hint", ""))
    )


def _check(network: Network, where: str) -> None:
    if list(network.members) != list(network.case.network):
        raise NetworkError(f"{where} needs 'members' as in cases.yaml: {', '.join(network.case.network)}.")
    for name, why in network.members.items():
        if set(why) != set(CIRCLES):
            raise NetworkError(f"{where} needs a reason for '{name}' in each of: {', '.join(CIRCLES)}.")
    for part, options, wanted in (
        ("circles", network.circles, CIRCLES),
        ("hours", network.hours_options, HOURS),
        ("near", network.near_options, NEAR),
    ):
        if _ids(options) != wanted:
            raise NetworkError(f"networks.yaml needs '{part}' with the ids: {', '.join(wanted)}.")
    if set(network.readings) != set(READINGS):
        raise NetworkError(f"networks.yaml needs 'readings' for each of: {', '.join(READINGS)}.")


def _ids(options: Iterable[Option]) -> tuple[str, ...]:
    return tuple(one.id for one in options)


class _Known(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
