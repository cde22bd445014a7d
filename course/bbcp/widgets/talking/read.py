"""Read and check the talks that authors write in `course/content/conversations.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp import content
from bbcp.case import CaseError, get_case
from bbcp.widgets.talking.fields import each_once, flag_in, list_in, maybe_words, number_in, words_in
from bbcp.widgets.talking.graph import check_graph
from bbcp.widgets.talking.talk import MOST_OPEN, Ending, Slot, Talk
from bbcp.widgets.talking.turn import MOST_CHOICES, Answer, Choice, Given, TalkError, Turn

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
    where = f"The talk '{words_in(data, 'id', where)}' in conversations.yaml"
    slots = tuple(_slot(one, f"{where}, slots") for one in list_in(data, "slots", where))
    each_once([slot.id for slot in slots], f"{where}, slots")
    turns = [_turn(one, slots, where) for one in list_in(data, "turns", where)]
    each_once([turn.id for turn in turns], f"{where}, turns")
    keys = ("id", "title", "case", "name", "scene", "aim", "plan_label", "praise", "start")
    talk = Talk(
        **{key: words_in(data, key, where) for key in keys},
        note=maybe_words(data, "note", where),
        after=maybe_words(data, "after", where),
        open=number_in(data, "open", where, 0, MOST_OPEN),
        slots=slots,
        endings=tuple(_ending(one, slots, where) for one in list_in(data, "endings", where)),
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
    turn_id = words_in(data, "id", f"{where}, turns")
    where = f"{where}, turn '{turn_id}'"
    choices = tuple(_choice(one, slots, where) for one in list_in(data, "choices", where))
    if not 2 <= len(choices) <= MOST_CHOICES:
        raise TalkError(f"{where} needs from 2 to {MOST_CHOICES} choices; it has {len(choices)}.")
    each_once([choice.id for choice in choices], where)
    says, seems, tip = (words_in(data, key, where) for key in ("says", "seems", "tip"))
    return Turn(turn_id, says, seems, tip, choices)


def _choice(data: Any, slots: tuple[Slot, ...], where: str) -> Choice:
    choice_id = words_in(data, "id", where)
    where = f"{where}, choice '{choice_id}'"
    shut = data.get("shut")
    return Choice(
        choice_id,
        words_in(data, "say", where),
        words_in(data, "move", where),
        _answer(data, slots, where),
        None if shut is None else _answer(shut, slots, f"{where}, shut"),
        0 if shut is None else number_in(shut, "below", f"{where}, shut", 1, MOST_OPEN),
    )


def _answer(data: Any, slots: tuple[Slot, ...], where: str) -> Answer:
    reply, seems, why, to = (words_in(data, key, where) for key in ("reply", "seems", "why", "to"))
    gives = data.get("gives", {})
    in_plan = {slot.id: slot.in_plan for slot in slots}
    if not isinstance(gives, Mapping) or not set(gives) <= set(in_plan):
        raise TalkError(f"{where}: 'gives' may name these slots only: {', '.join(in_plan)}.")
    given = {slot_id: _given(one, in_plan[slot_id], f"{where}, gives {slot_id}") for slot_id, one in gives.items()}
    return Answer(reply, seems, number_in(data, "change", where, -2, 2), why, to, given)


def _given(data: Any, in_plan: bool, where: str) -> Given:
    if isinstance(data, str):
        data = {"words": data}
    return Given(
        words_in(data, "words", where), maybe_words(data, "care", where), flag_in(data, "in_plan", where, in_plan)
    )


def _slot(data: Any, where: str) -> Slot:
    slot_id, label, hint = (words_in(data, key, where) for key in ("id", "label", "hint"))
    in_plan, starts = flag_in(data, "in_plan", where, True), flag_in(data, "starts", where, False)
    return Slot(slot_id, label, hint, maybe_words(data, "thin", where), in_plan, starts)


def _ending(data: Any, slots: tuple[Slot, ...], where: str) -> Ending:
    where = f"{where}, endings"
    title, text, got = (words_in(data, key, where) for key in ("title", "text", "got"))
    heard, least = (number_in(data, "heard", where, 0, len(slots), 0), number_in(data, "open", where, 0, MOST_OPEN, 0))
    needs, known = data.get("needs", []), {slot.id for slot in slots}
    if not isinstance(needs, list) or any(not isinstance(one, str) or one not in known for one in needs):
        raise TalkError(f"{where}: 'needs' is a list of these slots: {', '.join(sorted(known))}.")
    return Ending(heard, least, flag_in(data, "careful", where, False), tuple(needs), title, text, got)
