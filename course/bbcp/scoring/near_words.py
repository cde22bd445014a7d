"""Name the words of a text and those near each other: what an act is told by, whatever sentence it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bbcp.case import Case
from bbcp.scoring.harm_rules import feared_names
from bbcp.scoring.kept import kept
from bbcp.scoring.people import People
from bbcp.scoring.senses import sense_of
from bbcp.scoring.text import Token
from bbcp.scoring.words import words

FEARED = "FEARED"
"""How a grown-up is told who is named in the harm statement and is neither caregiver nor network."""
ALWAYS = "always"
"""The signal that every text has."""
NEAR = 3
"""So many words behind a word are named together with it, small words left out."""
_PRONOUNS = frozenset(("him", "her", "them"))

Signal = tuple[str, int, int]
"""The name of a signal, and the places of the first and the last word that it was found in."""


_Word = tuple[str, str, tuple[str, ...], int, int]
"""What a word is told as, its narrow class, the signals of its classes, its place, and the number of the part of the
text between marks."""


def near_signals(found: Sequence[Token], people: People, case: Case) -> list[Signal]:
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
        if not (told.isupper() and told != FEARED) and told not in words("near_words", "alone"):
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


def near_names(found: Sequence[Token], people: People, case: Case) -> frozenset[str]:
    """Return the names of the signals of `near_signals`, each once, and `ALWAYS`."""
    return frozenset((ALWAYS, *(one[0] for one in near_signals(found, people, case))))


def _row(found: Sequence[Token], people: People, feared: frozenset[str]) -> Iterator[_Word]:
    part = 0
    left = words("near_words", "left")
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


@kept
def _sense(word: str) -> tuple[str, str, tuple[str, ...]]:
    sense = sense_of(word)
    narrow = sense.classes[-1] if sense.classes else ""
    return sense.base, narrow, tuple(f"class:{one}" for one in sense.classes)
