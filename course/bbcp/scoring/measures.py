"""Find counts, rhythms, lengths of time and ends in a text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bbcp.scoring.judgement import Span
from bbcp.scoring.words import phrases, words

DAYS = {"day": 1, "night": 1, "week": 7, "wk": 7, "weekend": 7, "month": 30, "mo": 30, "year": 365, "yr": 365, "hour": 0, "hr": 0, "minute": 0, "min": 0}
MONTH_LONG = 28
"""Days from which a stretch counts as shown over time (codebook: a month or longer)."""

_WORD_NUMBERS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90, "hundred": 100, "a": 1, "an": 1, "half a": 0.5, "half": 0.5}
_WORD_NUMBERS |= {"twenty-four": 24, "twenty-six": 26, "fifty-two": 52, "forty-five": 45, "the next": 1, "the": 1, "another": 1, "both": 2}

_NUMBER = r"(?:\d+|(?:twenty|thirty|forty|fifty)-(?:two|four|five|six)|half a|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety|hundred|a)"
_UNIT = r"(?:days?|nights?|weeks?|wks?|weekends?|months?|mos?|years?|yrs?)"


@dataclass(frozen=True)
class Stretch:
    """A length of time: where it stands and about how many days it lasts."""

    span: Span
    days: float


@dataclass(frozen=True)
class Measures:
    """What a text says of time and number.

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

    @property
    def longest(self) -> float:
        """Return the days of the longest stretch, 0 where there is none."""
        return max((one.days for one in self.stretches), default=0)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    month = "|".join(sorted(words("months"), key=lambda one: (-len(one), one)))
    weekday = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
    moment = rf"(?:{weekday}|mornings?|evenings?|nights?|days?|weeks?|months?|weekends?|afternoons?|shifts?|visits?|meals?|mealtimes?|bedtimes?|payday|school days?|work nights?)"
    return {
        "stretch": re.compile(
            rf"(?P<lead>\bfor (?:at least |the next |a period of |a term of |a total of |all |about |over |no less than |not less than )*|\bover (?:the next |the |a )?|\bin the next |\bthroughout (?:the )?|\bx ?|\bat least |\bno less than |\bwithin |\bw/in |\bin )?"
            rf"(?P<n>{_NUMBER}) ?(?:\(\d+\) )?(?:full |straight |consecutive |solid |calendar |school )*(?P<u>{_UNIT})\b(?P<tail> (?:in a row|straight|consecutively|period))?"
        ),
        "dash": re.compile(rf"\b{_NUMBER}[- ](?:week|wk|month|day|hour|hr|session|year|minute|min|step)[- ](?!s\b)[a-z]"),
        "end": re.compile(
            rf"\b(?:by|until|till|through|thru|before|to|ending|on or before|no later than|from|starting|since|beginning|end of|on|in|between|and|-|,) ?(?:the )?(?:end of |first of |last (?:day|week) of |middle of |mid-?|start of )*(?:the )?(?:(?:{month})\b\.?(?: ?\d+(?:st|nd|rd|th)?)?(?:, ?\d{{4}})?|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?\b|\d{{1,2}}(?:st|nd|rd|th)\b)"
            rf"|\b(?:{month})\b\.? ?(?:\d+(?:st|nd|rd|th)?)? ?(?:-|through|thru|to|until|till) ?(?:the )?(?:end of )?(?:{month})\b(?: ?\d+)?"
            r"|\bend of (?:the )?(?:school year|yr|year|month|quarter|summer|term)\b|\bthe (?:last|first) day of \w+|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\bnew year|\bthis month\b|\bend of this month"
        ),
        "within": re.compile(rf"\b(?:within|w/in|in) (?:the next )?{_NUMBER} {_UNIT}\b"),
        "rhythm": re.compile(
            rf"\b(?:daily|nightly|weekly|monthly|hourly|biweekly|bi-weekly|every other \w+|(?:each|every|per) (?:single |other )?(?:{moment}|time|one|two|three|\d+|half|few)(?: (?:hours?|minutes?|weeks?|days?|hour))?"
            rf"|(?:once|twice|{_NUMBER} times|\d+x|\d+ ?x|at least once|three) ?(?:a|per|/|each|every)? ?(?:day|week|wk|month|night|mo)\b|on (?:(?:mon|tues|wednes|thurs|fri|satur|sun)days|weekends|work nights|school nights)|a day|a week|a month|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"
        ),
        "count": re.compile(
            rf"\b(?:at least |no fewer than |about )?{_NUMBER} (?:out )?of (?:the |every |her |his |their |our |next |last |any |each )*{_NUMBER}\b"
            rf"|\b{_NUMBER} in {_NUMBER}\b|\b\d+ ?%|\b\d+ percent|\b\d+x\b"
            rf"|\b{_NUMBER} (?:or more |different |separate |supervised |full |\w+ )?(?:times|visits|sessions|occasions|classes|weekends|shifts|fridays|sundays"
            r"|saturdays|mondays|groups|meetings|calls|books|meals|appointments|tests|screens|workshops|lessons|trips|absences)\b"
            rf"|\b(?:once|twice|no more than {_NUMBER})\b"
        ),
        "row": re.compile(
            rf"\b(?P<n>{_NUMBER}) (?:\w+ )?(?:visits|times|weekends|sundays|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|shifts|nights|mornings|occasions|home visits|sessions|weeks|days|reviews|exchanges)(?: \w+)? (?:in a row|straight|running|consecutively)"
            rf"|\b(?P<m>{_NUMBER}) (?:consecutive|straight) (?:\w+ )?(?:visits|weekends|fridays|mondays|tuesdays|wednesdays|thursdays|saturdays|sundays|shifts|nights|mornings|occasions|times|home visits|days|weeks)"
            rf"|\b(?P<k>{_NUMBER}) (?:out )?of (?:the |every |any )?(?:next |last )?(?P<l>{_NUMBER}) (?:\w+ )?(?:visits|weekends|sundays|fridays|saturdays|mondays|shifts|nights|mornings|occasions|times|weeks|days|home visits)"
        ),
        "occasion": re.compile(r"\b(?:each time|every time|any ?time|each and every|whenever|every single|on any (?:day|night)|at (?:each|every)|each|every|any (?:day|night|friday|evening))\b"),
        "soft": re.compile("|".join(rf"\b{re.escape(one)}" for one in phrases("soft_times"))),
    }


def measure(text: str) -> Measures:
    """Find what a normal text says of time and number.

    Args:
        text: A text as `normal` returns it.

    Returns:
        The finds, each in text order. The length of a class ("a 12-week class") is none of them.
    """
    patterns = _patterns()
    lengths = [Span(*one.span()) for one in patterns["dash"].finditer(text)]
    stretches = []
    for one in patterns["stretch"].finditer(text):
        if any(span.start <= one.start("n") < span.end for span in lengths):
            continue
        lead, tail = one.group("lead") or "", one.group("tail") or ""
        unit = one.group("u").rstrip("s")
        number = _value(one.group("n"))
        if number is None or (one.group("n") in ("a", "one") and not lead) or unit == "mo" and not lead and number < 2:
            continue
        if lead.startswith(("within", "w/in", "in ")) and not lead.startswith("in the next"):
            continue
        if unit in ("night", "weekend", "day") and not lead and not tail and text[one.end() : one.end() + 2] in (" a", " p"):
            continue
        stretches.append(Stretch(Span(one.start(), one.end()), number * DAYS[unit]))
    ends = [Span(*one.span()) for name in ("end", "within") for one in patterns[name].finditer(text) if text[one.start() : one.end()].strip() not in ("on may", "and may")]
    ranges = _range(text)
    stretches += ranges
    in_a_row = []
    for one in patterns["row"].finditer(text):
        values = [_value(one.group(name)) for name in ("n", "m", "k", "l") if one.group(name)]
        if max((value for value in values if value), default=0) >= 4:
            in_a_row.append(Span(*one.span()))
    return Measures(
        tuple(stretches),
        tuple(sorted([*ends, *(one.span for one in ranges)])),
        _spans(patterns["soft"], text),
        _spans(patterns["rhythm"], text),
        _spans(patterns["count"], text),
        tuple(in_a_row),
        _spans(patterns["occasion"], text),
    )


def _range(text: str) -> list[Stretch]:
    """Find stretches between two months, such as "March 1 to August 31" or "February through July"."""
    order = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    month = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    day = r"(?: ?(\d{1,2})(?:st|nd|rd|th)?)?"
    found = []
    joint = r",? ?(?:-|to|through|thru|until|till|and until|and concluding|and ending|and through) ?(?:the )?(?:end of )?"
    for one in re.finditer(rf"\b{month}{day}{joint}{month}{day}", text):
        months = (order.index(one.group(3)) - order.index(one.group(1))) % 12
        days = months * 30 + (int(one.group(4) or 28) - int(one.group(2) or 1))
        found.append(Stretch(Span(*one.span()), days if days > 0 else days + 365))
    for one in re.finditer(rf"(?:through|until|till|thru|all the way to|to the end of|up to) (?:the )?(?:end of )?(?:{month}{day}|\d{{1,2}}/\d{{1,2}})", text):
        found.append(Stretch(Span(*one.span()), 30))
    return found


def _value(word: str) -> float | None:
    return float(word) if word.isdecimal() and word.isascii() else _WORD_NUMBERS.get(word)


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Span, ...]:
    return tuple(Span(*one.span()) for one in pattern.finditer(text))
