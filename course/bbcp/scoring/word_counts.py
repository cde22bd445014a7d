"""Count the words of a text on many lists of the lexicon in one go."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import NamedTuple

from bbcp.scoring.kept import kept
from bbcp.scoring.words import is_service_noun, is_small, words

LONG = 9
"""Letters above which a word is long."""


class Counts(NamedTuple):
    """How many words of a text are of each sort; one word may be of several.

    Attributes:
        services: Name a service by themselves.
        venues: Name a service, an office, a paper or a worker.
        papers: Name a paper.
        things: Name a thing.
        ideas: Name an idea.
        heavy: Heavy jargon.
        light: Light jargon.
        agency: Short forms of an agency.
        everyday: Everyday short forms.
        long: Have more letters than `LONG`.
        shall: Are "shall".
        meta: Speak of the text itself.
        small: Determiners and modals.
        linking: Link others (`is_small`).
        weak: Weak measures, such as "often".
        proof: Tell of proof.
        absolute: Ask for something always or never.
    """

    services: int
    venues: int
    papers: int
    things: int
    ideas: int
    heavy: int
    light: int
    agency: int
    everyday: int
    long: int
    shall: int
    meta: int
    small: int
    linking: int
    weak: int
    proof: int
    absolute: int


_LISTS = {
    "papers": ("grammar", "papers"),
    "things": ("nouns", "things"),
    "ideas": ("nouns", "ideas"),
    "heavy": ("jargon", "heavy"),
    "light": ("jargon", "light"),
    "agency": ("jargon", "short"),
    "everyday": ("jargon", "everyday"),
    "meta": ("meta",),
    "weak": ("weak_measures",),
    "proof": ("evidence",),
    "absolute": ("absolute",),
}
_SORTS = len(Counts._fields)
_FORM = struct.Struct(f"<{_SORTS}H")
"""Two bytes for each sort: the longest text that is read has fewer words than they can count."""


def count_words(row: Iterable[str]) -> Counts:
    """Count the words of each sort.

    Args:
        row: The words of a text, in small letters.
    """
    return Counts(*_FORM.unpack(sum(map(_sorts_of, row)).to_bytes(_FORM.size, "little")))


@kept
def _sorts_of(word: str) -> int:
    """Return 1 for each sort that a word is of, packed as `_FORM` has them, so that words are counted by adding up."""
    service = is_service_noun(word)
    sorts = {name: word in words(*path) for name, path in _LISTS.items()}
    venue = service or sorts["papers"] or any(word in words(*path) for path in _VENUES)
    small = word in words("determiners") or word in words("modals")
    shown = {"services": service, "venues": venue, "long": len(word) > LONG, "shall": word == "shall", "small": small}
    one = Counts(**shown, linking=is_small(word), **sorts)
    return int.from_bytes(_FORM.pack(*one), "little")


_VENUES = (("service_nouns", "weak"), ("grammar", "offices"), ("people", "worker"))
