"""Find counts, rhythms, lengths of time and ends in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bbcp.scoring.judgement import Span
from bbcp.scoring.patterns import words_in
from bbcp.scoring.time_patterns import DAYS, MONTHS, needed, patterns, value

MONTH_LONG = 28
"""Days from which a stretch counts as shown over time (codebook: a month or longer)."""
SEASON = 90
"""Days that a season or the rest of a school year is taken for."""
IN_A_ROW = 4
"""Occasions from which a count of repeated ones stands for a stretch of time."""
MANY = 10
"""So many evenings or suppers are a stretch of time, though nothing says that they follow each other."""
IN_A_ROW_SAID = (" of ", "in a row", "straight", "running", "consecutive")
"""A text that holds none of these counts nothing in a row, and the long pattern for it need not be tried."""


class Stretch(NamedTuple):
    """A length of time: where it stands and about how many days it lasts."""

    span: Span
    days: float


class Measures(NamedTuple):
    """What a text says of time and number, each in text order.

    Attributes:
        stretches: Lengths of time over which something is done.
        ends: Ends that can be found on a calendar.
        soft: Ends that cannot.
        rhythms: How often.
        counts: How many times, or what share of occasions.
        in_a_row: Counts of repeated occasions that together stand for a stretch of time.
        occasions: "every", "each time", "any time".
    """

    stretches: tuple[Stretch, ...]
    ends: tuple[Span, ...]
    soft: tuple[Span, ...]
    rhythms: tuple[Span, ...]
    counts: tuple[Span, ...]
    in_a_row: tuple[Span, ...]
    occasions: tuple[Span, ...]


def measure(text: str, names: Sequence[Span] = ()) -> Measures:
    """Find what a normal text says of time and number.

    Args:
        text: A text as `normal` returns it.
        names: Where people are named: "Jun" is a father and no month, unless a day follows.

    Returns:
        The finds. The length of a class ("a 12-week class") is none of them.
    """
    for one in names:
        if not re.match(r"\W{0,2}\d", text[one.end :]):
            text = text[: one.start] + "x" * (one.end - one.start) + text[one.end :]
    ranges = _ranges(text)
    ends = [*find("end", text), *find("within", text), *(one.span for one in ranges)]
    return Measures(
        stretches=(*_stretches(text), *ranges, *(Stretch(one, SEASON) for one in find("season", text))),
        ends=tuple(sorted(ends)),
        soft=find("soft", text),
        rhythms=find("rhythm", text),
        counts=find("count", text),
        in_a_row=tuple(_in_a_row(text)),
        occasions=find("occasion", text),
    )


def _stretches(text: str) -> list[Stretch]:
    found: list[Stretch] = []
    told = list(matches("stretch", text))
    lengths = find("class_length", text) if told else ()
    for one in told:
        number, lead = value(one.group("n")), one.group("lead") or ""
        unit = one.group("u").rstrip("s")
        if number is None or any(span.start <= one.start("n") < span.end for span in lengths):
            continue
        # "one day", "a night" and "2 mo" alone are no stretch, but "half a year" is; "within 30 days" is an end.
        alone = not lead and not one.group("tail")
        if alone and (1 <= number < 2 or number * DAYS[unit] < 2 or text[one.end() : one.end() + 2] in (" a", " p")):
            continue
        if lead.startswith(("within", "w/in", "in ")) and not lead.startswith("in the next"):
            continue
        found.append(Stretch(Span(*one.span()), number * DAYS[unit]))
    return found


def _in_a_row(text: str) -> list[Span]:
    asked = {"many": MANY, "weekdays": IN_A_ROW}
    if any(one in text for one in IN_A_ROW_SAID):
        asked["row"] = IN_A_ROW
    found = [
        Span(*one.span())
        for name, least in asked.items()
        for one in matches(name, text)
        if max((value(word) or 0 for word in one.groups() if word), default=0) >= least
    ]
    return sorted(found)


def _ranges(text: str) -> list[Stretch]:
    """Find stretches such as "March 1 to August 31", "February through July" and "until June 1"."""
    found = []
    for one in matches("range", text):
        months = (MONTHS.index(one.group("m2")) - MONTHS.index(one.group("m1"))) % 12
        last, first = one.group("d2") or one.group("e2") or 28, one.group("d1") or one.group("e1") or 1
        days = months * 30 + int(last) - int(first)
        found.append(Stretch(Span(*one.span()), days if days > 0 else days + 365))
    # Where no start is named, "until June 1" is taken for a month: it is to be seen up to then.
    found += [Stretch(Span(*one.span()), 30) for name in ("until", "from_now") for one in matches(name, text)]
    return found


def find(name: str, text: str) -> tuple[Span, ...]:
    """Find all that one of the patterns of `bbcp.scoring.time_patterns.patterns` finds in a normal text."""
    return tuple([Span(*one.span()) for one in matches(name, text)])


def matches(name: str, text: str) -> Iterable[re.Match[str]]:
    """Give all matches of one of those patterns in a normal text."""
    words = needed().get(name)
    return () if words is not None and words.isdisjoint(words_in(text)) else patterns()[name].finditer(text)
