"""Notice key words thrown together, in a list or in no order at all, where a sentence should be."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import eq

from bbcp.scoring.text import Token
from bbcp.scoring.words import is_service_noun, is_small, short_forms, words

LEAST = 10
"""A text of fewer words may be a note in shorthand."""
SEVERAL = 4
"""So many words of the rubric, if they are a fifth of a text, make it a copy of the rubric."""
ITEMS = 7
ITEM = 2.5
"""So many items, and no more words in each on average, make a list of key words."""
FLOW_LEAST = 0.0
"""Below this, words do not follow each other as in a sentence: so do 19 of 20 scrambled texts, and 1 in 100 others."""
RUN = 7
LINKED = 0.25
HARDLY_LINKED = 0.13
"""A long run of words with nothing between that links them, in a text with few such links or hardly any."""
HARDLY_ANY = 0.09
"""So few words that link others, numbers aside, are in no sentence of ten words or more."""
NOTES = 5
"""A text of which more than one word in so many is a service or an abbreviation is a note in shorthand."""
REPEATS = 4
"""So many repetitions make a heap; one or two, such as "never, never", may stand in a sentence."""
LONGEST_REPEAT = 4
_MARKS = ",;|/\n-+•"
_PAIR = re.compile(
    r"(?:^|[.;,\n] ?)(?:score )?(?:\d|[a-z]+_[a-z]+|sustained|relevant|behavior|specific|measurable) ?= ?\w"
)
"""A level or a criterion, and what it stands for."""


def is_heap(found: Sequence[Token], flow: float) -> bool:
    """Say whether a text is a heap of key words.

    Args:
        found: The words of a text.
        flow: How far they follow each other as in sentences (`Flow.of`).
    """
    meta = words("meta")
    rubric = sum([one.word in meta for one in found])
    if rubric >= SEVERAL and rubric * 5 >= len(found):
        return True
    return len(found) >= LEAST and (repeats(found) or flow < FLOW_LEAST or _is_list(found) or _is_unlinked(found))


def is_pile(found: Sequence[Token]) -> bool:
    """Say whether words stand side by side without a mark and with hardly one that links them, numbers aside.

    Of the 18,539 texts of the corpus 84 are so; people called one of them vague and the others no objective.

    Args:
        found: The words of a text.
    """
    if len(found) < LEAST or sum(bool(one.gap.strip()) for one in found[1:]) > 1:
        return False
    links = sum(is_small(one.word) and not _counts(one.word) for one in found)
    return links <= HARDLY_ANY * len(found)


def is_key(text: str) -> bool:
    """Say whether a text sets out what stands for what: "2 = names the adult; 1 = says so; 0 = nothing".

    Args:
        text: The normal text.
    """
    return len(_PAIR.findall(text)) > 1


def _counts(word: str) -> bool:
    """Say whether a word says how many or how often: "3", "two", "each", "time"."""
    return word[0].isdigit() or word in words("counting")


def longest_run(found: Sequence[Token]) -> int:
    """Return how many words stand side by side at most without one that links them: "the", "with", "to", a number.

    What a heading names does not stand side by side with what follows it: "Fights with Lena: Terrence steps out".
    """
    longest = run = 0
    for one in found:
        if ":" in one.gap:
            run = 0
        run = 0 if is_small(one.word) else run + 1
        longest = max(longest, run)
    return longest


def linked(found: Sequence[Token]) -> float:
    """Return the share of words, 0 to 1, that link others."""
    return sum(map(is_small, [one.word for one in found])) / max(len(found), 1)


def repeats(found: Sequence[Token]) -> bool:
    """Say whether the same words come again and again, side by side: "four months four months"."""
    row = [one.word for one in found]
    twice = 0
    for size in range(1, LONGEST_REPEAT + 1):
        again = list(map(eq, row, row[size:]))
        if any(again):
            twice += sum(all(again[at : at + size]) for at in range(len(again) - size + 1))
    return twice >= REPEATS


def _is_list(found: Sequence[Token]) -> bool:
    items = 1 + sum([one.marked(_MARKS) for one in found[1:] if one.gap != " "])
    return items >= ITEMS and len(found) <= ITEM * items


def _is_unlinked(found: Sequence[Token]) -> bool:
    share = linked(found)
    if share >= HARDLY_LINKED and (share >= LINKED or longest_run(found) < RUN):
        return False
    notes = sum(is_service_noun(one.word) or one.word in short_forms() for one in found)
    return notes * NOTES <= len(found)
