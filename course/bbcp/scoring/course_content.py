"""Notice a service told with what it teaches: "will finish the class where she learns to kneel" promises the class."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from bbcp import content
from bbcp.scoring.act import Act, Evidence
from bbcp.scoring.patterns import words_in
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import base_of

_ENDS = re.compile(r"(?<!\bmr)(?<!\bms)(?<!\bmrs)(?<!\bdr)(?<!\bst)\.(?!\d)|[;!?\n]|\s[-–—]+\s")
LONGEST = 400
"""Letters behind "where she learns" that are looked at for the end of the sentence."""
MOST = 60
"""A text with more acts is no objective, and each of them would be looked for in each stretch."""
_SIGNING = frozenset(("sign", "signs", "signed", "signing", "signature", "initial", "initials"))
_SIGNS = re.compile(r"\b(?:signature|initials)\b|^sign(?:s|ed|ing)?\b")
"""An act that only signs; no other counts beside it where the paper says the rest."""


def only_taught(reading: Reading) -> bool:
    """Say whether each act that could be seen is only what a service teaches or is about.

    Proof of change is then that the service was attended, which is a service (codebook, section 1).

    Args:
        reading: The text as read, with the weights' own acts.
    """
    if len(reading.acts) > MOST:
        return False
    said = words_in(reading.text)
    papers = () if _SIGNING.isdisjoint(said) else _signed().finditer(reading.text)
    signed = [(at, _end(reading.text, at), "") for at in (one.end() for one in papers)]
    stretches = [*signed, *(() if _nouns().isdisjoint(said) else _taught(reading.text))]
    shown = reading.of(Evidence.SEEN, Evidence.BROAD)
    if signed:
        shown = tuple(one for one in shown if not _SIGNS.search(_said(reading, one)))
    if not shown and not (stretches and reading.of(Evidence.SERVICE)):
        return False
    return all(
        any(begin <= one.span.start < end and _fits(reading, one, form) for begin, end, form in stretches)
        for one in shown
    )


def _taught(text: str) -> Iterator[tuple[int, int, str]]:
    """Give the stretches that tell what a service teaches, with the form of the verbs in them: "ing", "base" or ""."""
    for form, pattern in _ways().items():
        for match in pattern.finditer(text):
            end = _end(text, match.end())
            goes_on = _goes_on().search(text, match.end(), end)
            yield match.end(), goes_on.start() if goes_on else end, form


def _end(text: str, begin: int) -> int:
    """Return where the sentence ends, or where it has gone on for too long to be one."""
    last = min(len(text), begin + LONGEST)
    found = _ENDS.search(text, begin, last)
    return found.start() if found else last


def _said(reading: Reading, act: Act) -> str:
    return reading.text[act.span.start : act.span.end]


def _fits(reading: Reading, act: Act, form: str) -> bool:
    """Say whether an act has the form of what is taught: "how to kneel", "about kneeling"; another is a promise."""
    word = _said(reading, act).split()[0].strip(",'\"")
    if form == "ing":
        return word.endswith("ing")
    return not form or base_of(word) == word or word in ("not", "never")


@cache
def _nouns() -> frozenset[str]:
    """Return the first words of what a service is called."""
    return frozenset(one.partition("\\")[0] for one in content.load("lexicon")["course_content"]["nouns"].split())


@cache
def _ways() -> dict[str, re.Pattern[str]]:
    said = content.load("lexicon")["course_content"]
    nouns = "|".join(said["nouns"].split())
    # "group at Dr. Okafor's office" and "Calm Hands, taught Mondays by Mrs. Reyes,"
    word = rf"(?!(?:{'|'.join(said['turns'].split())})\b)(?:(?:[md]rs?|ms)\.|[\w'/-]+)"
    between = rf"(?: {word}){{0,6}}?(?:, (?:taught|held|run|led|given) [^,;]{{1,50}}(?=,))?"
    led = {"ing": "about", "base": "to_do", "": "told"}
    behind = {"ing": r"(?=(?: [\w'-]+){0,2} (?!(?:morn|even)ing)\w+ing\b)", "base": "(?= )", "": "(?= )"}
    return {
        form: re.compile(rf"\b(?:{nouns})\b{between},? (?:{'|'.join(said[name])}){behind[form]}")
        for form, name in led.items()
    }


@cache
def _signed() -> re.Pattern[str]:
    return re.compile(" ".join(content.load("lexicon")["course_content"]["signed"].split()))


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile("|".join(content.load("lexicon")["course_content"]["goes_on"]))
