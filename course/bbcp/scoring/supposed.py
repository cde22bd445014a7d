"""Notice a sentence that only supposes an act: "Were Dana to kneel", "Imagine Dana kneeling", "Dana had knelt"."""

from __future__ import annotations

import re
from functools import lru_cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.people import named_caregiver
from bbcp.scoring.words import verb_forms, words


def is_supposed(line: str, case: Case) -> bool:
    """Say whether a sentence opens with what is supposed, or was so once, and no caregiver acts behind that.

    Neither shows a change (codebook, section 1).

    Args:
        line: One sentence, in small letters.
        case: The family.
    """
    opened = _opens(case).match(line)
    if opened is None and ("had" in line or "'d" in line):
        opened = _had(case).match(line)
    if opened is None or ("had" in opened.groupdict() and not _is_done(opened.group("had"))):
        return False
    return not any(_promises(one.group("verb")) for one in _doing(case).finditer(line, opened.end()))


def _is_done(verb: str) -> bool:
    """Say whether a word may stand behind "had": "knelt", "put", and not "three"."""
    base = verb_forms().get(verb)
    return base is not None and (base != verb or verb in words("all_past", "either")) and not verb.endswith("s")


def _promises(verb: str) -> bool:
    """Say whether a verb behind a caregiver tells of now or of later: "kneels", "will"."""
    base = verb_forms().get(verb)
    return verb in words("grammar", "future") or (base not in (None, verb) and verb.endswith("s") and verb != "was")


@lru_cache(maxsize=256)
def _opens(case: Case) -> re.Pattern[str]:
    said = content.load("lexicon")["supposed"]
    who = named_caregiver(case)
    return re.compile(rf"(?:{said['before']}) {who}\b|{said['others']}")


@lru_cache(maxsize=256)
def _had(case: Case) -> re.Pattern[str]:
    between = content.load("lexicon")["supposed"]["between"]
    had = rf"{named_caregiver(case)}(?: had|'d)(?: {between})* (?:been )?(?P<had>[a-z]+)\b"
    # "If Grace couldn't, she had already called Bea" tells of each time.
    return re.compile(rf"(?!(?:if|when|whenever)\b)[^.;:]{{0,60}}?\b{had}")


@lru_cache(maxsize=256)
def _doing(case: Case) -> re.Pattern[str]:
    return re.compile(rf"\b{named_caregiver(case)} (?:(?:\w+ly|always|also|both|each|then) )*(?P<verb>[a-z]+)")
