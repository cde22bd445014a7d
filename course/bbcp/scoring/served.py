"""Tell a service from what it looks like: "sits the whole hour in the circle" can be filmed and is no care for a child.

Few objectives hide a service so. Two tables of their own, which learned from such texts and from acts of care with the
same people and things too, are asked once more about what was taken for a caregiver's act: one weighs the signals of
the kind, the other the words and those that stand near each other.
"""

from __future__ import annotations

from collections.abc import Mapping

from bbcp.scoring.act import Evidence
from bbcp.scoring.caring import THEM
from bbcp.scoring.forest import agreed
from bbcp.scoring.labels import Kind
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.weigh import softmax
from bbcp.scoring.weighed import Weighed
from bbcp.scoring.words import words

SERVED = "served"
"""The name of both tables among the weights."""
NEITHER = "neither"
KINDS = (NEITHER, Kind.SERVICE.value, Kind.MIXED.value)
"""What they decide for. That a service has an act beside it is asked too: without, that was found less well."""
MIXED = 0.62
"""How likely a service must be where a service and an act beside it were likelier, by these tables and by those of the
kind together. (Of what was taken for an act, the latter know nothing more.)"""
TO_NOBODY = 0.65
"""How likely, by these tables, where an act was likelier of which no child is told that it reaches them."""
TO_A_CHILD = 0.9
"""The same where a child is. Of 3,641 texts never learned from, these three turn 17 services right and 15 others wrong,
and of 580 by fresh hands who wrote to mislead 24 right and two wrong."""
UNLIKELY = 0.1
"""How likely by the signals alone, for the words to be asked. Of 953 texts that are turned none is below 0.2; four of
five of all that are asked about are, and cost no time."""
FAR = 8
"""So many words behind its verb an act reaches at most."""
BACK = 25
"""So many words back it is looked whom "her" may stand for."""


def is_served(reading: Reading, weighed: Weighed, kind: Kind, chances: Mapping[Kind, float]) -> float:
    """Say how likely a text is a service and nothing else, where that is likely enough.

    Args:
        reading: The text as read, with the weights' own acts.
        weighed: Its signals.
        kind: What it was taken for: `Kind.BEHAVIORAL` or `Kind.MIXED`.
        chances: How likely each kind is without these tables; a service and that kind above 0.

    Returns:
        The chance, 0 to 1; 0 where it is too low.
    """
    likely = likely_service(reading, weighed)
    if kind is Kind.MIXED:
        likely = agreed((likely, 1 - likely), (chances[Kind.SERVICE], chances[kind]))[0]
        return likely if likely > MIXED else 0.0
    if likely <= TO_NOBODY:
        return 0.0
    return likely if likely > TO_A_CHILD or not reaches_child(reading) else 0.0


def likely_service(reading: Reading, weighed: Weighed) -> float:
    """Return how likely a text is a service and nothing else, 0 to 1.

    It is 0 where the weights hold the first step alone, and where the signals speak against it so much that no words
    would speak for it enough.

    Args:
        reading: The text as read.
        weighed: Its signals.
    """
    table = weighed.weights.served
    if table is None:
        return 0.0
    signals, service = weighed.sums(SERVED), KINDS.index(Kind.SERVICE)
    if softmax(signals)[service] < UNLIKELY:
        return 0.0
    both = zip(signals, table.sums(reading.near), strict=True)
    return softmax([one + other for one, other in both])[service]


def reaches_child(reading: Reading) -> bool:
    """Say whether an act that could be seen is done to or with the child: "lifts Milo", and not "signs Milo's form".

    Args:
        reading: The text as read, with the weights' own acts.
    """
    found = reading.tokens
    places = {one.start: at for at, one in enumerate(found)}
    starts = sorted(places[one.span.start] for one in reading.acts if one.span.start in places)
    for act in reading.of(Evidence.SEEN, Evidence.BROAD):
        begin = places.get(act.span.start, len(found))
        until = min([at for at in starts if at > begin] + [len(found), begin + 1 + FAR])
        for at in range(begin, until):
            one = found[at]
            if (at > begin and one.marked(".;!?\n")) or one.word in words("served", "talk"):
                break
            if _is_child(reading, at) and not _is_whose(reading, at):
                return True
    return False


def _is_child(reading: Reading, at: int) -> bool:
    """Say whether a word stands for a child: named, or "her" where nobody but the family was named last."""
    one = reading.tokens[at]
    if one.word not in THEM:
        return reading.people.who(one) is Who.CHILD
    named = (reading.people.who(other) for other in reversed(reading.tokens[max(0, at - BACK) : at]))
    return next((who for who in named if who in (Who.CHILD, Who.WORKER, Who.OTHER)), Who.CHILD) is Who.CHILD


def _is_whose(reading: Reading, at: int) -> bool:
    """Say whether a word only tells whose something is: "Milo's card", "her card", not "Milo's finger", "lays her"."""
    one, *behind = reading.tokens[at : at + 2]
    if not behind or behind[0].gap != " ":
        return one.word.endswith("'s")
    after = behind[0].word
    if after in words("served", "body"):
        return False
    return one.word.endswith("'s") or (
        one.word == "her" and after not in words("grammar", "behind_verb") | words("conjunctions")
    )
