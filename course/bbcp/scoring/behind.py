"""Name what stands behind a head: what an act is done to, and by whom it is seen."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.classes import classes_of
from bbcp.scoring.people import People
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, is_service_noun, objects_of, words

AHEAD = 7
"""How many words behind a head are looked at."""
NONE_OF = ("no", "zero", "nothing", "none", "nobody")
WHOSE = ("her", "his", "their", "my")
"""Words that say whose something is and not who acts."""
_NOUNS = (("paper", ("grammar", "papers")), ("thing", ("nouns", "things")), ("idea", ("nouns", "ideas")))


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
        who = people.who(one)
        if who is not None:
            near.add(f"near:{who.value}")
        helped = helped or one.word in words("grammar", "help_from")
        if is_service_noun(one.word):
            near.add("near:service as help" if helped else "near:service")
        elif one.word in words("service_nouns", "weak"):
            near.add("near:weak service")
        if wanted is not None and one.word in wanted:
            near.add("near:object")
        if one.word in words("grammar", "traits"):
            near.add("near:trait")
        if one.word in words("grammar", "offices"):
            near.add("near:office as help" if helped else "near:office")
        if one.word in words("grammar", "remedies"):
            own = step > 0 and after[step - 1].word in WHOSE
            near.add("near:own remedy" if own and base in words("grammar", "taking") else "near:remedy")
        if one.word in words("evidence"):
            near.add("near:evidence")
        if one.word in words("watching"):
            near.add("near:watching")
        if one.word in NONE_OF:
            near.add("near:no")
        if one.word[0].isdigit():
            near.add("near:number")
        if one.quoted and not token.quoted:
            near.add("near:quote")
        if step < 4:
            made.append(f"obj:{base_of(one.word)}")
        if who is None:
            near.update(f"near class:{name}" for name in classes_of(one.word))
    made += sorted(near)
    return made


def object_of(after: Sequence[Token], people: People) -> str:
    """Name the sort of the first known noun behind a head: "thing", "idea", "service", "paper", somebody or "none"."""
    for step, one in enumerate(after):
        if step and one.marked(".;:!?\n"):
            break
        if is_service_noun(one.word):
            return "service"
        for sort, group in _NOUNS:
            if one.word in words(*group):
                return sort
        who = people.who(one)
        if who is not None and one.word not in WHOSE:
            return who.value
    return "none"
