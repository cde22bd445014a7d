"""Tell how far words follow each other as they do in sentences that people wrote.

Each word stands for a class: a common word for itself, any other for what its form tells. How much
more often one class follows another than it would by chance (pointwise mutual information; Church
& Hanks 1990, "Word association norms") was counted in the objectives that were learned from. In a
sentence the mean over all neighbours is well above 0; in words thrown together it is below.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from bbcp.scoring.kept import Kept, kept
from bbcp.scoring.people import People
from bbcp.scoring.text import Token
from bbcp.scoring.words import is_service_noun, verb_forms

EDGE, PAUSE = "^", ","
"""The classes of a sentence's end and of a lesser mark."""
BONDS = 50_000
"""So many bonds are kept once they are worked out."""
_ENDS, _PAUSES = frozenset(".!?;\n•"), frozenset(",:()-+/|&")


@dataclass(frozen=True)
class Flow:
    """How often classes of words were seen side by side.

    Attributes:
        own: The words that are common enough to be a class of their own.
        pairs: How often one class was seen right before another, by the two with a space between.
        before: How often a class was seen before any other; the same number holds behind.
        size: How many pairs were seen in all, at least 1.
    """

    own: frozenset[str]
    pairs: Mapping[str, int]
    before: Mapping[str, int]
    size: int

    def of(self, found: Sequence[Token], people: People) -> float:
        """Return the mean bond of neighbours in a text, in natural logarithms: about 0.7 in sentences, -0.5 in heaps.

        Args:
            found: The words of a text, at least one.
            people: Who is who in it.
        """
        row = classes(found, people, self.own)
        return sum(map(self._bonds.__getitem__, itertools.pairwise(row))) / (len(row) - 1)

    @cached_property
    def _bonds(self) -> Kept[tuple[str, str], float]:
        """Hold the bonds that were worked out."""
        return Kept(self._bond, BONDS)

    def _bond(self, pair: tuple[str, str]) -> float:
        one, after = pair
        expected = self.before.get(one, 0) * self.before.get(after, 0) / self.size
        return math.log((self.pairs.get(f"{one} {after}", 0) + 1) / (expected + 1))

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Flow:
        """Read it from plain data: `own` words in one line, and `pairs`."""
        before = Counter[str]()
        for pair, count in data["pairs"].items():
            before[pair.split(" ")[0]] += count
        return cls(frozenset(data["own"].split()), data["pairs"], before, max(before.total(), 1))


def count(texts: Iterable[tuple[Sequence[Token], People]], least: int) -> dict[str, Any]:
    """Count which classes of words stand side by side.

    Args:
        texts: The words of each text, and who is who in it.
        least: A word that is seen this often is a class of its own.

    Returns:
        Plain data as `Flow.from_json` takes it.
    """
    texts = list(texts)
    seen = Counter(one.word for found, _ in texts for one in found if not one.capital)
    own = frozenset(word for word, often in seen.items() if often >= least)
    pairs = Counter(
        f"{one} {after}" for found, people in texts for one, after in itertools.pairwise(classes(found, people, own))
    )
    return {"own": " ".join(sorted(own)), "pairs": dict(pairs)}


def classes(found: Sequence[Token], people: People, own: frozenset[str]) -> list[str]:
    """Return the class of each word, with those of the marks between."""
    row = [EDGE]
    for at, one in enumerate(found):
        if at and one.gap != " ":
            if not _ENDS.isdisjoint(one.gap):
                row.append(EDGE)
            elif not _PAUSES.isdisjoint(one.gap):
                row.append(PAUSE)
        if one.capital and people.who(one) is not None:
            row.append("NAME")
        elif one.word in own:
            row.append(one.word)
        else:
            row.append("CAPITAL" if one.capital and at else _form(one.word))
    return [*row, EDGE]


@kept
def _form(word: str) -> str:
    """Name what the form of a word tells; two different forms must never share a name with a word."""
    if word[0].isdigit():
        return "NUMBER"
    ending = next((one for one in ("'s", "ing", "ed", "ly", "s") if word.endswith(one)), "")
    if word in verb_forms():
        return f"VERB{ending}"
    return "SERVICE" if is_service_noun(word) else f"WORD{ending}"
