"""Notice a text in which all that a caregiver does is to stop something, to stay sober, or to feel something."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.act import Evidence
from bbcp.scoring.patterns import any_of
from bbcp.scoring.reading import Reading

_STOPS = re.compile(
    r"(?:stops?|quits?|ceases?|gives? up|ends?|drops?|(?:holds?|keeps?) (?:\w+sel(?:f|ves) )?(?:back )?from) "
    r"(?:\w+ly |all (?:of )?(?:his |her |their |the )?)?\w{2,}ing\b"
    r"|keeps? (?:his|her|their|my|our|both) (?:hands?|fists?|palms?|mouths?|voices?) "
    r"(?:(?:free )?(?:from|of)|off|out of)\b"
    r"|keep(?:s|ing)? (?:the|his|her|their|my|our) (?:belt|strap|switch|paddle) off\b"
    r"|hands off(?= (?:when|whenever|if|in|during|while|at)\b|\W|$)"
    r"|(?:stays?|steers?|keeps?|remains?) (?:well )?(?:away|clear|off) (?:from|of) "
    r"|(?:cuts?|breaks?|severs?) (?:all|any|off) "
    r"|(?:shows?|proves?) [^.;,]{0,40}\bby (?:stopping|quitting|(?:not|never) \w{2,}ing)\b"
)
"""Whatever it is that stops, also where no list knows the word."""

_STOPPING = tuple(f" {one} " for one in ("stop", "stops", "quit", "quits", "cease", "ceases"))

_PASSES = re.compile(
    r"(?:gets?|comes?|makes? it|lasts?|lets?|goes|go) "
    r"(?:through(?: [\w',-]+){1,7}?|(?:[\w'-]+ ){1,6}?(?:go by|pass|past)|(?:[\w'-]+ ){0,2}"
    r"(?:day|night|week|month|visit|meal|bath|bedtime|evening|morning|weekend|hour)s?) without \w{2,}ing\b"
)
"""Time that goes by in which nothing is done: "gets through bath time without yelling", "lets a month pass without"."""

_WORD = r"(?:sober|sobriety|abstinen(?:t|ce)|clean|(?:drug|alcohol|substance)s?[- ]free)"
_SOBER = re.compile(
    r"(?:achieves?|attains?|demonstrates?|maintains?|stays?|remains?|keeps?|is|are|be|being|gets?)(?: and \w+)?"
    r"(?: (?:his|her|their|my|our|fully|totally|completely|continued|long-term))*"
    rf" {_WORD}(?:(?: and|,) (?:be )?{_WORD})*"
    r"(?=\W*$|\. | (?:for|from|through(?:out)?|thru|until|till?|while|during|all|x|at all times|when)\b)"
)
"""What says that somebody stays sober and nothing else: a clean home and sober, caring parents are something else."""

LONGEST = 120
"""Letters before "without hitting" that may tell of the time that goes by."""
_TALKS = frozenset(("listen", "talk", "speak", "answer", "say"))
"""Broad acts that are done without what is left out; "disciplines without hitting" says only what stops."""


def only_stops(reading: Reading) -> bool:
    """Say whether each act that could be seen is the end of another: that is an absence (codebook, section 1).

    Args:
        reading: The text as read, with the weights' own acts.
    """
    shown = reading.of(Evidence.SEEN, Evidence.BROAD)
    return bool(shown) and all(_is_stop(reading.text, one.span.start) for one in shown)


def _is_stop(text: str, begin: int) -> bool:
    # What is stopped may be taken for an act of its own.
    return text.endswith(_STOPPING, 0, begin) or _STOPS.match(text, begin) is not None


def only_passes(reading: Reading) -> bool:
    """Say whether each act that could be seen is time that goes by without another: "lets a week pass without hitting".

    Args:
        reading: The text as read, with the weights' own acts.
    """
    shown = reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.SERVICE)
    return bool(shown) and all(_passes(reading.text, one.span.start) for one in shown)


def _passes(text: str, begin: int) -> bool:
    if _PASSES.match(text, begin):
        return True
    # What is left out may be taken for an act of its own.
    return text.endswith("without ", 0, begin) and _PASSES.search(text, max(0, begin - LONGEST), begin + 4) is not None


def acts_without(reading: Reading) -> bool:
    """Say whether all that stops is left out of an act before it: "kneels without yelling" is to kneel.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    acts = (
        one for one in reading.of(Evidence.SEEN, Evidence.BROAD) if one.evidence is Evidence.SEEN or one.base in _TALKS
    )
    shown = {
        one.clause: one.span.start for one in reversed(list(acts)) if not _PASSES.match(reading.text, one.span.start)
    }
    stops = reading.of(Evidence.ABSENCE)
    return bool(stops) and all(
        reading.text.startswith("without ", one.span.start) and shown.get(one.clause, one.span.end) < one.span.start
        for one in stops
    )


def only_inward(reading: Reading) -> bool:
    """Say whether each act that could be seen only sounds like one: "holds Leo in her thoughts" is vague.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    shown = reading.of(Evidence.SEEN, Evidence.BROAD)
    return bool(shown) and all(_inward().match(reading.text, one.span.start) for one in shown)


@cache
def _inward() -> re.Pattern[str]:
    return any_of(content.load("lexicon")["inward"])


def only_sober(reading: Reading) -> bool:
    """Say whether all that is promised is to stay sober: with no action that is an absence (codebook, section 1).

    Args:
        reading: The text as read, with the weights' own acts.
    """
    # "Substance free" may be taken for a service by its first word.
    states = reading.of(Evidence.STATE, Evidence.SERVICE)
    if not states or reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.CHILD_STATE):
        return False
    return all(_SOBER.match(reading.text, one.span.start) for one in states)
