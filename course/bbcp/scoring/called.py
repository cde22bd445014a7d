"""Read short names, initials and what a child says at home as the names of a case: "Sam" is Samuel, "H." Hattie."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import people_of, ways_to_say
from bbcp.scoring.usual import put_in_each
from bbcp.scoring.words import verb_forms, words

_NAMES = re.compile(r"\b[A-Z][a-z]{2,}\b")
# Not of a list ("B. Dana will"), of a time ("8 A.M.") or of a thing ("vitamin D", "plan B").
_INITIALS = re.compile(
    r"(?<![A-Z]\.)(?<![^\s(/&\"'])(?<!(?i:hep) )(?<!(?i:min|oup|lan|tep|ion|ize|ade|ype|eam|oom) )"
    r"(?P<letter>[B-HJ-Z])\.?(?=[ ,;:)/&]+[a-z\d&+(/]|['’]s\b)"
)
SHORTEST = 3
"""Letters of a short form, at least."""
LONG = 5
"""Letters of a name, at least, that has a short form."""


def called(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put the name of a caregiver or child in the place of its beginning, and a child's in that of its first letter.

    A caregiver's is put in the place of "Mami" too.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    text, places = _with_initials(text, places, case)
    short = _short_forms(case)
    if short.keys().isdisjoint(words_in(text)):
        return text, places
    found = ((*one.span(), short[low]) for one in _NAMES.finditer(text) if (low := one.group().lower()) in short)
    return put_in_each(text, places, found)


def _with_initials(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    first, named = _first_letters(case), people_of(case).names
    if words_in(text).isdisjoint(map(str.lower, first)):
        return text, places
    found = (
        (*one.span(), first[one["letter"]])
        for one in _INITIALS.finditer(text)
        # "Dana M." is one person.
        if one["letter"] in first
        and text[text.rfind(" ", 0, max(one.start() - 1, 0)) + 1 : one.start()].strip().lower() not in named
    )
    return put_in_each(text, places, found)


@lru_cache(maxsize=256)
def _first_letters(case: Case) -> dict[str, str]:
    """Return the first letters of the children's names with which no other name of the family or network begins."""
    listed = [*(one.name for one in case.caregivers), *(one.name for one in case.children), *case.network]
    titles = words("grammar", "titles")
    letters = [
        {word[0] for word in re.findall(r"\w+", one) if word[0].isupper() and word.lower() not in titles}
        for one in listed
    ]
    counted = Counter(letter for one in letters for letter in one)
    return {one.name[0]: one.names[0] for one in case.children if counted[one.name[0]] == 1}


@lru_cache(maxsize=256)
def _short_forms(case: Case) -> dict[str, str]:
    """Return the beginnings of the family's long names that name nobody else and are no word of the language."""
    names = [one.called for one in case.caregivers] + [name for one in case.children for name in one.names]
    people = people_of(case)
    made: dict[str, str] = {}
    for name in names:
        for end in range(SHORTEST, len(name) if len(name) >= LONG else 0):
            made[name[:end].lower()] = "" if name[:end].lower() in made else name
    # "Shn" for Shane, as notes leave out the vowels.
    for name in names:
        bare = name[0].lower() + re.sub("[aeiouy]", "", name[1:].lower())
        if len(bare) >= SHORTEST and bare != name.lower():
            made[bare] = "" if bare in made else name
    for role, *said in map(str.split, content.load("lexicon")["at_home"]):
        meant = [one.called for one in case.caregivers if role in ways_to_say(one.role)]
        made.update(dict.fromkeys(said, meant[0] if len(meant) == 1 else ""))
    known = (("english",), ("months",), ("nouns", "things"), ("nouns", "ideas"))
    return {
        short: name
        for short, name in made.items()
        if name
        and short not in people.parts
        and short not in people.strangers
        and short not in verb_forms()
        and not any(short in words(*group) for group in known)
    }
