"""Find the words that may say what somebody does, and name what stands around each of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from bbcp.scoring.act import Act, Evidence
from bbcp.scoring.agents import by_whom
from bbcp.scoring.around import around, form_of, together
from bbcp.scoring.behind import Near
from bbcp.scoring.bundle import Bundle, one_by_one
from bbcp.scoring.clauses import Clause
from bbcp.scoring.kept import KEPT
from bbcp.scoring.parts import Part
from bbcp.scoring.people import People, Who
from bbcp.scoring.place import inside, link
from bbcp.scoring.plain_sense import cannot_be
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, words

OF_CAREGIVERS = ("seen", "broad", "service")
"""What only a caregiver's act can be."""

HOPED = 5
"""Words behind "so" among which "can" may stand. Of 319 such heads of the corpus one is an act of its own."""


class Head(NamedTuple):
    """A word that may say what somebody does, stops doing or attends.

    Attributes:
        at: Its place among the words of the text.
        clause: Its clause, counted from 0.
        bundles: What stands around it, as far as it is told together.
        alone: The rest of it; a signal that comes twice counts twice.
        link: What joins it to what stands before: "and", "or", ",", "modal", somebody, or another word.
        form: Its form: "base", "s", "ed", "ing" or "odd".
        never: The sorts it cannot be: a caregiver's in "Ashlyn will lock the door", a service in "attend to the baby".
        subject_kept: Whether the clauses before it say that somebody else than a caregiver still acts.
    """

    at: int
    clause: int
    bundles: list[Bundle]
    alone: list[str]
    link: str = "none"
    form: str = "base"
    never: tuple[str, ...] = ()
    subject_kept: bool = False

    @property
    def signals(self) -> tuple[str, ...]:
        """Return all that stands around it, one by one and sorted."""
        return tuple(sorted(one_by_one(self.bundles, self.alone)))


_OF_CLAUSES = (Evidence.WATCHED, Evidence.OTHERS_ACT, Evidence.CHILD_STATE)


def heads(
    found: list[Token],
    row: Sequence[Near],
    read: list[Clause],
    people: People,
    guesses: list[Act],
    acting: Sequence[str],
    away: frozenset[int],
) -> list[Head]:
    """Find the heads of a text.

    Args:
        found: The text's words.
        row: The same, as `near_row` looks them up.
        read: Its clauses, which hold all of its words in order.
        people: Who is who.
        guesses: What the rules make of each clause.
        acting: Who acts at each word, as `bbcp.scoring.agents.agents` names them.
        away: The places of words that are put aside.

    Returns:
        The heads in text order.
    """
    guessed = {one.span.start: one.evidence for one in guesses}
    # What somebody else does or sees is guessed of the whole clause.
    whole = {one.clause: one.evidence for one in guesses if one.evidence in _OF_CLAUSES}
    made: list[Head] = []
    at = -1
    for number, clause in enumerate(read):
        hoped = _is_only_hoped(clause)
        for place in range(len(clause.tokens)):
            at += 1
            token = found[at]
            if row[at].sense.may_be_head or is_verb(found, at, people):
                beside = around(found, row, at, people)
                before = inside(row, at, place, number, read)
                guess = f"guess:{guessed.get(token.start) or whole.get(number, 'none')}"
                form = form_of(token.word, base_of(token.word))
                joined = link(row, at)
                pairs, turning = together(beside, before, guess)
                bundles = [*beside.bundles, *before.bundles, *pairs]
                bundles.append(_agent(acting[at], joined, form, clause.part, guess))
                alone = [*beside.alone, *before.alone, *turning]
                if form in ("ed", "odd", "base"):  # "is fed", "is driven", "is put"
                    alone.append(f"by whom:{by_whom(found, at, people)}~{form}")
                never = OF_CAREGIVERS if _others_act(found, at, clause, people) else cannot_be(found, at, people)
                if hoped:
                    never = (*never, *OF_CAREGIVERS, Evidence.STATE.value)
                if at in away:  # "instead of hitting him": it is said so as not to be done
                    never = (*never, Evidence.HARM.value)
                kept = clause.part is Part.MAIN and clause.subject in (Who.CHILD, Who.WORKER, Who.OTHER)
                made.append(Head(at, number, bundles, alone, joined, form, never, kept))
    return made


@lru_cache(maxsize=KEPT)
def _agent(who: str, joined: str, form: str, part: str, guess: str) -> Bundle:
    agent = f"agent:{who}"
    return Bundle((guess, agent, *(f"{agent}~{one}" for one in (joined, form, f"part:{part}", guess))))


def _is_only_hoped(clause: Clause) -> bool:
    """Say whether a clause tells what something is good for: "in order to set limits", "so he can sleep"."""
    first = [one.word for one in clause.tokens[: HOPED + 1]]
    if clause.part is not Part.PURPOSE or len(first) < 2:
        return False
    return first[:2] == ["in", "order"] or (first[0] == "so" and not {"can", "could"}.isdisjoint(first[1:]))


def _others_act(found: list[Token], at: int, clause: Clause, people: People) -> bool:
    if clause.subject not in (Who.CHILD, Who.WORKER, Who.OTHER) or clause.part is not Part.MAIN:
        return False
    before = [one for one in found[max(0, at - 4) : at] if not _between(one)]
    form = form_of(found[at].word, base_of(found[at].word))
    if before and form == "s" and people.who(before[-1]) is clause.subject and before[-1].capital:
        return not before[-1].word.endswith("'s")
    if len(before) < 2 or before[-1].word not in words("grammar", "future"):
        return False
    return people.who(before[-2]) is clause.subject


def _between(token: Token) -> bool:
    """Say whether a word may stand between "will" and its verb: "shall each recite"."""
    return token.word.endswith("ly") or token.word in ("each", "both", "all", "also", "then", "always", "still")
