"""The rules of `content/harm.yaml`, ready for use, and whom a family has to fear."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.patterns import Sayings, Ways
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


@cache
def rules(danger: tuple[str, ...]) -> dict[str, list[Rule]]:
    """Return the rules of a family's dangers by each word that they may begin with."""
    return _by_first_word(content.load("harm")["rules"], danger)


@cache
def sure_rules(danger: tuple[str, ...]) -> dict[str, list[Rule]]:
    """Return the rules that hold whatever stands beside the act, as `rules` does."""
    return _by_first_word(content.load("harm")["sure"], danger)


def _by_first_word(lines: list[str], danger: tuple[str, ...]) -> dict[str, list[Rule]]:
    made: dict[str, list[Rule]] = {}
    for line in lines:
        topic, colon, rest = line.partition(": ")
        if colon and not set(topic.split()) & set(danger):
            continue
        first, *others = _GROUPS.split(rest or line)
        signs, behind = others[::2], others[1::2]
        rule = (
            Group(frozenset(first.split()), next=False),
            *(Group(frozenset(one.split()), sign == "+") for sign, one in zip(signs, behind, strict=True)),
        )
        for word in rule[0].words:
            made.setdefault(word, []).append(rule)
    return made


@cache
def sure_sayings() -> Sayings:
    """Return the ways to tell of an act, across clauses too, that nothing beside it makes good."""
    return Sayings.of(content.load("harm")["sure_said"])


@cache
def sayings() -> Ways:
    """Return the ways to tell of an act across clauses."""
    return Ways.of(content.load("harm")["said"])


@lru_cache(maxsize=256)
def feared_names(case: Case) -> frozenset[str]:
    """Return the names in the harm statement that are nobody's whom the case counts as family or network."""
    people = [*(one.name for one in case.caregivers), *(one.name for one in case.children), *case.network]
    ours = {word for one in people for word in re.findall(r"\w+", one)}
    named = set(re.findall(r"(?<![.!?] )(?<!^)\b[A-Z][a-z]+\b", case.harm))
    months = {one.capitalize() for one in words("months")}
    return frozenset(one.lower() for one in named - ours - months)
