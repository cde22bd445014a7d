"""Tell a list of key words from a note that lists one act after the other."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.act import Evidence
from bbcp.scoring.people import People
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import verb_forms

KEY_WORDS = 6
SINGLE = 1.4
"""So many items of hardly more than one word each are key words."""
TOLD = 3
"""So many acts one after the other make a note."""
_MARKS = ".,;|/\n-+•"


def is_key_words(found: Sequence[Token], people: People) -> bool:
    """Say whether a text lists single words, most of which nobody does: "calm, kneel, praise, Milo, daily".

    Args:
        found: The words of a text.
        people: Who is who.
    """
    items = _items(found)
    if len(items) < KEY_WORDS or len(found) > SINGLE * len(items):
        return False
    return 2 * sum(_is_done(one, people) for one in items) < len(items)


def is_note(reading: Reading) -> bool:
    """Say whether a list tells what a caregiver does: "Kneels, breathes, hugs Milo, logs it, nightly, 3 months".

    Args:
        reading: The text as read, with the weights' own acts.
    """
    if not reading.of(Evidence.SEEN):
        return False
    told = [one for one in _items(reading.tokens) if _is_done(one, reading.people)]
    if len(told) < TOLD or not all(one[0].word.endswith("s") for one in told):
        return False
    # Words alone may be a heap; a note says of one act at least what it is done to.
    return any(len(one) > 1 for one in told)


def _items(found: Sequence[Token]) -> list[list[Token]]:
    items: list[list[Token]] = []
    for one in found:
        if not items or one.marked(_MARKS):
            items.append([])
        items[-1].append(one)
    return items


def _is_done(item: Sequence[Token], people: People) -> bool:
    """Say whether an item begins with a verb, such as "kneel" or "hugs him"."""
    return item[0].word in verb_forms() and people.who(item[0]) is None
