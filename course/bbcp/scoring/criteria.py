"""Rate the eight criteria on what was read (codebook, section 2). Each function gives a level and its words."""

from __future__ import annotations

import re
from collections.abc import Callable

from bbcp.scoring.acts import Evidence
from bbcp.scoring.finds import danger_spans, named_places, only_weak, only_with_service, phrase_spans, places
from bbcp.scoring.judgement import Criterion, Kind, Rating, Span
from bbcp.scoring.measures import MONTH_LONG
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import merge
from bbcp.scoring.words import phrases, words

Rated = tuple[int, tuple[Span, ...]]


def rate(reading: Reading, kind: Kind) -> dict[Criterion, Rating]:
    """Rate all eight criteria.

    Args:
        reading: The text as read.
        kind: Its kind.

    Returns:
        A rating for each criterion. For the kind `other`, only time_bound and plain may be above 0.
    """
    ratings = {}
    for criterion, judge_one in _RATERS.items():
        level, spans = judge_one(reading, kind)
        if kind is Kind.OTHER and criterion not in (Criterion.TIME_BOUND, Criterion.PLAIN):
            level, spans = 0, ()
        ratings[criterion] = Rating(criterion, level, merge(spans))
    return ratings


def behavior(reading: Reading, kind: Kind) -> Rated:
    """Rate whether there is an action by the caregiver that a camera could film."""
    seen, broad = reading.of(Evidence.SEEN), reading.of(Evidence.BROAD)
    if kind in (Kind.SERVICE, Kind.ABSENCE):
        return 0, ()
    if kind is Kind.VAGUE:
        return (1 if broad and reading.conditions() else 0), tuple(one.span for one in broad)
    if kind is Kind.MIXED and seen:
        own = {one.clause for one in seen} - {one.clause for one in reading.of(Evidence.SERVICE)}
        clear = own and (reading.conditions() or reading.measures.rhythms or len(seen) > 1 or reading.named(Who.CHILD))
        return (2 if clear else 1), tuple(one.span for one in seen)
    if seen:
        return 2, tuple(one.span for one in seen)
    return (1 if broad else 0), tuple(one.span for one in broad)


def specific(reading: Reading, kind: Kind) -> Rated:
    """Rate whether who, what and the situation (or with whom) are named: two of three make 1."""
    who = reading.named(Who.CAREGIVER)
    what = [one.span for one in reading.of(Evidence.SEEN, Evidence.SERVICE)]
    where = [*reading.conditions(), *places(reading), *reading.named(Who.CHILD), *reading.measures.rhythms]
    if kind is Kind.ABSENCE:
        what = [one.span for one in reading.of(Evidence.ABSENCE) if one.span.end - one.span.start > 8]
    elif kind is Kind.SERVICE:
        where = [*places(reading), *named_places(reading)]
    elif kind is Kind.VAGUE:
        asked = any(one.part is Part.MAIN and one.subject is Who.CAREGIVER for one in reading.clauses)
        who = who if asked else ()
    found = sum(map(bool, (who, what, where)))
    return max(found - 1, 0), (*who[:1], *what[:2], *where[:2])


def measurable(reading: Reading, kind: Kind) -> Rated:
    """Rate whether somebody could say yes or no to it."""
    measures = reading.measures
    watched = [one.span for one in reading.of(Evidence.WATCHED)]
    proof = [one.span for one in reading.tokens if one.word in words("evidence")]
    counted = [*measures.counts, *measures.rhythms, *measures.in_a_row]
    weak = [one.span for one in reading.tokens if one.word in words("weak_measures")]
    if kind is Kind.SERVICE:
        if counted or proof:
            return 2, (*counted, *proof)
        once = [one.span for one in reading.of(Evidence.SERVICE) if one.base in words("grammar", "one_time")]
        return (1 if once or watched else 0), (*once, *watched)
    counted += measures.occasions
    if kind is Kind.VAGUE:
        level = 2 if watched and counted else 1 if watched or counted or weak or proof else 0
        return level, (*watched, *counted, *weak)
    if counted and not only_weak(reading):
        return (1 if kind is Kind.MIXED and only_with_service(reading, counted) else 2), (*counted, *watched)
    network = any(reading.people.who(one) is Who.OTHER for one in reading.tokens)
    if watched and (network or kind is Kind.ABSENCE):
        return 2, tuple(watched)
    once = [one.span for one in reading.of(Evidence.SERVICE) if one.base in words("grammar", "one_time")]
    some = (*weak, *counted, *proof, *watched, *once)
    return (1 if some else 0), some


def achievable(reading: Reading, kind: Kind) -> Rated:
    """Rate whether it is in this caregiver's hands, something to do, and realistic in size."""
    absolutes = phrase_spans(reading.text, phrases("absolute_phrases"))
    absolutes += [one.span for one in reading.tokens if one.word in words("absolute") and not one.quoted]
    stops = [one.span for one in reading.of(Evidence.ABSENCE)]
    if kind is Kind.ABSENCE:
        return (1 if reading.of(Evidence.SEEN, Evidence.BROAD) else 0), tuple(stops)
    if kind is Kind.VAGUE:
        asked = [one for one in reading.of(Evidence.STATE, Evidence.BROAD) if one.base not in ("feel", "want")]
        theirs = any(one.part is Part.MAIN and one.subject is Who.CAREGIVER for one in reading.clauses)
        return (1 if asked and theirs else 0), tuple(one.span for one in asked)
    forbidden = [
        one
        for one in stops
        if reading.text[one.start :].startswith(("not ", "never", "won't", "wont", "don't", "refrain", "avoid", "stop"))
    ]
    if absolutes or forbidden:
        return 1, (*absolutes, *forbidden)
    services = reading.of(Evidence.SERVICE)
    if kind is Kind.SERVICE:
        leaning = phrase_spans(
            reading.text, ("recommendation", "recs", "rec's", "cooperate", "as directed", "comply", "obey", "all terms")
        )
        if leaning or len(services) > 2:
            return 1, (*leaning, *(one.span for one in services))
    if kind is Kind.MIXED and len(services) + len(reading.of(Evidence.SEEN)) > 4 and not reading.conditions():
        return 1, tuple(one.span for one in services)
    done = reading.of(Evidence.SEEN, Evidence.SERVICE, Evidence.BROAD)
    return (2 if done else 0), tuple(one.span for one in done)


def relevant(reading: Reading, kind: Kind) -> Rated:
    """Rate whether it answers this family's danger with the child in it."""
    child = reading.named(Who.CHILD)
    danger = danger_spans(reading)
    if kind is Kind.SERVICE:
        purpose = re.search(r"\b(?:so|because|in order|to (?:keep|help|be|learn)|need)\b", reading.text)
        return (1 if child and purpose else 0), child
    if child and danger:
        level = 1 if kind is Kind.VAGUE else 2
        return level, (*child[:2], *danger)
    return (1 if child or danger else 0), (*child[:2], *danger)


def time_bound(reading: Reading, kind: Kind) -> Rated:
    """Rate whether there is an end, a date or a length of time."""
    measures = reading.measures
    firm = [*measures.ends, *(one.span for one in measures.stretches), *measures.in_a_row]
    if firm:
        if kind is Kind.MIXED and only_with_service(reading, firm):
            return 1, tuple(firm)
        return 2, tuple(firm)
    soft = [*measures.soft, *measures.rhythms]
    return (1 if soft else 0), tuple(soft)


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
    some += [one.span for one in reading.tokens if one.word in words("weak_measures")]
    some += phrase_spans(reading.text, ("at all times",))
    return (1 if some else 0), tuple(some)


def plain(reading: Reading, kind: Kind) -> Rated:
    """Rate whether the words are the parent's own: one stiff word makes 1, a stack of them 0."""
    heavy = [one.span for one in reading.tokens if one.word in words("jargon", "heavy")]
    light = [one.span for one in reading.tokens if one.word in words("jargon", "light")]
    names = {word.lower() for one in reading.case.network for word in re.findall(r"\w+", one)}
    short = [one.span for one in reading.tokens if one.word in words("jargon", "short") and one.word not in names]
    weight = 2 * len(heavy) + len(light) + len(short)
    if not reading.tokens or (kind is Kind.OTHER and len(reading.tokens) < 3):
        return 0, ()
    return (2 if weight == 0 else 1 if weight < 4 else 0), (*heavy, *light, *short)


_RATERS: dict[Criterion, Callable[[Reading, Kind], Rated]] = {
    Criterion.BEHAVIOR: behavior,
    Criterion.SPECIFIC: specific,
    Criterion.MEASURABLE: measurable,
    Criterion.ACHIEVABLE: achievable,
    Criterion.RELEVANT: relevant,
    Criterion.TIME_BOUND: time_bound,
    Criterion.SUSTAINED: sustained,
    Criterion.PLAIN: plain,
}
