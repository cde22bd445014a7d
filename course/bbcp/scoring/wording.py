"""Signals of a text's wording: how plain it is, what it copies, and how near it comes to this family's danger."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

from bbcp.scoring.act import Evidence
from bbcp.scoring.finds import danger_spans, own_words, phrase_spans, telling_words, words_elsewhere
from bbcp.scoring.heaps import linked, longest_run
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import KEPT, is_service_noun, phrases, words

FLOW = (0, 10, 20, 30, 40)
"""Steps, in hundredths, at which the bond of neighbouring words is told apart."""


@lru_cache(maxsize=4096)
def many(name: str, count: int, most: int = 3) -> tuple[str, ...]:
    """Name a count as steps: 2 gives "name>=1" and "name>=2"."""
    return tuple(f"{name}>={step}" for step in range(1, min(count, most) + 1)) or (f"{name}=0",)


def of_list(row: Sequence[str], *path: str) -> int:
    """Count the words of a text that stand on a list of the lexicon."""
    return counted(row, words(*path))


def counted(row: Sequence[str], wanted: Collection[str]) -> int:
    """Count the words of a text that are among some."""
    return sum(map(wanted.__contains__, row))


def about_danger(reading: Reading) -> list[str]:
    """Name how far the acts and their triggers speak of this family's danger."""
    spans = danger_spans(reading)
    own, telling, elsewhere = own_words(reading.case), telling_words(reading.case), words_elsewhere(reading.case)
    stems = reading.stems
    acts = [one.span for one in reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.ABSENCE)]
    asked = reading.conditions()
    in_acts = sum(any(act.start <= one.start < act.end for act in acts) for one in spans)
    in_triggers = sum(any(one.start <= word.start < one.end for one in asked) for word in spans)
    found = [
        *many("danger", len(spans), 5),
        *many("danger in act", in_acts, 4),
        *many("danger in trigger", in_triggers, 2),
        *many("telling danger", counted(stems, telling), 4),
        *many("danger elsewhere", counted(stems, elsewhere), 4),
        *many("own danger", counted(stems, own), 4),
    ]
    if reading.named(Who.CHILD):
        found.append(f"child and danger in act>={min(in_acts, 2)}")
    # A filmable act in a class or with a paper that touches nothing of the danger is a service in disguise.
    venues = sum(map(_is_venue, reading.row))
    if venues:
        found += [f"venue>={step}&danger in act>={min(in_acts, 2)}" for step in range(1, min(venues, 3) + 1)]
        found += [f"venue>={step}&danger>={min(len(spans), 4)}" for step in range(1, min(venues, 3) + 1)]
    return found


def of_wording(reading: Reading) -> list[str]:
    """Name how a text is worded: escapes, papers, jargon, length, words in a heap, words of the case copied."""
    tokens, row = reading.tokens, reading.row
    size = len(row)
    found = [
        *many("escape", len(phrase_spans(reading.text, phrases("escapes"))), 2),
        *many("service noun", sum(map(is_service_noun, row)), 3),
        *many("paper", of_list(row, "grammar", "papers"), 2),
        *many("thing", of_list(row, "nouns", "things"), 4),
        *many("idea", of_list(row, "nouns", "ideas"), 3),
        *many("heavy", of_list(row, "jargon", "heavy"), 2),
        *many("light", of_list(row, "jargon", "light"), 4),
        *many("agency short form", of_list(row, "jargon", "short"), 4),
        *many("everyday short form", of_list(row, "jargon", "everyday"), 4),
        *many("long word", sum(len(one) > 9 for one in row), 4),
        *many("shall", row.count("shall"), 1),
        *(f"words>={step}" for step in (4, 8, 14, 20, 30, 45, 70) if size >= step),
    ]
    # Key words thrown together stand side by side, with none of the small words that make a sentence.
    run, share = longest_run(tokens), linked(tokens)
    found += [f"words in a heap>={step}" for step in (5, 7, 9) if run >= step]
    found += [f"linked<{step}%" for step in (10, 15, 20, 30) if share * 100 < step]
    found += [f"flow<{step}%" for step in FLOW if reading.flow * 100 < step]
    if reading.text.rstrip().endswith("?"):
        found.append("question")
    share = reading.copied
    found += many("told", len(reading.told), 1)
    found += [f"copied>={step}%" for step in (20, 40, 60) if share * 100 >= step]
    found += many("meta", of_list(row, "meta"), 2)
    marks = sum(one.marked(",;/|\n-+•") for one in tokens[1:])
    found += [f"marks>={step}%" for step in (10, 20, 35) if marks * 100 >= step * max(size, 1)]
    small = counted(row, words("determiners") | words("modals"))
    found += [f"small words<{step}%" for step in (10, 20, 30) if small * 100 < step * max(size, 1)]
    return found


@lru_cache(maxsize=KEPT)
def _is_venue(word: str) -> bool:
    return (
        is_service_noun(word)
        or word in words("service_nouns", "weak")
        or word in words("grammar", "offices")
        or word in words("grammar", "papers")
        or word in words("people", "worker")
    )
