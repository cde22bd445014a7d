"""Notice what is told of the family and not promised: its danger or harm statement, copied or in other words."""

from __future__ import annotations

import re
from functools import cache

from bbcp.case import Case
from bbcp.scoring.judgement import Span
from bbcp.scoring.text import Token, sentences, tokens

LONG_ENOUGH = 10
"""Words from which copying can be told from using the same few words."""
RUN = 5
"""So many words in a row that stand in the case too are copied."""
MOSTLY = 0.5
"""Share of copied words above which a sentence is the case's and not the writer's."""
_BEGINS = re.compile(r"(?:the )?(?:harm|danger|worry|risk|safety goal|goal)(?: statement)?\s*(?:\([^)]*\)\s*)?:")
_WORRIES = re.compile(r"\b(?:worry|worries|worried|concerned|afraid|fears?) that\b[^.;]*\b(?:may|might|could|will)\b")
_FEARS = re.compile(
    r"^(?:the (?:worry|fear|danger|concern|risk)"
    r"|what (?:\w+ ){1,4}(?:fears?|worry|worries|dreads?|(?:is|are) afraid of))\b[^.;]{0,30}\bis\b"
    r"|\b(?:that|this) is what (?:\w+ ){1,8}(?:are|is) (?:afraid|worried|scared)\b"
)
_PROMISES = re.compile(r"\b(?:so|therefore|instead|for this|that is why)\b[^.;]*\b(?:will|shall)\b")


def told(text: str, found: list[Token], case: Case) -> tuple[Span, ...]:
    """Find the sentences that only tell what has happened or what is feared.

    Args:
        text: The normal text.
        found: Its words.
        case: The family.
    """
    spans = []
    for sentence in sentences(found):
        span = Span(sentence[0].start, sentence[-1].end)
        words = text[span.start : span.end]
        feared = (_WORRIES.search(words) or _FEARS.search(words)) is not None and _PROMISES.search(words) is None
        if feared or _BEGINS.match(words) or (len(sentence) >= LONG_ENOUGH and _share(sentence, case) > MOSTLY):
            spans.append(span)
    return tuple(spans)


def copied(found: list[Token] | tuple[Token, ...], case: Case) -> float:
    """Return the share of a text, 0 to 1, that is copied out of the case.

    The case's service objective, which is an objective, does not count.
    """
    return _share(found, case) if len(found) >= LONG_ENOUGH else 0.0


def _share(found: list[Token] | tuple[Token, ...], case: Case) -> float:
    line = [one.word for one in found]
    runs = [tuple(line[at : at + RUN]) for at in range(len(line) - RUN + 1)]
    known = _runs(case)
    return sum(run in known for run in runs) / max(len(runs), 1)


@cache
def _runs(case: Case) -> frozenset[tuple[str, ...]]:
    made: set[tuple[str, ...]] = set()
    for words_of_case in (case.harm, case.danger_statement, case.safety_goal):
        line = [one.word for one in tokens(words_of_case)]
        made.update(tuple(line[at : at + RUN]) for at in range(len(line) - RUN + 1))
    return frozenset(made)
