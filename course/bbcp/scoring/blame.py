"""Find words that shame a parent (codebook, section 2: such a text is never plain)."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.judgement import Span
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import words

BEFORE = 4
"""How many words before a blaming one may name whom it is said of."""


def blaming(tokens: Sequence[Token], people: People) -> tuple[Span, ...]:
    """Find words that shame a caregiver: "the lazy mother", "Dana is a monster"; what is quoted or denied is none.

    Args:
        tokens: The text's words.
        people: Who is who.
    """
    found = []
    shaming = words("jargon", "blaming")
    for at, one in enumerate(tokens):
        if one.word not in shaming or one.quoted:
            continue
        near = tokens[max(at - BEFORE, 0) : at]
        if any(other.word in words("negation") for other in near):
            continue
        called = any(other.word in ("is", "was", "be", "being", "as") or other.word.endswith("'s") for other in near)
        behind = at + 1 < len(tokens) and people.who(tokens[at + 1]) is Who.CAREGIVER
        if behind or (called and any(people.who(other) is Who.CAREGIVER for other in near)):
            found.append(one.span)
    return tuple(found)
