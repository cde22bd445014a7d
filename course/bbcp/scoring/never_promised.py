"""Notice acts that are only told of: feared, wished for, asked of a caregiver, done last winter, or asked about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.act import Evidence
from bbcp.scoring.feared import is_feared
from bbcp.scoring.for_family import ForFamily
from bbcp.scoring.judgement import Span
from bbcp.scoring.labels import Reason
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import named_caregiver
from bbcp.scoring.reading import Reading
from bbcp.scoring.supposed import is_supposed
from bbcp.scoring.text import Token, sentences
from bbcp.scoring.words import verb_forms, words

_SHOWN = (Evidence.SEEN, Evidence.BROAD, Evidence.STATE)
"""Not services: what a court has told somebody to attend is a service objective."""
_ASKING = r"(?:is|are|am|will|does|do|did|can|could|should|would|shall|was|were|has|have|had)"


def never_promised(reading: Reading) -> tuple[Reason, Span] | None:
    """Find that each sentence with an act in it tells only of what was, is feared or wished for, was asked or is asked.

    Nothing of that shows what a caregiver will do (codebook, section 1).

    Args:
        reading: The text as read.

    Returns:
        Why it is no objective, and the first such sentence; None where something may be promised.
    """
    shown = [one.span.start for one in reading.of(*_SHOWN)]
    if not shown and reading.of(Evidence.SERVICE):
        return None
    found: list[tuple[Reason, Span]] = []
    for sentence in sentences(list(reading.tokens)):
        span = Span(sentence[0].start, sentence[-1].end)
        if shown and not any(span.start <= at < span.end for at in shown):
            continue
        why = _only_told(sentence, reading, span)
        if why is None:
            return None
        found.append((why, span))
    return found[0] if found else None


def _only_told(sentence: Sequence[Token], reading: Reading, span: Span) -> Reason | None:
    line = reading.text[span.start : span.end].lower()
    case = reading.case
    if reading.text[span.end :].lstrip(" )").startswith("?") and _ASKED.search(line, case):
        answers = any(one.word in words("never_promised", "answers") for one in reading.tokens if one.start >= span.end)
        return None if answers else Reason.QUESTION
    if _guessed().match(line) or is_feared(reading, span) or is_supposed(line, case):
        return Reason.NOT_PROMISED
    said = {one.word for one in sentence if not one.quoted}
    if said & words("never_promised", "turns") or any(word.endswith("'ll") for word in said):
        return None
    asked = not words_in(reading.text).isdisjoint(words("never_promised", "behind_near")) and _TOLD.match(line, case)
    if _begins().match(line) or (asked and not _goes_on(line, reading, span)):
        return Reason.NOT_PROMISED
    if (_finished().search(line) or _praise().search(reading.text.lower())) and _did(line, case):
        # "Dana wrote it down last week: kneel, talk low", and not "Last winter: Dana knelt"
        listed = _goes_on(line, reading, span) and not DOING.search(line.partition(": ")[2], case)
        return None if listed else Reason.NOT_PROMISED
    return None


def _goes_on(line: str, reading: Reading, span: Span) -> bool:
    """Say whether something is done behind it: "was asked for her plan: she kneels", "was told to go, and he goes"."""
    if _DOES_SO.search(line, reading.case):
        return True
    colon = reading.text.find(": ", span.start, span.end)
    return colon >= 0 and any(one.span.start > colon for one in reading.of(*_SHOWN) if one.span.start < span.end)


def _did(line: str, case: Case) -> bool:
    """Say whether each verb of a caregiver is one of the past: "Dana knelt", "she had set", and not "she agreed"."""
    done = [
        is_past(one.group("who"), one.group("verb"))
        for one in DOING.finditer(line, case)
        if not _is_moment(line[: one.start()])
    ]
    return True in done and False not in done


def _is_moment(before: str) -> bool:
    """Say whether what stands before somebody opens a condition: "if I already drank", "when Dana has had a drink"."""
    opened = words_in(before.rpartition(",")[2])
    return not opened.isdisjoint(words("grammar", "conditions"))


def is_past(who: str, verb: str) -> bool | None:
    """Say whether a verb is one of the past; None where it is no verb.

    Args:
        who: The words that name a caregiver before it.
        verb: One word of small letters.
    """
    base = verb_forms().get(verb)
    if base in words("never_promised", "promising"):
        return False
    if base is None or verb == "was" or verb.endswith("ing"):
        return None
    # "Dana set", "she put"
    return (
        not verb.endswith("s") if base != verb else who.split()[-1] not in ("i", "we", "you", "they", "parents", "both")
    )


def _told(who: str) -> str:
    """Return what finds that a caregiver wished for it, or was asked for it."""
    conditions = "|".join(sorted(words("grammar", "conditions")))
    lead = rf"(?:[^.;:\"]*, |(?:(?!(?:{conditions})\b)[\w'-]+ ){{0,6}})"
    adverbs = rf"(?:(?:\w+ly|{'|'.join(sorted(words('never_promised', 'adverbs')))}) )*"
    behind = "|".join(content.load("lexicon")["never_promised"]["behind"])
    return rf"{lead}{who}(?: {adverbs}|(?='))(?:{behind})"


def _does_so(who: str) -> str:
    moment = r"(?:(?:before|when|each|every|any|first|at|on|then)\b[^,.;]{0,40}? )?"
    return rf", (?:and|but|so) {moment}{who} (?:\w+ly |always |also )*[a-z]+s\b"


def _doing(who: str) -> str:
    return rf"\b(?P<who>{who}|you) (?:(?:\w+ly|always|also|both|had|each) )*(?P<verb>[a-z]+)"


def _asked(who: str) -> str:
    """Return what finds a question about a caregiver: "When he cries, is Dana holding him"."""
    asked = rf"(?:^|, (?:and |so |but |then )?){_ASKING}(?: not|n't)? {who}\b"
    what = r"(?:(?:by|at|on|in|for|with|to|from) )?(?:whom?|whose|what|which)(?: [\w'-]+){0,6}"
    return rf"{asked}|^(?:what if|how about|why not)\b|^(?:{what}|when|where|how|why) {_ASKING}\b[^\"]*$"


_TOLD = ForFamily(_told, (named_caregiver,))
_DOES_SO = ForFamily(_does_so, (named_caregiver,))
_ASKED = ForFamily(_asked, (named_caregiver,))
DOING = ForFamily(_doing, (named_caregiver,))
"""Finds a caregiver of a family and the verb behind them, as the groups `who` and `verb`."""


@cache
def _begins() -> re.Pattern[str]:
    said = content.load("lexicon")["never_promised"]
    return re.compile(f"{said['thanked']}|{said['imagined']}")


@cache
def _guessed() -> re.Pattern[str]:
    said = content.load("lexicon")["never_promised"]
    return re.compile("|".join((said["guessed"], *said["opened"])))


@cache
def _praise() -> re.Pattern[str]:
    return re.compile(content.load("lexicon")["never_promised"]["praise"])


@cache
def _finished() -> re.Pattern[str]:
    return re.compile("|".join(content.load("lexicon")["never_promised"]["finished"]))
