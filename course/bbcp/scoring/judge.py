"""The one function of the scorer."""

from __future__ import annotations

from bbcp.case import Case
from bbcp.scoring.criteria import rate
from bbcp.scoring.judgement import Judgement, make_judgement
from bbcp.scoring.kind import kind_of
from bbcp.scoring.reading import read
from bbcp.scoring.text import merge


def judge(text: str, case: Case) -> Judgement:
    """Judge one objective against one family, after the course's codebook.

    Args:
        text: What somebody wrote, any string; only its first 40,000 characters are read.
        case: The family.

    Returns:
        Its kind, the eight ratings with the words they rest on, and the score from 0 to 16. The
        same text and family always give the same judgement.
    """
    reading = read(text, case)
    kind, reason, spans = kind_of(reading)
    return make_judgement(kind, merge(spans), rate(reading, kind), reason)
