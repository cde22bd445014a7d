"""Name where a head stands: in which clause, behind whom and behind what."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bbcp.scoring.behind import WHOSE, Near
from bbcp.scoring.bundle import Bundle
from bbcp.scoring.clauses import Clause
from bbcp.scoring.kept import KEPT
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import words

BEHIND = 30
"""How many words before a head may hold who acts."""
INSIDE = 40
"""How many words of a head's clause before it are looked at."""
_NOT_ACTING = frozenset((*WHOSE, "him", "them"))


class Inside(NamedTuple):
    """What a head's clause is, and what of it stands before the head.

    Attributes:
        bundles: The signals that come together.
        alone: The others, mostly of single words before it; one that comes twice counts twice.
        place: The signal of the clause's part and of who acts in it.
    """

    bundles: list[Bundle]
    alone: list[str]
    place: str


def inside(row: Sequence[Near], at: int, place: int, number: int, read: list[Clause]) -> Inside:
    """Tell what of its clause stands before a head, and what the clause is.

    Args:
        row: The text's words.
        at: The head's place among them.
        place: Its place in its clause.
        number: Which clause, counted from 0.
        read: The text's clauses.
    """
    clause = read[number]
    part, subject = clause.part, clause.subject or "nobody"
    alone: list[str] = []
    verbs = 0
    last = None
    for _, sense, who, _ in row[at - min(place, INSIDE) : at]:
        if sense.before:
            alone.append(sense.before)
        last = who or last
        verbs += sense.verb
    bundles = [
        _clause(part, subject, name_of(row[at - place]), clause.implied),
        _behind(read[number - 1].part if number else "none", last or "none", min(verbs, 3)),
    ]
    if part is Part.MAIN and subject is Who.CAREGIVER:
        alone.append(f"main verb {min(verbs, 1)}:{row[at].sense.base}")
    return Inside(bundles, alone, f"part+subject:{part}+{subject}")


@lru_cache(maxsize=KEPT)
def _clause(part: str, subject: str, opens: str, implied: bool) -> Bundle:
    whole = (f"part:{part}", f"subject:{subject}", f"part+subject:{part}+{subject}", f"opens:{opens}")
    return Bundle((*whole, "implied") if implied else whole)


@lru_cache(maxsize=KEPT)
def _behind(last_part: str, person: str, verbs: int) -> Bundle:
    return Bundle((f"last part:{last_part}", f"person before:{person}", f"verbs before:{verbs}"))


def link(row: Sequence[Near], at: int) -> str:
    """Name what joins a head to what stands before it."""
    token = row[at].token
    if at == 0 or (token.capital and token.marked(".!?\n")):
        return "start"
    before, sense, who, _ = row[at - 2 if row[at - 1].token.word.endswith("ly") and at > 1 else at - 1]
    if before.word in ("and", "or", "nor", "then", "but", "&"):
        return before.word
    if token.marked(",;:-/"):
        return "mark"
    if who is not None:
        return who
    for group in ("modals", "subordinators", "negation", "conjunctions"):
        if before.word in words(group):
            return group
    return "verb" if sense.verb else "word"


def left(row: Sequence[Near], at: int) -> Bundle:
    """Tell who stands before a head in its sentence, whatever the clauses are taken for, and how many verbs between."""
    verbs = mark = 0
    for steps, place in enumerate(range(at - 1, max(at - 1 - BEHIND, -1), -1), start=1):
        behind = row[place + 1].token
        if behind.capital and row[place + 1].ends:
            break
        if not mark and behind.marked(",:(-"):
            mark = min(steps, 4)
        one, sense, who, _ = row[place]
        if who is not None and one.word not in _NOT_ACTING:
            return _left(who, min(verbs, 2), mark, behind.word in words("modals"), min(steps, 6))
        verbs += sense.verb
    return _left("nobody", min(verbs, 2), mark)


@lru_cache(maxsize=KEPT)
def _left(who: str, verbs: int, mark: int, modal: bool = False, steps: int = 0) -> Bundle:
    names = [f"left:{who}:{verbs}", f"left mark:mark:{mark}" if mark else "left mark:none"]
    if steps:
        names += [f"left:{who}:{'modal' if modal else 'plain'}", f"left steps:{steps}"]
    return Bundle(names)


def by_doing(found: list[Token], at: int) -> list[str]:
    """Name whether "by" and a form in -ing follow in the sentence, or stand before: "demonstrates it by sitting"."""
    made = []
    for place in range(at + 1, min(at + BEHIND, len(found) - 1)):
        if found[place].word == "by" and found[place + 1].word.endswith("ing"):
            if not any(one.marked(".;!?\n") for one in found[at + 1 : place + 1]):
                made.append("by doing ahead")
            break
    if found[at].word.endswith("ing"):
        for place in range(at, max(at - BEHIND, 0), -1):
            if found[place - 1].word == "by" and found[place].word.endswith("ing"):
                made.append("in a list of by doing")
                break
            if found[place].marked(".;!?\n"):
                break
    return made


def name_of(near: Near) -> str:
    """Name a neighbor: by its part in the case, by its word where that is a common one, else by its sort."""
    token, sense, who, _ = near
    if who is not None:
        return who if token.word not in WHOSE else "whose"
    return sense.name or ("name" if token.capital else "word")
