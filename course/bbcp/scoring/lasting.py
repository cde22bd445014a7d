"""Rate until when, for how long and in whose words (codebook, section 2): a level and its words."""

from __future__ import annotations

import re
from functools import cache

from bbcp.scoring.act import Evidence
from bbcp.scoring.finds import only_with_service, phrase_spans
from bbcp.scoring.judgement import Span
from bbcp.scoring.labels import Kind
from bbcp.scoring.measures import MONTH_LONG
from bbcp.scoring.proof import Rated
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import short_forms, words

_ALSO = re.compile(
    r"\b(?:in|during|over|through|for) (?:that|those|these|the)(?: same)? (?:period|time|weeks|months)\b"
)


def time_bound(reading: Reading, kind: Kind) -> Rated:
    """Rate whether there is an end, a date or a length of time."""
    measures, firm = reading.measures, _firm(reading)
    if firm:
        if kind is Kind.MIXED and only_with_service(reading, firm):
            return 1, tuple(firm)
        return 2, tuple(firm)
    soft = [*measures.soft, *measures.rhythms]
    return (1 if soft else 0), tuple(soft)


def _firm(reading: Reading) -> list[Span]:
    """Return every end, date, length of time and number in a row."""
    measures = reading.measures
    return [*measures.ends, *(one.span for one in measures.stretches), *measures.in_a_row]


def sustained(reading: Reading, kind: Kind) -> Rated:
    """Rate whether it is to be shown over time: a month or longer, or that many occasions."""
    if kind is Kind.SERVICE:
        return 0, ()
    measures = reading.measures
    long = [one.span for one in measures.stretches if one.days >= MONTH_LONG]
    if long or measures.in_a_row:
        spans = (*long, *measures.in_a_row)
        if kind is Kind.MIXED and only_with_service(reading, list(spans)):
            return (1 if measures.rhythms or measures.occasions else 0), tuple(measures.rhythms)
        return 2, spans
    some = [one.span for one in measures.stretches if one.days > 1]
    some += [*measures.rhythms, *measures.occasions]
    some += reading.listed("weak_measures")
    some += phrase_spans(reading.text, ("at all times",))
    return (1 if some else 0), tuple(some)


def plain(reading: Reading, kind: Kind) -> Rated:
    """Rate whether the words are the parent's own: one stiff word makes 1, a stack of them 0."""
    heavy = reading.listed("jargon", "heavy")
    light = reading.listed("jargon", "light")
    notes = [one for one in reading.tokens if one.word in short_forms()]
    names = {word.lower() for one in reading.case.network for word in re.findall(r"\w+", one)} if notes else ()
    short = [one.span for one in notes if one.word not in names]
    weight = 2 * len(heavy) + len(light) + len(short)
    if reading.blamed or not reading.tokens or (kind is Kind.OTHER and len(reading.tokens) < 3):
        return 0, reading.blamed
    return (2 if weight == 0 else 1 if weight < 4 else 0), (*heavy, *light, *short)


def end_of_mixed(reading: Reading) -> tuple[int, int]:
    """Say how low and how high a mixed objective's end and how long it is shown may be rated.

    An end on the service half alone is 1, also where both halves stand in one clause; "in those same weeks" lends it
    to the other half (codebook, section 2).

    Returns:
        The lowest and the highest level, each 0 to 2.
    """
    firm = _firm(reading)
    if firm and _ALSO.search(reading.text):
        return 2, 2
    service = [one.span for one in reading.of(Evidence.SERVICE)]

    def lasts(act: Span, end: Span) -> bool:
        # What stands behind a comma may belong to the other half already.
        return act.start < end.start < act.end and "," not in reading.text[act.start : end.start]

    alone = bool(firm) and all(any(lasts(act, end) for act in service) for end in firm)
    return 0, 1 if alone else 2


@cache
def _stiff() -> frozenset[str]:
    return short_forms() | words("jargon", "heavy") | words("jargon", "light")


def only_notes(reading: Reading) -> bool:
    """Say whether a text is stiff through a note's short forms alone: "MO reads w/ Milo 15 min, 5x/wk x 6 mos".

    Short for time, number or somebody of the family; one word of an agency beside them is let pass.
    """
    found = [one for one in reading.tokens if one.word in _stiff()]
    agency = [one for one in found if one.word not in words("jargon", "everyday") and reading.people.who(one) is None]
    return any(one.word in short_forms() for one in found) and len(agency) < 2
