"""Notice a promise that holds only once a service is done: what is left of it is the service (codebook, section 1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bbcp import content
from bbcp.scoring.behind import WHOSE
from bbcp.scoring.judgement import Span
from bbcp.scoring.patterns import any_of, words_in
from bbcp.scoring.people import People
from bbcp.scoring.text import Token, sentences
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import is_service_noun, words

_ONLY = frozenset(("only", "not", "no"))
_THEN = re.compile(
    r"(?P<moment>\b(?:[Oo]nce|[Aa]fter|[Ww]hen|[Aa]s soon as)\b[^,.;:!?\n]{3,100}),? (?:and|but) "
    r"(?:only then|not (?:before|until|till)(?: then)?|no sooner|not sooner),? (?P<rest>[^.;!?\n]{5,300})"
)
"""A moment, and that nothing is done before it."""
FAR = 16
"""How many words behind "only once" may name the service."""


def waiting_for_service(text: str, found: list[Token], people: People) -> tuple[tuple[Span, Span], ...]:
    """Find what is promised only for the time when a service is finished: "…, but only if she has done the class".

    Args:
        text: The normal text.
        found: Its words.
        people: Who is who.

    Returns:
        For each such promise, the words that wait, from the beginning of their sentence, and the service's name.
    """
    waiting: list[tuple[Span, Span]] = []
    if words_in(text).isdisjoint(words("grammar", "finishing")):
        return ()
    for sentence in sentences(found):
        opened = _openers().search(text, sentence[0].start, sentence[-1].end)
        if opened is None or opened.start() <= sentence[1].start:
            continue
        behind = [one for one in sentence if one.start >= opened.end()][:FAR]
        service = next((one for one in behind if is_service_noun(one.word)), None)
        done = any(one.word in words("grammar", "finishing") for one in behind)
        named = any(
            people.who(one) is not None or one.word in words("grammar", "finishing") for one in behind[:3]
        ) or any(one.word in ("the", "all", *WHOSE) for one in behind[:1])
        if service is not None and done and named:
            waiting.append((Span(sentence[0].start, opened.start()), service.span))
    return tuple(waiting)


def waits_last(text: str, places: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Put "Dana will kneel, but only once the class is done" for "Once the class is done, and only then, Dana ...".

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    found = None if _ONLY.isdisjoint(words_in(text)) else _THEN.search(text)
    if found is None:
        return text, places
    said = [one.lower() for one in re.findall(r"[\w'-]+", found["moment"])]
    if not any(map(is_service_noun, said)) or words("grammar", "finishing").isdisjoint(said):
        return text, places
    only = ", but only "
    taken = [*range(*found.span("rest")), *([found.start("rest") - 1] * len(only)), *range(*found.span("moment"))]
    moment = found["moment"][0].lower() + found["moment"][1:]
    return put_in(text, places, *found.span(), f"{found['rest']}{only}{moment}", taken)


@cache
def _openers() -> re.Pattern[str]:
    return any_of(rf"\b(?:{one})\b" for one in content.load("lexicon")["waits_for"])
