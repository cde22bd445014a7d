"""Name who does something in the clauses that promise, whatever it is that they do."""

from __future__ import annotations

from collections import Counter

from bbcp.scoring.agents import NAME, NOBODY
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.wording import many

_ACTING = (*(part.value for part in Who), NAME, NOBODY)
MOST = 2
"""How many acts of one person are told apart."""


def acting(reading: Reading) -> list[str]:
    """Name who acts in a text, and whether no caregiver does.

    Args:
        reading: The text as read.

    Returns:
        Names such as "acts other>=1"; they rest on the sentence alone and not on what the acts are taken for, so that
        the right act by the wrong person shows even where the act looks like a caregiver's.
    """
    counts: Counter[str] = Counter()
    begin = 0
    for clause in reading.clauses:
        if clause.part is Part.MAIN:
            counts.update([reading.agents[begin + place] for place in clause.verbs])
        begin += len(clause.tokens)
    found = [name for one in _ACTING for name in many(f"acts {one}", counts[one], MOST)]
    together = "+".join(sorted({one.split(":")[-1] for one in counts}))
    found.append(f"acting:{together}")
    if not counts[Who.CAREGIVER.value]:
        found.append(f"acting but caregivers:{together}")
    return found
