"""Read what somebody sees a caregiver do as what the caregiver does: "Tia will see Dana kneel" is Dana's promise.

Who sees it is the evidence and not the one who acts (codebook, section 1: an observer leaves an objective behavioral).
"""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.case import Case
from bbcp.scoring.naming import people_in
from bbcp.scoring.onlookers import AS_SUBJECT, onlooker
from bbcp.scoring.seen_doing import Doing, doing, is_caregiver, looking, may_tell
from bbcp.scoring.text import Token, tokens
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import verb_forms, words

_WILL = ("will", "shall", "can", "to")
_TOLD = (*_WILL, "is", "are", "be", "gets", "get")
"""What may stand before "told": "Ms. Alvarez will be told that Dana knelt"."""
MOST = 20
"""Of so many such sentences each is told anew; more are no objective, and would take too long."""


def observed(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Dana will kneel, as seen by Tia" in the place of "Tia will see Dana kneel".

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if not may_tell(text, case):
        return text, places
    found = tokens(text)
    people = people_in(case, found)
    changed = len(text) + 1
    for at in reversed([at for at in range(1, len(found)) if found[at].word in looking()][:MOST]):
        # From behind, so that what stands before keeps its place.
        act = doing(found, at, people)
        first = at
        while first and found[first - 1].word in (_TOLD if found[at].word == "told" else _WILL):
            first -= 1
        named = found[act.named : act.verb] if act else []
        seer = onlooker(text, found, first, named, people) if act else None
        if not act or not seer or (act.that and not seer[1]):
            continue
        last = _end(found, act.verb)
        if last > changed:
            continue  # one in a sentence is enough
        begin, behind = seer
        if any(one.word in words("grammar", "being") for one in found[begin:first]):
            continue  # "It was lovely to see Dana kneel" names nobody
        changed = found[begin].start
        if act.written and behind:
            behind += f", who {text[found[at].start : found[act.that - (found[act.that].word != 'time')].end]}"
        elif act.that and behind:
            behind += text[found[at].end : found[act.that].start].rstrip(" ,")
        if behind:
            text, places = put_in(text, places, last - 1, last, text[last - 1] + behind)
        verb = act.verb
        if base := _has_done(found, verb):
            verb += 1
            text, places = put_in(text, places, found[verb].start, found[verb].end, base)
        does = _does(text, named, base or found[verb].word, act)
        # The marks of who acts belong on the caregiver's name, wherever that stands now.
        doer = next(one for one in named if is_caregiver(one, people))
        taken = [min(doer.start + letter, found[verb - 1].end - 1) for letter in range(len(does))]
        text, places = put_in(text, places, found[begin].start, found[verb].start, does, taken)
    return text, places


def _end(found: list[Token], at: int) -> int:
    """Return where in the text the sentence of a word ends."""
    behind = next((place for place in range(at + 1, len(found)) if found[place].marked(".!?;\n")), len(found))
    return found[behind - 1].end


def _has_done(found: list[Token], at: int) -> str:
    """Return the plain verb of "has knelt"; "" where nothing of that sort stands there."""
    if found[at].word not in ("has", "have") or at + 1 == len(found) or found[at + 1].gap != " ":
        return ""
    base = verb_forms().get(found[at + 1].word, "")
    return base if base != found[at + 1].word and not found[at + 1].word.endswith(("s", "ing")) else ""


def _does(text: str, named: list[Token], verb: str, act: Doing) -> str:
    """Tell what was seen as a promise, up to the verb: "Dana will ", "I will be "."""
    named = [
        one for at, one in enumerate(named) if one.word not in words("grammar", "while_seen") or _leads_on(named, at)
    ]
    doer = " ".join(AS_SUBJECT.get(one.word, text[one.start : one.end]) for one in named)
    if act.at_a_place or verb.endswith("ing"):
        return f"{doer} will be "
    return f"{doer} " if verb_forms().get(verb) != verb else f"{doer} will "


def _leads_on(named: list[Token], at: int) -> bool:
    """Say whether an "and" stands between two who are named: "Rosa and Jun"."""
    return named[at].word == "and" and at + 1 < len(named) and named[at + 1].word not in words("grammar", "while_seen")
