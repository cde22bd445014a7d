"""Read what somebody sees a caregiver do as what the caregiver does: "Tia will see Dana kneel" is Dana's promise.

Who sees it is the evidence and not the one who acts (codebook, section 1: an observer leaves an objective behavioral).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bbcp.case import Case
from bbcp.scoring.naming import people_in
from bbcp.scoring.people import People, Who, any_caregiver
from bbcp.scoring.text import Token, tokens
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import verb_forms, words

_BETWEEN = frozenset(("the", "both", "his", "her", "their", "my"))
"""What may stand between "sees" and a caregiver."""
_AS_SUBJECT = {"me": "I", "us": "we"}
LONGEST = 6
"""Words that name who sees it, at most."""
FARTHEST = 16
"""Words before the seeing that are looked at."""
MOST = 20
"""Of so many such sentences each is told anew; more are no objective, and would take too long."""
_WHEN = frozenset(("at", "on", "in", "during", "each", "every", "for"))
_WORKER = frozenset(("i", "we"))
_NO_VERBS = frozenset(("morning", "evening", "thing", "nothing", "something", "anything", "everything", "during"))


def observed(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Dana will kneel, as seen by Tia" in the place of "Tia will see Dana kneel".

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if not _sees(case).search(text):
        return text, places
    found = tokens(text)
    people = people_in(case, found)
    changed = len(text) + 1
    seen = [at for at in range(1, len(found)) if found[at].word in words("grammar", "seeing")][:MOST]
    for at in reversed(seen):  # from behind, so that what stands before keeps its place
        verb = _verb_behind(found, at, people)
        first = at - (found[at - 1].word in ("will", "shall"))
        begin = _beginning(found, first)
        who = found[begin:first]
        # "... and sees me lay him down" was said of somebody named before.
        named = found[at + 1 : verb]
        if not verb or not (_looks_on(who, named, people) or (not who and begin and found[begin - 1].word == "and")):
            continue
        last = _end(found, verb)
        if last > changed:
            continue  # one in a sentence is enough
        changed = found[begin].start
        if who:
            seer = "the worker" if who[0].word in _WORKER else text[who[0].start : who[-1].end]
            text, places = put_in(text, places, last - 1, last, f"{text[last - 1]}, as seen by {seer}")
        does = _does(text, [one for one in named if one.word != "that"], found[verb])
        # The marks of who acts belong on the caregiver's name, wherever that stands now.
        doer = next(one for one in named if _is_caregiver(one, people))
        taken = [min(doer.start + letter, found[verb - 1].end - 1) for letter in range(len(does))]
        text, places = put_in(text, places, found[begin].start, found[verb].start, does, taken)
    return text, places


@lru_cache(maxsize=256)
def _sees(case: Case) -> re.Pattern[str]:
    """Return what finds that somebody sees a caregiver of a family."""
    return re.compile(
        rf"(?i)\b(?:{'|'.join(sorted(words('grammar', 'seeing')))}) (?:that )?(?:(?:{'|'.join(sorted(_BETWEEN))}) )?"
        rf"(?:me|{any_caregiver(case)})\b"
    )


def _verb_behind(found: list[Token], at: int, people: People) -> int:
    """Return the place of what a caregiver is seen doing, behind "sees Dana" or "sees me and the kids"; 0 for none."""
    that = at + 3 < len(found) and found[at + 1].word == "that"
    place = at + 1 + that
    place += place + 1 < len(found) and found[place].word in _BETWEEN
    if place >= len(found) or not _is_caregiver(found[place], people) or found[place].word.endswith("'s"):
        return 0
    if found[place].word in ("her", "him", "his", "their", "them"):
        return 0  # as well the child's
    place += 1
    while place < len(found) and (people.who(found[place]) is not None or found[place].word in ("and", "the")):
        place += 1
    if place >= len(found) or any(one.gap != " " for one in found[at + 1 : place + 1]):
        return 0
    word = found[place].word
    if that:
        return place if word.endswith("s") and verb_forms().get(word, word) != word else 0
    while word in words("grammar", "while_seen") and place + 1 < len(found) and found[place + 1].gap == " ":
        place += 1
        word = found[place].word
    doing = word.endswith("ing") and len(word) > 4 and word not in _NO_VERBS
    return place if doing or verb_forms().get(word) == word else 0


def _is_caregiver(token: Token, people: People) -> bool:
    return token.word == "me" or people.who(token) is Who.CAREGIVER


def _beginning(found: list[Token], first: int) -> int:
    """Return the place of the first word of who sees it: behind a mark, an "and" or the beginning."""
    begin = first
    while begin > max(0, first - FARTHEST) and found[begin].gap == " " and found[begin - 1].word != "and":
        begin -= 1
    if found[begin].word in _WHEN:  # "At eight visits in a row Ms. Alvarez sees ..."
        name = next((at for at in range(first, begin, -1) if not found[at - 1].capital), begin)
        return name if name < first else begin
    return begin


def _end(found: list[Token], at: int) -> int:
    """Return where in the text the sentence of a word ends."""
    behind = next((place for place in range(at + 1, len(found)) if found[place].marked(".!?;\n")), len(found))
    return found[behind - 1].end


def _looks_on(who: list[Token], named: list[Token], people: People) -> bool:
    """Say whether some words name somebody who only looks on, and nothing else; "I will see Dana" is the worker's."""
    if len(who) == 1 and who[0].word in _WORKER:
        return not any(one.word in _AS_SUBJECT for one in named)
    if len(who) > LONGEST or any(_turns(one) or people.who(one) is Who.CAREGIVER for one in who):
        return False
    return any(one.capital or people.who(one) is not None for one in who)


def _does(text: str, named: list[Token], verb: Token) -> str:
    """Tell what was seen as a promise, up to the verb: "Dana will ", "I will be "."""
    named = [
        one for at, one in enumerate(named) if one.word not in words("grammar", "while_seen") or _leads_on(named, at)
    ]
    doer = " ".join(_AS_SUBJECT.get(one.word, text[one.start : one.end]) for one in named)
    if verb.word.endswith("ing"):
        return f"{doer} will be "
    return f"{doer} " if verb_forms().get(verb.word) != verb.word else f"{doer} will "


def _turns(token: Token) -> bool:
    """Say whether a word makes the seeing a moment, a wish or a denial: "when Tia sees", "wants to", "never sees"."""
    lists = (("subordinators",), ("negation",), ("modals",), ("grammar", "seeing_turned"))
    return any(token.word in words(*path) for path in lists)


def _leads_on(named: list[Token], at: int) -> bool:
    """Say whether an "and" stands between two who are named: "Rosa and Jun"."""
    return named[at].word == "and" and at + 1 < len(named) and named[at + 1].word not in words("grammar", "while_seen")
