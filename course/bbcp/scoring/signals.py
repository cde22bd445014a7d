"""Name everything that speaks for one kind or level or another: the evidence that the trained weights weigh.

A signal is a short name such as "seen=1", "rhythm" or "rule:specific=2". A text has a signal or has
it not, so that every weight can be read, and `bbcp explain` can show which ones decided.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from bbcp.scoring.acts import Evidence
from bbcp.scoring.behind import AHEAD, object_of
from bbcp.scoring.finds import danger_spans, own_words, phrase_spans, places, stem, telling_words, words_elsewhere
from bbcp.scoring.heaps import linked, longest_run
from bbcp.scoring.judgement import Criterion, Kind, Rating, Reason
from bbcp.scoring.measures import MONTH_LONG
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.told import copied
from bbcp.scoring.words import base_of, is_service_noun, phrases, words

LIKELY = (5, 15, 30, 50, 70, 85, 95)
FLOW = (0, 10, 20, 30, 40)
"""Steps at which the chance of a sort of evidence, and the bond of neighbours, are told apart, in hundredths."""
"""Steps, in percent, of the chance that some head of the text is evidence of a sort."""


def signals(reading: Reading, kind: Kind, reason: Reason) -> tuple[str, ...]:
    """Name the signals of a text that speak for a kind.

    Args:
        reading: The text as read.
        kind: Its kind by the rules.
        reason: Why the rules call it `other`.

    Returns:
        The names, sorted, without doubles.
    """
    found = {
        "always",
        f"rule:{kind.value}",
        f"reason:{reason.value or 'none'}",
        *_acts(reading),
        *_clauses(reading),
        *_people(reading),
        *_measures(reading),
        *_danger(reading),
        *_wording(reading),
        *(f"word:{base_of(one.word)}" for one in reading.tokens if reading.people.who(one) is None),
    }
    return tuple(sorted(found))


def level_signals(names: tuple[str, ...], kind: Kind, ratings: Mapping[Criterion, Rating]) -> tuple[str, ...]:
    """Name the signals that speak for the levels of the criteria.

    Args:
        names: The signals of the text.
        kind: The kind that was decided for.
        ratings: The ratings by the rules for that kind.

    Returns:
        The names, sorted, without doubles.
    """
    found = {f"kind:{kind.value}"}
    for one in ratings.values():
        found |= {
            f"rule:{one.criterion.value}={one.level}",
            f"{kind.value}&{one.criterion.value}={one.level}",
        }
    rhythm = {
        "rhythm>=1",
        "count>=1",
        "occasion>=1",
        "stretch long>=1",
        "stretch short>=1",
        "end>=1",
        "soft>=1",
        "in a row>=1",
    }
    found |= {f"{kind.value}&{one}" for one in rhythm.intersection(names)}
    return tuple(sorted(found.union(names)))


def _many(name: str, count: int, most: int = 3) -> list[str]:
    """Name a count as steps: 2 gives "name>=1" and "name>=2"."""
    return [f"{name}>={step}" for step in range(1, min(count, most) + 1)] or [f"{name}=0"]


def _acts(reading: Reading) -> list[str]:
    counts = Counter(one.evidence for one in reading.acts)
    found = [name for what in Evidence for name in _many(what.value, counts[what])]
    if reading.acts:
        found += [f"first:{reading.acts[0].evidence.value}", f"last:{reading.acts[-1].evidence.value}"]
    for one in reading.acts:
        if one.evidence in (Evidence.SEEN, Evidence.BROAD, Evidence.SERVICE):
            found.append(f"{one.evidence.value} of {_object(reading, one.span.start)}")
        if one.base and one.evidence in (Evidence.SEEN, Evidence.BROAD, Evidence.STATE, Evidence.SERVICE):
            found.append(f"{one.evidence.value}:{one.base}")
    found += [
        f"likely {sort}>={step}%" for sort, chance in reading.likely.items() for step in LIKELY if chance * 100 >= step
    ]
    both = {one.evidence.value for one in reading.acts}
    found += [f"{one}+{two}" for one in both for two in both if one < two]
    if counts[Evidence.ABSENCE] and not counts[Evidence.SEEN] and (counts[Evidence.BROAD] or counts[Evidence.STATE]):
        # "will not hit and instead will be patient": what takes its place cannot be seen either.
        last = max((one.span.start, one.evidence.value) for one in reading.acts)[1]
        found.append(f"stops, then {last}")
        found += ["vague in its place"] if any(one.word in words("instead") for one in reading.tokens) else []
    return found


def _object(reading: Reading, start: int) -> str:
    """Name the sort of what an act is done to, by the word that it begins with."""
    at = next((place for place, one in enumerate(reading.tokens) if one.start == start), 0)
    return object_of(reading.tokens[at + 1 : at + 1 + AHEAD], reading.people)


def _clauses(reading: Reading) -> list[str]:
    counts = Counter(one.part for one in reading.clauses)
    found = [name for part in Part for name in _many(f"part:{part.value}", counts[part])]
    mains = [one for one in reading.clauses if one.part is Part.MAIN]
    found += [f"subject:{one.subject.value if one.subject else 'nobody'}" for one in mains]
    if any(one.implied for one in mains):
        found.append("implied")
    if mains:
        found.append(f"first subject:{mains[0].subject.value if mains[0].subject else 'nobody'}")
    return found


def _people(reading: Reading) -> list[str]:
    return [name for who in Who for name in _many(who.value, len(reading.named(who)), 2)]


def _measures(reading: Reading) -> list[str]:
    measures = reading.measures
    long = sum(one.days >= MONTH_LONG for one in measures.stretches)
    found = [
        *_many("stretch long", long, 1),
        *_many("stretch short", len(measures.stretches) - long, 1),
        *_many("end", len(measures.ends), 1),
        *_many("soft", len(measures.soft), 1),
        *_many("rhythm", len(measures.rhythms), 2),
        *_many("count", len(measures.counts), 2),
        *_many("in a row", len(measures.in_a_row), 1),
        *_many("occasion", len(measures.occasions), 1),
        *_many("weak measure", sum(one.word in words("weak_measures") for one in reading.tokens), 2),
        *_many("proof", sum(one.word in words("evidence") for one in reading.tokens), 2),
        *_many("absolute", sum(one.word in words("absolute") for one in reading.tokens), 1),
        *_many("place", len(places(reading)), 2),
    ]
    return found


def _danger(reading: Reading) -> list[str]:
    """Name how far the acts and their triggers speak of this family's danger."""
    spans = danger_spans(reading)
    own, telling, elsewhere = own_words(reading.case), telling_words(reading.case), words_elsewhere(reading.case)
    stems = [stem(one.word) for one in reading.tokens]
    acts = [one.span for one in reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.ABSENCE)]
    asked = reading.conditions()
    in_acts = sum(any(act.start <= one.start < act.end for act in acts) for one in spans)
    in_triggers = sum(any(one.start <= word.start < one.end for one in asked) for word in spans)
    found = [
        *_many("danger", len(spans), 5),
        *_many("danger in act", in_acts, 4),
        *_many("danger in trigger", in_triggers, 2),
        *_many("telling danger", sum(one in telling for one in stems), 4),
        *_many("danger elsewhere", sum(one in elsewhere for one in stems), 4),
        *_many("own danger", sum(one in own for one in stems), 4),
    ]
    if reading.named(Who.CHILD):
        found.append(f"child and danger in act>={min(in_acts, 2)}")
    return found


def _wording(reading: Reading) -> list[str]:
    tokens = reading.tokens
    size = len(tokens)
    found = [
        *_many("escape", len(phrase_spans(reading.text, phrases("escapes"))), 2),
        *_many("service noun", sum(is_service_noun(one.word) for one in tokens), 3),
        *_many("paper", sum(one.word in words("grammar", "papers") for one in tokens), 2),
        *_many("thing", sum(one.word in words("nouns", "things") for one in tokens), 4),
        *_many("idea", sum(one.word in words("nouns", "ideas") for one in tokens), 3),
        *_many("heavy", sum(one.word in words("jargon", "heavy") for one in tokens), 2),
        *_many("light", sum(one.word in words("jargon", "light") for one in tokens), 4),
        *_many("short form", sum(one.word in words("jargon", "short") for one in tokens), 4),
        *_many("long word", sum(len(one.word) > 9 for one in tokens), 4),
        *_many("shall", sum(one.word == "shall" for one in tokens), 1),
        *(f"words>={step}" for step in (4, 8, 14, 20, 30, 45, 70) if size >= step),
    ]
    # Key words thrown together stand side by side, with none of the small words that make a sentence.
    run, share = longest_run(tokens), linked(tokens)
    found += [f"words in a heap>={step}" for step in (5, 7, 9) if run >= step]
    found += [f"linked<{step}%" for step in (10, 15, 20, 30) if share * 100 < step]
    found += [f"flow<{step}%" for step in FLOW if reading.flow * 100 < step]
    if reading.text.rstrip().endswith("?"):
        found.append("question")
    share = copied(tokens, reading.case)
    found += _many("told", len(reading.told), 1)
    found += [f"copied>={step}%" for step in (20, 40, 60) if share * 100 >= step]
    found += _many("meta", sum(one.word in words("meta") for one in tokens), 2)
    marks = sum(any(mark in one.gap for mark in ",;/|\n-+•") for one in tokens[1:])
    found += [f"marks>={step}%" for step in (10, 20, 35) if marks * 100 >= step * max(size, 1)]
    small = sum(one.word in words("determiners") or one.word in words("modals") for one in tokens)
    found += [f"small words<{step}%" for step in (10, 20, 30) if small * 100 < step * max(size, 1)]
    return found
