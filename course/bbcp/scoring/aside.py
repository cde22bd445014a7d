"""Find the words of what a text puts aside: "instead of hitting him, she sits down" promises no hitting."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import words

PAIRS = {"instead": "of", "rather": "than"}


def put_aside(tokens: Sequence[Token], people: People) -> frozenset[int]:
    """Return the places of the words behind "instead of" and "rather than".

    Args:
        tokens: The text's words.
        people: Who is who.

    Returns:
        Places in `tokens`. They end at a comma or the like, at "will", and where a caregiver is named.
    """
    found: set[int] = set()
    for at, one in enumerate(tokens[:-1]):
        if PAIRS.get(one.word) != tokens[at + 1].word:
            continue
        for place in range(at + 2, len(tokens)):
            token = tokens[place]
            marked = token.marked(",;.:!?\n")
            if marked or token.word in words("modals") or people.who(token) is Who.CAREGIVER:
                break
            found.add(place)
    return frozenset(found)
