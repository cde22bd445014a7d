"""The rules of `content/harm.yaml`, ready for use, and whom a family has to fear."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.patterns import Sayings
from bbcp.scoring.words import words


class Group(NamedTuple):
    """Words of which one stands in a clause.

    Attributes:
        words: The words, in their base form.
        next: Whether it stands right behind the group before it, with no word between.
    """

    words: frozenset[str]
    next: bool


Rule = tuple[Group, ...]
"""Groups of words that follow each other in one clause."""
_GROUPS = re.compile(r" ([>+]) ")


NAMES = frozenset(("CHILD", "ONECHILD", "FEARED", "PARTNER", "PARTNERS"))
"""What stands in a rule for somebody; whom a word names is asked only where a rule's other words are there."""


@dataclass(frozen=True)
class Book:
    """Rules, to be looked up by the words of a text.

    Attributes:
        rules: All of them, in the order in which they are tried.
        by_word: For each word of the group that a rule is looked up by, the places of those rules.
    """

    rules: tuple[Rule, ...]
    by_word: Mapping[str, tuple[int, ...]]

    def begun(self, found: frozenset[str], named: Collection[str] = NAMES) -> dict[str, list[Rule]]:
        """Return the rules of which every group has a word in a text, by each word that they may begin with.

        Args:
            found: The words of the text, as they are and in their base form.
            named: Those of `NAMES` for whom a word of it may stand.
        """
        known = found.union(named)
        places = {place for word in self.by_word.keys() & known for place in self.by_word[word]}
        made: dict[str, list[Rule]] = {}
        for rule in (self.rules[place] for place in sorted(places)):
            for group in rule:
                if group.words.isdisjoint(known):
                    break
            else:
                for word in rule[0].words:
                    made.setdefault(word, []).append(rule)
        return made

    @classmethod
    def of(cls, lines: Iterable[str], danger: Collection[str]) -> Book:
        """Read the rules of a family's dangers.

        Args:
            lines: As `content/harm.yaml` writes them.
            danger: The family's dangers.
        """
        found = []
        for line in lines:
            topic, colon, rest = line.partition(": ")
            if not colon or set(topic.split()) & set(danger):
                found.append(_rule(rest or line))
        by_word: dict[str, list[int]] = {}
        for place, rule in enumerate(found):
            # A group of things is in fewer texts than one of people.
            for word in min((group.words for group in rule), key=lambda one: (bool(one & NAMES), len(one))):
                by_word.setdefault(word, []).append(place)
        return cls(tuple(found), {word: tuple(places) for word, places in by_word.items()})


@cache
def _rule(line: str) -> Rule:
    """Read one rule; families with the same danger share it."""
    first, *others = _GROUPS.split(line)
    behind = zip(others[::2], others[1::2], strict=True)
    groups = (Group(frozenset(one.split()), sign == "+") for sign, one in behind)
    return Group(frozenset(first.split()), next=False), *groups


@cache
def rules(danger: tuple[str, ...]) -> Book:
    """Return the rules of a family's dangers."""
    return Book.of(content.load("harm")["rules"], danger)


@cache
def sure_rules(danger: tuple[str, ...]) -> Book:
    """Return the rules that hold whatever stands beside the act, as `rules` does."""
    return Book.of(content.load("harm")["sure"], danger)


@cache
def sure_sayings() -> Sayings:
    """Return the ways to tell of an act, across clauses too, that nothing beside it makes good."""
    return Sayings.of(content.load("harm")["sure_said"])


@cache
def clearing() -> Sayings:
    """Return the ways to tell that something that could hurt is cleared away."""
    return Sayings.of(content.load("harm")["cleared"])


@cache
def sayings() -> Sayings:
    """Return the ways to tell of an act across clauses."""
    return Sayings.of(content.load("harm")["said"])


@lru_cache(maxsize=256)
def feared_names(case: Case) -> frozenset[str]:
    """Return the names in the harm statement that are nobody's whom the case counts as family or network."""
    people = [*(one.name for one in case.caregivers), *(one.name for one in case.children), *case.network]
    ours = {word for one in people for word in re.findall(r"\w+", one)}
    named = set(re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+\b", case.harm))
    months = {one.capitalize() for one in words("months")}
    return frozenset(one.lower() for one in named - ours - months)
