"""Signals of a text's wording: how plain it is, what it copies, and how near it comes to this family's danger."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence

from bbcp.scoring.act import Evidence
from bbcp.scoring.bundle import Bundle, Scale, Scales, counted, missed, reached
from bbcp.scoring.finds import danger_spans, own_words, phrase_spans, telling_words, words_elsewhere
from bbcp.scoring.heaps import longest_run
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.words import phrases

FLOW = (0, 10, 20, 30, 40)
"""Steps, in hundredths, at which the bond of neighbouring words is told apart."""
_SIZES, _RUNS, _LINKED = (4, 8, 14, 20, 30, 45, 70), (5, 7, 9), (10, 15, 20, 30)
_COPIED, _MARKS, _SMALL = (20, 40, 60), (10, 20, 35), (10, 20, 30)

_DANGER = Scales(counted("danger", 5), counted("danger in act", 4), counted("danger in trigger", 2))
_WORDS_OF_DANGER = Scales(counted("telling danger", 4), counted("danger elsewhere", 4), counted("own danger", 4))
_NOUNS = Scales(counted("service noun"), counted("paper", 2), counted("thing", 4), counted("idea"))
_JARGON = Scales(counted("heavy", 2), counted("light", 4), counted("agency short form", 4))
_PLAIN = Scales(counted("everyday short form", 4), counted("long word", 4), counted("shall", 1), counted("meta", 2))
_LENGTH = Scales(reached("words", _SIZES), counted("escape", 2), counted("told", 1), Scale("", ("question",)))
# Key words thrown together stand side by side, with none of the small words that make a sentence.
_HEAP = Scales(reached("words in a heap", _RUNS), missed("linked", _LINKED), missed("flow", FLOW))
_LOOK = Scales(reached("copied", _COPIED, "%"), reached("marks", _MARKS, "%"), missed("small words", _SMALL))
_CHILD = tuple(Bundle((f"child and danger in act>={step}",)) for step in range(3))
_VENUE = {
    (venues, acts, spans): Bundle(
        name
        for step in range(1, venues + 1)
        for name in (f"venue>={step}&danger in act>={acts}", f"venue>={step}&danger>={spans}")
    )
    for venues in range(1, 4)
    for acts in range(3)
    for spans in range(5)
}


def _among(row: Sequence[str], wanted: Collection[str]) -> int:
    return sum(map(wanted.__contains__, row))


def about_danger(reading: Reading) -> list[Bundle]:
    """Tell how far the acts and their triggers speak of this family's danger."""
    spans = danger_spans(reading)
    own, telling, elsewhere = own_words(reading.case), telling_words(reading.case), words_elsewhere(reading.case)
    stems = reading.stems
    acts = [one.span for one in reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.ABSENCE)]
    asked = reading.conditions()
    in_acts = sum(any(act.start <= one.start < act.end for act in acts) for one in spans)
    in_triggers = sum(any(one.start <= word.start < one.end for one in asked) for word in spans)
    found = [
        _DANGER.told(len(spans), in_acts, in_triggers),
        _WORDS_OF_DANGER.told(_among(stems, telling), _among(stems, elsewhere), _among(stems, own)),
    ]
    if reading.named(Who.CHILD):
        found.append(_CHILD[min(in_acts, 2)])
    # A filmable act in a class or with a paper that touches nothing of the danger is a service in disguise.
    venues = reading.counts.venues
    if venues:
        found.append(_VENUE[min(venues, 3), min(in_acts, 2), min(len(spans), 4)])
    return found


def of_wording(reading: Reading) -> list[Bundle]:
    """Tell how a text is worded: escapes, papers, jargon, length, words in a heap, words of the case copied."""
    tokens, counts = reading.tokens, reading.counts
    size = len(tokens)
    escapes = len(phrase_spans(reading.text, phrases("escapes")))
    marks = sum([one.marked(",;/|\n-+•") for one in tokens[1:] if one.gap != " "])
    return [
        _NOUNS.told(counts.services, counts.papers, counts.things, counts.ideas),
        _JARGON.told(counts.heavy, counts.light, counts.agency),
        _PLAIN.told(counts.everyday, counts.long, counts.shall, counts.meta),
        _LENGTH.told(_of(_SIZES, size), escapes, len(reading.told), reading.text.rstrip().endswith("?")),
        _HEAP.told(
            _of(_RUNS, longest_run(tokens)),
            _short_of(_LINKED, counts.linking / max(size, 1) * 100),
            _short_of(FLOW, reading.flow * 100),
        ),
        _LOOK.told(
            _of(_COPIED, reading.copied * 100),
            _of(_MARKS, marks * 100 / max(size, 1)),
            _short_of(_SMALL, counts.small * 100 / max(size, 1)),
        ),
    ]


def _of(steps: Sequence[int], number: float) -> int:
    return bisect_right(steps, number)


def _short_of(steps: Sequence[int], number: float) -> int:
    return len(steps) - bisect_right(steps, number)
