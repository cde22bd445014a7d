"""Name what stands around a head: the signals that tell what it is evidence of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from bbcp.scoring.behind import Near, behind, object_of, words_behind
from bbcp.scoring.classes import wide_class
from bbcp.scoring.people import People
from bbcp.scoring.place import by_doing, left, name_of
from bbcp.scoring.senses import NONE_OF, sense_of
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, verb_forms, words

PAIRED = 3
"""So many of the words behind a head are named together with it."""
_VERBS = ("seen", "broad", "state", "service")
_TURNING = ("behind negation", "behind instead", "behind subordinator")
_ALONE = ("negation", "stopping", "service_alone")


@dataclass(frozen=True)
class Around:
    """What stands around a head.

    Attributes:
        names: All of it.
        lists: Those of them that name a list on which the head stands, "no list" where there is none.
        near: Those that name what is near behind it, "near:nothing" where there is nothing.
    """

    names: tuple[str, ...]
    lists: tuple[str, ...]
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Own:
    """What a head tells by itself: its base and form, its classes, its lists and their bare names, and the rest."""

    opening: tuple[str, ...]
    classes: tuple[str, ...]
    lists: tuple[str, ...]
    rest: tuple[str, ...]
    watching: tuple[str, ...]
    listed: tuple[str, ...]


@lru_cache(maxsize=4096)
def _own(word: str) -> _Own:
    base, sense = base_of(word), sense_of(word)
    lists = [group for group in _VERBS if base in words("verbs", group)]
    lists += [group for group in _ALONE if word in words(group)]
    lists += ["noun_like"] if base in words("verbs", "noun_like") else []
    watching = ("watching",) if word in words("watching") else ()
    rest = ["is service noun"] if sense.service else []
    rest += [] if word in verb_forms() else ["unlisted"]
    return _Own(
        ("always", f"base:{base}", f"form:{form_of(word, base)}"),
        tuple(f"class:{one}" for one in sense.classes),
        tuple(f"list:{one}" for one in lists),
        tuple(rest),
        tuple(f"list:{one}" for one in watching),
        (*lists, *watching),
    )


def around(found: list[Token], row: list[Near], at: int, people: People) -> Around:
    """Name the words next to a head, its own lists and what stands behind it.

    Args:
        found: The text's words.
        row: The same, as `near_row` looks them up.
        at: The head's place among them.
        people: Who is who.
    """
    token = found[at]
    word, base = token.word, base_of(token.word)
    own = _own(word)
    before = found[max(0, at - 3) : at]
    after = words_behind(row, at)
    first = object_of(after)
    paired = [f"{one}~first:{first}" for one in own.listed]
    objects, near = behind(token, after, base)
    told = wide_class(word) or base
    names = (
        *own.opening,
        f"gap:{_mark(token.gap) if at else 'start'}",
        f"before:{name_of(row[at - 1]) if at else 'start'}",
        f"before2:{name_of(row[at - 2]) if at > 1 else 'start'}",
        f"after:{name_of(row[at + 1]) if at + 1 < len(found) else 'end'}",
        f"after2:{name_of(row[at + 2]) if at + 2 < len(found) else 'end'}",
        *own.classes,
        *(("verb",) if is_verb(found, at, people) else ()),
        *own.lists,
        *own.rest,
        *(("quoted",) if token.quoted else ()),
        *left(row, at),
        *by_doing(found, at),
        *(("no before",) if any(one.word in NONE_OF for one in before) else ()),
        *own.watching,
        *objects,
        *near,
        *(f"pair:{told}~{one}" for one in _told_of(after)),
        f"first:{first}",
        *[f"list:{one}" for one in paired],
    )
    return Around(names, (*own.listed, *paired) or ("no list",), tuple(near) or ("near:nothing",))


def _told_of(after: Iterable[Near]) -> list[str]:
    """Return the wide classes of the next few words that carry a meaning, up to the end of the sentence."""
    found: list[str] = []
    for step, (one, sense, who, _) in enumerate(after):
        if step and ":" in one.gap:
            break
        if sense.wide and who is None:
            found.append(sense.wide)
    return found[:PAIRED]


def together(around: Around, inside: Iterable[str], guess: str) -> list[str]:
    """Name pairs that mean more than their parts: a verb of going with a service behind it, in a main clause."""
    place = next(one for one in inside if one.startswith("part+subject:"))
    pairs = [f"{one}~{other}" for one in around.lists for other in (*around.near, place)]
    marks = [one for one in inside if one in _TURNING]
    return [*pairs, *[f"{guess}~{one}" for one in (*marks, place, *around.near)]]


def form_of(word: str, base: str) -> str:
    """Name the form of a verb: "base", "s", "ed", "ing" or "odd"."""
    if word == base:
        return "base"
    return next((end for end in ("ing", "ed", "s") if word.endswith(end)), "odd")


def _mark(gap: str) -> str:
    return next((mark for mark in ",;.:(-\n/+&" if mark in gap), "none") if gap.strip() or "\n" in gap else "none"
