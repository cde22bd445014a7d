"""Name everything that speaks for one kind or level or another: the evidence that the trained weights weigh.

A signal is a short name such as "seen=1", "rhythm" or "rule:specific=2". A text has a signal or has
it not, so that every weight can be read, and `bbcp explain` can show which ones decided.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import pairwise

from bbcp.scoring.act import Evidence
from bbcp.scoring.acting import acting
from bbcp.scoring.behind import AHEAD, near_row, object_of, words_behind
from bbcp.scoring.classes import classes_of
from bbcp.scoring.evidence import NOTHING
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.measures import MONTH_LONG
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.wording import about_danger, many, of_list, of_wording
from bbcp.scoring.words import KEPT, base_of, spelled_out, words

LIKELY = (5, 15, 30, 50, 70, 85, 95)
"""Steps, in percent, of the chance that some head of the text is evidence of a sort."""

TOGETHER = (20, 50, 80)
"""The same, for all sorts of which there may be evidence at once."""

BESIDE, CHILDS = ("with", "beside", "by"), ("him", "her", "them")
"""Words that put somebody at a child's side, and those that stand for the child there."""

_SORTS, _PARTS, _PEOPLE = tuple(Evidence), tuple(Part), tuple(Who)
ALONE = ("a", "i")
"""The letters that are words; others are days, sizes or initials: "M/W/F"."""


def signals(reading: Reading, kind: Kind, reason: Reason) -> tuple[str, ...]:
    """Name the signals of a text that speak for a kind.

    Args:
        reading: The text as read.
        kind: Its kind by the rules.
        reason: Why the rules call it `other`.

    Returns:
        The names, sorted, without doubles.
    """
    return tuple(sorted(signal_names(reading, kind, reason)))


def signal_names(reading: Reading, kind: Kind, reason: Reason) -> frozenset[str]:
    """Name the signals of `signals` in no order: to weigh them needs none."""
    return frozenset(
        (
            "always",
            f"rule:{kind.value}",
            f"reason:{reason.value or 'none'}",
            *_acts(reading),
            *_clauses(reading),
            *_people(reading),
            *acting(reading),
            *_measures(reading),
            *about_danger(reading),
            *of_wording(reading),
            *_told(reading),
        )
    )


def _told(reading: Reading) -> list[str]:
    """Name the words that stand for nobody of the family, and their classes."""
    told = enumerate(zip(reading.row, reading.whom, strict=True))
    known = [word for at, (word, who) in told if who is None and at not in reading.away]
    return [name for word in known for name in _told_by(word)]


@lru_cache(maxsize=KEPT)
def _told_by(word: str) -> tuple[str, ...]:
    word = spelled_out(word)
    if len(word) == 1 and word not in ALONE and word.isalpha():
        return ()
    return f"word:{base_of(word)}", *(f"class:{name}" for name in classes_of(word))


def _acts(reading: Reading) -> list[str]:
    counts = Counter(one.evidence for one in reading.acts)
    found = [name for what in _SORTS for name in many(what, counts[what])]
    if reading.acts:
        found += [f"first:{reading.acts[0].evidence}", f"last:{reading.acts[-1].evidence}"]
    for one in reading.acts:
        if one.evidence in (Evidence.SEEN, Evidence.BROAD, Evidence.SERVICE):
            found.append(f"{one.evidence} of {_object(reading, one.span.start)}")
        if one.base and one.evidence in (Evidence.SEEN, Evidence.BROAD, Evidence.STATE, Evidence.SERVICE):
            found.append(f"{one.evidence}:{one.base}")
    likely = [(sort, chance * 100) for sort, chance in reading.likely.items() if chance * 100 >= LIKELY[0]]
    found += [f"likely {sort}>={step}%" for sort, chance in likely for step in LIKELY if chance >= step]
    both = {one.evidence.value for one in reading.acts}
    found.append(f"all:{'+'.join(sorted(both)) or 'nothing'}")
    for step in TOGETHER:
        there = sorted(sort for sort, chance in likely if chance > step and sort != NOTHING)
        found.append(f"likely all >{step}%:{'+'.join(there)}")
    found += [f"{one}+{two}" for one in both for two in both if one < two]
    if counts[Evidence.ABSENCE] and not counts[Evidence.SEEN] and (counts[Evidence.BROAD] or counts[Evidence.STATE]):
        # "will not hit and instead will be patient": what takes its place cannot be seen either.
        last = max((one.span.start, one.evidence.value) for one in reading.acts)[1]
        found.append(f"stops, then {last}")
        found += ["vague in its place"] if any(one.word in words("instead") for one in reading.tokens) else []
    return found


def _object(reading: Reading, start: int) -> str:
    """Name the sort of what an act is done to, by the word that it begins with."""
    at = next((place for place, one in enumerate(reading.tokens) if one.start == start), 0)
    return object_of(words_behind(near_row(reading.tokens[at : at + 1 + AHEAD], reading.people), 0))


def _clauses(reading: Reading) -> list[str]:
    counts = Counter(one.part for one in reading.clauses)
    found = [name for part in _PARTS for name in many(f"part:{part}", counts[part])]
    mains = [one for one in reading.clauses if one.part is Part.MAIN]
    found += [f"subject:{one.subject or 'nobody'}" for one in mains]
    if any(one.implied for one in mains):
        found.append("implied")
    if mains:
        found.append(f"first subject:{mains[0].subject or 'nobody'}")
    return found


def _people(reading: Reading) -> list[str]:
    found = [name for who in _PEOPLE for name in many(who, len(reading.named(who)), 2)]
    # To be at a child's side tells care from harm: "stands with him" and "stands him".
    beside = sum(
        one.word in BESIDE and (two.word in CHILDS or reading.people.who(two) is Who.CHILD)
        for one, two in pairwise(reading.tokens)
    )
    return [*found, *many("beside child", beside, 2)]


def _measures(reading: Reading) -> list[str]:
    measures = reading.measures
    long = sum(one.days >= MONTH_LONG for one in measures.stretches)
    found = [
        *many("stretch long", long, 1),
        *many("stretch short", len(measures.stretches) - long, 1),
        *many("end", len(measures.ends), 1),
        *many("soft", len(measures.soft), 1),
        *many("rhythm", len(measures.rhythms), 2),
        *many("count", len(measures.counts), 2),
        *many("in a row", len(measures.in_a_row), 1),
        *many("occasion", len(measures.occasions), 1),
        *many("weak measure", of_list(reading.row, "weak_measures"), 2),
        *many("proof", of_list(reading.row, "evidence"), 2),
        *many("absolute", of_list(reading.row, "absolute"), 1),
        *many("place", len(reading.places), 2),
    ]
    return found
