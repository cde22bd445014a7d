"""What a word tells by itself, wherever it stands: worked out once for each word and looked up from then on."""

from __future__ import annotations

from dataclasses import dataclass

from bbcp.scoring.bundle import Bundle
from bbcp.scoring.classes import classes_of, wide_class
from bbcp.scoring.kept import kept
from bbcp.scoring.words import base_of, is_service_noun, is_small, verb_forms, words

NONE_OF = ("no", "zero", "nothing", "none", "nobody")
_NOUNS = (("paper", ("grammar", "papers")), ("thing", ("nouns", "things")), ("idea", ("nouns", "ideas")))
_NEAR = (("trait", ("grammar", "traits")), ("evidence", ("evidence",)), ("watching", ("watching",)))
_JOINING = ("by", "from", "of", "for", "with", "in", "as")
_OWN_NAME = (
    ("modals",),
    ("subordinators",),
    ("conjunctions",),
    ("negation",),
    ("instead",),
    ("determiners",),
    ("grammar", "behind_verb"),
    ("grammar", "being"),
)
"""Words that are so common that each is named by itself."""


@dataclass(frozen=True, slots=True)
class Sense:
    """What a word tells by itself.

    Attributes:
        base: Its base form.
        verb: Whether it is a form of a verb that is listed.
        service: Whether it names a service.
        helps: Whether what stands behind it may be where the help comes from.
        office: Whether it names an office.
        remedy: Whether it names a remedy.
        classes: Its wide and narrow class.
        near: What it tells of a head that it stands behind, such as "near:trait".
        near_classes: Its classes, as they are told of a head before it.
        noun: Its sort as what an act is done to: "service", "paper", "thing" or "idea"; "" for any other word.
        wide: Its wide class; None where it is a small word.
        name: How it is named as a neighbour: by itself or by its sort; "" for a word of no sort.
        before: What it tells of a head that it stands before in its clause, such as "modal:will"; "" where nothing.
        told_object: What it tells of a head that it stands close behind.
        may_be_head: Whether it may say what somebody does, wherever it stands.
    """

    base: str
    verb: bool
    service: bool
    helps: bool
    office: bool
    remedy: bool
    classes: tuple[str, ...]
    near: tuple[str, ...]
    near_classes: tuple[Bundle, ...]
    noun: str
    wide: str | None
    name: str
    before: str
    told_object: Bundle
    may_be_head: bool


@kept
def sense_of(word: str) -> Sense:
    """Return what a word tells by itself.

    Args:
        word: In small letters, as `bbcp.scoring.text.tokens` cuts it.
    """
    service, verb = is_service_noun(word), word in verb_forms()
    return Sense(
        base=base_of(word),
        verb=verb,
        service=service,
        helps=word in words("grammar", "help_from"),
        office=word in words("grammar", "offices"),
        remedy=word in words("grammar", "remedies"),
        classes=classes_of(word),
        near=_near(word),
        near_classes=tuple(_alone(f"near class:{name}") for name in classes_of(word)),
        noun="service" if service else next((sort for sort, group in _NOUNS if word in words(*group)), ""),
        wide=None if is_small(word) or word in words("determiners") else wide_class(word),
        name=_name(word),
        before=_before(word),
        told_object=_alone(f"obj:{base_of(word)}"),
        may_be_head=verb
        or service
        or word in words("negation")
        or word in words("stopping")
        or (word.endswith("ing") and len(word) > 5),
    )


@kept
def _alone(name: str) -> Bundle:
    return Bundle((name,))


def _near(word: str) -> tuple[str, ...]:
    weak = word in words("service_nouns", "weak") and not is_service_noun(word)
    found = ["near:weak service"] if weak else []
    found += [f"near:{name}" for name, group in _NEAR if word in words(*group)]
    found += ["near:no"] if word in NONE_OF else []
    found += ["near:number"] if word[0].isdigit() else []
    return tuple(found)


def _name(word: str) -> str:
    if any(word in words(*group) for group in _OWN_NAME):
        return word
    if is_service_noun(word):
        return "service"
    if word[0].isdigit():
        return "number"
    if word.endswith("ly"):
        return "ly"
    return "verb" if word in verb_forms() else ""


def _before(word: str) -> str:
    if word in words("negation"):
        return "behind negation"
    if word in words("instead"):
        return "behind instead"
    if word in words("modals"):
        return f"modal:{word}"
    if word in words("subordinators"):
        return "behind subordinator"
    return f"behind {word}" if word in _JOINING else ""
