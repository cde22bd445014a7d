"""Make the words of one slot fit to stand inside a sentence, without changing what they say."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.words import verb_forms, words

MARKS = " ,;:.!?…"
_SHORT = re.compile(r"(?:\b[A-Za-z]\.)+$|\b(?:mr|mrs|ms|dr|st|jr|sr|etc|min|hr|hrs|wk|wks|approx)\.$", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@cache
def small_words(group: str) -> frozenset[str]:
    """Return a group of the words that joining needs, from `grammar` in `course/content/builder.yaml`.

    Args:
        group: Such as `"modals"`.

    Raises:
        KeyError: When there is no such group.
    """
    return frozenset(str(content.load("builder")["grammar"][group]).split())


@lru_cache(maxsize=64)
def names_of(case: Case) -> frozenset[str]:
    """Return the words that keep their capital in a family: its names and those of its network, days and months."""
    people = [*(one.name for one in case.caregivers), *(one.name for one in case.children), *case.network]
    own = {word for one in people for word in _WORD.findall(one) if word[0].isupper()}
    dated = {one.capitalize() for one in small_words("dated")}
    return frozenset(own | {one.split("'")[0] for one in own} | dated)


def clean(text: str) -> str:
    """Take the blanks and the end marks off the words of a slot.

    Args:
        text: What somebody typed, any string.

    Returns:
        The words with single blanks, no blank before a comma, and no mark at either end but the
        full stop of a short form such as "p.m.".
    """
    text = re.sub(r" ([,;])", r"\1", " ".join(text.split())).lstrip(MARKS)
    bare = text.rstrip(MARKS)
    short = bare[-12:] + "."
    return bare + "." if text[len(bare) :].startswith(".") and _SHORT.search(short) else bare


def first_word(text: str, number: int = 0) -> str:
    """Return a word from the beginning in small letters; an empty text where there is none.

    Args:
        text: The words of a slot.
        number: Which of the first words, 0 for the first.
    """
    found = _WORD.findall(text[:200])
    return str(found[number]).lower().replace("’", "'") if number < len(found) else ""


def inside(text: str, case: Case) -> str:
    """Take off the capital that only stood there because the words began a line.

    Args:
        text: The cleaned words of a slot.
        case: The family; its names keep their capital, as "I" does, and every word the course does not know.
    """
    begun = _WORD.match(text)
    if begun is None or text[0].islower():
        return text
    word = begun.group()
    plain = word.lower().replace("’", "'")
    if word in names_of(case) or word.split("'")[0] in names_of(case) or plain.split("'")[0] == "i":
        return text
    shouted = len(word) > 1 and word.isupper()
    known = plain in small_words("inside") or plain in words("english") or plain in words("determiners")
    if shouted or not (known or plain in words("subordinators") or plain in verb_forms() or plain.endswith("ly")):
        return text
    return word[0].lower() + text[1:]


def capital(text: str) -> str:
    """Begin a sentence with a capital; its length stays the same."""
    upper = text[:1].upper()
    return upper + text[1:] if len(upper) == 1 else text


def acting(who: str, act: str, case: Case, modal: str) -> tuple[str, str]:
    """Put a person and an act together: "Dana" and "kneel down" become "Dana will" and "kneel down".

    Args:
        who: The cleaned words on who acts; may be empty.
        act: The cleaned words on the act; may be empty.
        case: The family.
        modal: What to put between them where they need it, `"will"` or `"may"`.

    Returns:
        Both, ready to stand one after the other. What is there already ("Dana will", "will kneel",
        "kneels", "to kneel") is not put in twice; a pronoun stays as it was written.
    """
    if who and act.lower().startswith(f"{who.lower()}'"):
        return "", act
    if who and act.lower().startswith(f"{who.lower()} "):
        act = act[len(who) + 1 :]
    act = inside(act, case)
    if not who or not act:
        return who, act
    modals, last, first = small_words("modals"), who.split()[-1].lower().replace("’", "'"), first_word(act)
    if last in modals or last.endswith("'ll"):
        return who, _without_first(act) if first == last and " " in act else act
    # "calmly tells" is as whole as "tells".
    verb = first_word(act, 1) if first.endswith("ly") or first in small_words("adverbs") else first
    if verb in modals or is_finite(verb):
        return who, act
    if first in small_words("subjects") and first_word(act, 1) in modals:
        return f"{who},", act
    if first == "to" and " " in act:
        return f"{who} {modal}", _without_first(act)
    if first in words("subordinators") or first in words("instead"):
        return f"{who} {modal},", act
    going_on = first.endswith("ing") and verb_forms().get(first, first) != first
    return f"{who} {modal}{' be' if going_on else ''}", act


def is_finite(word: str) -> bool:
    """Say whether a verb's form needs no "will" before it: "kneels", "is"; a verb such as "pass" or "focus" does."""
    known = verb_forms().get(word)
    third = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us")) and known != word
    return word in small_words("finite") or third


def _without_first(text: str) -> str:
    return text.split(" ", 1)[1]
