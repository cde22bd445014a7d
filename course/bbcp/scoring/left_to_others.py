"""Notice a text that asks something of somebody else only: "Bea will hook the gate", and no caregiver is named."""

from __future__ import annotations

import re

from bbcp.scoring.act import Evidence
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.seen_doing import looking
from bbcp.scoring.text import Token
from bbcp.scoring.verbs import is_verb
from bbcp.scoring.words import base_of, words

_ACTING = ("she", "he", "they", "s/he")
_OTHER_FORMS = ("him", "her", "them", "his", "their", "hers", "theirs", "himself", "herself", "themselves")
_PRONOUNS = frozenset((*_ACTING, *_OTHER_FORMS))
_ASKS = frozenset(("will", "shall", "must"))
_BETWEEN = frozenset(("not", "never", "also", "then", "always", "each", "both", "all", "only", "still", "first"))
_NO_ACTS = frozenset(("be", "have", "do", "need", "feel", "sleep", "stay"))
_NOBODY = frozenset((Who.WORKER, None))
_OFFICE = re.compile(
    r"\W*the (?:county |family |drug |local )?"
    r"(?:clerk|court|judge|agency|department|county|school|day ?care|clinic|hospital|office|police|shelter|bailiff) "
    r"(?:will|shall|must|is to|has to|to)\b"
)
"""How a text opens that asks something of an office."""
_WRITER = re.compile(
    r"\W*as (?:the |her |his |their |a |[a-z]+['’]s )?"
    r"(?:foster (?:mother|mom|father|dad|parent)|cw|sw|worker|case ?worker|aide|nurse|teacher),?"
    r" i(?: will| shall|['’]ll)\b"
)
"""How one opens that asks something of who writes it: "As the worker I will ride along"."""
_I = frozenset(("i", "i'll"))
ASIDE = 9
"""Words, at most, that tell more of somebody between two commas."""
OPENING = 6
"""Words of a text in which a worker would be said to see or hear something."""
_ENDS = ".!?;\n"
_OPENS = ".:;\n"


def left_to_others(reading: Reading) -> bool:
    """Say whether the first sentence asks something of a child or helper by name, and nothing is asked of a caregiver.

    What looks like the right act is then not the caregiver's own (codebook, section 1). A pronoun may stand for the
    caregiver all the same, and a form in -ed ("Theo will be picked up") leaves open who acts: such texts are left to
    the weights. Of the 18,539 texts of the corpus the rule finds 235, and none of them is behavioral or mixed.

    Args:
        reading: The text as read.
    """
    found, people = reading.tokens, reading.people
    named = False
    moments = {one.start for clause in reading.clauses if clause.part is Part.CONDITION for one in clause.tokens}
    for at, token in enumerate(found):
        if at and not named and token.marked(_ENDS):
            return False
        if token.quoted:
            continue
        behind = _behind_aside(found, at + 1)
        asked = behind < len(found) and found[behind].word in _ASKS
        who, word, short = people.who(token), token.word.split("'")[0], token.word.endswith("'ll")
        if who is Who.CAREGIVER and (word not in _PRONOUNS or (not named and word in _ACTING and (asked or short))):
            return False
        if token.word in _ASKS and _asks_somebody_new(found, at, named, reading):
            return False
        if who in (Who.OTHER, Who.CHILD) and word in people.names and (short or (asked and token.word == word)):
            if any(one.word in _ACTING for one in found[max(0, at - 2) : at]):
                return False  # "She and Nerys will"
            verb = at + 1 if short else behind + 1
            # "Kneel next to him when he hits, Ruth will see it": who sees it is asked for nothing.
            sees = who is Who.OTHER and verb < len(found) and found[verb].word in looking()
            sees = sees or token.start in moments  # "each time Noor will not stop crying"
            named = named or (not sees and _acts(found, verb))
    return named


def others_act(reading: Reading) -> bool:
    """Say whether a child or helper is the first who acts ("Theo hooks the gate") where no caregiver is spoken of.

    Args:
        reading: The text as read.
    """
    people = reading.people
    told = zip(reading.tokens, reading.whom, strict=True)
    named = [one.word for one, who in told if who is Who.CAREGIVER and not one.quoted]
    if any(word not in _OTHER_FORMS and not word.endswith("'s") for word in named):
        return False
    if _is_their_part(reading):
        return True
    for clause in reading.clauses:
        for at, token in enumerate(clause.tokens[:-1] if clause.part is Part.MAIN else ()):
            after = clause.tokens[at + 1]
            if people.who(token) in (Who.CHILD, Who.OTHER) and token.word in people.names and after.gap == " ":
                if any(one.span.start < token.start for one in reading.of(Evidence.SEEN)):
                    return False
                return _is_act(clause.tokens, at + 1)
            if token.word not in words("english") and is_verb(clause.tokens, at, people):
                return False
    return False


def workers_task(reading: Reading) -> bool:
    """Say whether a text asks something of a worker and of nobody else: "CW to drop in" (codebook, section 1).

    Who comes to see what a caregiver does is the evidence, and asks nothing of the worker.

    Args:
        reading: The text as read.
    """
    people = reading.people
    if _OFFICE.match(reading.text):
        return not _caregiver_acts(reading)
    if _WRITER.match(reading.text):
        return not _caregiver_acts(reading, but=_I)
    promised = [one for one in reading.clauses if one.part is Part.MAIN and one.tokens]
    if not promised or promised[0].subject is not Who.WORKER or any(one.subject not in _NOBODY for one in promised):
        return False
    first = promised[0].tokens[:OPENING]
    if len(first) <= 2:
        return False  # "SW will" is not written out yet
    if all(people.who(one) is not Who.WORKER for one in first[:2]) or any(one.word in looking() for one in first):
        return False
    shown = {one.clause for one in reading.of(Evidence.SEEN)}
    if any(one.subject is None and at in shown for at, one in enumerate(reading.clauses)):
        return False
    return not _caregiver_acts(reading)


def _caregiver_acts(reading: Reading, but: frozenset[str] = frozenset()) -> bool:
    people = reading.people
    return any(
        people.who(one) is Who.CAREGIVER
        and one.word not in but
        and is_verb(reading.tokens, at, people)
        and not one.word.endswith("'s")
        for at, one in enumerate(reading.tokens[:-1], start=1)
    )


def _is_act(found: tuple[Token, ...], at: int) -> bool:
    """Say whether somebody acts: "Joy checks", and "Joy pricks her", though no list knows that verb."""
    verb = found[at].word
    base = base_of(verb)
    after = found[at + 1].word if at + 1 < len(found) else ""
    known = base != verb or after == "to" or after in words("determiners")
    return known and verb.endswith("s") and base not in _NO_ACTS and verb not in looking()


def _is_their_part(reading: Reading) -> bool:
    """Say whether a text opens by giving somebody else a part: "Grandma's job: check her sugar"."""
    found = reading.tokens
    if len(found) < 3 or ":" not in found[2].gap or found[1].word not in words("grammar", "parts_of_plan"):
        return False
    return found[0].word.endswith("'s") and reading.people.who(found[0]) in (Who.CHILD, Who.OTHER)


def _behind_aside(found: tuple[Token, ...], at: int) -> int:
    """Return the place behind what is told more of somebody, if there is such: "Jonas, who is five, will"."""
    if at >= len(found) or found[at].gap != ", " or found[at].word not in ("who", "now", "aged", "age"):
        return at
    return next((place for place in range(at + 1, min(at + ASIDE, len(found))) if found[place].gap == ", "), at)


def _asks_somebody_new(found: tuple[Token, ...], at: int, named: bool, reading: Reading) -> bool:
    """Say whether "will" stands behind a thing ("the inhaler shall be put"), or opens a line and leaves out who."""
    if at == 0 or found[at].marked(_OPENS):
        return True
    return not named and reading.people.who(found[at - 1]) is None


def _acts(found: tuple[Token, ...], at: int) -> bool:
    """Say whether a verb stands there by which its subject acts: "will stay", "will be at the door"."""
    while at < len(found) and (found[at].word in _BETWEEN or found[at].word.endswith("ly")):
        at += 1
    if at + 1 >= len(found):
        return False
    after = found[at + 1].word
    return (
        found[at].word not in words("grammar", "being")
        or after in words("grammar", "prepositions")
        or after in ("the", "a")
    )
