"""Find the people of a family under other names than the case has: misspelled, or as "both adults"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bbcp.case import Case
from bbcp.scoring.classes import classes_of
from bbcp.scoring.kept import KEPT, kept
from bbcp.scoring.people import People, Who, people_of
from bbcp.scoring.text import Token
from bbcp.scoring.words import verb_forms, words

SHORTEST = 5
"""A name of fewer letters is too near to other words and names to be met with a letter wrong."""

_SOUNDS = (("ph", "f"), ("(ie|ey|ee|i)$", "y"), ("ck|q|c(?=[aoukr]|$)", "k"), (r"(\w)\1", r"\1"), ("(?<=[aeiou])h", ""))


def people_in(case: Case, found: Sequence[Token]) -> People:
    """Work out the words that name somebody in one text.

    Args:
        case: The family.
        found: The text's words.

    Returns:
        Who is who by the case, with names that have one letter wrong, missing, too many or two in turn ("Yvete") or
        sound alike ("Kelsy" for Kelsie), and, where a family has two caregivers, with "both adults" and "both of them".
    """
    people = people_of(case)
    said = {one.word for one in found}
    more = {word: who for word in said - people.nobody if (who := who_is_meant(word, people)) is not None}
    if people.plural:
        more.update((word, Who.CAREGIVER) for word in _together(found))
    return replace(people, parts={**people.parts, **more}) if more else people


def named_in(case: Case, found: Sequence[Token]) -> frozenset[Who]:
    """Return who of the family, its network or the agency is named in some words, under any of their names.

    Args:
        case: The family.
        found: The words.
    """
    people = people_in(case, found)
    return frozenset(who for one in found if (who := people.who(one)) is not None)


def who_is_meant(word: str, people: People) -> Who | None:
    """Return whom a word names that is one letter off a name of the family, or sounds like one; None for nobody.

    Args:
        word: A word of small letters.
        people: Who is who by the case.
    """
    if word in people.nobody:
        return None
    who = _nearly(word, people)
    if who is None:
        if len(people.nobody) >= KEPT:
            people.nobody.clear()
        people.nobody.add(word)
    return who


def _nearly(word: str, people: People) -> Who | None:
    bare = word.removesuffix("'s")
    if bare in people.parts or bare in people.strangers or not _may_be_name(bare):
        return None
    heard = sound(bare)
    near = (one for one in people.names if len(one) >= SHORTEST and (one_off(bare, one) or heard == sound(one)))
    meant = {people.parts[name] for name in near}
    return meant.pop() if len(meant) == 1 else None


@kept
def _may_be_name(word: str) -> bool:
    """Say whether a word is long enough for a misspelled name, and no word that everybody knows."""
    known = word in verb_forms() or word in words("english") or bool(classes_of(word))
    return len(word) >= SHORTEST - 1 and word.isalpha() and not known


@kept
def sound(word: str) -> str:
    """Return a name as it sounds, so that "Kelsy" and "Kelsie", "Sofea" and "Sophea" are one."""
    for written, heard in _SOUNDS:
        word = re.sub(written, heard, word)
    return word


def one_off(word: str, name: str) -> bool:
    """Say whether one letter is wrong, missing or too many, or two stand in the wrong turn."""
    if word == name or abs(len(word) - len(name)) > 1:
        return False
    while word and name and word[0] == name[0]:
        word, name = word[1:], name[1:]
    while word and name and word[-1] == name[-1]:
        word, name = word[:-1], name[:-1]
    return max(len(word), len(name)) <= 1 or (len(word) == 2 and word == name[::-1])


def _together(found: Sequence[Token]) -> list[str]:
    """Return the words by which a text names both caregivers at once."""
    made = []
    for first, second, third in zip(found, found[1:], [*found[2:], None], strict=False):
        if first.word == "both" and second.word in words("grammar", "grown"):
            made.append(second.word)
        elif (
            first.word in ("both", "two") and second.word == "of" and third is not None and third.word in ("them", "us")
        ):
            made.append(first.word)
    return made
