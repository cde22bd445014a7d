"""Join the words of the slots to one sentence, and remember where each slot's words stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bbcp.case import Case
from bbcp.scoring.judgement import Span
from bbcp.widgets.building.clauses import impact_clause, situation_clause, witness_clause, worry_words
from bbcp.widgets.building.phrases import acting, capital, clean, inside

GAP = "…"
"""Stands for a part that the sentence cannot do without and that is still open."""
Piece = tuple[str, str]


@dataclass(frozen=True)
class Sentence:
    """A sentence that was put together.

    Attributes:
        text: The whole; empty where no slot holds a word.
        places: For each slot whose words are in it, where they stand.
    """

    text: str
    places: Mapping[str, Span] = field(default_factory=dict)


def build(kind: str, values: Mapping[str, str], situation_first: bool, case: Case) -> Sentence:
    """Join the slots of a form.

    Args:
        kind: `"objective"` or `"danger"`.
        values: For each slot, what somebody typed.
        situation_first: Whether the situation opens the sentence, or comes behind the act.
        case: The family.
    """
    typed = {slot: clean(text) for slot, text in values.items()}
    return _JOINERS[kind](typed, situation_first, case)


def _objective(typed: Mapping[str, str], first: bool, case: Case) -> Sentence:
    situation = situation_clause(typed["when"], case)
    who = inside(typed["who"], case) if first and situation else typed["who"]
    who, what = acting(who, typed["what"], case, "will")
    when: list[Piece] = [("when", situation)] if situation else []
    opening = [*when, ("", ",")] if first and when and (who or what) else []
    closing = [] if opening else when
    after = [("how_often", inside(typed["how_often"], case)), ("sees", witness_clause(typed["sees"], case))]
    tail = [piece for one in after if one[1] for piece in (("", ","), one)]
    # "Terrence, every time" would read as if every time were one more person.
    act = what or (GAP if who and (when or tail) else "")
    return _together([*opening, ("who", who), ("what", act), *closing, *tail])


def _danger(typed: Mapping[str, str], first: bool, case: Case) -> Sentence:
    if not any(typed.values()):
        return Sentence("")
    situation = situation_clause(typed["situation"], case)
    who, act = acting(inside(typed["caregiver"], case), typed["act"], case, "may")
    pieces: list[Piece] = [("worriers", typed["worriers"] or GAP), ("", worry_words(typed["worriers"]))]
    if first and situation:
        pieces += [("situation", situation), ("", ",")]
    # "may" belongs to both: where one of them is open, a gap stands for it.
    pieces += [("caregiver", who or GAP), ("act", act or GAP)]
    if situation and not first:
        pieces.append(("situation", situation))
    if typed["impact"]:
        pieces += [("", ","), ("impact", impact_clause(inside(typed["impact"], case), case))]
    return _together(pieces)


_JOINERS: Mapping[str, Callable[[Mapping[str, str], bool, Case], Sentence]] = {
    "objective": _objective,
    "danger": _danger,
}


def _together(pieces: Sequence[Piece]) -> Sentence:
    text, places = "", {}
    for slot, piece in pieces:
        if not piece:
            continue
        if text and not piece.startswith(","):
            text += " "
        if slot and piece != GAP:
            places[slot] = Span(len(text), len(text) + len(piece))
        text += piece
    ended = re.search(r"[.!?…][\"'”’)]?$", text)
    return Sentence(capital(text if ended or not text else text + "."), places)
