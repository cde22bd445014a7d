"""Name what stands around a head: the signals that tell what it is evidence of."""

from __future__ import annotations

from bbcp.scoring.behind import AHEAD, NONE_OF, behind, object_of
from bbcp.scoring.classes import classes_of, wide_class
from bbcp.scoring.people import People
from bbcp.scoring.place import by_doing, left, name_of
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, is_service_noun, is_small, verb_forms, words

PAIRED = 3
"""So many of the words behind a head are named together with it."""


def around(found: list[Token], at: int, people: People) -> list[str]:
    """Name the words next to a head, its own lists and what stands behind it."""
    token = found[at]
    word, base = token.word, base_of(token.word)
    before = [one for one in found[max(0, at - 3) : at]]
    after = found[at + 1 : at + 1 + AHEAD]
    made = [
        "always",
        f"base:{base}",
        f"form:{form_of(word, base)}",
        f"gap:{_mark(token.gap) if at else 'start'}",
        f"before:{name_of(before[-1], people) if before else 'start'}",
        f"before2:{name_of(before[-2], people) if len(before) > 1 else 'start'}",
        f"after:{name_of(after[0], people) if after else 'end'}",
        f"after2:{name_of(after[1], people) if len(after) > 1 else 'end'}",
    ]
    made += [f"class:{one}" for one in classes_of(word)]
    if is_verb(found, at, people):
        made.append("verb")
    made += [f"list:{group}" for group in ("seen", "broad", "state", "service") if base in words("verbs", group)]
    made += [f"list:{group}" for group in ("negation", "stopping", "service_alone") if word in words(group)]
    if base in words("verbs", "noun_like"):
        made.append("list:noun_like")
    if is_service_noun(word):
        made.append("is service noun")
    if word not in verb_forms():
        made.append("unlisted")
    if token.quoted:
        made.append("quoted")
    made += left(found, at, people)
    made += by_doing(found, at)
    if any(one.word in NONE_OF for one in before):
        made.append("no before")
    if word in words("watching"):
        made.append("list:watching")
    made += behind(token, after, base, people)
    made += [f"pair:{wide_class(word) or base}~{one}" for one in _told_of(after, people)]
    first = object_of(after, people)
    made += [f"first:{first}", *(f"{one}~first:{first}" for one in made if one.startswith("list:"))]
    return made


def _told_of(after: list[Token], people: People) -> list[str]:
    """Return the wide classes of the next few words that carry a meaning, up to the end of the sentence."""
    found: list[str] = []
    for step, one in enumerate(after):
        if step and one.marked(".;:!?\n"):
            break
        wide = wide_class(one.word)
        if wide and people.who(one) is None and not is_small(one.word) and one.word not in words("determiners"):
            found.append(wide)
    return found[:PAIRED]


def together(around: list[str], inside: list[str], guess: str) -> list[str]:
    """Name pairs that mean more than their parts: a verb of going with a service behind it, in a main clause."""
    lists = [one[5:] for one in around if one.startswith("list:")] or ["no list"]
    near = [one for one in around if one.startswith("near:")] or ["near:nothing"]
    place = next(one for one in inside if one.startswith("part+subject:"))
    pairs = [f"{one}~{other}" for one in lists for other in (*near, place)]
    marks = [one for one in inside if one in ("behind negation", "behind instead", "behind subordinator")]
    return [*pairs, *(f"{guess}~{one}" for one in (*marks, place, *near))]


def form_of(word: str, base: str) -> str:
    """Name the form of a verb: "base", "s", "ed", "ing" or "odd"."""
    if word == base:
        return "base"
    return next((end for end in ("ing", "ed", "s") if word.endswith(end)), "odd")


def _mark(gap: str) -> str:
    return next((mark for mark in ",;.:(-\n/+&" if mark in gap), "none") if gap.strip() or "\n" in gap else "none"
