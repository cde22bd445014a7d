"""Notice texts that cannot be judged as an objective for this family, and say why."""

from __future__ import annotations

import re
from functools import cache

from bbcp.case import Case
from bbcp.scoring.judgement import Reason, Span
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token, tokens
from bbcp.scoring.words import phrases, verb_forms, words


def refuse(text: str, found: list[Token], case: Case, people: People) -> tuple[Reason, tuple[Span, ...]]:
    """Say why a text is no objective, as far as its words alone tell.

    Args:
        text: The normal text.
        found: Its words.
        case: The family.
        people: Who is who.

    Returns:
        The reason, and the words it rests on; `Reason.NONE` where nothing speaks against judging it.
    """
    if not found:
        return Reason.EMPTY, ()
    whole = (Span(found[0].start, found[-1].end),)
    if _foreign(text, found):
        return Reason.NOT_ENGLISH, whole
    prompt = _first(text, phrases("prompt"))
    if prompt or _pasted(found, case):
        return Reason.PROMPT, (prompt,) if prompt else whole
    harmful = _first(text, phrases("harmful"))
    if harmful and not _denied(text, harmful):
        return Reason.HARMFUL, (harmful,)
    strangers = tuple(one.span for one in found if one.word.split("'")[0] in people.strangers)
    if strangers and not any(
        people.who(one) in (Who.CAREGIVER, Who.CHILD) and one.word in _names(case) for one in found
    ):
        return Reason.OTHER_FAMILY, strangers
    if text.rstrip().endswith("?") and not any(one.word in ("will", "shall") for one in found[2:]):
        return Reason.QUESTION, whole
    if _first_sentence_asks(text, found):
        return Reason.QUESTION, whole
    named = any(people.who(one) in (Who.CAREGIVER, Who.CHILD) for one in found) and len(found) > 3
    if not named and not any(one.word in verb_forms() or one.word in words("negation") for one in found):
        return Reason.NOT_SENTENCE, whole
    if _is_bag(found, people):
        return Reason.NOT_SENTENCE, whole
    return Reason.NONE, ()


def _first_sentence_asks(text: str, found: list[Token]) -> bool:
    end = re.search(r"[.!?\n]", text[found[0].start :])
    return found[0].word in words("grammar", "asking") and end is not None and end.group() == "?"


def _is_bag(found: list[Token], people: People) -> bool:
    """Say whether the text is a list of key words: nobody named, no "will", a mark behind every word or two."""
    said = ("will", "shall", "to", "not", "no", "never")
    if len(found) < 3 or any(one.word in said or people.who(one) is Who.CAREGIVER for one in found):
        return False
    marks = sum(any(mark in one.gap for mark in ",;|/\n-+•") for one in found[1:])
    return marks * 5 >= len(found) * 2


def _names(case: Case) -> frozenset[str]:
    names = {word.lower() for one in case.caregivers for word in one.name.split()}
    return frozenset(names | {one.name.lower() for one in case.children})


def _foreign(text: str, found: list[Token]) -> bool:
    letters = [one for one in text if one.isalpha()]
    if letters and sum(ord(one) > 0x24F for one in letters) * 3 > len(letters):
        return True
    english = sum(one.word in _common() or one.word in verb_forms() for one in found)
    foreign = sum(one.word in words("foreign") for one in found)
    return foreign >= 2 and foreign > english


@cache
def _common() -> frozenset[str]:
    return words("determiners") | words("modals") | words("subordinators") | words("people", "caregiver")


def _first(text: str, wanted: tuple[str, ...]) -> Span | None:
    for phrase in wanted:
        match = re.search((r"\b" if phrase[0].isalnum() else "") + re.escape(phrase), text)
        if match:
            return Span(*match.span())
    return None


def _denied(text: str, harmful: Span) -> bool:
    """Say whether the harmful act is named only as what will not happen."""
    before = re.split(r"[.!;\n]", text[: harmful.start].replace("n't", " not"))[-1]
    stops = r"\b(?:not|never|no|without|instead of|stop|refrain|avoid|rather than|neither|nor|cease|nobody)\b"
    wishes = r"\b(?:when|whenever|if|before|urge|wants? to|feels? like)\b(?:(?!\bwill\b)[^,])*$"
    return bool(re.search(stops, before) or re.search(wishes, before))


@cache
def _shingles(case: Case) -> frozenset[tuple[str, ...]]:
    made: set[tuple[str, ...]] = set()
    for words_of_case in (case.harm, case.danger_statement, case.safety_goal, case.current_objective):
        line = [one.word for one in tokens(words_of_case)]
        made.update(tuple(line[at : at + 5]) for at in range(len(line) - 4))
    return frozenset(made)


def _pasted(found: list[Token], case: Case) -> bool:
    """Say whether most of the text is copied out of the case (its service objective aside, which is one)."""
    line = [one.word for one in found]
    if len(line) < 10:
        return False
    objective = [one.word for one in tokens(case.current_objective)]
    if line[: len(objective)] == objective:
        return False
    runs = [tuple(line[at : at + 5]) for at in range(len(line) - 4)]
    copied = sum(run in _shingles(case) for run in runs)
    return copied * 10 > len(runs) * 6
