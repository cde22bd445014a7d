"""Tell a service from what it looks like: "sits the whole hour in the circle" can be filmed and is no care for a child.

Few objectives hide a service so. A table and trees of their own, which learned from such texts and from acts of care
with the same people and things too, are asked once more about what was taken for a caregiver's act.
"""

from __future__ import annotations

from bbcp.scoring.act import Evidence
from bbcp.scoring.caring import THEM
from bbcp.scoring.forest import agreed
from bbcp.scoring.labels import Kind
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.traps import YES
from bbcp.scoring.weigh import softmax
from bbcp.scoring.weighed import Weighed
from bbcp.scoring.words import words

SERVED = "served"
"""The name of the table, and of the trees, among the weights."""
MIXED = 0.6
"""How likely a service must be where a service and an act beside it were likelier."""
TO_NOBODY = 0.35
"""The same where an act was likelier, of which no child is told that it reaches them."""
TO_A_CHILD = 0.6
"""The same where a child is. Of 3,641 texts never learned from, these three turn six services right and two acts of
care wrong, neither of them fully good."""
FAR = 8
"""So many words behind its verb an act reaches at most."""


def is_served(reading: Reading, weighed: Weighed, kind: Kind) -> float:
    """Say how likely a text is a service and nothing else, where that is likely enough.

    Args:
        reading: The text as read, with the weights' own acts.
        weighed: Its signals.
        kind: What it was taken for: `Kind.BEHAVIORAL` or `Kind.MIXED`.

    Returns:
        The chance, 0 to 1; 0 where it is too low.
    """
    likely = likely_service(weighed)
    if likely <= min(MIXED, TO_NOBODY):
        return 0.0
    least = MIXED if kind is Kind.MIXED else TO_A_CHILD if reaches_child(reading) else TO_NOBODY
    return likely if likely > least else 0.0


def likely_service(weighed: Weighed) -> float:
    """Return how likely a text is a service and nothing else, 0 to 1; 0 where the weights hold the first step alone.

    Args:
        weighed: Its signals.
    """
    trees = weighed.weights.served
    if trees is None:
        return 0.0
    told = softmax(weighed.sums(SERVED))[weighed.weights.tables[SERVED].classes.index(YES)]
    grown = min(max(trees.values(weighed.names)[0], 0.0), 1.0)
    return agreed((told, 1 - told), (grown, 1 - grown))[0]


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
            if (reading.people.who(one) is Who.CHILD or one.word in THEM) and not _is_whose(reading, at):
                return True
    return False


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
