"""Name what stands behind a head: what an act is done to, and by whom it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.people import People
from bbcp.scoring.senses import sense_of
from bbcp.scoring.text import Token
from bbcp.scoring.words import objects_of, words

AHEAD = 7
"""How many words behind a head are looked at."""
OBJECTS = 4
"""Of so many, each is named."""
WHOSE = ("her", "his", "their", "my")
"""Words that say whose something is and not who acts."""


def behind(token: Token, after: Sequence[Token], base: str, people: People) -> list[str]:
    """Name what stands behind a head.

    Args:
        token: The head.
        after: The words behind it.
        base: Its base form.
        people: Who is who.
    """
    wanted = objects_of(base)
    near: set[str] = set()
    made: list[str] = []
    helped = False
    for step, one in enumerate(after):
        if step and one.marked(".;!?\n"):
            break
        word, who = one.word, people.who(one)
        sense = sense_of(word)
        near.update(sense.near)
        helped = helped or sense.helps
        if sense.service:
            near.add("near:service as help" if helped else "near:service")
        if wanted is not None and word in wanted:
            near.add("near:object")
        if sense.office:
            near.add("near:office as help" if helped else "near:office")
        if sense.remedy:
            own = step > 0 and after[step - 1].word in WHOSE
            near.add("near:own remedy" if own and base in words("grammar", "taking") else "near:remedy")
        if one.quoted and not token.quoted:
            near.add("near:quote")
        if step < OBJECTS:
            made.append(f"obj:{sense.base}")
        if who is not None:
            near.add(f"near:{who}")
        else:
            near.update(f"near class:{name}" for name in sense.classes)
    made += sorted(near)
    return made


def object_of(after: Sequence[Token], people: People) -> str:
    """Name the sort of the first known noun behind a head: "thing", "idea", "service", "paper", somebody or "none"."""
    for step, one in enumerate(after):
        if step and one.marked(".;:!?\n"):
            break
        if noun := sense_of(one.word).noun:
            return noun
        who = people.who(one)
        if who is not None and one.word not in WHOSE:
            return who.value
    return "none"
