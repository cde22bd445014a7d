"""Tell acts of a harmful sort that nobody does: what is feared, wanted, denied, past or only spoken of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from bbcp.scoring.reading import Reading
from bbcp.scoring.stops import forbidding
from bbcp.scoring.text import Token, sentence_begin
from bbcp.scoring.words import stem, words

_SPOKEN_OF = ("for", "about", "of", "from", "than", "without")
"""Behind these an act in -ing is none that is done; "by hitting him" is."""
_NOTICING = ("catch", "catches", "hear", "hears", "feel", "feels", "find", "finds", "notice", "notices")
_NOTICED = ("hear", "overhear", "see")
_WORRIES = re.compile(
    r"\W*(?:(?:the |our |my |one |big(?:gest)? |main )*(?:worry|worries|fear|danger|concern|risk)"
    r"|since|because|given that)\b(?:(?!\bwill\b).)*\b(?:may|might|could)\b(?:(?!\bwill\b).)*$"
)
TEMPTED = re.compile(r"\b(?:wants?|wanted|tempted|urges?|itching|impulse|about|used)(?: to| for)?$")
"""Behind these nothing is done yet: "when she wants to grab the belt, she kneels"."""
_FASTENING = ("hook", "latch", "slide", "fasten", "lock", "set", "close", "shut", "drop", "check")
_HUNG = ("key", "keys", "whistle", "badge")
HAIR = 6
"""So many words before a stroke of a brush name what is brushed at most."""
_ONESELF = ("myself", "himself", "herself", "themselves", "ourselves")


def is_worry(reading: Reading, row: Sequence[Token]) -> bool:
    """Say whether a clause tells what is feared: "Worry: Dana may strike him"."""
    if not row:
        return False
    return _WORRIES.match(reading.text, sentence_begin(reading.text, row[0].start), row[-1].end) is not None


def is_caught(row: Sequence[Token]) -> bool:
    """Say whether somebody notices themselves at it: "each time he hears himself shout"."""
    return any(one.word in _NOTICING and after.word in _ONESELF for one, after in pairwise(row))


def is_wanted(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an act is only wanted: "the second he wants to yell at her, he sits down"."""
    return at > 1 and tokens[at - 1].word == "to" and TEMPTED.search(tokens[at - 2].word) is not None


def is_spoken_of(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an act is spoken of and not done: "says sorry for hitting him"."""
    return at > 0 and tokens[at].word.endswith("ing") and tokens[at - 1].word in _SPOKEN_OF


def only_could(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an act is feared and not done: "feels she could shake him"."""
    return at > 0 and tokens[at - 1].word in ("could", "might")


def is_bitten_back(tokens: Sequence[Token], at: int) -> bool:
    """Say whether nobody is bitten: "bites back what she wants to say"."""
    return stem(tokens[at].word) == "bite" and at + 1 < len(tokens) and tokens[at + 1].word == "back"


def is_thing(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a thing is shaken and nobody: "shakes it with the twins watching"."""
    return stem(tokens[at].word) == "shake" and at + 1 < len(tokens) and tokens[at + 1].word == "it"


def is_of_no_harm(row: Sequence[Token], at: int) -> bool:
    """Say whether a word names nothing that hurts: "switched on", "the cold tap", "keeps the belt off", "8 out of 9".

    Nor do strokes of a brush on hair: "brushes Milo's hair with ten strokes".
    """
    word, after = row[at].word, row[at + 1].word if at + 1 < len(row) else ""
    before, verb = row[at - 1].word if at else "", row[at - 2].word if at > 1 else ""
    if word == "out":
        return after == "of"
    if word.startswith("switch"):
        return after in ("on", "off", "over")
    if word == "tap":
        return before in ("cold", "hot", "water", "kitchen", "bath", "sink", "running")
    if word == "belt":
        return after == "off" and stem(verb) == "keep"
    if word == "cord":  # "hangs a key on a cord round his neck"
        return any(one.word in _HUNG for one in row)
    if word.startswith("stroke"):
        return any(one.word == "hair" for one in row[max(0, at - HAIR) : at])
    return word == "chain" and before in ("the", "a", "door", "gate") and stem(verb) in _FASTENING


def is_overheard(tokens: Sequence[Token], at: int) -> bool:
    """Say whether somebody else's act is only heard or seen: "when she hears Lorne shout at him"."""
    return at > 1 and stem(tokens[at - 2].word) in _NOTICED and tokens[at - 1].gap == tokens[at].gap == " "


def denied_from(tokens: Sequence[Token]) -> int:
    """Return the place of the first word that denies what stands behind it in a clause; their number without one."""
    denying, turning = forbidding(), words("instead")
    for place, (one, after) in enumerate(zip(tokens, (*tokens[1:], None), strict=True)):
        if one.word in denying or one.word == "stop":
            return place
        if after and one.word in turning and after.word in ("of", "than"):
            return place
        if after and one.word in ("done", "through") and after.word.endswith("ing"):
            return place
    return len(tokens)


def used_to_from(tokens: Sequence[Token]) -> int:
    """Return the place of "used to", behind which all is past; their number without one."""
    pairs = enumerate(pairwise(one.word for one in tokens))
    return next((place for place, pair in pairs if pair == ("used", "to")), len(tokens))
