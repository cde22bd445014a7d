"""Remember how far a person is in an evidence log, read from the log of tries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bbcp.log_lines import text_within
from bbcp.widgets.evidence.log import Entry, Evidence, Weight

DECISION = "decision"
"""The name under which a decision stands in the log of tries."""


@dataclass
class Round:
    """One way through a log.

    Attributes:
        first: For each weighed entry's id, the label it was given first.
        done: The ids of the entries that have the label that fits, in the order of weighing.
        decision: The id of the last decision; empty before there is one.
        ended: Whether the picture has been seen.
        whole: Whether the person reads all weeks at once.
    """

    first: dict[str, Weight] = field(default_factory=dict)
    done: list[str] = field(default_factory=list)
    decision: str = ""
    ended: bool = False
    whole: bool = False


def last_round(log: Evidence, statements: Iterable[Mapping[str, Any]]) -> Round:
    """Find the round that the person was in last.

    Args:
        log: The evidence log.
        statements: The log of tries, oldest first; lines about other things, or of an odd shape,
            are passed over.

    Returns:
        The round; an untouched one when there is nothing to remember. An answer after the end
        begins a new round, a new decision does not.
    """
    top = f"urn:bbcp:evidencelog/{log.id}"
    keys = {one.id: one.key for one in log.entries}
    decisions = {one.id for one in log.decisions}
    found = Round()
    for one in statements:
        named, response = text_within(one, "object", "id"), text_within(one, "result", "response")
        entry = named.removeprefix(f"{top}/")
        if named == top:
            found.ended = bool(found.decision)
        elif entry == DECISION and named != entry and response in decisions:
            found.decision = response
        elif entry in keys and named != entry and response in set(Weight):
            if found.ended:
                found = Round()
            found.first.setdefault(entry, Weight(response))
            found.whole = text_within(one, "context", "extensions", "urn:bbcp:reading") == "whole"
            if keys[entry] is Weight(response) and entry not in found.done:
                found.done.append(entry)
    found.ended = found.ended and len(found.done) == len(keys)
    return found


def following(steps: Sequence[Entry | int], found: Round, at: int) -> int:
    """Find the next step after one.

    Args:
        steps: The entries, and the weeks without one, in order.
        found: The round.
        at: The place of the step that is done; -1 at the beginning.

    Returns:
        The place of the next entry to weigh or, one week at a time, of a week without one. Where none
        is ahead, the first entry that was passed over; `len(steps)` when there is nothing left.
    """
    unweighed = [place for place, one in enumerate(steps) if isinstance(one, Entry) and one.id not in found.done]
    quiet = [] if found.whole else [place for place, one in enumerate(steps) if isinstance(one, int)]
    ahead = [place for place in unweighed + quiet if place > at]
    return min(ahead or unweighed, default=len(steps))


def furthest(steps: Sequence[Entry | int], found: Round) -> int:
    """Return the place of the last entry that has been weighed, or -1."""
    weighed = [place for place, one in enumerate(steps) if isinstance(one, Entry) and one.id in found.done]
    return max(weighed, default=-1)
