"""Rate what an objective asks for and whether one could tell (codebook, section 2): a level and its words."""

from __future__ import annotations

import re

from bbcp.scoring.act import Evidence
from bbcp.scoring.finds import danger_spans, named_places, only_weak, only_with_service, phrase_spans
from bbcp.scoring.judgement import Span
from bbcp.scoring.labels import Kind
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import phrases, words

Rated = tuple[int, tuple[Span, ...]]


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
    where = [*reading.conditions(), *reading.places, *reading.named(Who.CHILD), *reading.measures.rhythms]
    if kind is Kind.ABSENCE:
        what = [one.span for one in reading.of(Evidence.ABSENCE) if one.span.end - one.span.start > 8]
    elif kind is Kind.SERVICE:
        where = [*reading.places, *named_places(reading)]
    elif kind is Kind.VAGUE:
        asked = any(one.part is Part.MAIN and one.subject is Who.CAREGIVER for one in reading.clauses)
        who = who if asked else ()
    found = sum(map(bool, (who, what, where)))
    return max(found - 1, 0), (*who[:1], *what[:2], *where[:2])


def measurable(reading: Reading, kind: Kind) -> Rated:
    """Rate whether somebody could say yes or no to it."""
    measures = reading.measures
    watched = [one.span for one in reading.of(Evidence.WATCHED)]
    proof = reading.listed("evidence")
    counted = [*measures.counts, *measures.rhythms, *measures.in_a_row]
    weak = reading.listed("weak_measures")
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
    network = Who.OTHER in reading.whom
    if watched and (network or kind is Kind.ABSENCE):
        return 2, tuple(watched)
    once = [one.span for one in reading.of(Evidence.SERVICE) if one.base in words("grammar", "one_time")]
    some = (*weak, *counted, *proof, *watched, *once)
    return (1 if some else 0), some


def achievable(reading: Reading, kind: Kind) -> Rated:
    """Rate whether it is in this caregiver's hands, something to do, and realistic in size."""
    absolutes = phrase_spans(reading.text, phrases("absolute_phrases"))
    always = words("absolute")
    absolutes += [one.span for one in reading.tokens if one.word in always and not one.quoted]
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
        leaning = phrase_spans(reading.text, phrases("obeying"))
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
