"""Read what waits for a caregiver's act as that act: "never leaves without calling Bea" is "will call Bea first"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.for_family import ForFamily
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import any_caregiver
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import verb_forms, words

LONGEST = 60
"""Letters of what waits, at most: "leave for a double shift"."""
_DENIED = r"never|(?:do|does|will|shall|must|wo)(?: not|n['’]?t| never)"
_UNTIL = frozenset(("before", "until", "till"))
_DENIALS = frozenset(("never", "not", "t", "dont", "doesnt", "willnt", "shallnt", "mustnt", "wont"))
"""Words of which one is in whatever `_DENIED` finds."""
_NO_ACTS = frozenset(("be", "have", "know", "think", "feel", "see", "understand", "want", "need"))


def withheld(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "will, before she leaves, be calling" in the place of "never leaves without calling", once in a text.

    Two denials are a promise: the caregiver acts before going to work or to bed (codebook, section 1). "Never drinks
    before checking on Rae" stays as it is, since it allows the danger; "before taking Rae to Lorraine" does not.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    said = words_in(text)
    if "without" not in said and (_UNTIL.isdisjoint(said) or _DENIALS.isdisjoint(said)):
        return text, places
    if found := _PASSES.search(text, case):
        text, places = put_in(text, places, found.end("who"), found.start("act"), " will be ")
        text, places = put_in(text, places, found.end("when"), found.start("who"), ", ")
        return put_in(text, places, found.start(), found.start("when"), "each ")
    for found in _WAYS.finditer(text, case):
        verb = found.group("act").lower()
        if not _may_wait(found.group("held").lower(), verb) or not _is_act(verb, done=bool(found.group("has"))):
            continue
        begin = ", have " if found.group("has") else ", be "
        text, places = put_in(text, places, found.end("held"), found.start("act"), begin)
        return put_in(text, places, found.start("no"), found.start("held"), f"will, before {found.group('who')} ")
    return text, places


def _is_act(verb: str, *, done: bool) -> bool:
    """Say whether a word is an act, done or being done: "handed", "calling", and not "known", "home"."""
    base = verb_forms().get(verb)
    if base is None and done and verb.endswith("ed"):
        return True
    if base is None or base in _NO_ACTS:
        return False
    if done:
        return not verb.endswith(("ing", "s")) and (verb != base or verb in words("all_past", "either"))
    return verb.endswith("ing")


def _may_wait(held: str, verb: str) -> bool:
    brings = verb_forms().get(verb) in words("withheld", "bringing")
    return _waits("any").match(held) is not None or (brings and _waits("drinking").match(held) is not None)


@cache
def _waits(name: str) -> re.Pattern[str]:
    listed = content.load("lexicon")["withheld"][name]
    return re.compile(listed if isinstance(listed, str) else "|".join(listed))


def _passes(who: str) -> str:
    """Return what finds "not one Friday of the next ten goes by without Marcus driving"."""
    passes = "(?:goes by|go by|passes|pass|ends?|starts?|begins?)"
    return (
        rf"(?i)\b(?:not (?:one|a single|a)|no) (?P<when>\w+(?: (?:of|in|for) [^,.;:!?\n]{{2,30}}?)?) (?:will )?"
        rf"{passes} without (?P<who>{who})(?:['’]s?)? (?P<act>[a-z]+ing)\b"
    )


def _ways(caregiver: str) -> str:
    who = rf"(?:(?:the )?{caregiver})"
    has = rf"(?:before|until|till) {who}(?P<has> has| have|['’]s|['’]ve)"
    return (
        rf"(?i)\b(?P<who>{who}) (?:also |then )?(?P<no>{_DENIED}) (?P<held>[^.;:!?\n,]{{2,{LONGEST}}}?),? "
        rf"(?:without|{has})(?: first| also)? (?P<act>[a-z]+)\b"
    )


_PASSES = ForFamily(_passes, (any_caregiver,))
_WAYS = ForFamily(_ways, (any_caregiver,))
