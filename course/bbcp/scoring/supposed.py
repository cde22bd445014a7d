"""Notice a sentence that only supposes an act: "Were Dana to kneel", "Imagine Dana kneeling", "Dana had knelt"."""

from __future__ import annotations

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.for_family import ForFamily
from bbcp.scoring.people import named_caregiver
from bbcp.scoring.words import verb_forms, words


def is_supposed(line: str, case: Case) -> bool:
    """Say whether a sentence opens with what is supposed, or was so once, and no caregiver acts behind that.

    Neither shows a change (codebook, section 1).

    Args:
        line: One sentence, in small letters.
        case: The family.
    """
    opened = _OPENS.match(line, case)
    if opened is None and ("had" in line or "'d" in line):
        opened = _HAD.match(line, case)
    if opened is None or ("had" in opened.groupdict() and not _is_done(opened.group("had"))):
        return False
    return not any(_promises(one.group("verb")) for one in _DOING.finditer(line, case, opened.end()))


def _is_done(verb: str) -> bool:
    """Say whether a word may stand behind "had": "knelt", "put", and not "three"."""
    base = verb_forms().get(verb)
    return base is not None and (base != verb or verb in words("all_past", "either")) and not verb.endswith("s")


def _promises(verb: str) -> bool:
    """Say whether a verb behind a caregiver tells of now or of later: "kneels", "will"."""
    base = verb_forms().get(verb)
    return verb in words("grammar", "future") or (base not in (None, verb) and verb.endswith("s") and verb != "was")


def _opens(who: str) -> str:
    said = content.load("lexicon")["supposed"]
    return rf"(?:{said['before']}) {who}\b|{said['others']}"


def _had(who: str) -> str:
    between = content.load("lexicon")["supposed"]["between"]
    had = rf"{who}(?: had|'d)(?: {between})* (?:been )?(?P<had>[a-z]+)\b"
    # "If Grace couldn't, she had already called Bea" tells of each time.
    return rf"(?!(?:if|when|whenever)\b)[^.;:]{{0,60}}?\b{had}"


def _doing(who: str) -> str:
    return rf"\b{who} (?:(?:\w+ly|always|also|both|each|then) )*(?P<verb>[a-z]+)"


_OPENS = ForFamily(_opens, (named_caregiver,))
_HAD = ForFamily(_had, (named_caregiver,))
_DOING = ForFamily(_doing, (named_caregiver,))
