"""Find in a reading what several criteria ask for: places, phrases, the words of this family's danger."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from functools import cache, lru_cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.act import Evidence
from bbcp.scoring.judgement import Span
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import stem, words

RARE = 2
"""A word that belongs to more dangers than this tells of none of them."""


def named_places(reading: Reading) -> list[Span]:
    """Find names of places and programs: words with a capital, inside a sentence, that name nobody."""
    spans = []
    for before, one in itertools.pairwise(reading.tokens):
        inside = one.capital and not one.marked(".!?;:\n") and len(one.word) > 3
        if (
            inside
            and before.word not in ("mr", "ms", "mrs", "dr")
            and reading.people.who(one) is None
            and one.word not in words("months")
        ):
            spans.append(one.span)
    return spans


def only_weak(reading: Reading) -> bool:
    """Say whether the only measure is a rhythm on something that nobody could count."""
    return not reading.of(Evidence.SEEN, Evidence.SERVICE, Evidence.ABSENCE) and not reading.measures.counts


def only_with_service(reading: Reading, spans: list[Span]) -> bool:
    """Say whether every one of the times stands in a clause that is about the service."""
    service = {one.clause for one in reading.of(Evidence.SERVICE)} - {one.clause for one in reading.of(Evidence.SEEN)}
    for span in spans:
        for number, clause in enumerate(reading.clauses):
            if clause.tokens[0].start <= span.start < clause.tokens[-1].end and number not in service:
                return False
    return bool(service)


def phrase_spans(text: str, wanted: tuple[str, ...]) -> list[Span]:
    """Find phrases that begin at the beginning of a word."""
    if not any(map(text.__contains__, wanted)):
        return []
    return [Span(*one.span()) for one in _any_of(wanted).finditer(text)]


@cache
def _any_of(wanted: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, wanted))})")


@lru_cache(maxsize=256)
def topics(case: Case) -> tuple[str, ...]:
    """Name the dangers that a family's tags and danger statement tell of, in the order of `dangers.yaml`."""
    told = re.findall("[a-z-]+", " ".join((*case.danger, case.danger_statement)).lower().replace("_", " "))
    line = f" {' '.join(told)} {' '.join(map(stem, told))} "
    return tuple(
        name
        for name, one in content.load("dangers").items()
        if any(f" {word.replace('_', ' ')} " in line for word in one["tells"].split())
    )


@lru_cache(maxsize=256)
def danger_words(case: Case) -> frozenset[str]:
    """Gather the words of this family's danger in their base form: by its topics, and from its own statement."""
    found = {stem(word) for name in topics(case) for word in content.load("dangers")[name]["words"].split()}
    return frozenset(found | own_words(case))


@lru_cache(maxsize=1)
def all_danger_words() -> frozenset[str]:
    """Gather the words of all dangers, in their base form."""
    return frozenset(stem(word) for one in content.load("dangers").values() for word in one["words"].split())


@lru_cache(maxsize=1)
def rare_words() -> frozenset[str]:
    """Gather the words that tell of a few dangers only, in their base form: "inhaler", and not "call"."""
    counts = Counter(
        word for one in content.load("dangers").values() for word in {stem(word) for word in one["words"].split()}
    )
    return frozenset(word for word, count in counts.items() if count <= RARE)


@lru_cache(maxsize=256)
def telling_words(case: Case) -> frozenset[str]:
    """Gather those words of this family's danger that tell of few others, in their base form."""
    return danger_words(case) & (rare_words() | own_words(case))


@lru_cache(maxsize=256)
def words_elsewhere(case: Case) -> frozenset[str]:
    """Gather the words that tell of other dangers than this family's, in their base form."""
    return rare_words() - danger_words(case)


@lru_cache(maxsize=256)
def own_words(case: Case) -> frozenset[str]:
    """Gather the telling words of this family's danger statement and safety goal, in their base form."""
    own = set(re.findall(r"[a-z]{4,}", f"{case.danger_statement} {case.safety_goal}".lower()))
    names = {word for one in case.caregivers for word in one.name.lower().split()}
    names |= {name.lower() for one in case.children for name in one.names}
    network = {word for one in case.network for word in re.findall(r"[a-z]+", one.lower())}
    return frozenset(stem(word) for word in own - words("grammar", "case_words") - names - network)


def danger_spans(reading: Reading) -> tuple[Span, ...]:
    """Find the words that belong to this family's danger."""
    wanted = danger_words(reading.case)
    return tuple(one.span for one, base in zip(reading.tokens, reading.stems, strict=True) if base in wanted)
