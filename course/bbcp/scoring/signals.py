"""Name everything that speaks for one kind or level or another: the evidence that the trained weights weigh.

A signal is a short name such as "seen=1", "rhythm" or "rule:specific=2". A text has a signal or has
it not, so that every weight can be read, and `bbcp explain` can show which ones decided.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from bbcp.scoring.act import Evidence
from bbcp.scoring.acting import acting
from bbcp.scoring.behind import object_of, words_behind
from bbcp.scoring.bundle import Bundle, Scales, Signals, counted, reached
from bbcp.scoring.classes import classes_of
from bbcp.scoring.evidence import NOTHING
from bbcp.scoring.kept import kept
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.measures import MONTH_LONG
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.wording import about_danger, of_wording
from bbcp.scoring.words import base_of, spelled_out, words

LIKELY = (5, 15, 30, 50, 70, 85, 95)
"""Steps, in percent, of the chance that some head of the text is evidence of a sort."""

TOGETHER = (20, 50, 80)
"""The same, for all sorts of which there may be evidence at once."""

BESIDE, CHILDS = ("with", "beside", "by"), ("him", "her", "them")
"""Words that put somebody at a child's side, and those that stand for the child there."""

_SORTS, _PARTS, _PEOPLE = tuple(Evidence), tuple(Part), tuple(Who)
ALONE = ("a", "i")
"""The letters that are words; others are days, sizes or initials: "M/W/F"."""


_COUNTS = Scales(*(counted(what) for what in _SORTS))
_PART_COUNTS = Scales(*(counted(f"part:{part}") for part in _PARTS))
# To be at a child's side tells care from harm: "stands with him" and "stands him".
_NAMED = Scales(*(counted(who, 2) for who in _PEOPLE), counted("beside child", 2))
_TIME = Scales(
    *(counted(one, 1) for one in ("stretch long", "stretch short", "end", "soft")),
    counted("rhythm", 2),
    counted("count", 2),
    *(counted(one, 1) for one in ("in a row", "occasion", "absolute")),
)
_SHOWN = Scales(counted("weak measure", 2), counted("proof", 2), counted("place", 2))


def signals(reading: Reading, kind: Kind, reason: Reason) -> tuple[str, ...]:
    """Name the signals of a text that speak for a kind.

    Args:
        reading: The text as read.
        kind: Its kind by the rules.
        reason: Why the rules call it `other`.

    Returns:
        The names, sorted, without doubles.
    """
    return tuple(sorted(bundled(reading, kind, reason).names()))


def bundled(reading: Reading, kind: Kind, reason: Reason) -> Signals:
    """Tell the signals of `signals` in bundles, as they are weighed."""
    alone, classes = _words(reading)
    bundles = [
        time_of(reading),
        _ruled(kind, reason),
        *_acts(reading),
        *_clauses(reading),
        _people(reading),
        *acting(reading),
        _SHOWN.told(reading.counts.weak, reading.counts.proof, len(reading.places)),
        *about_danger(reading),
        *of_wording(reading),
    ]
    return Signals(bundles, classes, alone.union(_of_acts(reading)))


@cache
def _ruled(kind: Kind, reason: Reason) -> Bundle:
    return Bundle(("always", f"rule:{kind.value}", f"reason:{reason.value or 'none'}"))


def _words(reading: Reading) -> tuple[set[str], set[Bundle]]:
    """Tell the words that stand for nobody of the family, and their classes."""
    told = enumerate(zip(reading.row, reading.whom, strict=True))
    known = {word for at, (word, who) in told if who is None and at not in reading.away}
    shown = [one for one in map(_told_by, known) if one is not None]
    return {name for name, _ in shown}, {bundle for _, bundle in shown if bundle is not None}


@kept
def _told_by(word: str) -> tuple[str, Bundle | None] | None:
    word = spelled_out(word)
    if len(word) == 1 and word not in ALONE and word.isalpha():
        return None
    return f"word:{base_of(word)}", _classes(classes_of(word))


@cache
def _classes(classes: tuple[str, ...]) -> Bundle | None:
    return Bundle(f"class:{name}" for name in classes) if classes else None


def _acts(reading: Reading) -> list[Bundle]:
    """Tell what is done, and how likely each sort of it is."""
    sorts = tuple([one.evidence for one in reading.acts])
    found = [_COUNTS.told(*map(sorts.count, _SORTS)), _both(frozenset(sorts))]
    if sorts:
        found.append(_ends(sorts[0], sorts[-1]))
    likely = [(sort, chance * 100) for sort, chance in reading.likely.items() if chance * 100 >= LIKELY[0]]
    found += [_likely(sort).told(bisect_right(LIKELY, chance)) for sort, chance in likely]
    for step in TOGETHER:
        there = sorted([sort for sort, chance in likely if chance > step and sort != NOTHING])
        found.append(_likely_all(step, "+".join(there)))
    return found


@cache
def _ends(first: Evidence, last: Evidence) -> Bundle:
    return Bundle((f"first:{first}", f"last:{last}"))


@cache
def _both(sorts: frozenset[Evidence]) -> Bundle:
    pairs = [f"{one}+{two}" for one in sorts for two in sorts if one < two]
    return Bundle((f"all:{'+'.join(sorted(sorts)) or 'nothing'}", *pairs))


@cache
def _likely(sort: str) -> Scales:
    return Scales(reached(f"likely {sort}", LIKELY, "%"))


@cache
def _likely_all(step: int, sorts: str) -> Bundle:
    return Bundle((f"likely all >{step}%:{sorts}",))


def _of_acts(reading: Reading) -> Iterator[str]:
    """Name what each act is and what it is done to, and what comes in the place of what stops."""
    for one in reading.acts:
        if one.evidence in (Evidence.SEEN, Evidence.BROAD, Evidence.SERVICE):
            yield f"{one.evidence} of {_object(reading, one.span.start)}"
        if one.base and one.evidence in (Evidence.SEEN, Evidence.BROAD, Evidence.STATE, Evidence.SERVICE):
            yield f"{one.evidence}:{one.base}"
    if reading.of(Evidence.ABSENCE) and not reading.of(Evidence.SEEN) and reading.of(Evidence.BROAD, Evidence.STATE):
        # "will not hit and instead will be patient": what takes its place cannot be seen either.
        yield f"stops, then {max((one.span.start, one.evidence.value) for one in reading.acts)[1]}"
        if any(one in words("instead") for one in reading.row):
            yield "vague in its place"


def _object(reading: Reading, start: int) -> str:
    """Name the sort of what an act is done to, by the word that it begins with."""
    at = next((place for place, one in enumerate(reading.tokens) if one.start == start), 0)
    return object_of(words_behind(reading.looked_up, at))


def _clauses(reading: Reading) -> list[Bundle]:
    parts = [one.part for one in reading.clauses]
    mains = [one for one in reading.clauses if one.part is Part.MAIN]
    subjects = tuple([one.subject for one in mains])
    return [
        _PART_COUNTS.told(*map(parts.count, _PARTS)),
        _subjects(frozenset(subjects), subjects[:1], any(one.implied for one in mains)),
    ]


@cache
def _subjects(subjects: frozenset[Who | None], first: tuple[Who | None, ...], implied: bool) -> Bundle:
    found = [f"subject:{one or 'nobody'}" for one in subjects] + ["implied"] * implied
    return Bundle((*found, *(f"first subject:{one or 'nobody'}" for one in first)))


def _people(reading: Reading) -> Bundle:
    row, whom = reading.row, reading.whom
    after = [at for at, word in enumerate(row[:-1], start=1) if word in BESIDE]
    beside = sum([row[at] in CHILDS or whom[at] is Who.CHILD for at in after])
    return _NAMED.told(*[len(reading.named(who)) for who in _PEOPLE], beside)


def time_of(reading: Reading) -> Bundle:
    """Tell what a text says of time and number, and what it asks for always or never."""
    measures = reading.measures
    long = sum([one.days >= MONTH_LONG for one in measures.stretches])
    return _TIME.told(
        long,
        len(measures.stretches) - long,
        len(measures.ends),
        len(measures.soft),
        len(measures.rhythms),
        len(measures.counts),
        len(measures.in_a_row),
        len(measures.occasions),
        reading.counts.absolute,
    )
