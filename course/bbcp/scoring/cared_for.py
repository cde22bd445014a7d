"""Read what is done for a child, by nobody who is named, as asked of the caregiver: "Milo will be held on a lap"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.for_family import ForFamily
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import Who, people_of
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import verb_forms, words

_ENDS = re.compile(r"[.;:!?\n]")
_BEING = frozenset(("be", "is", "are", "get", "gets"))
_AND = re.compile(r"(?<=,| )(?:and|then) (?P<done>[a-z]+)\b")


def cared_for(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Will hold Milo on a lap" in the place of "Milo will be held on a lap", once in a text.

    Passive voice changes no kind (codebook, section 1), and an objective is for the caregiver. Where somebody is named
    who does it, as in "fed by Ruth", and where an agency may ("placed in foster care"), the text stays as it is.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if _BEING.isdisjoint(words_in(text)):
        return text, places
    for found in _WAYS.finditer(text, case):
        base = _care(found["done"])
        end = _ENDS.search(text, found.end())
        last = end.start() if end else len(text)
        if base is None or _not_at_home().search(text, found.end(), last):
            continue
        # What else is done follows in the same form: "held and told the rule".
        also = _AND.search(text, found.end(), last)
        if also and (other := _care(also["done"])):
            text, places = put_in(text, places, also.start("done"), also.end("done"), other)
        will = f"{'Will' if found.start() == 0 else 'will'} {base} "
        taken = [*[found.start("done")] * len(will), *range(found.start("child"), found.end("child"))]
        return put_in(text, places, found.start(), found.end("done"), will + found["child"], taken)
    return text, places


def _care(word: str) -> str | None:
    """Return the base form of a verb of care in a form of the past; None for other words."""
    base = verb_forms().get(word)
    alike = base == word and word in words("grammar", "alike")
    if base not in words("cared_for", "verbs") or (base == word and not alike) or word.endswith(("ing", "s")):
        return None
    return base


@cache
def _not_at_home() -> re.Pattern[str]:
    return re.compile(content.load("lexicon")["cared_for"]["not_at_home"], re.IGNORECASE)


def _any_child(case: Case) -> str:
    pronouns = words("grammar", "pronouns")
    children = sorted(word for word, who in people_of(case).parts.items() if who is Who.CHILD and word not in pronouns)
    return f"(?:{'|'.join(map(re.escape, children))})"


def _ways(name: str) -> str:
    child = rf"(?:(?:the|both) )?{name}"
    return (
        rf"(?i)(?:(?<=\A)|(?<=[.;:,\n] )|(?<=\n))(?P<child>{child}(?: (?:and|&) {child})*) "
        r"(?:(?:will|shall|must|is to|are to|to) (?:always |also )?be|is|are|gets?) "
        r"(?:\w+ly )?(?P<done>[a-z]+) (?!and\b)"
    )


_WAYS = ForFamily(_ways, (_any_child,))
