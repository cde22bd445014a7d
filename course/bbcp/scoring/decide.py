"""Decide on kind and levels: the rules' reading and the signals of a text, weighed by what was trained."""

from __future__ import annotations

from dataclasses import replace

from bbcp.scoring.act import Evidence
from bbcp.scoring.compose import make_judgement
from bbcp.scoring.criteria import rate
from bbcp.scoring.heaps import repeats
from bbcp.scoring.judgement import Criterion, Judgement, Kind, Rating, Reason, Span
from bbcp.scoring.kind import kind_of
from bbcp.scoring.language import is_gibberish
from bbcp.scoring.level_signals import level_signals
from bbcp.scoring.reading import Reading
from bbcp.scoring.signals import signals
from bbcp.scoring.text import merge
from bbcp.scoring.time_patterns import patterns
from bbcp.scoring.traps import trap
from bbcp.scoring.weigh import Weights

CERTAIN = (Reason.EMPTY, Reason.NOT_ENGLISH, Reason.PROMPT, Reason.OTHER_FAMILY, Reason.QUESTION)
"""Reasons that leave nothing to weigh."""
PLAIN = (Reason.NOT_SENTENCE, Reason.SOMEONE_ELSE)
"""Reasons by the rules that still hold where the weights say `other`; traps have weights of their own."""
RULED = 0.95
"""How certain a kind is that the rules settle: about as often as they were right on texts they had not seen."""
LEVELS = 3
BOUNDS = {
    (Kind.BEHAVIORAL, Criterion.BEHAVIOR): (1, 2),
    (Kind.MIXED, Criterion.BEHAVIOR): (1, 2),
    (Kind.VAGUE, Criterion.BEHAVIOR): (0, 1),
    (Kind.ABSENCE, Criterion.BEHAVIOR): (0, 0),
    (Kind.SERVICE, Criterion.BEHAVIOR): (0, 0),
    (Kind.SERVICE, Criterion.SUSTAINED): (0, 0),
    (Kind.SERVICE, Criterion.RELEVANT): (0, 1),
    (Kind.ABSENCE, Criterion.ACHIEVABLE): (0, 1),
}
"""The lowest and highest level that a kind allows (codebook, section 2), so that the two never gainsay each other."""
ABSOLUTE = "absolute>=1"
"""What is asked for always or never is achievable in part at most (codebook, section 2)."""
UNTOUCHED = (Criterion.TIME_BOUND, Criterion.PLAIN)
"""Criteria that are judged as written in a text of the kind `other` (codebook, section 2)."""


def decide(reading: Reading, weights: Weights) -> Judgement:
    """Judge a text that was read.

    Args:
        reading: The text as read, with the weights' own table of acts.
        weights: What was trained.
    """
    ruled, reason, spans = kind_of(reading)
    names = signals(reading, ruled, reason)
    kind, certainty = ruled, 1.0 if reason is Reason.EMPTY else RULED
    # Where all that is promised waits for a service, the words of the promise would still speak for it.
    settled = reason in CERTAIN or (reading.waiting and ruled is Kind.SERVICE) or is_gibberish(reading)
    settled = settled or (reason is Reason.WORD_LIST and repeats(reading.tokens))
    # Key words in a row in which nobody does, stops or attends anything; a note in shorthand tells of one at least.
    settled = settled or (reason is Reason.NOT_SENTENCE and not reading.acts)
    caught, likely = (Reason.NONE, 1.0) if settled else trap(names, reason, weights)
    if caught is not Reason.NONE:
        kind, reason, certainty = Kind.OTHER, caught, likely
    elif not settled:
        table = weights.tables["kind"]
        chances = table.chances(names)
        kind = Kind(table.classes[chances.index(max(chances))])
        certainty = max(chances) * likely
    if kind is not ruled:
        spans = _spans(reading, kind) or spans
    known = settled or caught is not Reason.NONE or reason in PLAIN
    why = (reason if known else _reason(reading)) if kind is Kind.OTHER else Reason.NONE
    return make_judgement(kind, merge(spans), levels(reading, kind, why, names, weights), why, certainty)


def levels(
    reading: Reading, kind: Kind, reason: Reason, names: tuple[str, ...], weights: Weights
) -> dict[Criterion, Rating]:
    """Rate the criteria for a kind.

    Args:
        reading: The text as read.
        kind: The kind that was decided for.
        reason: Why it is `other`.
        names: The signals of the text.
        weights: What was trained.
    """
    ruled = rate(reading, kind)
    if kind is Kind.OTHER and len(reading.tokens) < 3:
        return ruled
    if reason is Reason.NOT_ENGLISH:
        return {one: Rating(one, 0) for one in Criterion}
    wider = level_signals(names, kind, ruled)
    sums = weights.levels.sums(wider) if weights.levels else [0.0] * (LEVELS * len(ruled))
    made = {}
    for at, criterion in enumerate(Criterion):
        rating = ruled[criterion]
        if kind is Kind.OTHER and criterion not in UNTOUCHED:
            made[criterion] = Rating(criterion, 0)
            continue
        mine = sums[LEVELS * at : LEVELS * (at + 1)]
        least, most = BOUNDS.get((kind, criterion), (0, LEVELS - 1))
        if criterion is Criterion.ACHIEVABLE and ABSOLUTE in names:
            most = min(most, 1)
        if criterion is Criterion.PLAIN and reading.blamed:
            most = 0
        if criterion is Criterion.TIME_BOUND and patterns()["next"].search(reading.text):
            least = max(least, 1)  # "until the next review" is an end, though a soft one (codebook, section 2)
        level = max(range(least, most + 1), key=mine.__getitem__)
        # A level above 0 always points at words; those of the kind where the rules found none of their own.
        found = rating.spans or (merge(_spans(reading, kind)) if level else ())
        made[criterion] = replace(rating, level=level, spans=found)
    return made


_SHOWN = {
    Kind.BEHAVIORAL: (Evidence.SEEN, Evidence.BROAD),
    Kind.MIXED: (Evidence.SEEN, Evidence.BROAD, Evidence.SERVICE),
    Kind.ABSENCE: (Evidence.ABSENCE,),
    Kind.VAGUE: (Evidence.STATE, Evidence.BROAD, Evidence.CHILD_STATE),
    Kind.SERVICE: (Evidence.SERVICE,),
    Kind.OTHER: (Evidence.HARM, Evidence.OTHERS_ACT, Evidence.WATCHED),
}


def _spans(reading: Reading, kind: Kind) -> tuple[Span, ...]:
    """Return the words that speak for a kind; the whole text where no evidence of it was named."""
    found = tuple(one.span for one in reading.of(*_SHOWN[kind]))
    return found or (Span(reading.tokens[0].start, reading.tokens[-1].end),) if reading.tokens else ()


def _reason(reading: Reading) -> Reason:
    return Reason.SOMEONE_ELSE if reading.of(Evidence.OTHERS_ACT, Evidence.WATCHED) else Reason.NOT_SENTENCE
