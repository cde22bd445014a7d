"""The scorer's words, ready for looking up."""

from __future__ import annotations

from functools import cache

from bbcp import content
from bbcp.scoring.kept import kept


@cache
def words(*path: str) -> frozenset[str]:
    """Return a set of words of the lexicon.

    Args:
        path: Where it stands, such as `"people", "child"`.

    Raises:
        KeyError: When the lexicon has no such entry.
    """
    return frozenset(one.replace("_", " ") for one in _entry(path).split())


@cache
def phrases(*path: str) -> tuple[str, ...]:
    """Return the phrases of a lexicon entry in which "|" stands between them, in order."""
    return tuple(" ".join(one.split()) for one in _entry(path).split("|"))


@cache
def verb_forms() -> dict[str, str]:
    """Return every form of every verb in the lexicon, with its base form."""
    odd = content.load("lexicon")["forms"]
    bases = sorted(set().union(*(words("verbs", group) for group in ("seen", "broad", "state", "service"))))
    forms: dict[str, str] = {}
    for base in bases:
        for form in _regular_forms(base):
            forms.setdefault(form, base)
    for base in odd:
        for form in (base, *odd[base].split()):
            forms[form] = base
    for base in bases:  # a base form is always its own verb
        forms[base] = base
    nouns = words("service_nouns", "strong").union(*(words("people", part) for part in ("caregiver", "child", "other")))
    return {form: base for form, base in forms.items() if form not in nouns}


def is_past_form(word: str) -> bool:
    """Say whether a word is a listed verb's form of the past, which no present has: "knelt", "finished"."""
    base = verb_forms().get(word, word)
    return base != word and not word.endswith(("s", "ing"))


@kept
def base_of(word: str) -> str:
    """Return a verb's base form; a word that no list holds stands for itself."""
    return verb_forms().get(word, word)


@kept
def stem(word: str) -> str:
    """Return a word in its base form, as far as the lexicon and a plain plural tell."""
    word = word.removesuffix("'s")
    if word in verb_forms():
        return verb_forms()[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@cache
def short_forms() -> frozenset[str]:
    """Return the short forms of an agency's notes and of anybody's own."""
    return words("jargon", "short") | words("jargon", "everyday")


@cache
def spelled_out(word: str) -> str:
    """Return what a short form of anybody's note stands for; a word that is none stands for itself."""
    return str(content.load("lexicon")["spelled_out"].get(word, word))


@cache
def objects_of(base: str) -> frozenset[str] | None:
    """Return the words with which alone a verb shows an act; None where it needs none."""
    entry = content.load("lexicon")["objects"].get(base)
    return frozenset(entry.split()) if entry else None


@cache
def is_service_noun(word: str) -> bool:
    """Say whether a word names a service by itself, misspelled endings allowed."""
    return word in words("service_nouns", "strong") or word.startswith(tuple(words("service_nouns", "beginnings")))


@cache
def _small() -> frozenset[str]:
    groups = (("english",), ("determiners",), ("modals",), ("conjunctions",), ("grammar", "behind_verb"))
    return frozenset().union(
        *(words(*group) for group in groups), words("grammar", "being"), words("grammar", "linking")
    )


@kept
def is_small(word: str) -> bool:
    """Say whether a word, or a number, is one of those that join others to a sentence: "the", "with", "to", "3"."""
    return word in _small() or word[0].isdigit()


def _regular_forms(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return base, base + "s", base + "d", base[:-1] + "ing"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base, base + "es", base + "ed", base + "ing"
    doubled = base + base[-1]
    return base, base + "s", base + "ed", base + "ing", doubled + "ed", doubled + "ing"


def _entry(path: tuple[str, ...]) -> str:
    entry = content.load("lexicon")
    for key in path:
        entry = entry[key]
    return str(entry)
