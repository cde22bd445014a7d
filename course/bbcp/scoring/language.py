"""Tell whether a text is in English, the only language that can be judged."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from bbcp.scoring.classes import classes_of
from bbcp.scoring.finds import all_danger_words
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import is_service_noun, is_small, short_forms, stem, verb_forms, words

FEW = 6
"""Fewer words than these do not tell a language."""
LATIN = 0x24F
"""The last of the letters with which languages of Europe are written."""
KNOWN_LEAST = 0.5
SMALL_LEAST = 0.1
"""Shares of known words and of small English words; a text below both is taken for another language."""


def is_foreign(reading: Reading) -> bool:
    """Say whether a text is in another language: by its letters, or by its words."""
    return _unknown(reading) or _foreign(reading.text, list(reading.tokens))


def is_gibberish(reading: Reading) -> bool:
    """Say whether a text holds not one word that means anything: "asdf qwer", "1."."""
    if not reading.english or not reading.tokens or reading.acts:
        return False
    if len(reading.tokens) == 1 and reading.tokens[0].word.isdigit():
        return True
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
    told = zip(reading.row, reading.whom, strict=True)
    plain = [word for word, who in told if who is None and word[0].isalpha()]
    if len(plain) < FEW or not reading.english:
        return False
    english = words("english")
    if sum([word in english for word in plain]) / len(plain) >= SMALL_LEAST:
        return False
    return sum(_is_known(word, reading.english) for word in plain) / len(plain) < KNOWN_LEAST


def _is_known(word: str, english: Collection[str]) -> bool:
    word = word.removesuffix("'s")
    short = word in short_forms() or word in words("jargon", "light")
    return short or word in english or word in verb_forms() or is_service_noun(word) or stem(word) in all_danger_words()


def _foreign(text: str, found: list[Token]) -> bool:
    if not text.isascii():
        letters = [one for one in text if one.isalpha()]
        if letters and sum(ord(one) > LATIN for one in letters) * 3 > len(letters):
            return True
    known = words("foreign")
    if known.isdisjoint([one.word for one in found]):
        return False
    foreign = sum([one.word in known for one in found])
    return foreign >= 2 and foreign > sum(one.word in _common() or one.word in verb_forms() for one in found)


@cache
def _common() -> frozenset[str]:
    return words("determiners") | words("modals") | words("subordinators") | words("people", "caregiver")
