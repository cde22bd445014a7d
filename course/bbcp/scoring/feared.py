"""Notice a sentence that only tells the danger: "When the sitter cancels, Kayla leaves and Amari is by himself"."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.act import Evidence
from bbcp.scoring.judgement import Span
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import words


def is_feared(reading: Reading, sentence: Span) -> bool:
    """Say whether a sentence tells what may happen, or happens, to a child, and promises nothing against it.

    A danger statement in other words is no objective (codebook, section 1).

    Args:
        reading: The text as read.
        sentence: Where the sentence stands.
    """
    if _way("promises").search(reading.text, sentence.start, sentence.end):
        return False
    for clause in reading.clauses:
        if clause.part is not Part.MAIN or not clause.tokens:
            continue
        begin, end = clause.tokens[0].start, clause.tokens[-1].end
        if begin < sentence.start or end > sentence.end or any(one.word in words("negation") for one in clause.tokens):
            continue
        ways = ("fares", "child_may") if clause.subject is Who.CHILD else ()
        if ways and any(end < one.span.start < sentence.end for one in reading.of(Evidence.SEEN)):
            continue  # "If I drank and he gets sick in the night, then I dial 911"
        if any(_way(one).search(reading.text, begin, end) for one in (*ways, "caregiver_may")):
            return True
    return False


@cache
def _way(name: str) -> re.Pattern[str]:
    return re.compile(content.load("lexicon")["feared"][name])
