"""Notice an act told as done by somebody else: "the dose is measured by Nurse Quill", where no caregiver acts."""

from __future__ import annotations

from bbcp.scoring.people import People, Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.seen_doing import looking
from bbcp.scoring.text import Token
from bbcp.scoring.words import base_of, words

BACK = 8
"""So many words before "by" its verb stands at most: "cleared from Amari's shelf by Uncle Stavros"."""
AHEAD = 3
"""So many words behind "by" whoever acts is named at most: "by his own grandmother"."""
_NOT_SUBJECTS = frozenset(
    ("him", "her", "them", "me", "us", "his", "their", "my", "our", "himself", "herself", "themselves")
)
_BEFORE_OBJECTS = frozenset(("to", "with", "of", "for", "and", "from", "beside", "near"))
_ALIKE = frozenset(("set", "put", "cut", "shut"))
"""Forms by which an act is told as done, though they look like the act itself."""
_ENDS = ",.:;!?\n("


def done_by_others(reading: Reading) -> bool:
    """Say whether an act is told as done by a child, a helper or a worker, where no caregiver does anything.

    What looks like the right act is then not the caregiver's own (codebook, section 1). "Seen by Ruth", "counted by
    Ruth" and the like name an onlooker, and say nothing of who acts.

    Args:
        reading: The text as read.
    """
    found, people = reading.tokens, reading.people
    if "by" not in reading.bare or any(_may_act(found, at, people) for at in range(len(found))):
        return False
    for at, token in enumerate(found):
        if token.word != "by" or token.quoted:
            continue
        if _is_left_open(found, at + 1):
            return False
        if _is_somebody_else(found, at, people):
            verb = _done(found, at)
            if verb is not None:
                return base_of(verb.word) not in looking() | words("grammar", "beside")
    return False


def _may_act(found: tuple[Token, ...], at: int, people: People) -> bool:
    """Say whether a word is a caregiver who may be the one who acts: not "Dana's", "him" or "to Dana"."""
    one = found[at]
    if people.who(one) is not Who.CAREGIVER or one.word in _NOT_SUBJECTS or one.word.endswith("'s"):
        return False
    before = at - 2 if at > 1 and found[at - 1].word in _NOT_SUBJECTS else at - 1
    return before < 0 or found[before].word not in _BEFORE_OBJECTS


def _is_left_open(found: tuple[Token, ...], at: int) -> bool:
    """Say whether a word stands for somebody who may be a caregiver: "by her", and not "by her teacher"."""
    if at >= len(found) or found[at].word not in _NOT_SUBJECTS:
        return False
    if at + 1 == len(found) or found[at + 1].marked(_ENDS):
        return True
    after = found[at + 1].word
    return after in _BEFORE_OBJECTS or after in words("grammar", "prepositions") | words("grammar", "conditions")


def _is_somebody_else(found: tuple[Token, ...], at: int, people: People) -> bool:
    """Say whether the first person behind "by" is of the case and no caregiver."""
    for place in range(at + 1, min(at + 1 + AHEAD, len(found))):
        one = found[place]
        if one.word in _BEFORE_OBJECTS or (place > at + 1 and one.marked(_ENDS.replace(".", ""))):
            return False
        who = people.who(one)
        if who is not None and one.word not in _NOT_SUBJECTS:
            return who in (Who.CHILD, Who.OTHER, Who.WORKER)
    return False


def _done(found: tuple[Token, ...], at: int) -> Token | None:
    """Return the verb of what is done, which stands behind "is" or "will be"; None where there is none."""
    for place in range(at - 1, max(at - 1 - BACK, 0), -1):
        if found[place + 1].marked(_ENDS):
            return None
        before = found[place - 1].word
        if before.endswith("ly") and place > 1:
            before = found[place - 2].word
        one = found[place].word
        if before in words("grammar", "being") and (one.endswith(("ed", "en")) or one in _ALIKE or base_of(one) != one):
            return found[place]
    return None
