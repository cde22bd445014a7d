"""Notice a text of times, places and people in which nothing is done: "Each night at eight, Ruth there, until June"."""

from __future__ import annotations

from collections.abc import Iterator

from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, words

_MARKS = ",.;:!?()\n–—"
LONGEST = 12
"""Words of a part that may be only a time or a place; a longer one may hide an act."""
_NONE = ("0", "zero", "no", "none")
SHORT = 5
"""Words of a part that begins with somebody: "Aunt Vee in the loop"."""


def nothing_done(reading: Reading) -> bool:
    """Say whether each part of a text, from mark to mark, is a time, a place, an observer or a name, and no act.

    Such a text proves nothing by the codebook (section 1), however often it says when and for how long.

    Args:
        reading: The text as read.
    """
    if reading.counts.services:
        return False  # "12 weeks of parenting class, Tyson"
    parts = list(_parts(reading.tokens))
    return len(parts) > 1 and all(_names_only(part, reading) for part in parts)


def is_somewhere(reading: Reading) -> bool:
    """Say whether a note tells where a caregiver is at what hour, and has no verb: "At the gate by 3:10, Renee".

    To be where a child is picked up, fed or washed can be seen, so that such a note is no service, vague wish or heap.

    Args:
        reading: The text as read.
    """
    parts = list(_parts(reading.tokens))
    first = parts[0] if parts else ()
    if len(first) < len(("at", "the", "gate", "3:10")) or first[1].word not in words("determiners"):
        return False
    if first[0].word not in words("nothing_done", "places") or _tells_when(first, reading):
        return False
    if first[2].word not in words("nothing_done", "of_children"):
        return False  # "at the clinic by 3:10"
    at_an_hour = any(one.word[0].isdigit() for one in first[3:])
    whose = any(len(one) == 1 and reading.people.who(one[0]) is Who.CAREGIVER for one in parts[1:])
    return at_an_hour and whose and not any(is_verb(first, at, reading.people) for at in range(1, len(first)))


def _parts(found: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    begin = 0
    for at in range(1, len(found) + 1):
        if at == len(found) or found[at].marked(_MARKS) or " - " in found[at].gap:
            yield found[begin:at]
            begin = at


def _names_only(part: tuple[Token, ...], reading: Reading) -> bool:
    first = part[0]
    who = reading.people.who(first)
    opens = first.word in words("nothing_done", "openers") or _is_time(first) or _tells_when(part, reading)
    if len(part) > LONGEST or first.word in _NONE or any(one.quoted for one in part):
        return False
    if first.word in words("nothing_done", "when") or (len(part) > 1 and part[1].word == "time"):
        return not _somebody_acts(part, reading)
    if who is not None and (len(part) > SHORT or any(one.word.endswith("'s") for one in part)):
        return False
    acts = any(is_verb(part, at, reading.people) or _inflected(one) for at, one in enumerate(part) if at or not opens)
    return (opens or who is not None) and not acts and not any(one.word in words("negation") for one in part)


def _somebody_acts(part: tuple[Token, ...], reading: Reading) -> bool:
    """Say whether an act stands behind a moment with no mark between: "When she is low Grace feeds Theo"."""
    # "When he hits I will kneel", "if he is low Grace always feeds him"
    return any(
        reading.people.who(part[at]) is Who.CAREGIVER and is_verb(part, _verb_at(part, at + 1), reading.people)
        for at in range(2, len(part) - 1)
    )


def _verb_at(part: tuple[Token, ...], at: int) -> int:
    """Return where a verb may stand behind who acts: behind "will", "always" and the like."""
    while at < len(part) - 1 and (part[at].word in words("modals") or part[at].word in words("grammar", "between")):
        at += 1
    return at


def _tells_when(part: tuple[Token, ...], reading: Reading) -> bool:
    """Say whether a part is "at 7", "on double-shift days" or "with Nurse Pham there", and not "at the gate"."""
    if part[0].word not in words("nothing_done", "places"):
        return False
    if part[0].word == "with":
        return len(part) > 1 and reading.people.who(part[1]) is Who.OTHER
    return any(_is_time(one) for one in part[1:4])


def _is_time(token: Token) -> bool:
    return token.word in words("nothing_done", "times") or token.word[0].isdigit()


def _inflected(token: Token) -> bool:
    return base_of(token.word) != token.word and not token.word.endswith("s")
