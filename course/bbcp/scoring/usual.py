"""Read some ways of saying it as the usual one, so that the same idea in other words is judged alike.

Missing articles and odd prepositions are how many people write who grew up with another language; "two times a week"
and "is going to" are plain words. Both say what the usual words say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from bbcp import content
from bbcp.scoring.patterns import Sayings


def usual(text: str, places: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Put the usual words in the place of others.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.

    Returns:
        The text with usual words, and for each of its characters where that stands in what was written: letters that
        were put in stand where those stood that they replace.
    """
    ways, words = _ways()
    waiting = ways.places(text)
    while waiting:
        at = waiting.pop(0)
        said = [(*one.span(), one.expand(words[at])) for one in ways.made(at).finditer(text)]
        if said:
            text, places = put_in_each(text, places, said)
            # The usual words may be part of what a later way finds.
            waiting = [one for one in ways.places(text) if one > at]
    return text, places


def put_in_each(text: str, places: Sequence[int], said: Iterable[tuple[int, int, str]]) -> tuple[str, Sequence[int]]:
    """Put other words in the place of many stretches of a text, in one step however many there are.

    Args:
        text: The text.
        places: For each of its characters where it stands in what was written.
        said: The first character of each stretch, the first one behind it, and the other words; in text order, and
            none of them empty.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    pieces: list[str] = []
    kept: list[int] = []
    last = 0
    for begin, end, other in said:
        pieces += (text[last:begin], other)
        kept += places[last:begin]
        kept += (places[begin + at] for at in _aligned(text[begin:end], other))
        last = end
    return ("".join((*pieces, text[last:])), [*kept, *places[last:]]) if last else (text, places)


def put_in(
    text: str, places: Sequence[int], begin: int, end: int, said: str, taken: Sequence[int] = ()
) -> tuple[str, Sequence[int]]:
    """Put other words in the place of a stretch of a text.

    Args:
        text: The text.
        places: For each of its characters where it stands in what was written.
        begin: The first character of the stretch.
        end: The first one behind it, above `begin`.
        said: The other words.
        taken: For each of their letters, where in the text it was taken from; found by likeness where empty.

    Returns:
        The text, and where each of its characters stands in what was written.
    """
    inside = [places[at] for at in taken or (begin + at for at in _aligned(text[begin:end], said))]
    return text[:begin] + said + text[end:], [*places[:begin], *inside, *places[end:]]


def _aligned(old: str, new: str) -> list[int]:
    """Return for each letter of new words where it stands in the old ones, or where what it replaces stands."""
    most = min(len(old), len(new))
    lead = next((at for at in range(most) if old[at] != new[at]), most)
    # A word that opens the sentence now has a capital: "No, drop that. she kneels" is "She kneels".
    tail = next((at for at in range(most - lead) if old[-1 - at].lower() != new[-1 - at].lower()), most - lead)
    wide, narrow = len(new) - lead - tail, max(len(old) - lead - tail, 1)
    middle = [min(lead + at * narrow // wide, len(old) - 1) for at in range(wide)]
    return [*range(lead), *middle, *range(len(old) - tail, len(old))]


@cache
def _ways() -> tuple[Sayings, tuple[str, ...]]:
    """Return the ways, and for each the words that stand for it."""
    listed = content.load("lexicon")["usual"]
    return Sayings.of(listed), tuple(one["usual"] for one in listed)
