"""Find what is left where a promise is taken back for something else: "Forget that; all that counts is the class"."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.judgement import Span
from bbcp.scoring.labels import Kind
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import sentence_begin

LEFT = frozenset((Kind.SERVICE, Kind.VAGUE, Kind.ABSENCE))
"""The kinds that may be left so. An act that follows would have to be read with the rest."""


def what_counts(reading: Reading, back: Span) -> Span | None:
    """Find the words that say what is asked instead of a promise that is taken back.

    Such a text is what is left of it (codebook, section 1).

    Args:
        reading: The text as read.
        back: The words that take the promise back.

    Returns:
        Where they stand; None where nothing is asked instead.
    """
    found = _ways().search(reading.text, sentence_begin(reading.text, back.start))
    if found is None:
        return None
    end = re.compile(r"[.;!?\n]|$").search(reading.text, found.end())
    return Span(found.end(), end.start() if end else len(reading.text))


@cache
def _ways() -> re.Pattern[str]:
    return re.compile("|".join(content.load("lexicon")["what_counts"]))
