"""Read and check the people around a family, as authors write them in `course/content/networks.yaml`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bbcp import content
from bbcp.case import Case, get_case
from bbcp.feedback import family_names
from bbcp.widgets.circles.networks import CIRCLES, HOURS, NEAR, READINGS, Network, NetworkError, Option, Reading


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
