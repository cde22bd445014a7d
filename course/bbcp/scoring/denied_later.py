"""Notice a promise that a later sentence denies: "Dana will kneel next to him. She never agreed to it."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from bbcp import content
from bbcp.scoring.act import Evidence
from bbcp.scoring.judgement import Span
from bbcp.scoring.no_promise import hanging_modal
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import words

LONGEST = 12
"""So many words a sentence has, at most, that only takes back what stands before it."""
_ENDS = ".!?;\n—–"
_IT = ("it", "that", "this")
_NOBODY = ("nobody", "noone", "none")
_HUNG = {"s": "'s", "m": "'m", "re": "'re", "ve": "have"}
_AUX = r"(?:will|wo|did|does|do|has|have|had|is|was|were|are|am|ca|can|could|would|should|may|might|ai|'s|'m|'re)"


def denied_later(reading: Reading) -> Span | None:
    """Find a short sentence behind the first that says of a caregiver, or of "it", that nothing of it is so.

    Only a sentence that ends there is meant: "He won't." or "She never agreed to it.", and not "She will not hit him."

    Args:
        reading: The text as read.

    Returns:
        Where it stands; None where there is none.
    """
    shown = reading.of(Evidence.SEEN, Evidence.BROAD)  # "I used to yell. I stopped. Now I kneel": it goes on
    for sentence in _later(reading.tokens):
        begin = next((at for at, one in enumerate(sentence) if one.word not in words("denied_later", "leads")), 0)
        rest = sentence[begin:]
        if len(rest) < 2 or any(one.quoted for one in rest):
            continue
        if len(rest) == 2 and rest[0].capital and rest[0].word not in words("grammar", "pronouns"):
            continue  # "Brent hides it but Krista doesn't" tells two people apart
        subject = rest[0].word.partition("'")[0]
        if subject in _NOBODY or (subject == "one" and begin and sentence[begin - 1].word == "no"):
            denies = _by_nobody().fullmatch(_said(rest[1:]))
        elif subject in _IT or reading.people.who(rest[0]) is Who.CAREGIVER:
            denies = _by_caregiver().fullmatch(_said(rest[1:], rest[0]))
        else:
            continue
        if denies and not any(sentence[-1].end <= one.span.start for one in shown):
            return Span(sentence[0].start, sentence[-1].end)
    return None


def _later(found: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """Give the short sentences behind the first, and what a "but" opens; unlike elsewhere, one may begin small."""
    begin = 0
    for at in range(1, len(found) + 1):
        if at == len(found) or found[at].marked(_ENDS) or " - " in found[at].gap or found[at].word == "but":
            if begin and at - begin <= LONGEST:
                yield found[begin:at]
            begin = at


def _said(rest: Sequence[Token], subject: Token | None = None) -> str:
    """Return the words behind a subject with what hangs on it: "she's" as "'s", "won't" as "wo n't"."""
    hung = subject and (hanging_modal(subject) or _HUNG.get(subject.word.partition("'")[2]))
    row = (one.word.removesuffix("n't") + " n't" if one.word.endswith("n't") else one.word for one in rest)
    return " ".join((hung, *row) if hung else row)


@cache
def _by_caregiver() -> re.Pattern[str]:
    said = content.load("lexicon")["denied_later"]
    adverbs = "|".join(said["adverbs"].split())
    denied = rf"{_AUX}? ?(?:not|n't|never)(?: (?:{adverbs}))*(?: (?:to )?(?:be )?{_doing()}| {_AUX})?"
    before, of_it = rf"(?:(?:{_AUX}|since|then|just|only|flatly|politely) )*", "(?: (?:to|of) (?:it|that|this))?"
    turned = f"{before}(?:{'|'.join(said['turned'])}){of_it}"
    return re.compile(rf"{denied}|{turned}(?: (?:when|after|since|because|once|last|this) .*)?")


@cache
def _by_nobody() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{_AUX}|really|ever) )*{_doing()}")


def _doing() -> str:
    """Return a pattern for some verbs and what they are said of: "agreed to any of it"."""
    said = content.load("lexicon")["denied_later"]
    of_what = "|".join(one.replace("_", " ") for one in said["of_what"].split())
    return rf"(?:{'|'.join(said['verbs'].split())})(?:{'|'.join(said['endings'].split())})?(?: to)?(?: (?:{of_what}))*"
