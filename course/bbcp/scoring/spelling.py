"""Read a word with a slip of the pen as the word that was meant: "chek", "evry nite", "wlil".

Only a word that nobody knows is looked at: none of the corpus, of the scorer's lists, of 27,000 common ones or of
the family's own. The word that was meant is the most frequent one of the corpus that is one slip away, as in P. Norvig,
"How to Write a Spelling Corrector" (2007); what hurried hands do most (a letter left out, doubled or in the wrong turn)
counts for more, and a wrong letter is one of a key beside it, or one that sounds alike.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from bbcp import content
from bbcp.case import Case
from bbcp.scoring.classes import classes_of
from bbcp.scoring.kept import KEPT, Kept
from bbcp.scoring.naming import who_is_meant
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import People, people_of
from bbcp.scoring.slips import WRONG, one_slip
from bbcp.scoring.usual import put_in
from bbcp.scoring.words import is_service_noun, is_small, stem, verb_forms, words

SHORT = 4
"""Letters of a word so short that many others are one wrong letter away, among them the short forms of notes."""
EVERYDAY, FREQUENT = 500, 2500
"""So many of the most frequent words of the corpus are everyday ones, and so many what may be meant in place of a short
word or by a wrong letter; all others only by a letter left out, doubled or in the wrong turn."""
MOST = 40
"""Of so many unknown words no more are looked at; they are no slips, and would take too long."""
LONGEST = 24
"""A row of more letters is no word with a slip, and to try all that one slip could make of it would take too long."""
ENDINGS = ("ed", "ing", "er", "ers", "est", "ly")
_WORD = re.compile(r"(?<![\w'’./@&-])[A-Za-z][a-z]*(?![\w'’/@&-]|\.\w)")
_OPENS = re.compile(r"(?:\A|[.!?\n•])\W*\Z")
GAP = 20
"""Marks and spaces at most between two sentences."""
_PARTS = re.compile(r"[a-z]+")


@dataclass(frozen=True, eq=False)
class Speller:
    """Knows which word was meant by one with a slip of the pen.

    Attributes:
        ranks: Words that were learned from; the most frequent one has rank 0.
    """

    ranks: Mapping[str, int]
    _fine: set[str] = field(default_factory=set, repr=False)

    def spelled(self, text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
        """Put what was meant in the place of words with a slip of the pen.

        Args:
            text: A text as it is seen on the page.
            places: For each of its characters where it stands in what was written.
            case: The family; its names and the words of its statements are left as they are.

        Returns:
            The text, and for each of its characters where that stands in what was written. Both as they were where most
            words would be other ones, as in another language.
        """
        unmet = words_in(text) - self._fine
        if not unmet:
            return text, places
        if len(self._fine) > KEPT:
            self._fine.clear()
        self._fine.update(filter(self._knows, unmet))
        if self._fine.issuperset(unmet):
            return text, places
        found = list(_WORD.finditer(text))
        short = (one for one in found if len(one.group()) <= LONGEST)
        odd = [one for one in short if not self._knows(one.group().lower())]
        if not odd or len({one.group() for one in odd}) > MOST or _is_foreign(found):
            return text, places
        people, own = people_of(case), _own_words(case)
        slips: list[tuple[re.Match[str], str]] = []
        for one in odd:
            word, low = one.group().lower(), one.group()[0].islower()
            if word in own or not (low or _opens(text, one)) or who_is_meant(word, people) is not None:
                continue
            meant = self.meant(word)
            if meant != word and (low or is_small(meant) or (len(word) > SHORT and _is_role(meant, people))):
                slips.append((one, meant if low else meant.capitalize()))
        if 3 * len(slips) > 2 * len(found):
            return text, places
        for one, said in reversed(slips):
            text, places = put_in(text, places, one.start(), one.end(), said)
        return text, places

    def meant(self, word: str) -> str:
        """Return the word that was meant by one of small letters; itself where nobody can tell."""
        return self._found[word]

    @cached_property
    def _found(self) -> Kept[str, str]:
        """Hold the words that were meant by those that were met."""
        return Kept(lambda word: _usual_slips().get(word) or self._nearest(word) or self._two(word) or word)

    def _knows(self, word: str) -> bool:
        return word not in _usual_slips() and (len(word) < 3 or word in self.ranks or _is_a_word(word))

    def _nearest(self, word: str) -> str | None:
        """Find the likeliest word that is one slip away; people seldom get the first letter wrong."""
        short = len(word) <= SHORT
        best, most = None, 0.0
        for near, weight in one_slip(word):
            rank = self.ranks.get(near)
            if rank is None or rank >= self._at_most(weight, short=short):
                continue
            likely = weight / (rank + 1)  # how often words occur falls about with their rank (Zipf)
            if likely > most:
                best, most = near, likely
        return best

    def _at_most(self, weight: int, *, short: bool) -> int:
        """Return the rank that a word must be below to be meant by a slip of some likelihood."""
        if weight == WRONG:
            return 0 if short else FREQUENT
        return FREQUENT if short else len(self.ranks)

    def _two(self, word: str) -> str | None:
        """Find two everyday words that were written as one: "eachnight"."""
        cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 2))
        return next((f"{one} {two}" for one, two in cuts if self._is_everyday(one) and self._is_everyday(two)), None)

    def _is_everyday(self, word: str) -> bool:
        return self.ranks.get(word, EVERYDAY) < EVERYDAY


def _is_foreign(found: list[re.Match[str]]) -> bool:
    """Say whether two words or more are small ones of another language."""
    return sum(one.group().lower() in words("foreign") for one in found) > 1


def _is_role(word: str, people: People) -> bool:
    """Say whether a word says what somebody is in a family: "Parents" and "Grandpa" open a sentence like a name."""
    return word in people.parts and word not in people.names


def _opens(text: str, one: re.Match[str]) -> bool:
    """Say whether a word with a capital opens a sentence, as in "Evry night"; inside one, or short, it is a name."""
    begin = max(one.start() - GAP, 0)  # a text of thousands of names is not read again for each of them
    return len(one.group()) >= SHORT and _OPENS.search(text, begin, one.start()) is not None


@lru_cache(maxsize=16384)
def _is_a_word(word: str) -> bool:
    """Say whether a word, or what it is made of, is known without having been learned from."""
    if any((classes_of(word), word in verb_forms(), word in _listed(), is_small(word), is_service_noun(word))):
        return True
    bases = [word.removesuffix(end) for end in ENDINGS if word.endswith(end)]
    bases += [stem(word), re.sub("i(?:ed|er|est|ly)$", "y", word), re.sub("e[dr]$", "e", word)]
    return any(classes_of(one) or one in _listed() for one in bases if one != word and len(one) >= SHORT)


@cache
def _listed() -> frozenset[str]:
    """Return every word that stands anywhere in the scorer's lists."""
    lists = {name: value for name, value in content.load("lexicon").items() if name not in ("usual", "slips")}
    told = json.dumps([lists, content.load("dangers"), content.load("harm"), content.load("times")])
    return frozenset(_PARTS.findall(told.lower()))


@cache
def _usual_slips() -> Mapping[str, str]:
    return dict(content.load("lexicon")["slips"])


@lru_cache(maxsize=256)
def _own_words(case: Case) -> frozenset[str]:
    """Return the words in which a family's own story is told."""
    told = (case.harm, case.danger_statement, case.safety_goal, case.current_objective, *case.network)
    return frozenset(_PARTS.findall(" ".join(told).lower()))
