"""Who is who in a text, for one family."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from bbcp import content
from bbcp.case import Case, all_cases
from bbcp.scoring.kept import Kept
from bbcp.scoring.text import Token
from bbcp.scoring.words import words


class Who(StrEnum):
    """Somebody's part in the case."""

    CAREGIVER = "caregiver"
    CHILD = "child"
    WORKER = "worker"
    OTHER = "other"


@dataclass(frozen=True)
class People:
    """The words that name somebody, for one family.

    Attributes:
        parts: Word to part.
        plural: Whether the family has more than one caregiver, so that "they" may mean them.
        strangers: First names of the course's other families that nobody in this one has.
        names: Those of the words that are names.
    """

    parts: dict[str, Who]
    plural: bool
    strangers: frozenset[str]
    names: frozenset[str] = frozenset()

    def who(self, token: Token) -> Who | None:
        """Return whom a word names; None where it names nobody."""
        return self._met[token.word]

    @cached_property
    def nobody(self) -> set[str]:
        """Hold the words that were met and are no misspelled name (`bbcp.scoring.naming.who_is_meant`)."""
        return set()

    @cached_property
    def _met(self) -> Kept[str, Who | None]:
        """Hold whom the words that were met name: each is asked for a dozen times in a text."""
        return Kept(self._named)

    def _named(self, word: str) -> Who | None:
        part = self.parts.get(word)
        if part is None and "'" in word and word.endswith(("'s", "s'", "'ll", "'d")):
            part = self.parts.get(word.split("'")[0])
        return part


@lru_cache(maxsize=256)
def people_of(case: Case) -> People:
    """Work out the words that name somebody in a family.

    Args:
        case: The family.

    Returns:
        Role words, pronouns and names. A name beats a role word, but not one of this family's own caregivers: where
        a father raises the child, "Father" is he, however many priests stand in the network.
    """
    parts: dict[str, Who] = {}
    for part in Who:
        parts.update(dict.fromkeys(words("people", part.value), part))
    parts.update(dict.fromkeys(words("people", "first_person"), Who.CAREGIVER))
    # A grandmother who raises the child is no longer one of the others.
    raising = {word for caregiver in case.caregivers for word in ways_to_say(caregiver.role)}
    parts.update(dict.fromkeys(raising, Who.CAREGIVER))
    for caregiver in case.caregivers:
        parts[caregiver.pronoun.lower()] = Who.CAREGIVER
    if len(case.caregivers) > 1:
        parts["they"] = Who.CAREGIVER
    roles = frozenset(parts)
    for one in case.network:
        helpers = _names(re.sub(r"\(.*?\)|\bfriend's\b", "", one), frozenset(parts))
        parts.update((name, Who.OTHER) for name in helpers if name not in raising)
    for child in case.children:
        parts.update((name.lower(), Who.CHILD) for name in child.names)
    for caregiver in case.caregivers:
        parts.update(dict.fromkeys(_names(caregiver.name, frozenset(parts)), Who.CAREGIVER))
    if len(case.caregivers) > 1:  # "the Hatches will pray"
        surnames = {caregiver.name.split()[-1].lower() for caregiver in case.caregivers if " " in caregiver.name}
        parts.update((name + end, Who.CAREGIVER) for name in surnames for end in ("s", "es"))
    known = frozenset(parts)
    return People(parts, len(case.caregivers) > 1, _strangers(case, known), known - roles)


def any_caregiver(case: Case) -> str:
    """Return a regular expression, in a group of its own, for each word that names a caregiver of a family."""
    named = sorted(word for word, who in people_of(case).parts.items() if who is Who.CAREGIVER)
    return f"(?:{'|'.join(map(re.escape, named))})"


def named_caregiver(case: Case) -> str:
    """Return a regular expression, in a group of its own, for a caregiver as a sentence names one: "the mother"."""
    return rf"(?:(?:the |both |his |her |their )?{any_caregiver(case)})"


def anybody_else(case: Case) -> str:
    """Return a regular expression, in a group of its own, for each word that names a child or a helper of a family."""
    named = sorted(word for word, who in people_of(case).parts.items() if who in (Who.CHILD, Who.OTHER))
    return f"(?:{'|'.join(map(re.escape, named))})"


def _names(text: str, taken: frozenset[str]) -> list[str]:
    """Return the names in a text, in small letters, but for initials and short ones that are other words too."""
    # "Mo" for a friend would hide every "MO" for mother, and "An" every "an".
    found = [word.lower() for word in re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text) if word[0].isupper()]
    short = taken | words("english")
    return [
        word
        for word in found
        if word not in words("grammar", "titles") and (len(word) > 2 or (len(word) == 2 and word not in short))
    ]


def ways_to_say(role: str) -> list[str]:
    """Return the words for a role: those of its line in the lexicon, or the role's own words.

    Args:
        role: Of a caregiver, such as "grandmother".
    """
    low = role.lower()
    lines = content.load("lexicon")["roles"]
    found = [word for line in lines if set(line.split()) & set(low.split()) for word in line.split()]
    return found or [word for word in low.split() if word not in ("the", "of", "legal", "foster")]


def _strangers(case: Case, known: frozenset[str]) -> frozenset[str]:
    names: set[str] = set()
    for other in all_cases().values():
        if other.id != case.id:
            names.update(name.lower() for one in other.children for name in one.names)
            names.update(one.called.lower() for one in other.caregivers)
    whole = f"{case.harm} {case.danger_statement} {case.safety_goal}".lower()
    return frozenset(name for name in names if name not in known and name not in whole and len(name) > 2)
