"""Follow who acts through a text, word by word."""

from __future__ import annotations

from bbcp.scoring.actor import acts_next_to, joins, may_act
from bbcp.scoring.people import People, Who
from bbcp.scoring.text import Token
from bbcp.scoring.words import is_service_noun, is_small, verb_forms, words

NOBODY = "nobody"
NAME = "name"
"""Who acts where nobody is named, and where somebody is whom the case does not know."""
BY = 9
"""How many words behind a form in -ed "by" may stand."""
_ENDS = ".!?;\n"
_PRONOUNS = frozenset(("he", "she", "they"))
_COMMON = (
    ("english",),
    ("grammar", "date_words"),
    ("nouns", "things"),
    ("nouns", "ideas"),
    ("jargon", "short"),
    ("jargon", "everyday"),
    ("determiners",),
    ("subordinators",),
    ("conjunctions",),
    ("modals",),
    ("negation",),
    ("months",),
)


def agents(found: list[Token], people: People) -> list[str]:
    """Name who acts at each word of a text.

    Args:
        found: The text's words.
        people: Who is who.

    Returns:
        For each word the part of who acts in its clause, such as "caregiver"; `NOBODY` where nobody is named, `NAME`
        where somebody is whom the case does not know, and "again:other" where a pronoun may stand for somebody
        else than a caregiver who acted in the sentence before.
    """
    made: list[str] = []
    main = now = before = NOBODY
    aside = False
    leads = words("subordinators")
    for at, token in enumerate(found):
        if at == 0 or _begins(token):
            before = main if main != NOBODY else before
            main = now = NOBODY
            aside = False
        elif aside and token.marked(",:)"):
            aside, now = False, main
        if token.word in leads:
            aside = True
            if token.word != "who":
                now = NOBODY
        who = people.who(token)
        if (who is not None or _is_name(found, at)) and may_act(found, at) and acts_next_to(found, at, people):
            joined = now == Who.CAREGIVER and joins(found, at, people)
            now = now if joined else NAME if who is None else _named(token, who, before)
            if not aside or main == NOBODY:
                main = now
                aside = False
        made.append(now)
    return made


def by_whom(found: list[Token], at: int, people: People) -> str:
    """Name who does what a form in -ed tells, where "by" says so: "is fed by Bea"; `NOBODY` where it does not."""
    for place in range(at + 1, min(at + BY, len(found) - 1)):
        if found[place].word == "by":
            if any(one.marked(_ENDS) for one in found[at + 1 : place + 1]):
                break
            named = [who for one in found[place + 1 : place + 4] if (who := people.who(one)) is not None]
            return named[0].value if named else NOBODY
    return NOBODY


def _begins(token: Token) -> bool:
    """Say whether a word begins a sentence or a line."""
    if ";" in token.gap or "\n" in token.gap:
        return True
    return token.capital and token.marked(_ENDS)


def _is_name(found: list[Token], at: int) -> bool:
    """Say whether a word looks like the name of somebody whom the case does not know."""
    word = found[at].word
    if not found[at].capital or found[at].short or found[at].quoted or len(word) < 3 or not word.isalpha():
        return False
    if word in verb_forms() or is_service_noun(word) or is_small(word):
        return False
    return not any(word in words(*group) for group in _COMMON)


def _named(token: Token, who: Who, before: str) -> str:
    pronoun = token.word.split("'")[0] in _PRONOUNS
    return f"again:{before}" if pronoun and before not in (NOBODY, Who.CAREGIVER) else who
