"""Check where the turns of a talk lead: nothing out of reach, no way without an end, not too short."""

from __future__ import annotations

from collections.abc import Mapping

from bbcp.widgets.talking.talk import Talk
from bbcp.widgets.talking.turn import END, TalkError

SHORTEST, LONG = 6, 8
"""Learner turns: each path has at least the first number, and the longest at least the second."""


def ways(talk: Talk) -> dict[str, tuple[str, ...]]:
    """Return where one can go from each turn: other turns, or `END`."""
    return {
        turn.id: tuple(dict.fromkeys(answer.to for choice in turn.choices for answer in choice.answers))
        for turn in talk.turns.values()
    }


def check_graph(talk: Talk) -> None:
    """Check a talk's paths.

    Args:
        talk: The talk.

    Raises:
        TalkError: When a choice leads nowhere, a turn is out of reach or has no way to the end, or
            the paths are too short; the message names the turn.
    """
    there, where = ways(talk), f"The talk '{talk.id}' in conversations.yaml"
    if talk.start not in there:
        raise TalkError(f"{where} starts at '{talk.start}', which is none of its turns.")
    for turn_id, following in there.items():
        for to in following:
            if to != END and to not in there:
                raise TalkError(f"{where}: a choice of turn '{turn_id}' leads to '{to}', which is none of its turns.")
    reached = _reach(talk.start, there)
    for turn_id in there:
        if turn_id not in reached:
            raise TalkError(f"{where}: no path leads to turn '{turn_id}'.")
        if END not in _reach(turn_id, there):
            raise TalkError(f"{where}: from turn '{turn_id}' no path leads to the end.")
    least, most = shortest(talk), longest(talk)
    if least < SHORTEST or (most is not None and most < LONG):
        raise TalkError(
            f"{where} needs at least {SHORTEST} turns on each path and {LONG} on the longest; "
            f"its paths have from {least} to {most}."
        )


def shortest(talk: Talk) -> int:
    """Return how many learner turns the shortest path of a checked talk has."""
    there, turns, now = ways(talk), 0, {talk.start}
    while END not in now:
        now = {to for turn_id in now for to in there[turn_id]}
        turns += 1
    return turns


def longest(talk: Talk) -> int | None:
    """Return how many learner turns the longest path has; None where one can go round in a circle."""
    there, known = ways(talk), {END: 0}

    def count(turn_id: str, before: frozenset[str]) -> int | None:
        if turn_id in before:
            return None
        if turn_id not in known:
            ahead = [count(to, before | {turn_id}) for to in there[turn_id]]
            numbers = [one for one in ahead if one is not None]
            if len(numbers) < len(ahead):
                return None
            known[turn_id] = 1 + max(numbers)
        return known[turn_id]

    return count(talk.start, frozenset())


def _reach(start: str, there: Mapping[str, tuple[str, ...]]) -> set[str]:
    seen, ahead = {start}, [start]
    while ahead:
        for to in there.get(ahead.pop(), ()):
            if to not in seen:
                seen.add(to)
                ahead.append(to)
    return seen
