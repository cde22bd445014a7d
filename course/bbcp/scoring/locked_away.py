"""Notice something dangerous that is locked away from a child, one of the commonest acts that keep children safe."""

from __future__ import annotations

from bbcp.scoring.act import Evidence
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import words

NEAR = 5
"""So many words behind the verb names what is locked away."""
FAR = 12
"""So many of them name where an emptied gun is put."""
_EMPTY = frozenset(("unloaded", "emptied", "empty"))
_PUTS = frozenset(("put", "place", "set", "return"))


def locks_away(reading: Reading) -> bool:
    """Say whether a caregiver locks or stores things that could hurt a child: "lock the bottles in the shed".

    Words such as "lock" and "shed" stand in many harmful acts, and would speak against this one.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    for one in reading.of(Evidence.SEEN):
        at = next((at for at, token in enumerate(reading.tokens) if token.start == one.span.start), None)
        if at is None or one.base not in words("grammar", "storing"):
            continue
        if any(token.word in words("grammar", "hazards") for token in reading.tokens[at + 1 : at + 1 + NEAR]):
            return True
    return False


def stows_unloaded(reading: Reading) -> bool:
    """Say whether the first act of a caregiver puts an emptied gun behind a lock: "put the unloaded gun in the safe".

    Words such as "put" and "pistol" stand in many harmful acts.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    first = next(iter(reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.HARM)), None)
    if first is None or first.base not in words("grammar", "storing") | _PUTS:
        return False
    behind = [one.word for one in reading.tokens if one.start > first.span.start][:FAR]
    emptied = not _EMPTY.isdisjoint(behind) and not words("grammar", "guns").isdisjoint(behind[:NEAR])
    return emptied and not words("grammar", "strong").isdisjoint(behind)
