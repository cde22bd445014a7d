"""Join the words of the slots to one sentence, and remember where each slot's words stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from bbcp.case import Case
from bbcp.feedback import family_names
from bbcp.scoring.judgement import Span
from bbcp.scoring.people import Who, people_of
from bbcp.scoring.text import Token, tokens
from bbcp.scoring.words import verb_forms, words
from bbcp.widgets.building.phrases import acting, capital, clean, first_word, inside, small_words

GAP = "…"
"""Stands for a part of a danger statement that is still open."""
Piece = tuple[str, str]
_WORRIES = re.compile(r"\b(?:worr(?:y|ies|ied)|fears?|afraid|concerned|scared)\b", re.IGNORECASE)


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
    situation = _situation(typed["when"], case)
    who = inside(typed["who"], case) if first and situation else typed["who"]
    who, what = acting(who, typed["what"], case, "will")
    when: list[Piece] = [("when", situation)] if situation else []
    opening = [*when, ("", ",")] if first and when and (who or what) else []
    closing = [] if opening else when
    after = [("how_often", inside(typed["how_often"], case)), ("sees", _witness(typed["sees"], case))]
    tail = [piece for one in after if one[1] for piece in (("", ","), one)]
    return _together([*opening, ("who", who), ("what", what), *closing, *tail])


def _danger(typed: Mapping[str, str], first: bool, case: Case) -> Sentence:
    if not any(typed.values()):
        return Sentence("")
    situation = _situation(typed["situation"], case)
    who, act = acting(inside(typed["caregiver"], case), typed["act"], case, "may")
    pieces: list[Piece] = [("worriers", typed["worriers"] or GAP), ("", _worry(typed["worriers"]))]
    if first and situation:
        pieces += [("situation", situation), ("", ",")]
    # "may" belongs to both: where one of them is open, a gap stands for it.
    pieces += [("caregiver", who or GAP), ("act", act or GAP)]
    if situation and not first:
        pieces.append(("situation", situation))
    if typed["impact"]:
        pieces += [("", ","), ("impact", _impact(inside(typed["impact"], case), case))]
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


def _situation(text: str, case: Case) -> str:
    """Give a clause the "when" that it lacks: "Milo hits" becomes "when Milo hits"."""
    text = inside(text, case)
    begin = first_word(text)
    if not text or begin in words("subordinators") or begin in small_words("situation"):
        return text
    found = tokens(text[:200])
    named = bool(found) and people_of(case).who(found[0]) is not None and any(map(_is_verb, found[1:]))
    return f"when {text}" if named or (begin in small_words("subjects") and len(found) > 1) else text


def _is_verb(token: Token) -> bool:
    known = token.word in verb_forms() or token.word.removesuffix("s") in verb_forms()
    return known or token.word in small_words("finite")


def _witness(text: str, case: Case) -> str:
    """Say how somebody sees it, where the person wrote only who: "Tia" becomes "as seen by Tia"."""
    text = inside(text, case)
    begin = first_word(text)
    if not text or begin in small_words("witness"):
        return f"as {text}" if begin in words("grammar", "seen_by") else text
    if begin == "by":
        return f"as seen {text}"
    found = tokens(text[:200])
    if any(one.word in small_words("modals") | small_words("seeing") for one in found[1:]):
        return f"and {text}"
    head = tokens(text[:200].split(",")[0])[-1:]
    paper = any(one.word in words("evidence") | words("grammar", "papers") | small_words("papers") for one in head)
    return f"as shown by {text}" if paper else f"as seen by {text}"


def _worry(text: str) -> str:
    if _WORRIES.search(text):
        return "" if text.endswith(("that", "about")) else "that"
    last = text.split()[-1] if text else "they"
    many = re.search(r",|&|\band\b", text) or first_word(text) in ("i", "we", "they", "you", "")
    several = last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "'s"))
    return "worry that" if many or several else "worries that"


def _impact(text: str, case: Case) -> str:
    begin = first_word(text)
    if begin in small_words("impact"):
        return text
    if begin in small_words("modals"):
        return f"and {family_names(case)['child']} {text}"
    found = tokens(text[:200])
    if any(one.word in small_words("modals") | small_words("finite") for one in found):
        return f"and {text}"
    if verb_forms().get(begin) == begin or begin in small_words("bare"):
        return f"and {family_names(case)['child']} could {text}"
    named = bool(found) and people_of(case).who(found[0]) is Who.CHILD
    return f"and {text}" if named else f"which could mean {text}"
