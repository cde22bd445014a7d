"""Notice a text that only tells what a caregiver did: "In March Renee kept the door closed and phoned 911"."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.act import Act, Evidence
from bbcp.scoring.judgement import Span
from bbcp.scoring.labels import Reason
from bbcp.scoring.never_promised import DOING, is_past
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import is_past_form, words

NEAR = 25
"""Letters from the beginning of a clause within which the caregiver is named who acts in it."""
SEVERAL = 2
_WORD = re.compile(r"[a-z'-]+")


def all_past(reading: Reading) -> tuple[Reason, Span] | None:
    """Find a main clause of the past in a text in which nothing is told of now, of later or of each time.

    What was done shows no change that is kept up (codebook, section 1). What is told in the form of the past for other
    reasons is left: "latched and tried by Ruth", "as seen by Ruth", what somebody found.

    Args:
        reading: The text as read.

    Returns:
        Why it is no objective, and the clause; None where something may be promised.
    """
    if ":" in reading.text or _goes_on().search(reading.text):
        return None
    done = [_said(reading.text, one) for one in reading.of(Evidence.SEEN, Evidence.BROAD)]
    # One thing that was done may hold on: "Sheila changed the password, and the phone stays in the kitchen".
    if len(done) < SEVERAL or all(map(_is_either, done)):
        return None
    if not all(_is_either(one) or is_past_form(one) for one in done):
        return None
    # "Put the belt away, sat down and went over it": the others tell when that was.
    dated = sum(is_past_form(one) and not _is_either(one) for one in done) >= SEVERAL
    for clause in reading.clauses:
        if clause.part is not Part.MAIN or clause.subject is not Who.CAREGIVER or not clause.tokens:
            continue
        span = Span(clause.tokens[0].start, clause.tokens[-1].end)
        found = DOING.search(reading.text, reading.case, span.start, span.end)
        verb = found.group("verb") if found and found.start() < span.start + NEAR else ""
        past = dated if _is_either(verb) else is_past_form(verb)
        if found and past and is_past(found.group("who"), verb):
            return Reason.NOT_PROMISED, span
    return None


def _said(text: str, act: Act) -> str:
    word = _WORD.match(text, act.span.start)
    return word.group() if word else ""


def _is_either(verb: str) -> bool:
    """Say whether a verb has one form for the past and for now: "put", "set"."""
    return verb in words("all_past", "either")


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(content.load("lexicon")["all_past"]["goes_on"])
