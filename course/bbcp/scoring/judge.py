"""The one function of the scorer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bbcp.case import Case
from bbcp.scoring.aimed import aimed
from bbcp.scoring.called import called
from bbcp.scoring.cared_for import cared_for
from bbcp.scoring.conditions import waits_last
from bbcp.scoring.contrasted import contrasted
from bbcp.scoring.decide import decide
from bbcp.scoring.doses import doses
from bbcp.scoring.in_passing import in_passing
from bbcp.scoring.inserted import inserted
from bbcp.scoring.judgement import Judgement
from bbcp.scoring.labels import Reason
from bbcp.scoring.observed import observed
from bbcp.scoring.own_face import own_face
from bbcp.scoring.readable import put_back, readable
from bbcp.scoring.reading import Reading, read
from bbcp.scoring.reasoned import reasoned
from bbcp.scoring.received import received
from bbcp.scoring.spoken_to import spoken_to
from bbcp.scoring.usual import usual
from bbcp.scoring.weigh import Weights, shipped_weights
from bbcp.scoring.what_counts import LEFT, what_counts
from bbcp.scoring.withheld import withheld


def judge(text: str, case: Case, weights: Weights | None = None) -> Judgement:
    """Judge one objective against one family, after the course's codebook.

    Args:
        text: What somebody wrote, any string; only the first 40,000 characters that one sees on the page are read.
        case: The family.
        weights: What was trained; the weights that ship with the course where None.

    Returns:
        Its kind, the eight ratings with the words they rest on, the score from 0 to 16, and how
        certain the kind is. The same text and family always give the same judgement.
    """
    one = judged(text, case, weights or shipped_weights())
    return put_back(one.judgement, one.places)


@dataclass(frozen=True)
class Judged:
    """A text as it was read and judged.

    Attributes:
        seen: The text that was read.
        places: For each of its characters where that stands in what was written.
        reading: What was read in it.
        judgement: The judgement, whose words stand in `seen`.
    """

    seen: str
    places: Sequence[int]
    reading: Reading
    judgement: Judgement


def judged(text: str, case: Case, weights: Weights) -> Judged:
    """Read and judge one objective; where it is taken back for something else, only what is asked instead.

    Args:
        text: What somebody wrote, any string.
        case: The family.
        weights: What was trained.
    """
    one = _judged(*retold(text, case, weights), case, weights)
    back = one.judgement.kind_spans if one.judgement.reason is Reason.TAKEN_BACK else ()
    rest = what_counts(one.reading, back[0]) if back else None
    if rest is not None:
        # A tuple, since letters that stand where they were written are a range from 0.
        instead = _judged(one.seen[rest.start : rest.end], tuple(one.places[rest.start : rest.end]), case, weights)
        if instead.judgement.kind in LEFT:
            return instead
    return one


def _judged(seen: str, places: Sequence[int], case: Case, weights: Weights) -> Judged:
    reading = read(seen, case, weights)
    return Judged(seen, places, reading, decide(reading, weights))


def retold(text: str, case: Case, weights: Weights) -> tuple[str, Sequence[int]]:
    """Tell a text anew as it is read: without slips of the pen, in the usual words, and from the caregiver's side.

    Args:
        text: What somebody wrote, any string.
        case: The family.
        weights: What was trained; they know the words that are likely meant.

    Returns:
        The text that is read, and for each of its characters where that stands in what was written.
    """
    seen = weights.speller.spelled(*called(*readable(text), case), case)
    plain = own_face(*spoken_to(*waits_last(*in_passing(*usual(*seen))), case), case)
    said = aimed(*reasoned(*contrasted(*plain, case), case), case)
    told = observed(*withheld(*inserted(*said, case), case), case)
    return cared_for(*received(*doses(*told, case), case), case)
