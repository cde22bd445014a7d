"""Name what stands around a head: the signals that tell what it is evidence of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from bbcp.scoring.behind import Near, behind, object_of, words_behind
from bbcp.scoring.bundle import Bundle
from bbcp.scoring.classes import wide_class
from bbcp.scoring.kept import KEPT, kept
from bbcp.scoring.people import People
from bbcp.scoring.place import Inside, by_doing, left, name_of
from bbcp.scoring.senses import NONE_OF, sense_of
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, verb_forms, words

PAIRED = 3
"""So many of the words behind a head are named together with it."""
_VERBS = ("seen", "broad", "state", "service")
_TURNING = ("behind negation", "behind instead", "behind subordinator")
_ALONE = ("negation", "stopping", "service_alone")
NOTHING_NEAR = "near:nothing"
"""What stands behind a head with nothing near; it is told in pairs only."""


class Around(NamedTuple):
    """What stands around a head.

    Attributes:
        bundles: The signals that come together.
        alone: The others; one that comes twice counts twice.
        lists: The lists on which the head stands, "no list" where there is none.
        near: What is near behind it, "near:nothing" where there is nothing.
    """

    bundles: list[Bundle]
    alone: list[str]
    lists: tuple[str, ...]
    near: tuple[str, ...]


class _Own(NamedTuple):
    """What a head tells by itself: the signals of its base, form, classes and lists, and the names of the lists."""

    bundle: Bundle
    listed: tuple[str, ...]


@kept
def _own(word: str) -> _Own:
    base, sense = base_of(word), sense_of(word)
    lists = [group for group in _VERBS if base in words("verbs", group)]
    lists += [group for group in _ALONE if word in words(group)]
    lists += ["noun_like"] if base in words("verbs", "noun_like") else []
    lists += ["watching"] if word in words("watching") else []
    rest = ["is service noun"] if sense.service else []
    rest += [] if word in verb_forms() else ["unlisted"]
    names = (
        *("always", f"base:{base}", f"form:{form_of(word, base)}"),
        *(f"class:{one}" for one in sense.classes),
        *(f"list:{one}" for one in lists),
        *rest,
    )
    return _Own(Bundle(names), tuple(lists))


@lru_cache(maxsize=KEPT)
def _with(listed: tuple[str, ...], first: str) -> tuple[Bundle, tuple[str, ...]]:
    """Tell what a head is done to, together with its lists; and return all that it may be told together with."""
    paired = tuple(f"{one}~first:{first}" for one in listed)
    return Bundle((f"first:{first}", *(f"list:{one}" for one in paired))), (*listed, *paired) or ("no list",)


@lru_cache(maxsize=KEPT)
def _before(gap: str, one: str, two: str) -> Bundle:
    return Bundle((f"gap:{gap}", f"before:{one}", f"before2:{two}"))


@lru_cache(maxsize=KEPT)
def _after(one: str, two: str) -> Bundle:
    return Bundle((f"after:{one}", f"after2:{two}"))


@cache
def _marks(verb: bool, quoted: bool, no: bool) -> Bundle:
    told = {"verb": verb, "quoted": quoted, "no before": no}
    return Bundle(name for name, there in told.items() if there)


def around(found: list[Token], row: Sequence[Near], at: int, people: People) -> Around:
    """Tell the words next to a head, its own lists and what stands behind it.

    Args:
        found: The text's words.
        row: The same, as `near_row` looks them up.
        at: The head's place among them.
        people: Who is who.
    """
    token = found[at]
    word, base = token.word, base_of(token.word)
    own = _own(word)
    after = words_behind(row, at)
    done_to, lists = _with(own.listed, object_of(after))
    behind_it, near = behind(token, after, base)
    wide = wide_class(word) or base
    last = len(found) - 1
    bundles = [
        own.bundle,
        done_to,
        _before(
            _mark(token.gap) if at else "start",
            name_of(row[at - 1]) if at else "start",
            name_of(row[at - 2]) if at > 1 else "start",
        ),
        _after(
            name_of(row[at + 1]) if at < last else "end",
            name_of(row[at + 2]) if at + 1 < last else "end",
        ),
        _marks(
            is_verb(found, at, people),
            token.quoted,
            any([one.word in NONE_OF for one in found[max(0, at - 3) : at]]),
        ),
        left(row, at),
        *behind_it,
    ]
    alone = [*by_doing(found, at), *[f"pair:{wide}~{one}" for one in _told_of(after)]]
    return Around(bundles, alone, lists, tuple(near) or (NOTHING_NEAR,))


def _told_of(after: Iterable[Near]) -> list[str]:
    """Return the wide classes of the next few words that carry a meaning, up to the end of the sentence."""
    found: list[str] = []
    for step, (one, sense, who, _) in enumerate(after):
        if step and ":" in one.gap:
            break
        if sense.wide and who is None:
            found.append(sense.wide)
    return found[:PAIRED]


def together(around: Around, inside: Inside, guess: str) -> tuple[list[Bundle], list[str]]:
    """Tell pairs that mean more than their parts: a verb of going with a service behind it, in a main clause.

    Args:
        around: What stands around the head.
        inside: What stands before it in its clause.
        guess: What the rules take it for.

    Returns:
        What is near behind the head, alone and in pairs, as bundles and as signals by themselves.
    """
    lists = around.lists
    pairs = [_pairs(lists, guess, one) for one in (*around.near, inside.place)]
    return pairs, [f"{guess}~{one}" for one in inside.alone if one in _TURNING]


@lru_cache(maxsize=KEPT)
def _pairs(lists: tuple[str, ...], guess: str, one: str) -> Bundle:
    own = (one,) if one.startswith("near:") and one != NOTHING_NEAR else ()
    return Bundle((*own, *(f"{other}~{one}" for other in lists), f"{guess}~{one}"))


def form_of(word: str, base: str) -> str:
    """Name the form of a verb: "base", "s", "ed", "ing" or "odd"."""
    if word == base:
        return "base"
    return next((end for end in ("ing", "ed", "s") if word.endswith(end)), "odd")


def _mark(gap: str) -> str:
    return next((mark for mark in ",;.:(-\n/+&" if mark in gap), "none") if gap.strip() or "\n" in gap else "none"
