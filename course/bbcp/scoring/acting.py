"""Name who does something in the clauses that promise, whatever it is that they do."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from bbcp.scoring.agents import NAME, NOBODY
from bbcp.scoring.bundle import Bundle, Scales, counted
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading

_ACTING = (*(part.value for part in Who), NAME, NOBODY)
MOST = 2
"""How many acts of one person are told apart."""
_ACTS = Scales(*(counted(f"acts {one}", MOST) for one in _ACTING))


def acting(reading: Reading) -> list[Bundle]:
    """Tell who acts in a text, and whether no caregiver does.

    Args:
        reading: The text as read.

    Returns:
        Signals such as "acts other>=1"; they rest on the sentence alone and not on what the acts are taken for, so that
        the right act by the wrong person shows even where the act looks like a caregiver's.
    """
    counts: Counter[str] = Counter()
    begin = 0
    for clause in reading.clauses:
        if clause.part is Part.MAIN:
            counts.update([reading.agents[begin + place] for place in clause.verbs])
        begin += len(clause.tokens)
    return [_ACTS.told(*[counts[one] for one in _ACTING]), _together(frozenset(counts))]


@lru_cache(maxsize=256)
def _together(agents: frozenset[str]) -> Bundle:
    together = "+".join(sorted({one.split(":")[-1] for one in agents}))
    names = [f"acting:{together}"]
    if Who.CAREGIVER.value not in agents:
        names.append(f"acting but caregivers:{together}")
    return Bundle(names)
