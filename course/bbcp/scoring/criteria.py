"""Rate the eight criteria on what was read (codebook, section 2). Each function gives a level and its words."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable
from functools import lru_cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.acts import Evidence
from bbcp.scoring.clauses import Part
from bbcp.scoring.judgement import Criterion, Kind, Rating, Span
from bbcp.scoring.measures import MONTH_LONG
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
    where = [*reading.conditions(), *_places(reading), *reading.named(Who.CHILD), *reading.measures.rhythms]
    if kind is Kind.ABSENCE:
        what = [one.span for one in reading.of(Evidence.ABSENCE) if one.span.end - one.span.start > 8]
    elif kind is Kind.SERVICE:
        where = [*_places(reading), *_named_places(reading)]
    elif kind is Kind.VAGUE:
        asked = any(one.part is Part.MAIN and one.subject is Who.CAREGIVER for one in reading.clauses)
        who = who if asked else ()
    found = sum(map(bool, (who, what, where)))
    return max(found - 1, 0), (*who[:1], *what[:2], *where[:2])


_ONE_TIME = frozenset("complete finish graduate schedule obtain sign apply enroll enrol register get attend keep submit undergo make bring fill turn".split())


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
        once = [one.span for one in reading.of(Evidence.SERVICE) if one.base in _ONE_TIME]
        return (1 if once or watched else 0), (*once, *watched)
    counted += measures.occasions
    if kind is Kind.VAGUE:
        level = 2 if watched and counted else 1 if watched or counted or weak or proof else 0
        return level, (*watched, *counted, *weak)
    if counted and not _only_weak(reading):
        return (1 if kind is Kind.MIXED and _only_with_service(reading, counted) else 2), (*counted, *watched)
    network = any(reading.people.who(one) is Who.OTHER for one in reading.tokens)
    if watched and (network or kind is Kind.ABSENCE):
        return 2, tuple(watched)
    once = [one.span for one in reading.of(Evidence.SERVICE) if one.base in _ONE_TIME]
    some = (*weak, *counted, *proof, *watched, *once)
    return (1 if some else 0), some


def achievable(reading: Reading, kind: Kind) -> Rated:
    """Rate whether it is in this caregiver's hands, something to do, and realistic in size."""
    absolutes = _phrases(reading.text, phrases("absolute_phrases"))
    absolutes += [one.span for one in reading.tokens if one.word in words("absolute") and not one.quoted]
    stops = [one.span for one in reading.of(Evidence.ABSENCE)]
    if kind is Kind.ABSENCE:
        return (1 if reading.of(Evidence.SEEN, Evidence.BROAD) else 0), tuple(stops)
    if kind is Kind.VAGUE:
        asked = [one for one in reading.of(Evidence.STATE, Evidence.BROAD) if one.base not in ("feel", "want")]
        theirs = any(one.part is Part.MAIN and one.subject is Who.CAREGIVER for one in reading.clauses)
        return (1 if asked and theirs else 0), tuple(one.span for one in asked)
    forbidden = [one for one in stops if reading.text[one.start :].startswith(("not ", "never", "won't", "wont", "don't", "refrain", "avoid", "stop"))]
    if absolutes or forbidden:
        return 1, (*absolutes, *forbidden)
    services = reading.of(Evidence.SERVICE)
    if kind is Kind.SERVICE:
        leaning = _phrases(reading.text, ("recommendation", "recs", "rec's", "cooperate", "as directed", "comply", "obey", "all terms"))
        if leaning or len(services) > 2:
            return 1, (*leaning, *(one.span for one in services))
    if kind is Kind.MIXED and len(services) + len(reading.of(Evidence.SEEN)) > 4 and not reading.conditions():
        return 1, tuple(one.span for one in services)
    done = reading.of(Evidence.SEEN, Evidence.SERVICE, Evidence.BROAD)
    return (2 if done else 0), tuple(one.span for one in done)


def relevant(reading: Reading, kind: Kind) -> Rated:
    """Rate whether it answers this family's danger with the child in it."""
    child = reading.named(Who.CHILD)
    danger = _danger(reading)
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
        if kind is Kind.MIXED and _only_with_service(reading, firm):
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
        if kind is Kind.MIXED and _only_with_service(reading, list(spans)):
            return (1 if measures.rhythms or measures.occasions else 0), tuple(measures.rhythms)
        return 2, spans
    some = [one.span for one in measures.stretches if one.days > 1]
    some += [*measures.rhythms, *measures.occasions]
    some += [one.span for one in reading.tokens if one.word in words("weak_measures")]
    some += _phrases(reading.text, ("at all times",))
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


def _places(reading: Reading) -> list[Span]:
    pattern = (
        r"\b(?:at|on|in) (?:the )?(?:\w+ )?(?:morning|night|evening|bedtime|mealtime|home|house|bedroom|kitchen|table|crib|door|car|porch"
        r"|school|dinner|breakfast|\d+(?::\d\d)?(?: ?[ap]\.?m)?|noon)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
        r"|\b\d+(?::\d\d)? ?[ap]\.?m\b|\bbedtime\b|\bmornings?\b|\bnights?\b"
    )
    return [Span(*one.span()) for one in re.finditer(pattern, reading.text)]


def _named_places(reading: Reading) -> list[Span]:
    """Find names of places and programs: words with a capital, inside a sentence, that name nobody."""
    spans = []
    for before, one in itertools.pairwise(reading.tokens):
        inside = one.capital and not any(mark in one.gap for mark in ".!?;:\n") and len(one.word) > 3
        if inside and before.word not in ("mr", "ms", "mrs", "dr") and reading.people.who(one) is None and one.word not in words("months"):
            spans.append(one.span)
    return spans


def _only_weak(reading: Reading) -> bool:
    """Say whether the only measure is a rhythm on something that nobody could count."""
    return not reading.of(Evidence.SEEN, Evidence.SERVICE, Evidence.ABSENCE) and not reading.measures.counts


def _only_with_service(reading: Reading, spans: list[Span]) -> bool:
    """Say whether every one of the times stands in a clause that is about the service."""
    service = {one.clause for one in reading.of(Evidence.SERVICE)} - {one.clause for one in reading.of(Evidence.SEEN)}
    for span in spans:
        for number, clause in enumerate(reading.clauses):
            if clause.tokens[0].start <= span.start < clause.tokens[-1].end and number not in service:
                return False
    return bool(service)


def _phrases(text: str, wanted: tuple[str, ...]) -> list[Span]:
    found = []
    for phrase in wanted:
        for one in re.finditer(rf"(?<!\w){re.escape(phrase)}", text):
            found.append(Span(*one.span()))
    return found


_COMMON = frozenset(
    "the and that will with her his may she him for has was not worry worries agency could would when them they their there from into this "
    "have been were who what over other mother father family months month years three four six with kept keep".split()
)


@lru_cache(maxsize=256)
def _danger_words(case: Case) -> frozenset[str]:
    """Gather the words of this family's danger: by its tags, and from its own statement."""
    lists = content.load("lexicon")["danger"]
    found = {word for tag in case.danger for word in str(lists.get(tag, "")).split()}
    own = re.findall(r"[a-z]{4,}", f"{case.danger_statement} {case.safety_goal}".lower())
    names = {word for one in (*case.caregivers, *case.children) for word in one.name.lower().split()}
    network = {word for one in case.network for word in re.findall(r"[a-z]+", one.lower())}
    return frozenset(found | (set(own) - _COMMON - names - network))


def _danger(reading: Reading) -> tuple[Span, ...]:
    wanted = _danger_words(reading.case)
    return tuple(one.span for one in reading.tokens if one.word in wanted)
