"""Notice texts that cannot be judged as an objective for this family, and say why."""

from __future__ import annotations

import re
from functools import cache

from bbcp import content
from bbcp.scoring.act import Evidence
from bbcp.scoring.harm import harmful
from bbcp.scoring.heaps import is_heap
from bbcp.scoring.judgement import Span
from bbcp.scoring.labels import Reason
from bbcp.scoring.language import is_foreign
from bbcp.scoring.patterns import Sayings, any_of
from bbcp.scoring.people import People, Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.strangers import strangers
from bbcp.scoring.text import Token, within
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import phrases, verb_forms, words

PASTED = 0.6
"""Share of copied words above which a text is the case's and not the writer's."""
_ENDS = ".!?\n"
ASKED_OF_CAREGIVERS = (Evidence.SEEN, Evidence.BROAD, Evidence.STATE, Evidence.SERVICE, Evidence.ABSENCE)
"""What shows that something is asked of a caregiver."""
NOTE = 6
"""Words behind a question that may be a note on whom to ask."""
BAG = 8
SMALL_IN_BAG = 0.07
"""Words from which a text with hardly any small word among them is a heap of key words."""


def refuse(reading: Reading, *, sure: bool = False) -> tuple[Reason, tuple[Span, ...]]:
    """Say why a text is no objective, as far as its words alone tell.

    Args:
        reading: The text as read.
        sure: As for `bbcp.scoring.harm.harmful`.

    Returns:
        The reason, and the words it rests on; `Reason.NONE` where nothing speaks against judging it.
    """
    text, found, people = reading.text, list(reading.tokens), reading.people
    if not found:
        return Reason.EMPTY, ()
    whole = (Span(found[0].start, found[-1].end),)
    if is_foreign(reading):
        return Reason.NOT_ENGLISH, whole
    prompt = _prompt(text)
    if (prompt or reading.copied > PASTED) and not _promises_beside(prompt, reading):
        return Reason.PROMPT, (prompt,) if prompt else whole
    asked = _only_asks(reading)
    if not asked and reading.told and not reading.acts:
        asked = reading.told[0]
    if asked:
        return Reason.PROMPT, (asked,)
    hurting = harmful(reading, sure=sure)
    if hurting:
        return Reason.HARMFUL, (hurting,)
    back = _taken_back().search(text)
    if back and reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.STATE, Evidence.SERVICE):
        return Reason.TAKEN_BACK, (Span(*back.span()),)
    others = strangers(reading)
    if others:
        return Reason.OTHER_FAMILY, others
    if _only_asks_back(reading, words("conjunctions") if sure else frozenset()):
        return Reason.QUESTION, whole
    named = (Who.CAREGIVER in reading.whom or Who.CHILD in reading.whom) and len(found) > 3
    if not named and not any(one.word in verb_forms() or one.word in words("negation") for one in found):
        return Reason.NOT_SENTENCE, whole
    if is_heap(found, reading.flow):
        return Reason.WORD_LIST, whole
    if _is_bag(found, people):
        return Reason.NOT_SENTENCE, whole
    return Reason.NONE, ()


@cache
def _taken_back() -> Sayings:
    return Sayings.of(content.load("lexicon")["taken_back"])


def _promises_beside(prompt: Span | None, reading: Reading) -> bool:
    """Say whether something is asked of a caregiver beside what is pasted: "Safety goal: ... Objective: Dana will"."""
    pasted = (*reading.told, *reading.wishes)
    if prompt is not None:
        begin = max(reading.text.rfind(mark, 0, prompt.start) for mark in _ENDS)
        ends = [end for mark in _ENDS if (end := reading.text.find(mark, prompt.end)) >= 0]
        pasted = (*pasted, Span(begin + 1, min(ends, default=len(reading.text))))
    asked = any(not within(one.span.start, pasted) for one in reading.of(*ASKED_OF_CAREGIVERS))
    return asked and any(not within(one.start, pasted) for one in reading.named(Who.CAREGIVER))


def _only_asks(reading: Reading) -> Span | None:
    """Find a wish for points in a text that says nothing else of the family."""
    named = reading.named(Who.CAREGIVER)
    if not reading.wishes or (reading.acts and any(not within(one.start, reading.wishes) for one in named)):
        return None
    return reading.wishes[0]


def _only_asks_back(reading: Reading, leads: frozenset[str]) -> bool:
    """Say whether a text opens with a question and promises nothing behind it; a promise may end in "right?".

    One of `leads` may stand before the question: "And who will check?".
    """
    end = re.search(r"[.!?\n]+(?=\s|$)", reading.text[reading.tokens[0].start :])
    first = next((one.word for one in reading.tokens[:2] if one.word not in leads), "")
    if first not in words("grammar", "asking") or end is None or "?" not in end.group():
        return False
    behind = reading.tokens[0].start + end.end()
    rest = [one.word for one in reading.tokens if one.start >= behind]
    if rest and rest[0] in words("grammar", "noting") and len(rest) <= NOTE:
        return True  # "Should the alarm go on his door? Ask Ruth."
    return not any(one.span.start >= behind for one in reading.of(*ASKED_OF_CAREGIVERS))


def _is_bag(found: list[Token], people: People) -> bool:
    """Say whether the text is a list of key words: nobody named, no "will", a mark behind every word or two."""
    said = ("will", "shall", "to", "not", "no", "never")
    if len(found) < 3 or any(one.word in said or people.who(one) is Who.CAREGIVER for one in found):
        return False
    small = sum(one.word in words("english") for one in found)
    if len(found) >= BAG and small < SMALL_IN_BAG * len(found) and not is_verb(found, 0, people):
        return True
    marks = sum(one.marked(",;|/\n-+•") for one in found[1:])
    return marks * 5 >= len(found) * 2


def _prompt(text: str) -> Span | None:
    match = _prompts().search(text) if any(map(text.__contains__, phrases("prompt"))) else None
    return Span(*match.span()) if match else None


@cache
def _prompts() -> re.Pattern[str]:
    return any_of((r"\b" if one[0].isalnum() else "") + re.escape(one) for one in phrases("prompt"))
