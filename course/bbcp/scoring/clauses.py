"""Read a sentence as clauses: who acts, in which part, and what only supports it."""

from __future__ import annotations

from typing import NamedTuple

from bbcp.scoring.parts import Part, opens
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token, sentences
from bbcp.scoring.verbs import has_verb, is_verb
from bbcp.scoring.words import is_service_noun, words


class Clause(NamedTuple):
    """A stretch of a sentence with one job.

    Attributes:
        tokens: Its words, at least one.
        part: Its job.
        subject: Who acts in it; None where nobody is named.
        implied: Whether the caregiver is only implied, as in "Use a calm voice".
        verbs: In a main clause, the places of its words that are used as verbs.
    """

    tokens: tuple[Token, ...]
    part: Part
    subject: Who | None
    implied: bool = False
    verbs: tuple[int, ...] = ()


def clauses(found: list[Token], people: People) -> list[Clause]:
    """Read all sentences of a text.

    Args:
        found: The text's words.
        people: Who is who.

    Returns:
        The clauses in text order.
    """
    read: list[Clause] = []
    subject: Who | None = None
    for sentence in sentences(found):
        for tokens, part in _cut(sentence, people):
            own = _subject(tokens, people)
            implied = False
            if part is Part.MAIN:
                if own is None and _starts_bare(tokens, people):
                    # A list of bullets goes on with who was named before; a bare order speaks to the caregiver.
                    own = subject or Who.CAREGIVER
                    implied = subject is None
                elif own is None:
                    own = subject if tokens[0] is not sentence[0] else None
                if own is not None:
                    subject = own
            main = range(len(tokens)) if part is Part.MAIN else ()
            verbs = tuple([at for at in main if is_verb(tokens, at, people)])
            read.append(Clause(tuple(tokens), part, own, implied, verbs))
        if subject is not Who.CAREGIVER:
            subject = None
    return read


def _cut(sentence: list[Token], people: People) -> list[tuple[list[Token], Part]]:
    parts: list[tuple[list[Token], Part]] = []
    for at, token in enumerate(sentence):
        part = opens(sentence, at, parts, people)
        if part is not None:
            parts.append(([], part))
        parts[-1][0].append(token)
    if len(parts) > 1 and _is_situation(parts[0], parts[1][0][0], people):
        parts[0] = (parts[0][0], Part.CONDITION)
    return parts


def _is_situation(first: tuple[list[Token], Part], after: Token, people: People) -> bool:
    """Say whether a sentence opens with the moment as a heading: "Fights with Lena: he steps outside"."""
    opened, part = first
    if part is not Part.MAIN or not after.gap.startswith(":") or has_verb(opened, people):
        return False
    told = [one.word for one in opened if people.who(one) is None]
    if any(one in words("meta") or one in words("headings") or is_service_noun(one) for one in told):
        return False
    return any(len(one) > 3 and one not in words("conjunctions") and one not in words("modals") for one in told)


def _subject(found: list[Token], people: People) -> Who | None:
    """Return the part of the first person named before the clause's first verb."""
    subject: Who | None = None
    for at, token in enumerate(found):
        who = people.who(token)
        if who is not None and not token.word.endswith("'s") and token.word not in ("my", "our", "their", "his"):
            if subject is None or who is Who.CAREGIVER:
                subject = who
        elif token.word in words("modals") or is_verb(found, at, people):
            break
    return subject


def _starts_bare(found: list[Token], people: People) -> bool:
    for at, token in enumerate(found[:4]):
        if is_verb(found, at, people):
            return True
        if (
            token.word not in words("conjunctions")
            and token.word not in ("to", "also", "not", "will", "never", "always")
            and not token.word.endswith("ly")
        ):
            return False
    return False
