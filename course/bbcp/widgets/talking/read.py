"""Read and check the talks that authors write."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp import content
from bbcp.case import CaseError, get_case
from bbcp.widgets.talking.graph import check_graph
from bbcp.widgets.talking.talk import (
    MOST_CHOICES,
    MOST_OPEN,
    Answer,
    Choice,
    Ending,
    Given,
    Slot,
    Talk,
    TalkError,
    Turn,
)

LONGEST_NAME = 60
"""Characters of an unknown name that a message repeats."""


def get_talk(talk_id: str) -> Talk:
    """Return one of the course's own talks.

    Args:
        talk_id: Its id, such as `"dana-kitchen"`.

    Raises:
        TalkError: When there is none of that id, or it is not as it should be.
    """
    talks = {str(one.get("id")): one for one in content.load("conversations") if isinstance(one, Mapping)}
    if not isinstance(talk_id, str) or talk_id not in talks:
        raise TalkError(f"There is no talk called '{str(talk_id)[:LONGEST_NAME]}'. There are: {', '.join(talks)}.")
    return talk_from_mapping(talks[talk_id])


def talk_from_mapping(data: Any) -> Talk:
    """Check one talk as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `Talk`; `slots`, `endings` and `turns` are lists.

    Returns:
        The talk, with every turn within reach and every path with an end.

    Raises:
        TalkError: When something is missing or wrong; the message says where.
    """
    where = "A talk in conversations.yaml"
    where = f"The talk '{_words(data, 'id', where)}' in conversations.yaml"
    slots = tuple(_slot(one, f"{where}, slots") for one in _list(data, "slots", where))
    _once([slot.id for slot in slots], f"{where}, slots")
    turns = [_turn(one, slots, where) for one in _list(data, "turns", where)]
    _once([turn.id for turn in turns], f"{where}, turns")
    keys = ("id", "title", "case", "name", "scene", "aim", "plan_label", "praise", "start")
    talk = Talk(
        **{key: _words(data, key, where) for key in keys},
        note=_maybe(data, "note", where),
        after=_maybe(data, "after", where),
        open=_number(data, "open", where, 0, MOST_OPEN),
        slots=slots,
        endings=tuple(_ending(one, slots, where) for one in _list(data, "endings", where)),
        turns={turn.id: turn for turn in turns},
    )
    last = talk.endings[-1]
    if last.heard or last.open or last.careful or last.needs:
        raise TalkError(f"{where}: the last of the endings must have no conditions, so that every path has one.")
    try:
        get_case(talk.case)
    except CaseError as error:
        raise TalkError(f"{where}: {error}") from None
    check_graph(talk)
    return talk


def _turn(data: Any, slots: tuple[Slot, ...], where: str) -> Turn:
    turn_id = _words(data, "id", f"{where}, turns")
    where = f"{where}, turn '{turn_id}'"
    choices = tuple(_choice(one, slots, where) for one in _list(data, "choices", where))
    if not 2 <= len(choices) <= MOST_CHOICES:
        raise TalkError(f"{where} needs from 2 to {MOST_CHOICES} choices; it has {len(choices)}.")
    _once([choice.id for choice in choices], where)
    says, seems, tip = (_words(data, key, where) for key in ("says", "seems", "tip"))
    return Turn(turn_id, says, seems, tip, choices)


def _choice(data: Any, slots: tuple[Slot, ...], where: str) -> Choice:
    choice_id = _words(data, "id", where)
    where = f"{where}, choice '{choice_id}'"
    shut = data.get("shut")
    return Choice(
        choice_id,
        _words(data, "say", where),
        _words(data, "move", where),
        _answer(data, slots, where),
        None if shut is None else _answer(shut, slots, f"{where}, shut"),
        0 if shut is None else _number(shut, "below", f"{where}, shut", 1, MOST_OPEN),
    )


def _answer(data: Any, slots: tuple[Slot, ...], where: str) -> Answer:
    reply, seems, why, to = (_words(data, key, where) for key in ("reply", "seems", "why", "to"))
    gives = data.get("gives", {})
    in_plan = {slot.id: slot.in_plan for slot in slots}
    if not isinstance(gives, Mapping) or not set(gives) <= set(in_plan):
        raise TalkError(f"{where}: 'gives' may name these slots only: {', '.join(in_plan)}.")
    given = {slot_id: _given(one, in_plan[slot_id], f"{where}, gives {slot_id}") for slot_id, one in gives.items()}
    return Answer(reply, seems, _number(data, "change", where, -2, 2), why, to, given)


def _given(data: Any, in_plan: bool, where: str) -> Given:
    if isinstance(data, str):
        data = {"words": data}
    return Given(_words(data, "words", where), _maybe(data, "care", where), _flag(data, "in_plan", where, in_plan))


def _slot(data: Any, where: str) -> Slot:
    slot_id, label, hint = (_words(data, key, where) for key in ("id", "label", "hint"))
    in_plan, starts = _flag(data, "in_plan", where, True), _flag(data, "starts", where, False)
    return Slot(slot_id, label, hint, _maybe(data, "thin", where), in_plan, starts)


def _ending(data: Any, slots: tuple[Slot, ...], where: str) -> Ending:
    where = f"{where}, endings"
    title, text, got = (_words(data, key, where) for key in ("title", "text", "got"))
    heard, least = (_number(data, "heard", where, 0, len(slots), 0), _number(data, "open", where, 0, MOST_OPEN, 0))
    needs, known = data.get("needs", []), {slot.id for slot in slots}
    if not isinstance(needs, list) or any(not isinstance(one, str) or one not in known for one in needs):
        raise TalkError(f"{where}: 'needs' is a list of these slots: {', '.join(sorted(known))}.")
    return Ending(heard, least, _flag(data, "careful", where, False), tuple(needs), title, text, got)


def _words(data: Any, key: str, where: str) -> str:
    value = data.get(key) if isinstance(data, Mapping) else None
    if not isinstance(value, str) or not value.strip():
        raise TalkError(f"{where} needs '{key}', in words.")
    return value.strip()


def _maybe(data: Mapping[str, Any], key: str, where: str) -> str:
    return _words(data, key, where) if data.get(key) else ""


def _list(data: Mapping[str, Any], key: str, where: str) -> list[Any]:
    value = data.get(key)
    if not isinstance(value, list) or not value:
        raise TalkError(f"{where} needs '{key}', a list with at least one entry.")
    return value


def _number(data: Mapping[str, Any], key: str, where: str, least: int, most: int, default: int | None = None) -> int:
    value = data.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise TalkError(f"{where} needs '{key}', a whole number from {least} to {most}.")
    return value


def _flag(data: Mapping[str, Any], key: str, where: str, default: bool) -> bool:
    value = data.get(key, default)
    if not isinstance(value, bool):
        raise TalkError(f"{where}: '{key}' is either true or false.")
    return value


def _once(ids: list[str], where: str) -> None:
    for one in ids:
        if ids.count(one) > 1:
            raise TalkError(f"{where}: '{one}' stands there twice; give one of them another id.")
