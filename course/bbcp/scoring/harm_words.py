"""Notice a harmful act by the words that stand near each other, where no rule knows it.

Rules name acts that somebody thought of. What was learned from harmful acts and their harmless twins
knows others by words of like meaning: who had "cold" and "hose" among its examples knows "icy" and "bucket".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.harm_rules import clearing, feared_names
from bbcp.scoring.judgement import Span
from bbcp.scoring.people import People
from bbcp.scoring.reading import Reading
from bbcp.scoring.senses import sense_of
from bbcp.scoring.text import Token
from bbcp.scoring.weigh import Weights, softmax
from bbcp.scoring.weighed import Weighed
from bbcp.scoring.words import words

FEARED = "FEARED"
"""How a grown-up is told who is named in the harm statement and is neither caregiver nor network."""
ALWAYS = "always"
"""The signal that every text has."""
NEAR = 3
"""So many words behind a word are named together with it, small words left out."""
SHARE = 0.8
"""How much the table of traps counts beside the words, for each log-odd; it knows who acts and what is denied, and they
know what is done. Chosen on writers and families left out, as is the next."""
EASE = -0.3
"""What is added to their sum, so that harm is likely from `bbcp.scoring.traps.LIKELY` on. With 0.2 they find half as
many harmful acts again, and call twice as many careful parents harmful, which is the worse mistake."""
LEAST = -3.5
"""The log-odds of the table of traps below which no words made harm likely in any of some 4,500 texts; half of all
texts are below, and cost no time."""
_PRONOUNS = frozenset(("him", "her", "them"))


Signal = tuple[str, int, int]
"""The name of a signal, and the places of the first and the last word that it was found in."""


_Word = tuple[str, str, tuple[str, ...], int, int]
"""What a word is told as, its narrow class, the signals of its classes, its place, and the number of the part of the
text between marks."""


def harm_signals(found: Sequence[Token], people: People, case: Case) -> list[Signal]:
    """Name the words of a text, their classes, and the pairs that stand near each other in it.

    Args:
        found: The text's words.
        people: Who is who in it.
        case: The family.

    Returns:
        The signals, some perhaps more than once; names of people are told by their part.
    """
    made: list[Signal] = []
    row = list(_row(found, people, feared_names(case)))
    for step, (told, narrow, classes, at, part) in enumerate(row):
        # A pronoun, a person or a small word tells something only beside another word.
        if not (told.isupper() and told != FEARED) and told not in words("harm_words", "alone"):
            made.append((told, at, at))
            made += [(name, at, at) for name in classes]
        for other, near, _, place, where in row[step + 1 : step + 1 + NEAR]:
            if where != part:
                break
            made.append((f"{told}>{other}", at, place))
            if near:
                made.append((f"{told}>{near}", at, place))
            if narrow:
                made.append((f"{narrow}>{other}", at, place))
    return made


def signal_names(found: Sequence[Token], people: People, case: Case) -> set[str]:
    """Return the names of the signals of `harm_signals`, each once."""
    return {one[0] for one in harm_signals(found, people, case)}


def _row(found: Sequence[Token], people: People, feared: frozenset[str]) -> Iterator[_Word]:
    part = 0
    left = words("harm_words", "left")
    for at, token in enumerate(found):
        part += bool(token.gap.strip())
        if token.word in left or token.word[0].isdigit():
            continue
        who = None if token.word in _PRONOUNS else people.who(token)
        if token.word.removesuffix("'s") in feared:
            yield FEARED, "", (), at, part
        elif who is not None:
            yield (f"{who.name}'s" if token.word.endswith("'s") else who.name), "", (), at, part
        else:
            yield *_sense(token.word), at, part


@lru_cache(maxsize=8192)
def _sense(word: str) -> tuple[str, str, tuple[str, ...]]:
    sense = sense_of(word)
    narrow = sense.classes[-1] if sense.classes else ""
    return sense.base, narrow, tuple(f"class:{one}" for one in sense.classes)


def likely_harm(reading: Reading, weighed: Weighed) -> float:
    """Tell how likely a text tells of a harmful act, by its words and by the signals of traps together.

    Args:
        reading: The text as read.
        weighed: Its signals, weighed by what was trained.

    Returns:
        From 0 to 1; 0 where only the first step was trained, where what could hurt is cleared away, or where the
        signals speak against harm by more than `LEAST`.
    """
    table, known = weighed.weights.harm, weighed.weights.tables
    if table is None or "harm" not in known:
        return 0.0
    no, yes = weighed.sums("harm")
    if yes - no < LEAST or any(one.search(reading.text) for one in clearing().begun(reading.text)):
        return 0.0
    names = signal_names(reading.tokens, reading.people, reading.case)
    words_no, words_yes = table.sums((ALWAYS, *names))
    return softmax([0.0, words_yes - words_no + SHARE * (yes - no) + EASE])[-1]


def harm_span(reading: Reading, weights: Weights) -> Span:
    """Return the few words side by side that speak for harm most.

    Args:
        reading: The text as read, of at least one word.
        weights: What was trained.
    """
    begun: dict[int, list[tuple[float, int]]] = {}
    for name, first, last in harm_signals(reading.tokens, reading.people, reading.case):
        weight = weights.harm.sums((name,))[-1] if weights.harm else 0.0
        begun.setdefault(first, []).append((weight, last))
    places = sorted(begun) or [0]
    rows = (places[at : at + NEAR] for at in range(len(places)))
    best = max(rows, key=lambda row: sum(gain for at in row for gain, last in begun.get(at, ()) if last <= row[-1]))
    return Span(reading.tokens[best[0]].start, reading.tokens[best[-1]].end)
