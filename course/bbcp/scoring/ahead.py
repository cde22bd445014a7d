"""Look ahead in a sentence: whether somebody is named and acts in the next few words."""

from __future__ import annotations

from bbcp.scoring.people import People
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import verb_forms, words


def names_on(sentence: list[Token], at: int, people: People) -> bool:
    """Say whether a word joins two names of the same part in the case, with more behind them."""
    if not 0 < at < len(sentence) - 2 or sentence[at].gap.strip():
        return False
    before, after = people.who(sentence[at - 1]), people.who(sentence[at + 1])
    return before is after is not None


def acts_next(sentence: list[Token], at: int, people: People) -> bool:
    """Say whether a verb or modal stands within the next three words, with no comma before it."""
    for place in range(at + 1, min(at + 4, len(sentence))):
        if sentence[place].word in words("modals") or is_verb(sentence, place, people):
            return True
        if "," in sentence[place].gap:
            return False
    return False


def will_follows(sentence: list[Token], at: int, people: People) -> bool:
    """Say whether "will" or the like stands within the next words, before any other verb."""
    for place in range(at, min(at + 5, len(sentence))):
        word = sentence[place].word
        if place > at and "," in sentence[place].gap:
            return False
        if word in ("will", "shall", "to", "i'll", "we'll", "must", "agrees") or word in words("negation"):
            return True
        if place == at + 1 and word.endswith("s") and is_verb(sentence, place, people):
            return True  # "whenever he hits Dana takes his hand"
        if place > at and is_verb(sentence, place, people):
            return False
    return False


def somebody_acts(sentence: list[Token], at: int, people: People) -> bool:
    """Say whether a person and then a verb or modal stand within the next few words."""
    named = False
    for place in range(at, min(at + 6, len(sentence))):
        token = sentence[place]
        if place > at and (("," in token.gap and not named) or token.marked("(:;")):
            return False
        if people.who(token) is not None:
            named = True
        elif named and (
            token.word in words("modals") or token.word in words("negation") or is_verb(sentence, place, people)
        ):
            return True
        elif token.word in words("subordinators") or (not named and verb_forms().get(token.word) and place > at):
            return False
    return False
