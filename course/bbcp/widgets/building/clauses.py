"""Give what a person typed into a slot the small words that a clause needs: "Tia" becomes "as seen by Tia"."""

from __future__ import annotations

import re

from bbcp.case import Case
from bbcp.feedback import family_names
from bbcp.scoring.naming import people_in
from bbcp.scoring.people import Who
from bbcp.scoring.text import Token, tokens
from bbcp.scoring.words import verb_forms, words
from bbcp.widgets.building.phrases import first_word, inside, small_words

_WORRIES = re.compile(r"\b(?:worr(?:y|ies|ied)|fears?|afraid|concerned|scared)\b", re.IGNORECASE)


def situation_clause(text: str, case: Case) -> str:
    """Give a clause the "when" that it lacks: "Milo hits" becomes "when Milo hits"."""
    text = inside(text, case)
    begin = first_word(text)
    if not text or begin in words("subordinators") or begin in small_words("situation"):
        return text
    found = tokens(text[:200])
    named = bool(found) and people_in(case, found).who(found[0]) is not None and any(map(_is_verb, found[1:]))
    return f"when {text}" if named or (begin in small_words("subjects") and len(found) > 1) else text


def _is_verb(token: Token) -> bool:
    known = token.word in verb_forms() or token.word.removesuffix("s") in verb_forms()
    return known or token.word in small_words("finite")


def witness_clause(text: str, case: Case) -> str:
    """Say how somebody sees it, where the person wrote only who: "Tia" becomes "as seen by Tia"."""
    text = inside(text, case)
    begin = first_word(text)
    if not text or begin in small_words("witness"):
        return f"as {text}" if begin in words("grammar", "seen_by") else text
    if begin == "by":
        return f"as seen {text}"
    found = tokens(text[:200])
    if any(one.word in small_words("modals") | small_words("seeing") for one in found[1:]):
        return f"and {text}"
    head = tokens(text[:200].split(",")[0])[-1:]
    paper = any(one.word in words("evidence") | words("grammar", "papers") | small_words("papers") for one in head)
    return f"as shown by {text}" if paper else f"as seen by {text}"


def worry_words(text: str) -> str:
    """Return what stands between those who worry and their worry; nothing where they said it themselves.

    Args:
        text: Who worries, as the person wrote it.
    """
    if _WORRIES.search(text):
        return "" if text.endswith(("that", "about")) else "that"
    last = text.split()[-1] if text else "they"
    many = re.search(r",|&|\band\b", text) or first_word(text) in ("i", "we", "they", "you", "")
    several = last.islower() and last.endswith("s") and not last.endswith(("ss", "us", "'s"))
    return "worry that" if many or several else "worries that"


def impact_clause(text: str, case: Case) -> str:
    """Join on what it would mean for the child: "be hurt" becomes "and Milo could be hurt"."""
    begin = first_word(text)
    if begin in small_words("impact"):
        return text
    if begin in small_words("modals"):
        return f"and {family_names(case)['child']} {text}"
    found = tokens(text[:200])
    if any(one.word in small_words("modals") | small_words("finite") for one in found):
        return f"and {text}"
    if verb_forms().get(begin) == begin or begin in small_words("bare"):
        return f"and {family_names(case)['child']} could {text}"
    named = bool(found) and people_in(case, found).who(found[0]) is Who.CHILD
    return f"and {text}" if named else f"which could mean {text}"
