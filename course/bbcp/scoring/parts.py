"""Find where a part of a sentence begins: a trigger, a purpose, who sees it, what helps, or what is promised."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from bbcp.scoring.ahead import acts_next, names_on, somebody_acts, will_follows
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import has_verb, is_verb
from bbcp.scoring.words import verb_forms, words

_RELATIVE = ("who", "which", "that", "whom")
_PROMISING = ("will", "shall", "agrees", "must")
_EACH = ("any", "each", "every")
_OPENERS = frozenset(("as", "per", "in", *_EACH, *_RELATIVE, "from", "learned", "with"))


class Part(StrEnum):
    """What a clause does in its sentence."""

    MAIN = "main"
    CONDITION = "condition"
    PURPOSE = "purpose"
    SEEN_BY = "seen_by"
    SUPPORT = "support"


def opens(sentence: list[Token], at: int, parts: list[tuple[list[Token], Part]], people: People) -> Part | None:
    """Say which part begins with a word; None when the part before it goes on."""
    token = sentence[at]
    word = token.word
    after = sentence[at + 1].word if at + 1 < len(sentence) else ""
    if word in _openers():
        if word == "as" and (after in words("grammar", "seen_by") or after == "measured"):
            return Part.SEEN_BY
        if (word in words("grammar", "seen_by") and after in ("by", "in")) or (word == "per" and at > 0):
            return Part.SEEN_BY
        if word in words("grammar", "dated") and _is_date(sentence, at + 1):
            return None if parts else Part.MAIN  # "until 30 June" ends nothing but the time
        if word in words("grammar", "conditions") or (word in _EACH and (at == 0 or after in ("time", "times"))):
            return Part.CONDITION
        if word in words("grammar", "purposes") or (word == "in" and after == "order"):
            return Part.PURPOSE
        if word in _RELATIVE and parts and at > 0 and after not in words("grammar", "moments"):
            return Part.CONDITION
        if parts and parts[-1][1] is Part.MAIN and _names_help(word, after) and has_verb(parts[-1][0], people):
            return Part.SUPPORT
    if not parts:
        return Part.MAIN
    opened, part = parts[-1]
    if part is Part.CONDITION and _main_begins(sentence, at, opened, people):
        return Part.MAIN
    if token.marked(",:()-.+&") and (token.gap.strip() != "-" or " " in token.gap):
        if part in (Part.CONDITION, Part.PURPOSE, Part.SEEN_BY, Part.SUPPORT):
            # "when he hits, throws or kicks": the list goes on until somebody acts.
            return Part.MAIN if somebody_acts(sentence, at, people) or not _listed(sentence, at, people) else None
        return Part.MAIN if somebody_acts(sentence, at, people) or is_verb(sentence, at, people) else None
    if after in _PROMISING and people.who(token) is Who.CAREGIVER and has_verb(opened, people):
        return Part.MAIN
    if word in words("conjunctions"):
        if names_on(sentence, at, people) and (part is not Part.MAIN or "," in sentence[at + 2].gap):
            return None  # "so Eli and Rae can't reach it", "sits with Eli and Rae, writes it down": one pair of names
        if part is Part.MAIN and not has_verb(opened, people):
            return None  # "She and Bea will walk": still who acts
        if after in ("will", "shall", "must", "won't"):
            return Part.MAIN
        if somebody_acts(sentence, at + 1, people):
            return Part.MAIN if part is not Part.CONDITION or will_follows(sentence, at + 1, people) else None
        if part is Part.MAIN and at + 1 < len(sentence) and is_verb(sentence, at + 1, people):
            return Part.MAIN
        return None
    if part in (Part.CONDITION, Part.PURPOSE) and len(opened) > 1 and people.who(token) is Who.CAREGIVER:
        # "before the children sleep they pick up the floor"
        plain = has_verb(opened, people) and is_verb(sentence, at + 1, people) if at + 1 < len(sentence) else False
        return Part.MAIN if plain or will_follows(sentence, at, people) else None
    return None


@cache
def _openers() -> frozenset[str]:
    """Return all words that may open a part by themselves or with the next word; most words are none of them."""
    lists = (words("grammar", name) for name in ("seen_by", "dated", "conditions", "purposes"))
    return _OPENERS.union(*lists)


def _is_date(sentence: list[Token], at: int) -> bool:
    """Say whether a date or the end of a stretch of time stands there, and no clause."""
    near = [one.word for one in sentence[at : at + 2]]
    near = near[1:] if near[:1] == ["the"] else near[:1]
    return bool(near) and (
        near[0] in words("months") or near[0][0].isdigit() or near[0] in words("grammar", "date_words")
    )


def _main_begins(sentence: list[Token], at: int, opened: list[Token], people: People) -> bool:
    """Say whether the main clause begins with no comma before it."""
    first, second = opened[0].word, opened[1].word if len(opened) > 1 else ""
    # "every Friday by four I ask Ray"; and not "every time I yell"
    if (first in ("each", "every", "any") and second not in ("time", "times")) or (
        first == "once" and second in ("a", "per", "each", "every")
    ):
        return people.who(sentence[at]) is not None and not has_verb(opened, people) and acts_next(sentence, at, people)
    # "the one who feels it will hand the kids over"
    return first in ("who", "which", "that") and sentence[at].word in ("will", "shall") and has_verb(opened, people)


def _names_help(word: str, after: str) -> bool:
    """Say whether what follows is only where the help comes from: "learned in class", "with help from her aunt"."""
    if word == "from":
        return after in ("her", "his", "their", "my")
    return word == "learned" or (word == "with" and after in ("help", "support"))


def _listed(sentence: list[Token], at: int, people: People) -> bool:
    return (
        at + 1 < len(sentence) and verb_forms().get(sentence[at].word) is not None and sentence[at].word.endswith("s")
    )
