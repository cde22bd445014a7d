"""Say under each slot of a danger statement what the course notices in it, by simple word checks.

The parts of a danger statement: who worries, about which action or inaction of a caregiver, and what
it could do to the child (https://slidetodoc.com/creating-danger-statements-safety-goals-in-partnership-with).
It names behavior and not labels (https://chatdgpt.com/what-is-the-safest-way-to-write-2114). What the checks
look for stands in `checks` in `course/content/builder.yaml`. They can miss and they can be wrong; so each line
says what was noticed, never that something is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bbcp.case import Case
from bbcp.scoring.naming import named_in
from bbcp.scoring.people import Who
from bbcp.scoring.text import Token, tokens
from bbcp.scoring.words import base_of, is_service_noun, words
from bbcp.widgets.building.form import AT_RISK, Slot
from bbcp.widgets.building.phrases import clean, first_word, small_words
from bbcp.widgets.building.slot_lines import Line
from bbcp.widgets.building.word_checks import is_one, says

READ_AT_MOST = 2_000
"""Characters of a slot that are looked at."""


def danger_lines(slots: tuple[Slot, ...], values: Mapping[str, str], case: Case) -> dict[str, Line]:
    """Write the line of every slot.

    Args:
        slots: The slots of a danger statement.
        values: For each slot, what somebody typed.
        case: The family.

    Returns:
        For each slot's id, its line.
    """
    return {slot.id: _line(slot, clean(values[slot.id][:READ_AT_MOST]), case) for slot in slots}


def _line(slot: Slot, text: str, case: Case) -> Line:
    """Write a line: what was noticed is a name in the slot's `lines`, with "_open" behind it what is still open."""
    if not text:
        return Line("", slot.lines["empty"])
    noticed = _CHECKS[slot.id](text, case)
    return Line(slot.lines.get(noticed, ""), slot.lines.get(f"{noticed}_open", ""))


def _worriers(text: str, case: Case) -> str:
    # "I" and "my supervisor" are words of the person who writes, and not of a caregiver.
    others = [one for one in tokens(text) if one.word not in small_words("writer")]
    named = named_in(case, others)
    if AT_RISK in case.danger and named & {Who.CAREGIVER, Who.CHILD}:
        return "at_risk"
    if named == {Who.WORKER}:
        return "agency"
    # A name that the case does not know may well be somebody's; small letters that name nobody are none.
    known = len(others) < len(tokens(text)) or any(one.capital or one.word in small_words("worriers") for one in others)
    if not named and not known:
        return "unknown"
    return "own" if named == {Who.CAREGIVER} else "named"


def _caregiver(text: str, case: Case) -> str:
    named = named_in(case, tokens(text))
    if Who.CAREGIVER in named:
        return "named"
    return "child" if Who.CHILD in named else "unknown"


def _act(text: str, case: Case) -> str:
    if says(text, "blame"):
        return "blame"
    # "skip her class and leave Amari alone" is two things; each is looked at by itself.
    sorts = {_sort(one, case) for one in re.split(r",|;|&|\b(?:and|or|but)\b", text) if one.strip()}
    for other in ("service", "label"):
        if other in sorts:
            return f"{other}_too" if "act" in sorts else other
    return next((one for one in ("act", "state") if one in sorts), "unknown")


def _sort(text: str, case: Case) -> str:
    found = tokens(text)
    child = Who.CHILD in named_in(case, found)
    # Missing a child's visit to the doctor is about the child; missing one's own class is not.
    if (says(text, "services") or any(is_service_noun(one.word) for one in found)) and not child:
        return "service"
    if says(text, "labels"):
        return "label"
    left_out = any(one.word in words("negation") for one in found) and any(_is_care(one) for one in found)
    if left_out or any(_is_act(one) for one in found):
        return "act"
    return "state" if any(base_of(one.word) in words("verbs", "state") for one in found) else "unknown"


def _is_act(token: Token) -> bool:
    return is_one(token.word, "acts") or base_of(token.word) in words("verbs", "seen")


def _is_care(token: Token) -> bool:
    return is_one(token.word, "care") or base_of(token.word) in words("verbs", "broad")


def _situation(text: str, _case: Case) -> str:
    begin = first_word(text)
    if says(text, "no_moment"):
        return "loose"
    if begin in small_words("reason"):
        return "unknown"
    return "moment" if begin in words("subordinators") or begin in small_words("situation") else "unknown"


def _impact(text: str, case: Case) -> str:
    found = tokens(text)
    child = Who.CHILD in named_in(case, found) or any(one.word in small_words("child") for one in found)
    if any(is_one(one.word, "harms") for one in found) or says(text, "harm_phrases"):
        return "harm" if child else "no_child"
    if says(text, "agency_steps"):
        return "agency"
    if says(text, "broad_harms"):
        return "broad"
    return "unknown" if child else "nothing"


_CHECKS = {
    "worriers": _worriers,
    "caregiver": _caregiver,
    "act": _act,
    "situation": _situation,
    "impact": _impact,
}
