"""Tell whether a text is in English, the only language that can be judged."""

from __future__ import annotations

from functools import cache

from bbcp.scoring.classes import classes_of
from bbcp.scoring.finds import all_danger_words, stem
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import is_service_noun, is_small, short_forms, verb_forms, words

FEW = 6
"""Fewer words than these do not tell a language."""
KNOWN_LEAST = 0.5
SMALL_LEAST = 0.1
"""Shares of known words and of small English words; a text below both is taken for another language."""


def is_foreign(reading: Reading) -> bool:
    """Say whether a text is in another language: by its letters, or by its words."""
    return _unknown(reading) or _foreign(reading.text, list(reading.tokens))


def is_gibberish(reading: Reading) -> bool:
    """Say whether a text holds not one word that means anything: "asdf qwer"."""
    if not reading.english or not reading.tokens or reading.acts:
        return False
    people = reading.people
    return not any(
        people.who(one) is not None
        or one.word[0].isdigit()
        or is_small(one.word)
        or _is_known(one.word, reading.english)
        or classes_of(one.word)
        for one in reading.tokens
    )


def _unknown(reading: Reading) -> bool:
    """Say whether too few of a text's words are English: neither the small ones nor any that were learned from."""
    plain = [one.word for one in reading.tokens if one.word[0].isalpha() and reading.people.who(one) is None]
    if len(plain) < FEW or not reading.english:
        return False
    small = sum(word in words("english") for word in plain) / len(plain)
    known = sum(_is_known(word, reading.english) for word in plain) / len(plain)
    return known < KNOWN_LEAST and small < SMALL_LEAST


def _is_known(word: str, english: frozenset[str]) -> bool:
    word = word.removesuffix("'s")
    short = word in short_forms() or word in words("jargon", "light")
    return short or word in english or word in verb_forms() or is_service_noun(word) or stem(word) in all_danger_words()


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
