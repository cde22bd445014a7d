"""Name what stands around a head: the signals that tell what it is evidence of."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.scoring.clauses import Clause, Part
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, is_service_noun, objects_of, verb_forms, words

AHEAD = 7
"""How many words behind a head are looked at."""
BEHIND = 30
"""How many words before a head may hold who acts."""
INSIDE = 40
"""How many words of a head's clause before it are looked at."""


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
        f"before:{_name(before[-1], people) if before else 'start'}",
        f"before2:{_name(before[-2], people) if len(before) > 1 else 'start'}",
        f"after:{_name(after[0], people) if after else 'end'}",
        f"after2:{_name(after[1], people) if len(after) > 1 else 'end'}",
    ]
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
    made += _left(found, at, people)
    if word in words("watching"):
        made.append("list:watching")
    wanted = objects_of(base)
    near: set[str] = set()
    for step, one in enumerate(after):
        if step and any(mark in one.gap for mark in ".;!?\n"):
            break
        who = people.who(one)
        if who is not None:
            near.add(f"near:{who.value}")
        if is_service_noun(one.word):
            near.add("near:service")
        elif one.word in words("service_nouns", "weak"):
            near.add("near:weak service")
        if wanted is not None and one.word in wanted:
            near.add("near:object")
        if one.word in words("grammar", "traits"):
            near.add("near:trait")
        if one.word in words("evidence"):
            near.add("near:evidence")
        if one.word in words("watching"):
            near.add("near:watching")
        if one.word[0].isdigit():
            near.add("near:number")
        if one.quoted and not token.quoted:
            near.add("near:quote")
        if step < 4:
            made.append(f"obj:{base_of(one.word)}")
    made += sorted(near)
    first = object_of(after, people)
    made += [f"first:{first}", *(f"{one}~first:{first}" for one in made if one.startswith("list:"))]
    return made


def object_of(after: Sequence[Token], people: People) -> str:
    """Name the sort of the first known noun behind a head: "thing", "idea", "service", "paper", somebody or "none"."""
    for step, one in enumerate(after):
        if step and any(mark in one.gap for mark in ".;:!?\n"):
            break
        if is_service_noun(one.word):
            return "service"
        for sort, group in _NOUNS:
            if one.word in words(*group):
                return sort
        who = people.who(one)
        if who is not None and one.word not in _WHOSE:
            return who.value
    return "none"


_NOUNS = (("paper", ("grammar", "papers")), ("thing", ("nouns", "things")), ("idea", ("nouns", "ideas")))
_WHOSE = ("her", "his", "their", "my")


def inside(clause: Clause, place: int, number: int, read: list[Clause], people: People) -> list[str]:
    """Name what of its clause stands before a head, and what the clause is."""
    before = clause.tokens[max(0, place - INSIDE) : place]
    made = [
        f"part:{clause.part.value}",
        f"subject:{clause.subject.value if clause.subject else 'nobody'}",
        f"part+subject:{clause.part.value}+{clause.subject.value if clause.subject else 'nobody'}",
        f"opens:{_name(clause.tokens[0], people)}",
        f"last part:{read[number - 1].part.value if number else 'none'}",
    ]
    if clause.implied:
        made.append("implied")
    verbs = 0
    last = None
    for one in before:
        if one.word in words("negation"):
            made.append("behind negation")
        elif one.word in words("instead"):
            made.append("behind instead")
        elif one.word in words("modals"):
            made.append(f"modal:{one.word}")
        elif one.word in words("subordinators"):
            made.append("behind subordinator")
        elif one.word in ("by", "from", "of", "for", "with", "in", "as"):
            made.append(f"behind {one.word}")
        who = people.who(one)
        if who is not None:
            last = who
        if one.word in verb_forms():
            verbs += 1
    made.append(f"person before:{last.value if last else 'none'}")
    made.append(f"verbs before:{min(verbs, 3)}")
    if clause.part is Part.MAIN and clause.subject is Who.CAREGIVER:
        made.append(f"main verb {min(verbs, 1)}:{base_of(clause.tokens[place].word)}")
    return made


def together(around: list[str], inside: list[str], guess: str) -> list[str]:
    """Name pairs that mean more than their parts: a verb of going with a service behind it, in a main clause."""
    lists = [one[5:] for one in around if one.startswith("list:")] or ["no list"]
    near = [one for one in around if one.startswith("near:")] or ["near:nothing"]
    place = next(one for one in inside if one.startswith("part+subject:"))
    pairs = [f"{one}~{other}" for one in lists for other in (*near, place)]
    marks = [one for one in inside if one in ("behind negation", "behind instead", "behind subordinator")]
    return [*pairs, *(f"{guess}~{one}" for one in (*marks, place, *near))]


def link(found: list[Token], at: int, people: People) -> str:
    """Name what joins a head to what stands before it."""
    if at == 0 or (found[at].capital and any(mark in found[at].gap for mark in ".!?\n")):
        return "start"
    before = found[at - 1]
    if before.word.endswith("ly") and at > 1:
        before = found[at - 2]
    if before.word in ("and", "or", "nor", "then", "but", "&"):
        return before.word
    if any(mark in found[at].gap for mark in ",;:-/"):
        return "mark"
    who = people.who(before)
    if who is not None:
        return who.value
    for group in ("modals", "subordinators", "negation", "conjunctions"):
        if before.word in words(group):
            return group
    return "verb" if before.word in verb_forms() else "word"


def form_of(word: str, base: str) -> str:
    """Name the form of a verb: "base", "s", "ed", "ing" or "odd"."""
    if word == base:
        return "base"
    return next((end for end in ("ing", "ed", "s") if word.endswith(end)), "odd")


def _left(found: list[Token], at: int, people: People) -> list[str]:
    """Name who stands before a head in its sentence, whatever the clauses are taken for, and how many verbs between."""
    verbs = 0
    mark = "none"
    for steps, place in enumerate(range(at - 1, max(at - 1 - BEHIND, -1), -1), start=1):
        gap = found[place + 1].gap
        if any(sign in gap for sign in ".!?;\n") and found[place + 1].capital:
            break
        if mark == "none" and any(sign in gap for sign in ",:(-"):
            mark = f"mark:{min(steps, 4)}"
        one = found[place]
        who = people.who(one)
        if who is not None and one.word not in ("her", "his", "their", "my", "him", "them"):
            sure = "modal" if found[place + 1].word in words("modals") else "plain"
            return [
                f"left:{who.value}:{min(verbs, 2)}",
                f"left:{who.value}:{sure}",
                f"left mark:{mark}",
                f"left steps:{min(steps, 6)}",
            ]
        if one.word in verb_forms():
            verbs += 1
    return [f"left:nobody:{min(verbs, 2)}", f"left mark:{mark}"]


def _mark(gap: str) -> str:
    return next((mark for mark in ",;.:(-\n/+&" if mark in gap), "none") if gap.strip() or "\n" in gap else "none"


def _name(token: Token, people: People) -> str:
    """Name a neighbor: by its part in the case, by its word where that is a common one, else by its sort."""
    who = people.who(token)
    if who is not None:
        return who.value if token.word not in ("her", "his", "their", "my") else "whose"
    word = token.word
    if any(word in words(group) for group in ("modals", "subordinators", "conjunctions", "negation", "instead")):
        return word
    if word in words("determiners") or word in words("grammar", "behind_verb") or word in words("grammar", "being"):
        return word
    if is_service_noun(word):
        return "service"
    if word[0].isdigit():
        return "number"
    if word.endswith("ly"):
        return "ly"
    if word in verb_forms():
        return "verb"
    return "name" if token.capital else "word"
