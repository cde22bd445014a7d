"""Decide for each head of a text what it is evidence of, with the trained weights."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import chain

from bbcp.scoring.act import Act, Evidence
from bbcp.scoring.bundle import Bundle
from bbcp.scoring.clauses import Clause
from bbcp.scoring.heads import OF_CAREGIVERS, Head
from bbcp.scoring.judgement import Span
from bbcp.scoring.kept import KEPT, kept
from bbcp.scoring.people import Who
from bbcp.scoring.text import Token
from bbcp.scoring.weigh import Table, softmax
from bbcp.scoring.words import base_of, words

NOTHING = "none"
"""What a head is that says nothing: a noun that looks like a verb, a helper."""
ASIDE = "aside"
"""What a head is that only gives the trigger, the purpose or the help."""
SORTS = ("seen", "broad", "state", "service", "absence", "others", "watched", "harm", ASIDE, NOTHING)
"""What a head can be evidence of, in the words that people label with."""
CARRIED = frozenset(("service", "absence", "state"))
"""What the heads behind mostly are too, so that each counts together with their own words."""
SURE_OF_HARM = 0.65
"""How likely an act must be one that hurts. Below, two of three such acts of held-out texts were ordinary care; how
likely it is counts for the text all the same."""
_HARM = Evidence.HARM.value
_OWN = ("first:", "near:", "list:", "base:", "guess:", "obj:")
REACH = 9
"""How many words behind its head an act goes on at most."""
LONGEST = 40
"""The same for what stops and for who sees it."""
_EVIDENCE = {
    "seen": Evidence.SEEN,
    "broad": Evidence.BROAD,
    "state": Evidence.STATE,
    "service": Evidence.SERVICE,
    "absence": Evidence.ABSENCE,
    "watched": Evidence.WATCHED,
    "harm": Evidence.HARM,
}


def sort_heads(found: list[Head], table: Table) -> tuple[list[str], dict[str, float]]:
    """Decide what each head is.

    Args:
        found: The heads of a text, in order.
        table: The trained weights of this decision.

    Returns:
        One of `SORTS` for each head, and for each of `SORTS` the highest chance (0 to 1) that any head had of it, so
        that what was nearly decided counts too. What the head before it is counts for a head, so the order matters.
    """
    sorts: list[str] = []
    likely = dict.fromkeys(table.classes, 0.0)
    for at, head in enumerate(found):
        real = next((sort for sort in reversed(sorts[-6:]) if sort != NOTHING), "")
        goes_on = real == "others" and head.link in ("mark", "and", "or", "then") and head.subject_kept
        but = OF_CAREGIVERS if goes_on else head.never
        whole, alone = after(found, sorts, at)
        sums = table.bundled([*head.bundles, whole], head.alone + alone)
        chances = softmax(sums)
        sort = table.top(sums, but)
        if sort == _HARM and chances[table.classes.index(sort)] < SURE_OF_HARM:
            sort = table.top(sums, (*but, sort))
        sorts.append(sort)
        for sort, chance in zip(table.classes, chances, strict=True):
            if chance > likely[sort] and not (sort == _HARM and sort in head.never):
                likely[sort] = chance
    return sorts, likely


def after(found: list[Head], sorts: list[str], at: int) -> tuple[Bundle, list[str]]:
    """Tell the signals that the heads before one give, once they are decided.

    Args:
        found: The heads of a text, in order.
        sorts: What those before `at` are.
        at: Which head, counted from 0.

    Returns:
        Those that come together, and the others one by one.
    """
    real = [place for place in range(max(0, at - 6), at) if sorts[place] != NOTHING]
    if not real:
        return _START, []
    head, sort, this = found[real[-1]], sorts[real[-1]], found[at]
    # Acts that are listed share their form: "kneels, names and uses".
    whole = _after(sort, head.clause == this.clause, this.link, this.form, head.form == this.form)
    if sort not in CARRIED:
        return whole, []
    # What is listed behind a service is mostly one more, unless its own words say otherwise.
    own = [*chain.from_iterable(map(_own_of, this.bundles)), *_own(this.alone)]
    return whole, [f"after:{sort}*{one}" for one in own]


_START = Bundle(("after:start",))


@lru_cache(maxsize=KEPT)
def _after(sort: str, same: bool, link: str, form: str, alike: bool) -> Bundle:
    linked = f"after:{sort}~{link}"
    clause, forms = "same" if same else "other", "alike" if alike else "unlike"
    return Bundle((f"after:{sort}", f"after:{sort}:{clause}", linked, f"{linked}~{forms}", f"link:{link}~{form}"))


@kept
def _own_of(bundle: Bundle) -> tuple[str, ...]:
    return _own(bundle.names)


def _own(names: Iterable[str]) -> tuple[str, ...]:
    return tuple([one for one in names if one.startswith(_OWN) and "~" not in one])


def evidence(tokens: list[Token], read: list[Clause], found: list[Head], sorts: list[str]) -> list[Act]:
    """Gather the acts that the heads tell of.

    Args:
        tokens: The text's words.
        read: Its clauses.
        found: Its heads.
        sorts: What each of them is.

    Returns:
        The acts in text order, without the asides.
    """
    made: list[Act] = []
    shown = [(head, sort) for head, sort in zip(found, sorts, strict=True) if sort not in (NOTHING, ASIDE)]
    ends = [*(head.at for head, _ in shown[1:]), len(tokens)][: len(shown)]
    for (head, sort), until in zip(shown, ends, strict=True):
        clause = read[head.clause]
        begin, base = tokens[head.at], base_of(tokens[head.at].word)
        inside = [one for one in tokens[head.at : min(until, head.at + REACH)] if one.end <= clause.tokens[-1].end]
        if sort in ("absence", "watched"):
            inside = [
                one for one in tokens[head.at : min(until, head.at + LONGEST)] if one.end <= clause.tokens[-1].end
            ]
        what = _EVIDENCE.get(sort, Evidence.OTHERS_ACT)
        if sort == "others" and clause.subject is Who.CHILD and base in ("be", "feel", "have"):
            what = Evidence.CHILD_STATE
        made.append(Act(what, Span(begin.start, _last(inside, begin).end), head.clause, base))
    return made


def _last(inside: list[Token], begin: Token) -> Token:
    """Return the last word of an act; one that only leads on to more, such as "and" or "the", is left out."""
    hanging = words("grammar", "hanging")
    return next((one for one in reversed(inside) if one.word not in hanging), begin)
