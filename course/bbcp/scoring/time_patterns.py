"""The patterns behind `measures`: how people write numbers, dates and times."""

from __future__ import annotations

import re
from functools import cache

from bbcp.scoring.words import phrases, words

DAYS = {"day": 1, "night": 1, "week": 7, "wk": 7, "weekend": 7, "month": 30, "mo": 30, "year": 365, "yr": 365}
"""About how many days the words for a length of time stand for."""
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_ONES = _SMALL.split()[1:10]
_TENS = {
    ten: 10 * at
    for at, ten in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), start=2)
}
_NUMBERS: dict[str, float] = {
    **{word: number for number, word in enumerate(_SMALL.split())},
    **_TENS,
    **{f"{ten}-{one}": _TENS[ten] + at for ten in _TENS for at, one in enumerate(_ONES, start=1)},
    "hundred": 100,
    "a": 1,
    "half a": 0.5,
}
NUMBER = (
    rf"(?:\d+|(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_ONES)}))?|hundred|half a"
    rf"|{'|'.join(sorted(_SMALL.split(), key=len, reverse=True))}|a)"
)
_FIRST = r"(?=[\dtfsenzoha])"
"""A letter or digit with which a number begins. To ask for it first spares half the time, since few words begin so."""
_UNIT = "(?:days?|nights?|weeks?|wks?|weekends?|months?|mos?|years?|yrs?)"
_DAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december"
    "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_FEAST = (
    "(?:christmas|xmas|easter|thanksgiving|halloween|new year's?|ramadan|eid|hajj|diwali|hanukkah|labor day"
    "|memorial day|mother's day|father's day|valentine's(?: day)?|the fourth of july|july 4th|ash wednesday|lent"
    "|good friday|palm sunday|pentecost|all saints|all souls|passover|purim|rosh hashanah|yom kippur|kwanzaa"
    "|juneteenth|mardi gras|veterans day|presidents' day|columbus day|indigenous peoples' day|lunar new year"
    "|st\\. patrick's day|midsummer|cinco de mayo|nowruz|day of the dead"
    "|(?:his|her|their) (?:next )?(?:\\w+ )?birthday)"
)
_SCHOOL = "(?:school (?:starts|begins|opens|is out|gets out|lets out|ends)|school's out|(?:the )?school year ends)"
_SEASON = "(?:spring|summer|fall|autumn|winter|school year|semester|season)"
_SEASONS = "spring summer fall autumn winter year semester season month lent ramadan"
_EVENINGS = "nights|mornings|evenings|afternoons|suppers|bedtimes|dinners|breakfasts|baths|bottles"
_DATE = (
    rf"(?:(?:the )?\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}\b|{_FEAST}"
    rf"|{_MONTH}\b\.?(?: ?\d+(?:st|nd|rd|th)?)?(?:, ?\d{{4}})?"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\d{1,2}(?:st|nd|rd|th)\b)"
)
_TIMES = (
    f"(?:visits?|home visits?|times|weekends|{_DAY}s|shifts|nights|mornings|occasions|sessions|weeks|days"
    "|reviews|exchanges)"
)
_COUNTED = (
    f"(?:times|visits|sessions|occasions|classes|weekends|shifts|{_DAY}s|groups|meetings|calls|books|meals"
    "|appointments|tests|screens|workshops|lessons|trips|absences|checks|photos|pictures|texts|nights|days|mornings"
    "|shifts|reviews|bedtimes|dinners|games|pickups|drop-offs|session|class|visit|weeks|check-ins|evenings|drills)"
)
_MOMENT = (
    f"(?:{_DAY}|morning|evening|night|day|week|month|weekend|afternoon|shift|visit|meal|mealtime|bedtime"
    "|school day|work night)s?"
)


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return the compiled patterns by name; each is read over a normal text and takes linear time."""
    lead = (
        r"(?:at least |the next |a period of |a term of |a total of |all |about |over |no less than |not less than )*"
    )
    before = (
        r"by|until|till?|through|thru|before|to|ending|on or before|no later than|from|starting|since|beginning"
        r"|end of|on|in|between|and|-|,"
    )
    part = r"(?:end of |first of |last (?:day|week) of |middle of |mid-?|start of )*(?:the )?"
    month = (
        rf"(?:(?P<e{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)? (?:of )?)?(?P<m{{0}}>{'|'.join(MONTHS)})[a-z]*\.?"
        r"(?: ?(?P<d{0}>\d{{1,2}})(?:st|nd|rd|th)?)?"
    )
    joint = (
        r",?(?: \d{4})? ?(?:-|and|to|up to|through|thru|until|till?|and until|and concluding|and ending|and through)"
        r" ?(?:the )?(?:end of )?"
    )
    sources = {
        # "for at least 12 weeks", "over the next three months", "90 consecutive days"
        "stretch": rf"(?=[\dfdtoixanwsezh])"
        rf"(?P<lead>\bfor {lead}|\bduring (?:the |all |the next )?|\bthese |\bthe (?:full |whole )"
        rf"|\bover (?:the next |the |a )?|\bin the next |\bthroughout (?:the )?|\bx ?"
        rf"|\bat least |\bno less than |\bwithin |\bw/in |\bin )?(?P<n>{NUMBER}|half(?= year))(?:(?<=\d) ?| )"
        r"(?:\(\d+\) )?"
        rf"(?:full |straight |consecutive |solid |calendar |school |whole |complete |more )*(?P<u>{_UNIT})\b"
        r"(?P<tail> (?:in a row|straight|consecutively|period|running|of this))?",
        # "all summer", "for the rest of the school year"
        "season": r"\b(?:all|this|this whole|the whole|the entire|throughout the|through the|for the|all through the"
        r"|over the|for the rest of the|the rest of the|every \w+ this|each \w+ this|during the|the whole of the"
        rf"|all of (?:the|this)) {_SEASON}\b|\ball (?:year|month)\b"
        r"|\b(?:all of|all through|throughout|the whole of|the whole month of|the entire month of|the month of) "
        rf"(?:{_MONTH}\b|lent\b|ramadan\b)|\b(?:each|every|any|all) (?:\w+ ){{1,3}}(?:in|of) {_MONTH}\b",
        # "a 12-week class": how long the class is; and not "for a year with Ruth there"
        "class_length": rf"\b{_FIRST}(?!(?:a|one|half a) ){NUMBER}[- ]"
        r"(?:week|wk|month|day|hour|hr|session|year|minute|min|step)[- ](?!s\b)[a-z]",
        # "by March 1", "2/15", "end of the school year"
        "end": rf"\b(?:{before}) ?(?:the )?{part}{_DATE}"
        r"|\bend of (?:the |this )?(?:school year|yr|year|month|quarter|summer|term)\b"
        rf"|\b(?:until|till?|through|thru|up to) (?:the )?(?:{_SEASON}|{_SCHOOL})\b"
        rf"|\bby (?:this |next |noon on |noon )?(?:{_DAY}|mon|tues?|wed|thurs?|fri|sat|sun)\b"
        r"(?! (?:each|every|of each)\b)"
        r"|\bthe (?:last|first) day of \w+|\b\d{1,2}/\d{1,2}(?:/\d{2,4})?\b|\bnew year|\bthis month\b",
        "within": rf"\b(?:within|w/in|in) (?:the next )?{NUMBER} {_UNIT}\b",
        "range": rf"\b{month.format(1)}{joint}{month.format(2)}",
        # "from now to October", "between now and the fair"
        "from_now": r"\bbetween (?:now|today) and [a-z]+"
        r"|\b(?:now|today|tonight) (?:to|until|till?|through|thru) (?!when\b)[a-z]+",
        "until": r"\b(?:through|until|till?|thru|all the way to|to the end of|up to) (?:the )?(?:end of )?" + _DATE,
        # "daily", "each Sunday", "3x/wk", "on Tuesdays"
        "rhythm": r"\b(?=[\dtfsenzohadwmbpil])(?:daily|nightly|weekly|monthly|hourly|biweekly|bi-weekly|every other \w+"
        rf"|(?:each|every|per) (?:single |other )?(?:{_MOMENT}|time|one|two|three|\d+|half|few)"
        r"(?: (?:hours?|minutes?|weeks?|days?))?"
        rf"|(?:once|twice|one time|{NUMBER} times|\d+ ?x|at least once|three) ?(?:a|per|/|each|every|in the|in a)? ?"
        r"(?:day|week|wk|month|night|mo)\b"
        rf"|{NUMBER} (?:days|nights|mornings|evenings|times|afternoons) (?:a|per|each|every|in the|out of the|of the)"
        r" week"
        rf"|(?:the )?(?:first|second|third|last) {_DAY} of (?:the|each|every) month"
        rf"|on (?:{_DAY}s|weekends|work nights|school nights)"
        rf"|(?:in|on) the (?:mornings|evenings|nights|afternoons|weekends)|a day|a week|a month|{_DAY}s)\b",
        # "4 of 5 visits", "80%", "twice", "10 sessions"
        "count": r"\b(?=[\dtfsenzohab])"
        rf"(?:{NUMBER} (?:out )?of (?:the |every |her |his |their |our |next |last |any |each )*{NUMBER}\b"
        rf"|{NUMBER} in {NUMBER}\b|\d+ ?%|\d+ percent|\d+x\b|{NUMBER} (?:or more |\w+ )?{_COUNTED}\b"
        rf"|(?:once|twice|no more than {NUMBER}|one time|two times|every one of|all of the|half of)\b"
        rf"|(?:all|both|the) {NUMBER} {_COUNTED}\b|{NUMBER} nights?\b)",
        # "12 visits in a row", "six consecutive Fridays", "9 of 10 shifts"
        "row": rf"\b{_FIRST}"
        rf"(?:({NUMBER}) (?:\w+ )?(?:{_TIMES}(?: \w+)?|\w+s) (?:in a row|straight|running|consecutively)"
        rf"|({NUMBER}) (?:consecutive|straight) (?:\w+ )?{_TIMES}"
        rf"|({NUMBER}) (?:out )?of (?:the |every |any )?(?:next |last )?({NUMBER}) (?:\w+ )?{_TIMES})",
        # "eight Saturdays", "ninety evenings."
        "weekdays": rf"\b{_FIRST}({NUMBER}) (?:more |full )?{_DAY}s\b",
        "many": rf"\b{_FIRST}({NUMBER}) (?:school |work )?"
        rf"(?:{_EVENINGS})"
        r"(?=[.;:]|,? ?$| (?:by|until|till?|before)\b)",
        "occasion": r"\b(?:any ?time|whenever|each|every|on any (?:day|night)|any (?:day|night|evening))\b",
        "next": r"\b(?:until|till?|up to|before) (?:the|our|my|her|his|their) next \w+",
        # "at home", "in the morning", "on Fridays"
        "place": r"\b(?=[aoimtwfsbn\d])"
        r"(?:(?:at|on|in) (?:the )?(?:\w+ )?(?:morning|night|evening|bedtime|mealtime|home|house|bedroom"
        r"|kitchen|table|crib|door|car|porch|school|dinner|breakfast|\d+(?::\d\d)?(?: ?[ap]\.?m)?|noon)\b"
        r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b"
        r"|\d+(?::\d\d)? ?[ap]\.?m\b|bedtime\b|mornings?\b|nights?\b)",
        "soft": "|".join(rf"\b{re.escape(one)}" for one in phrases("soft_times")),
    }
    return {name: re.compile(source) for name, source in sources.items()}


@cache
def needed() -> dict[str, frozenset[str]]:
    """Return, for some of the patterns, words of which one is in whatever they find.

    Most texts hold none of them, and to ask for them first costs next to nothing.
    """
    return {
        "season": frozenset(_SEASONS.split()) | words("months"),
        "from_now": frozenset(("now", "today", "tonight")),
        "occasion": frozenset(("any", "anytime", "whenever", "each", "every")),
        "next": frozenset(("next",)),
        "weekdays": frozenset(f"{one}days" for one in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")),
        "many": frozenset(_EVENINGS.split("|")),
        "until": frozenset(("through", "until", "till", "til", "thru", "way", "end", "up")),
        "stretch": frozenset(DAYS) | {f"{one}s" for one in DAYS},
        "within": frozenset(DAYS) | {f"{one}s" for one in DAYS},
    }


def value(word: str) -> float | None:
    """Return the number that a word or some digits stand for; None for a word that is none."""
    return float(word) if word.isdecimal() and word.isascii() else _NUMBERS.get("half a" if word == "half" else word)
