"""Notice what is told of the family and not promised: its danger or harm statement, copied or in other words."""

from __future__ import annotations

import re
from functools import cache

from bbcp.case import Case
from bbcp.scoring.judgement import Span
from bbcp.scoring.patterns import words_in
from bbcp.scoring.text import Token, sentences, tokens
from bbcp.scoring.words import words

LONG_ENOUGH = 10
"""Words from which copying can be told from using the same few words."""
RUN = 5
"""So many words in a row that stand in the case too are copied."""
PROMISE = 3
"""So many words behind "will" tell one promise from another."""
MODALS = ("will", "shall", "must", "won't", "she'll", "he'll", "they'll", "i'll", "we'll")
"""What a promise is made with; "may" and "would", which stand in the lexicon's list too, make none here."""
FEARED = frozenset(("may", "might", "could", "would"))
"""What a danger is told with."""
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
    read = sentences(found)
    afraid = not words_in(text).isdisjoint(words("feared", "afraid"))
    for sentence in read:
        span = Span(sentence[0].start, sentence[-1].end)
        line = text[span.start : span.end]
        feared = (
            afraid and (_WORRIES.search(line) or _FEARS.search(line)) is not None and _PROMISES.search(line) is None
        )
        mostly = len(sentence) >= LONG_ENOUGH and _share(sentence, case) > MOSTLY
        if feared or _BEGINS.match(line) or (mostly and not (len(read) == 1 and _promises(sentence, case))):
            spans.append(span)
    return tuple(spans)


def _promises(sentence: list[Token], case: Case) -> bool:
    """Say whether a promise that the case does not hold stands behind a trigger or a danger in the case's own words."""
    line = [one.word for one in sentence]
    behind = (tuple(line[at + 1 : at + 1 + PROMISE]) for at, word in enumerate(line) if word in MODALS)
    if "won't" in line or any(one and one not in _runs(case, len(one)) for one in behind):
        return True
    known = _runs(case, RUN)
    last = max((at for at in range(len(line)) if tuple(line[at : at + RUN]) in known), default=0) + RUN
    return line[0] in words("grammar", "conditions") and len(line) - last >= PROMISE and not FEARED & {*line[last:]}


def copied(found: list[Token] | tuple[Token, ...], case: Case) -> float:
    """Return the share of a text, 0 to 1, that is copied out of the case.

    The case's service objective, which is an objective, does not count.
    """
    return _share(found, case) if len(found) >= LONG_ENOUGH else 0.0


def _share(found: list[Token] | tuple[Token, ...], case: Case) -> float:
    line = [one.word for one in found]
    count, known, firsts = len(line) - RUN + 1, _runs(case, RUN), _firsts(case)
    begun = [at for at, word in enumerate(line[: max(count, 0)]) if word in firsts]
    return sum([tuple(line[at : at + RUN]) in known for at in begun]) / max(count, 1)


@cache
def _firsts(case: Case) -> frozenset[str]:
    """Return the words with which a run of the case begins."""
    return frozenset(run[0] for run in _runs(case, RUN))


@cache
def _runs(case: Case, size: int) -> frozenset[tuple[str, ...]]:
    made: set[tuple[str, ...]] = set()
    for words_of_case in (case.harm, case.danger_statement, case.safety_goal):
        line = [one.word for one in tokens(words_of_case)]
        made.update(tuple(line[at : at + size]) for at in range(len(line) - size + 1))
    return frozenset(made)
