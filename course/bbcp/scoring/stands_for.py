"""Say whom or what "them", "him" or "her" stands for: the child, or a thing or a grown-up who was named before."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import words

FAR = 25
"""So many words back somebody looks for what a pronoun stands for; it may be in the sentence before."""


def stands_for_another(tokens: Sequence[Token], at: int, people: People, feared: Collection[str]) -> bool:
    """Say whether a pronoun stands for a thing or a grown-up: "takes the bottles and puts them in the shed".

    What was named last is meant. Where nothing else was named, it is the child, as it is mostly in a case plan.

    Args:
        tokens: All words of the text.
        at: The place of the pronoun.
        people: Who is who in the family.
        feared: Names of grown-ups in the harm statement who are neither caregiver nor network.
    """
    pronoun = tokens[at].word
    if pronoun not in ("them", "him", "her"):
        return False
    for place in range(at - 1, max(0, at - FAR) - 1, -1):
        one = tokens[place]
        word = one.word.removesuffix("'s")
        if word in words("grammar", "pronouns"):
            continue
        if people.who(one) is Who.CHILD:
            return False
        if pronoun == "them":
            if _is_many(word):
                return True
        elif word in feared or (people.who(one) is Who.OTHER and _comes(tokens, place)):
            return not _is_other_sex(word, pronoun)
    return False


def _comes(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a grown-up is the one to whom what follows happens: "if Uncle Ray comes", and not "calls Bea"."""
    return any(one.word in words("grammar", "conditions") for one in tokens[max(0, at - 3) : at])


@cache
def _is_many(word: str) -> bool:
    """Say whether a word names several things that one can put somewhere."""
    if word in words("grammar", "of_the_body"):
        return False
    return word in words("grammar", "odd_plurals") or (word.endswith("s") and word in words("nouns", "things"))


def _is_other_sex(word: str, pronoun: str) -> bool:
    return word in words("grammar", "women" if pronoun == "him" else "men")
