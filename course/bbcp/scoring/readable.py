"""Take out of a text what nobody sees on the page, and keep where everything stood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bbcp.scoring.framed import frames
from bbcp.scoring.judgement import Judgement, Span
from bbcp.scoring.text import LONGEST, merge

AT_MOST = 10 * LONGEST
"""Characters that are looked at; of what is left, the scorer reads the first `LONGEST`."""
_UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
"""Soft hyphens, zero-width letters and signs of direction, as they come with words from Word and web pages."""
_SPACES = "\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_TAGS = re.compile(
    # Each of them stops where the next one begins, so that a text of nothing but beginnings takes no longer.
    r"<!--(?:(?!-->|<!--)[\s\S])*-->"
    r"|<(style|script|del|s)\b[^<>]*>(?:(?!</|<(?:style|script|del|s)\b)[\s\S])*</\1\s*>"
    r"|</?[a-z!?][^<>]*>"
    r"|~~(?=\S)(?:(?!~~)[^\n])+~~"
    r"|&(?:nbsp|amp|quot|lt|gt|#\d{1,5}|#x[0-9a-f]{1,5});",
    re.IGNORECASE,
)
"""Tags with what they hide, and words that are struck out."""
_ODD = re.compile(rf"[{_UNSEEN}{_SPACES}\n]|  |<[A-Za-z!/?]|~~|&[A-Za-z#]|\d{{20}}")
_WRAPPED = re.compile(r"(?<=[^\s.!?:;])[ \t]*\r?\n[ \t]*(?=[a-z(])")
"""A line end in the middle of a sentence: what comes next begins small."""
SHORT_LINE = 20
"""Letters of a line that may be an entry of a list, and no sentence that was broken."""
_DIGITS = re.compile(r"\d{20,}")
_HIDDEN = re.compile(f"[{_UNSEEN}]")
_BLANK = re.compile(f"[{_SPACES}]")


def readable(text: str) -> tuple[str, Sequence[int]]:
    """Return a text as it is seen, without tags, struck words, unseen letters, needless spaces, line ends and frames.

    Args:
        text: What somebody wrote or pasted, any string.

    Returns:
        The text as seen, and for each of its characters where it stands in `text`.
    """
    text = text[:AT_MOST]
    around = list(frames(text))
    if not around and not _ODD.search(text):
        return text, range(len(text))
    blank = bytearray(len(text))
    for one in _TAGS.finditer(text):
        blank[one.start() : one.end()] = b"\1" * (one.end() - one.start())
    for one in _BLANK.finditer(text):
        blank[one.start()] = 1
    for begin, end in around:
        blank[begin:end] = b"\1" * (end - begin)
    for one in _WRAPPED.finditer(text):
        if one.start() - text.rfind("\n", 0, one.start()) > SHORT_LINE:
            blank[one.start() : one.end()] = b"\1" * (one.end() - one.start())
    hidden = {one.start() for one in _HIDDEN.finditer(text)}
    # No number of a case plan is longer, and to read one of thousands of digits would take minutes.
    hidden |= {at for one in _DIGITS.finditer(text) for at in range(one.start() + 20, one.end())}
    seen: list[str] = []
    places: list[int] = []
    for at, sign in enumerate(text):
        sign = " " if blank[at] else sign
        if at in hidden or (sign == " " and seen and seen[-1] == " "):
            continue
        seen.append(sign)
        places.append(at)
    return "".join(seen), places


def put_back(judgement: Judgement, places: Sequence[int]) -> Judgement:
    """Let the words that a judgement names point into the text as it was written.

    Args:
        judgement: What was judged of the text as seen.
        places: What `readable` returned with it.
    """
    if isinstance(places, range):
        return judgement

    def moved(spans: Sequence[Span]) -> tuple[Span, ...]:
        # What was told anew may stand in another order than it was written in.
        inside = [places[one.start : one.end] for one in spans if one.start < one.end]
        return merge(Span(min(one), max(one) + 1) for one in inside)

    ratings = tuple(replace(one, spans=moved(one.spans)) for one in judgement.ratings)
    return replace(judgement, kind_spans=moved(judgement.kind_spans), ratings=ratings)
