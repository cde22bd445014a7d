"""Tell whether a word is used as a verb: "phone Tia" or "by phone"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from bbcp.scoring.people import People
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, verb_forms, words

LONGEST = 100
"""Words of a clause; one that has no verb by then has none, and a heap of words takes no longer than a text."""
_NEVER_VERBS = ("negation", "instead", "conjunctions", "determiners", "subordinators")


class _Lists(NamedTuple):
    """The lists that most words are looked up in, at hand: they are asked some 100 times for a text."""

    forms: dict[str, str]
    future: frozenset[str]
    modals: frozenset[str]
    being: frozenset[str]
    negation: frozenset[str]
    conjunctions: frozenset[str]
    determiners: frozenset[str]


@cache
def _lists() -> _Lists:
    return _Lists(
        verb_forms(),
        words("grammar", "future"),
        words("modals"),
        words("grammar", "being"),
        words("negation"),
        words("conjunctions"),
        words("determiners"),
    )


def is_verb(found: tuple[Token, ...] | list[Token], at: int, people: People) -> bool:
    """Say whether a word is used as a verb, as far as its neighbours tell."""
    word, lists = found[at].word, _lists()
    base = lists.forms.get(word)
    before = found[at - 1].word if at else ""
    if base is None:
        return before in lists.future and _is_unlisted_verb(found, at, people)
    if found[at].quoted and at and found[at - 1].quoted:
        return False  # what somebody says is the object of "say", not an act of its own
    if before in lists.modals:
        return True
    if word != base and word.endswith("ed"):
        # "supervised visits", "measured monthly": a form in -ed tells of an act only behind "is" or a person.
        return before in lists.being or (at > 0 and people.who(found[at - 1]) is not None) or before.endswith("ly")
    if at == 0:
        return word == base or word.endswith("s") or _object_follows(found, at, people)
    if before in lists.negation or ")" in found[at].gap:
        return True
    if before in lists.being:
        return word != base or word in words("grammar", "alike")  # "is kneeling", "are put", and not "is calm"
    if before in lists.conjunctions or found[at].marked(",:-(.+&"):
        return _object_follows(found, at, people)
    if before in ("each", "both", "all") and at > 1 and found[at - 2].word in lists.modals:
        return True
    if before in lists.determiners or before.endswith("'s") or before[0].isdigit() or before == "as":
        return False
    if people.who(found[at - 1]) is not None or before.endswith("ly"):
        return True
    return word != base or before in (
        "instead",
        "always",
        "never",
        "both",
        "it",
        "they",
        "help",
        "let",
        "go",
        "each",
        "us",
    )


def _is_unlisted_verb(found: tuple[Token, ...] | list[Token], at: int, people: People) -> bool:
    """Say whether a word behind "will" that no list holds can only be a verb: "Dana will defrost the soup"."""
    word = found[at].word
    return (
        word[0].isalpha()
        and not word.endswith("ly")
        and people.who(found[at]) is None
        and not any(word in words(group) for group in _NEVER_VERBS)
        and word not in words("grammar", "between")
        and not found[at].quoted
    )


def _object_follows(found: tuple[Token, ...] | list[Token], at: int, people: People) -> bool:
    """Say whether what stands behind a word goes with a verb: "phone Tia", and not "phone or tablet"."""
    if at + 1 >= len(found):
        return base_of(found[at].word) not in words("verbs", "noun_like")
    after = found[at + 1]
    if after.word in words("conjunctions"):
        return base_of(found[at].word) not in words("verbs", "noun_like")
    return (
        after.word in words("determiners")
        or after.word in words("grammar", "behind_verb")
        or after.word[0].isdigit()
        or people.who(after) is not None
        or after.word.endswith(("ly", "ing"))
        or base_of(found[at].word) not in words("verbs", "noun_like")
    )


def has_verb(found: tuple[Token, ...] | list[Token], people: People) -> bool:
    """Say whether any of the words is used as a verb; of very many, any of the first."""
    return any(is_verb(found, at, people) for at in range(min(len(found), LONGEST)))
