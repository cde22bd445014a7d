"""Notice a promise that holds only once a service is done: what is left of it is the service (codebook, section 1)."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.judgement import Span
from bbcp.scoring.patterns import any_of
from bbcp.scoring.people import People
from bbcp.scoring.text import Token, sentences
from bbcp.scoring.words import is_service_noun, words

_THEN = re.compile(r",? (?:and|but) (?:only then|not (?:before|until|till)(?: then)?|no sooner|not sooner)(?=,|\s)")
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
    waiting = []
    for sentence in sentences(found):
        first = _only_then(text, sentence, people)
        if first is not None:
            waiting.append(first)
            continue
        opened = _openers().search(text, sentence[0].start, sentence[-1].end)
        if opened is None or opened.start() <= sentence[1].start:
            continue
        behind = [one for one in sentence if one.start >= opened.end()][:FAR]
        service = next((one for one in behind if is_service_noun(one.word)), None)
        done = any(one.word in words("grammar", "finishing") for one in behind)
        named = any(
            people.who(one) is not None or one.word in words("grammar", "finishing") for one in behind[:3]
        ) or any(one.word in ("the", "all") for one in behind[:1])
        if service is not None and done and named:
            waiting.append((Span(sentence[0].start, opened.start()), service.span))
    return tuple(waiting)


def _only_then(text: str, sentence: list[Token], people: People) -> tuple[Span, Span] | None:
    """Find what waits behind "Once the class is finished, and only then, ..."."""
    then = _THEN.search(text, sentence[0].start, sentence[-1].end)
    if then is None or sentence[0].word not in words("grammar", "conditions"):
        return None
    before = [one for one in sentence if one.start < then.start()]
    service = next((one for one in before if is_service_noun(one.word)), None)
    waits = any(people.who(one) is not None for one in sentence if one.start >= then.end())
    if service is None or not waits or not any(one.word in words("grammar", "finishing") for one in before):
        return None
    return Span(then.end(), sentence[-1].end), service.span


@cache
def _openers() -> re.Pattern[str]:
    return any_of(rf"\b(?:{one})\b" for one in content.load("lexicon")["waits_for"])
