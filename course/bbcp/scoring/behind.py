"""Name what stands behind a head: what an act is done to, and by whom it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from bbcp.scoring.bundle import Bundle
from bbcp.scoring.people import People, Who
from bbcp.scoring.senses import Sense, sense_of
from bbcp.scoring.text import Token
from bbcp.scoring.words import objects_of, words

AHEAD = 7
"""How many words behind a head are looked at."""
OBJECTS = 4
"""Of so many, each is named."""
_NEAR = {who: f"near:{who}" for who in Who}
WHOSE = ("her", "his", "their", "my")
"""Words that say whose something is and not who acts."""


class Near(NamedTuple):
    """A word as the heads around it are told by it.

    Attributes:
        token: The word.
        sense: What it tells by itself.
        who: Whom it names.
        ends: Whether the sentence before it has ended.
    """

    token: Token
    sense: Sense
    who: Who | None
    ends: bool


def near_row(found: Sequence[Token], people: People) -> list[Near]:
    """Look up all words of a text, or of a part of it, once for all heads.

    Args:
        found: The words.
        people: Who is who.
    """
    return [Near(one, sense_of(one.word), people.who(one), one.marked(".;!?\n")) for one in found]


def words_behind(row: Sequence[Near], at: int) -> Sequence[Near]:
    """Return the next few words behind a head, up to the end of its sentence.

    Args:
        row: The text's words.
        at: The head's place among them.
    """
    ahead = row[at + 1 : at + 1 + AHEAD]
    return ahead[: next((step for step, one in enumerate(ahead) if step and one.ends), AHEAD)]


def behind(token: Token, after: Sequence[Near], base: str) -> tuple[list[Bundle], list[str]]:
    """Name what stands behind a head: its objects and the classes of the next words, and what else they tell.

    Args:
        token: The head.
        after: The words behind it.
        base: Its base form.
    """
    wanted = objects_of(base)
    near: set[str] = set()
    classes: set[Bundle] = set()
    made: list[Bundle] = []
    helped = False
    for step, (one, sense, who, _) in enumerate(after):
        near.update(sense.near)
        helped = helped or sense.helps
        if sense.service:
            near.add("near:service as help" if helped else "near:service")
        if wanted is not None and one.word in wanted:
            near.add("near:object")
        if sense.office:
            near.add("near:office as help" if helped else "near:office")
        if sense.remedy:
            own = step > 0 and after[step - 1].token.word in WHOSE
            near.add("near:own remedy" if own and base in words("grammar", "taking") else "near:remedy")
        if one.quoted and not token.quoted:
            near.add("near:quote")
        if step < OBJECTS:
            made.append(sense.told_object)
        if who is not None:
            near.add(_NEAR[who])
        else:
            classes.update(sense.near_classes)
    return [*made, *classes], sorted(near)


def object_of(after: Sequence[Near]) -> str:
    """Name the sort of the first known noun behind a head: "thing", "idea", "service", "paper", somebody or "none"."""
    for step, (one, sense, who, _) in enumerate(after):
        if step and ":" in one.gap:
            break
        if sense.noun:
            return sense.noun
        if who is not None and one.word not in WHOSE:
            return who
    return "none"
