"""Notice acts that are named and not promised: "Grace refuses to hook the gate", "used to hook", "will not hook"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bbcp import content
from bbcp.scoring.act import Evidence
from bbcp.scoring.actor import may_act
from bbcp.scoring.judgement import Span
from bbcp.scoring.parts import Part
from bbcp.scoring.patterns import Sayings, any_of
from bbcp.scoring.people import People, Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import verb_forms, words

AHEAD = 8
"""So many words behind a caregiver, or at the beginning of a sentence, tell whether something is promised."""
_ENDS = ".!?;:\n"
_AGAIN = ("and", "but", "or", "then", "instead")
_MODALS = ("will", "shall", "must", "should", "can", "may")
_WILL = ("will", "shall")
_PERHAPS = ("might", "could", "would", "should")
"""Behind a caregiver these open no promise of their own: "will consider whether she might kneel"."""
_MEANT = {"'ll": "will", "'d": "would"}
_PASSED_OVER = ("also", "then", "always", "each", "both", "all", "still", "first", "really", "now")
_NOW = re.compile(r"\b(?:now|today|since then|these days|nowadays)\b")


def promises_none(reading: Reading) -> bool:
    """Say whether every act of a caregiver that could be seen is one that is not promised.

    An act counts as promised where no such words govern it: those behind the caregiver who was named last before it, in
    the same sentence, or those that open the sentence. So "will not hit and instead will kneel" promises to kneel.
    By the codebook (section 1) good care negated shows nothing to see, and only what is promised can prove a change.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    return _all_governed(reading, ("not_promised", "learned_only"), denied=True)


def only_learns(reading: Reading) -> bool:
    """Say whether every act of a caregiver that could be seen is one that is learned of: "will learn how to kneel".

    To understand is vague by the codebook (section 1), and not no objective. Such a text promises none either, so this
    need only be asked where `promises_none` says so.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    return _all_governed(reading, ("learned_only",), denied=False)


def _all_governed(reading: Reading, listed: Sequence[str], *, denied: bool) -> bool:
    shown = [one.span.start for one in reading.of(Evidence.SEEN, Evidence.BROAD)]
    shown = shown or [one.span.start for one in reading.of(Evidence.STATE)]
    if not shown:
        return False
    governed = list(_governed(reading, listed, denied=denied))
    return all(any(begin <= at < end for begin, end in governed) for at in shown)


def holds_no_more(reading: Reading) -> Span | None:
    """Find words behind a promise that say that it holds no more: "That was last year; now she does not".

    Args:
        reading: The text as read.
    """
    off = (span for one in _found("holds_no_more", reading) if not _gives_way(span := Span(*one.span()), reading))
    liked = (Span(*one.span()) for one in _found("holds_as_one_likes", reading))
    return next(off, None) or next((one for one in liked if not _is_the_childs(one, reading)), None)


def _gives_way(off: Span, reading: Reading) -> bool:
    """Say whether an act takes the place of what holds no more: "that was before. Now I unhook the chain"."""
    if _NOW.search(reading.text, *off) is None:
        return False
    return any(0 <= one.span.start - off.end <= len(", ") for one in reading.of(Evidence.SEEN))


def _found(name: str, reading: Reading) -> Iterator[re.Match[str]]:
    return filter(None, (one.search(reading.text) for one in _sayings(name).begun(reading.text)))


def _is_the_childs(liking: Span, reading: Reading) -> bool:
    """Say whether a child is who likes it: "he may turn the pages when he feels like it"."""
    inside = [one for one in reading.tokens if liking.start <= one.start < liking.end]
    who = {one.word.partition("'")[0]: reading.people.who(one) for one in inside}
    return Who.CHILD in who.values() or any(who.get(one, Who.CAREGIVER) is not Who.CAREGIVER for one in ("he", "she"))


def _governed(reading: Reading, listed: Sequence[str], *, denied: bool) -> Iterator[tuple[int, int]]:
    """Give the stretches of a text, from character to character, in which nothing is promised.

    They stand behind words of some lists of the lexicon and, where `denied`, behind a beginning that denies.
    """
    found, people = list(reading.tokens), reading.people
    parts = [one.part for one in reading.clauses for _ in one.tokens]
    caring = False
    for at, token in enumerate(found):
        opens = at == 0 or token.marked(_ENDS)
        if opens:
            caring = False
            if denied and _patterns("promises_nothing").match(_words(found, at, plain=False)):
                yield token.start, _sentence_end(found, at + 1)
        # "any time he wants to yell he puts her down": with no mark before it, the condition may go on
        goes_on = at > 0 and parts[at - 1] is Part.CONDITION and token.gap == " "
        if token.quoted or parts[at] is not Part.MAIN or goes_on:
            continue
        who = people.who(token)
        if who is Who.CAREGIVER and may_act(found, at):
            caring = True
            behind = at if hanging_modal(token) else at + 1
        elif who is not None and may_act(found, at):
            caring = False
            continue
        elif caring and token.word in _MODALS and found[at - 1].word in _AGAIN:
            behind = at
        else:
            continue
        if behind < len(found) and _is_not_promised(found, behind, listed):
            yield token.start, _reach(found, behind + 1, people)


def hanging_modal(token: Token) -> str | None:
    """Return which modal hangs on a word: "will" on "she'll", "would" on "I'd"; None where there is none."""
    return next((modal for end, modal in _MEANT.items() if token.word.endswith(end)), None)


def _is_not_promised(found: list[Token], at: int, listed: Sequence[str]) -> bool:
    said = _words(found, at)
    modal = hanging_modal(found[at])
    said = f"{modal} {said.split(' ', 1)[-1]}" if modal else said
    return any(_patterns(name).match(said) for name in listed)


def _words(found: list[Token], at: int, *, plain: bool = True) -> str:
    """Return the next few words up to a mark, without those that change nothing."""
    taken: list[str] = []
    for place in range(at, min(at + 2 * AHEAD, len(found))):
        if len(taken) == AHEAD or (place > at and found[place].marked(_ENDS + ",(")):
            break
        word = found[place].word
        if not plain or not (word in _PASSED_OVER or word.endswith("ly")):
            taken.append(word)
    return " ".join(taken)


def _reach(found: list[Token], at: int, people: People) -> int:
    """Return where what is said of a caregiver ends: with the sentence, a new promise, a turn or somebody who acts."""
    for place in range(at, len(found)):
        token = found[place]
        if token.quoted:
            continue
        if token.marked(_ENDS) or token.word in words("promised_all_the_same"):
            return token.start
        if ("," in token.gap or found[place - 1].word in _AGAIN) and _promises_anew(token):
            return token.start
        after = found[place + 1].word if place + 1 < len(found) else ""
        # "On nights she wants to hit she'll kneel": behind a verb, whoever "will" is nobody that is hit.
        acts = may_act(found, place) or after in _WILL or token.word.endswith("'ll")
        if people.who(token) is Who.CAREGIVER and acts and after not in _PERHAPS:
            return token.start
    return found[-1].end


def _promises_anew(token: Token) -> bool:
    """Say whether a word opens a promise of its own: "will not hit, will kneel", "does not stay in bed and gets up"."""
    base = verb_forms().get(token.word)
    return token.word in _MODALS or (base is not None and base != token.word and token.word.endswith("s"))


def _sentence_end(found: list[Token], at: int) -> int:
    """Return where a sentence ends; a colon ends none, since what it opens is part of it."""
    ends = _ENDS.replace(":", "")
    return next((one.start for one in found[at:] if one.marked(ends)), found[-1].end)


@cache
def _patterns(name: str) -> re.Pattern[str]:
    return any_of(content.load("lexicon")[name])


@cache
def _sayings(name: str) -> Sayings:
    return Sayings.of(content.load("lexicon")[name])
