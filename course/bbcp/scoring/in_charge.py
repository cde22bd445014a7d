"""Notice a child who is to look after another child while the grown-ups are out or asleep."""

from __future__ import annotations

import re

from bbcp.scoring.clauses import Clause
from bbcp.scoring.judgement import Span
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import base_of, words

OLD_ENOUGH = 13
"""Years from which a brother or sister may mind a child for a while; laws and agencies differ, mostly 12 to 14."""
_AWAY = re.compile(
    r"(?:(?:\b(?:is|are|am|be|goes|go|runs?|has to|have to)|'(?:m|s|re))\b[^,;.]{0,20}?"
    r"\b(?:out|away|gone|asleep|sleeping|napping|at work|at (?:the|a|her|his|my) (?:store|laundry|bar|shop|job|club)"
    r"|to (?:work|the (?:store|laundry|bar|shop|corner|club)))\b)"
    r"|\b(?:works|sleeps|naps|leaves)\b"
)
_MINDING = frozenset(("watch", "mind", "feed", "give", "change", "bathe", "put", "look", "babysit", "keep", "care"))
_SIBLING = frozenset(("brother", "sister", "baby", "twin", "twins", "siblings", "brothers", "sisters"))


def left_in_charge(reading: Reading) -> Span | None:
    """Find where a young child minds another one in place of a caregiver who is away: "while I'm out, Noemi feeds him".

    Args:
        reading: The text as read.

    Returns:
        The words that say so; None where nobody does, where all children are old enough, or a helper is named there.
    """
    if len(reading.case.children) < 2 or all(one.age >= OLD_ENOUGH for one in reading.case.children):
        return None
    away = {at for at, one in enumerate(reading.clauses) if _is_away(one, reading)}
    for at, one in enumerate(reading.clauses):
        if one.subject is not Who.CHILD or one.part is not Part.MAIN:
            continue
        if not away.isdisjoint((at - 1, at + 1)):
            away.add(at)  # "... Noemi keeps the gate shut and gives him his bottle"
            if _minds(one, reading):
                return Span(one.tokens[0].start, one.tokens[-1].end)
    return None


def _is_away(clause: Clause, reading: Reading) -> bool:
    if clause.part is not Part.CONDITION or clause.subject is not Who.CAREGIVER:
        return False
    return _AWAY.search(reading.text, clause.tokens[0].start, clause.tokens[-1].end) is not None


def _minds(clause: Clause, reading: Reading) -> bool:
    """Say whether a child does in a clause what a grown-up does for another child."""
    who = [reading.people.who(one) for one in clause.tokens]
    row = [one.word for one in clause.tokens]
    if Who.OTHER in who or Who.CAREGIVER in who or set(row) & words("negation"):
        return False
    verb = next((at for at, one in enumerate(row) if base_of(one) in _MINDING), len(row))
    return any(
        one in _SIBLING or (one in reading.people.names and who[at] is Who.CHILD)
        for at, one in enumerate(row)
        if at > verb
    )
