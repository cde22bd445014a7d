"""Read a plan from what authors wrote, and refuse one that is not complete."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from bbcp import content
from bbcp.case import CaseError, get_case
from bbcp.widgets.planning.plan import MARKS, NO_PLACE, Act, ActWords, Item, Plan, PlanError, Rest

FEWEST_ACTS, MOST_ACTS = 2, 3
"""Few acts that answer the danger do more than a long list (the course's own view)."""


def get_plan(plan_id: str) -> Plan:
    """Return one of the course's plans.

    Args:
        plan_id: Its id, such as `"rosa"`.

    Raises:
        PlanError: When there is none of that id, or it lacks something; the message says what.
    """
    return plan_from_mapping(content.find(content.load("plans"), plan_id, "There is no plan called", PlanError))


def plan_from_mapping(data: Mapping[str, Any]) -> Plan:
    """Check one plan as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `Plan`.

    Raises:
        PlanError: When a key is missing or empty, the family is unknown, an id stands twice, there are too few or
            too many acts, or a choice has no explanation.
    """
    where = f"The plan '{data.get('id')}' in plans.yaml"
    try:
        named = {key: _words(data, key) for key in ("id", "title", "intro", "copy_title", "worry", "goal")}
        plan = Plan(
            **named,
            case=get_case(data["case"]),
            lines=tuple(_item(one, "mark") for one in data["lines"]),
            services=tuple(_item(one, "helps") for one in data["services"]),
            acts=tuple(map(_act, data["acts"])),
            hard_day=_rest(data["hard_day"]),
            meeting=_rest(data["meeting"]),
        )
    except CaseError as why:
        raise PlanError(f"{where}: {why}") from None
    except (KeyError, TypeError, AttributeError) as error:
        raise PlanError(f"{where} lacks {error}.") from None
    except PlanError as why:
        raise PlanError(f"{where} is not complete: {why}.") from None
    _check(plan, where)
    return plan


def _check(plan: Plan, where: str) -> None:
    if not FEWEST_ACTS <= len(plan.acts) <= MOST_ACTS:
        raise PlanError(f"{where} needs {FEWEST_ACTS} to {MOST_ACTS} acts.")
    acts = tuple(one.id for one in plan.acts)
    if _twice(acts) or NO_PLACE in acts:
        raise PlanError(f"{where} needs acts with an id of their own, and none called '{NO_PLACE}'.")
    for items, choices in ((plan.lines, MARKS), (plan.services, (*acts, NO_PLACE))):
        if not items or _twice(one.id for one in items):
            raise PlanError(f"{where} needs lines and services, each with an id of its own.")
        for one in items:
            _check_item(one, choices, where)
    for one in plan.services:
        if (one.right == NO_PLACE) == bool(one.support):
            raise PlanError(f"{where}: a service such as '{one.id}' has 'support' if it stays, and only then.")


def _check_item(one: Item, choices: tuple[str, ...], where: str) -> None:
    needed = {one.right} if one.given else set(choices)
    if one.right not in choices or not needed <= set(one.why) <= set(choices):
        raise PlanError(f"{where}: '{one.id}' needs its place, and a 'why' for each of: {', '.join(choices)}.")


def _item(data: Mapping[str, Any], place: str) -> Item:
    named = {key: _words(data, key) for key in ("id", "text")}
    why = {str(key): _words(data["why"], key) for key in data["why"]}
    support = _words(data, "support") if "support" in data else ""
    return Item(**named, right=_words(data, place), why=why, given=_given(data), support=support)


def _act(data: Mapping[str, Any]) -> Act:
    named = {key: _words(data, key) for key in ("id", "danger", "short", "ask")}
    words = ActWords(*(_words(data["words"], key) for key in ("text", "who", "until")))
    notice = tuple(map(str, data["notice"]))
    if not notice:
        raise PlanError(f"'notice' of '{named['id']}' needs words")
    return Act(**named, words=words, notice=notice, given=_given(data))


def _rest(data: Mapping[str, Any]) -> Rest:
    return Rest(_words(data, "text"), _given(data))


def _given(data: Mapping[str, Any]) -> bool:
    return data.get("given", False) is True


def _words(data: Mapping[str, Any], key: str) -> str:
    value = data[key]
    if not isinstance(value, str) or not value.strip():
        raise PlanError(f"'{key}' of '{data.get('id', 'it')}' needs words")
    return value


def _twice(ids: Iterable[str]) -> bool:
    listed = list(ids)
    return len(set(listed)) != len(listed)
