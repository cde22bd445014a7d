"""Tell a list of key words from a note that lists one act after the other."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.act import Evidence
from bbcp.scoring.people import People, Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import is_service_noun, verb_forms, words

KEY_WORDS = 6
SINGLE = 1.4
"""So many items of hardly more than one word each are key words."""
FEW, PAIRED = 5, 1.7
"""Fewer or longer items are key words too where none of them names a service, nor what is never or always to be."""
TOLD = 3
"""So many acts one after the other make a note."""
NEAR = 4
"""So many words behind a verb may name the child."""
_MARKS = ".,;|/\n-+•"


def is_key_words(found: Sequence[Token], people: People) -> bool:
    """Say whether a text lists single words, most of which nobody does: "calm, kneel, praise, Milo, daily".

    Args:
        found: The words of a text.
        people: Who is who.
    """
    items = _items(found)
    single = len(items) >= KEY_WORDS and len(found) <= SINGLE * len(items)
    pairs = len(items) >= FEW and len(found) <= PAIRED * len(items) and not any(map(_may_ask, found))
    return (single or pairs) and 2 * sum(_is_done(one, people) for one in items) < len(items)


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


def tells_who(reading: Reading) -> bool:
    """Say whether a caregiver does something with a child in what the rules take for a list of words.

    Args:
        reading: The text as read: "3x/wk FA lets child dress self, hands at sides".
    """
    found, people = reading.tokens, reading.people
    for at, one in enumerate(found[:-2]):
        if people.who(one) is not Who.CAREGIVER or one.word.endswith("'s") or found[at + 1].gap != " ":
            continue
        verb = found[at + 1].word
        does = verb.endswith("s") and verb_forms().get(verb, verb) not in (verb, "be", "have", "do")
        if does and any(people.who(other) is Who.CHILD for other in found[at + 2 : at + 2 + NEAR]):
            return True
    return False


def _items(found: Sequence[Token]) -> list[list[Token]]:
    items: list[list[Token]] = []
    for one in found:
        if not items or one.marked(_MARKS):
            items.append([])
        items[-1].append(one)
    return items


def _may_ask(token: Token) -> bool:
    """Say whether a word in a list may ask for something: "no holes, 180 days", "UAs", "home clean + safe"."""
    word = token.word
    return word in words("negation") or word in words("absolute") or is_service_noun(word) or token.marked("+")


def _is_done(item: Sequence[Token], people: People) -> bool:
    """Say whether an item begins with a verb, such as "kneel" or "hugs him"."""
    return item[0].word in verb_forms() and people.who(item[0]) is None
