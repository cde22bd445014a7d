"""Find who it is that sees or tells what a caregiver does: "Tia", "Ruth, who lives next door", "Bea comes by and"."""

from __future__ import annotations

from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, words

AS_SUBJECT = {"me": "I", "us": "we"}
"""How somebody who is seen is told of as the one who acts."""
LONGEST = 6
"""Words that name who sees it, at most."""
FARTHEST = 24
"""Words before the seeing that are looked at."""
_WHEN = frozenset(("at", "on", "in", "during", "each", "every", "for"))
_WORKER = frozenset(("i", "we"))
_WHO = frozenset(("who", "which"))


def onlooker(text: str, found: list[Token], at: int, named: list[Token], people: People) -> tuple[int, str] | None:
    """Find who sees or tells it.

    Args:
        text: The text.
        found: Its words.
        at: The place of the seeing, or of the "will" before it.
        named: The words that name the caregiver who is seen.
        people: Who is who.

    Returns:
        The place of the first word that tells who looks on, and what to say of them behind the act; None where
        somebody acts, wishes or denies it.
    """
    begin = _beginning(found, at)
    who = found[begin:at]
    if who:
        if not _looks_on(who, named, people):
            return None
        seer = "the worker" if who[0].word in _WORKER else text[who[0].start : who[-1].end]
        return begin, f", as seen by {seer}"
    if begin and found[begin - 1].word == "and":
        # "... and sees me lay him down" was said of somebody named before.
        return _comes_by(text, found, begin - 1, people) or (begin, "")
    if begin and found[begin].gap.startswith(","):
        return _told_more_of(text, found, begin, named, people)
    return None


def _beginning(found: list[Token], first: int) -> int:
    """Return the place of the first word of who sees it: behind a mark, an "and" or the beginning."""
    begin = first
    while begin > max(0, first - FARTHEST) and found[begin].gap == " " and found[begin - 1].word != "and":
        begin -= 1
    if found[begin].word in _WHEN:  # "At eight visits in a row Ms. Alvarez sees ..."
        name = next((at for at in range(first, begin, -1) if not _names(found[at - 1])), begin)
        return name if name < first else begin
    return begin


def _comes_by(text: str, found: list[Token], end: int, people: People) -> tuple[int, str] | None:
    """Read "Bea comes by on Mondays and" as "as seen by Bea, who comes by on Mondays"."""
    begin = end
    while begin > max(0, end - FARTHEST) and found[begin].gap == " ":
        begin -= 1
    clause = found[begin:end]
    if not clause:
        return None
    does = next((at for at, one in enumerate(clause) if at and (_acts(one) or one.word in ("will", "shall"))), 0)
    name, lead = does, int(clause[0].word in _WHEN)
    lead += bool(lead and len(clause) > 1 and _is_a_day(clause[1]))
    while name > lead and (clause[name - 1].capital or people.who(clause[name - 1]) is not None):
        name -= 1
    if name == does or (name and not lead) or any(_turns(one) for one in clause[:name]):
        return None
    if any(one.word in words("negation") for one in clause):
        return None
    if any(people.who(one) is Who.CAREGIVER for one in clause):
        return None
    before = f" {text[clause[0].start : clause[name - 1].end]}" if name else ""
    seer = text[clause[name].start : clause[does - 1].end]
    return begin, f", as seen by {seer}, who {text[clause[does].start : clause[-1].end]}{before}"


def _acts(token: Token) -> bool:
    return not token.capital and token.word.endswith("s") and base_of(token.word) != token.word


def _names(token: Token) -> bool:
    return token.capital and token.word not in words("months") and not _is_a_day(token)


def _is_a_day(token: Token) -> bool:
    return token.word.removesuffix("s").endswith("day")


def _told_more_of(
    text: str, found: list[Token], end: int, named: list[Token], people: People
) -> tuple[int, str] | None:
    """Read past what is told of somebody between two commas: "Ruth, who lives next door,"."""
    who = next((at for at in range(end - 1, max(0, end - FARTHEST), -1) if found[at].word in _WHO), 0)
    if not who or not found[who].gap.startswith(",") or any(one.marked(".!?;\n") for one in found[who : end + 1]):
        return None
    begin = _beginning(found, who - 1)
    seer = found[begin:who]
    if not _looks_on(seer, named, people):
        return None
    return begin, f", as seen by {text[seer[0].start : found[end - 1].end]}"


def _looks_on(who: list[Token], named: list[Token], people: People) -> bool:
    """Say whether some words name somebody who only looks on, and nothing else; "I will see Dana" is the worker's."""
    if len(who) == 1 and who[0].word in _WORKER:
        return not any(one.word in AS_SUBJECT for one in named)
    if len(who) > LONGEST or any(_turns(one) or people.who(one) is Who.CAREGIVER for one in who):
        return False
    return any(one.capital or people.who(one) is not None for one in who)


def _turns(token: Token) -> bool:
    """Say whether a word makes the seeing a moment, a wish or a denial: "when Tia sees", "wants to", "never sees"."""
    lists = (("subordinators",), ("negation",), ("modals",), ("grammar", "seeing_turned"))
    return any(token.word in words(*path) for path in lists)
