"""Tell whom a word of a harm rule stands for: the child, the other caregiver, or somebody who is feared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, stem, words


def names_of(
    before: Token | None, token: Token, after: Token | None, people: People, feared: frozenset[str]
) -> frozenset[str]:
    """Return what a word may stand for in a rule: itself, its base form, and "CHILD", "PARTNER" or "FEARED".

    Args:
        before: The word before it in its clause; None for the first.
        token: The word.
        after: The word behind it; None for the last.
        people: Who is who.
        feared: Names of grown-ups who are feared, in small letters.
    """
    found = {token.word, stem(token.word)}
    made_to = token.word == "her" and before is not None and base_of(before.word) in words("grammar", "causing")
    if made_to or _means_child(token, after, people):
        found |= {"CHILD"} if token.word == "them" else {"CHILD", "ONECHILD"}
    if token.word.removesuffix("'s") in feared:
        found.add("FEARED")
    if _means_partner(token, people):
        found.add("PARTNERS" if token.word.endswith("'s") else "PARTNER")
    return frozenset(found)


def may_be_named(found: Iterable[str], people: People, feared: frozenset[str]) -> frozenset[str]:
    """Return for whom any of some words may stand, as `names_of` names them; for the child always.

    Args:
        found: The words of a text.
        people: As for `names_of`.
        feared: Likewise.
    """
    bare = {one.removesuffix("'s") for one in found}
    named = ["CHILD", "ONECHILD"]
    if not feared.isdisjoint(bare):
        named.append("FEARED")
    if people.plural or not words("people", "partner").isdisjoint(bare):
        named += ["PARTNER", "PARTNERS"]
    return frozenset(named)


def _means_child(token: Token, after: Token | None, people: People) -> bool:
    """Say whether a word stands for the child itself: "shake her", and not "shake her bottle" or "Koda's inhaler"."""
    if token.word.endswith("'s"):
        return False
    if token.word in ("him", "them"):
        return True
    if token.word == "her":
        follows = after is None or bool(after.gap.strip()) or after.word in words("determiners")
        return follows or (after is not None and after.word in words("grammar", "behind_verb"))
    return people.who(token) is Who.CHILD


def _means_partner(token: Token, people: People) -> bool:
    """Say whether a word that something is done to stands for the other caregiver: "shove Lena", "his wife's phone"."""
    bare = token.word.removesuffix("'s")
    if bare in words("people", "partner"):
        return True
    # Not `people.who`: where the network has "Lena's friend Mo", the word "Lena's" would stand for a helper.
    return people.plural and people.parts.get(bare) is Who.CAREGIVER and bare not in words("grammar", "pronouns")


def is_own(row: Sequence[Token], at: int) -> bool:
    """Say whether a word tells whose something is: "hits her own pillow"."""
    return row[at].word == "her" and at + 1 < len(row) and row[at + 1].word == "own"
