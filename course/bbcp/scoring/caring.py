"""Notice an act that is kind to the child in so many words: "praise him", "redirect her to a pillow"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from bbcp.scoring.act import Evidence
from bbcp.scoring.behind import WHOSE
from bbcp.scoring.harm import harmful
from bbcp.scoring.parts import Part
from bbcp.scoring.people import People, Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import Token
from bbcp.scoring.words import stem, words

NEAR = 5
"""So many words behind the verb may name the child."""
SHORT = 25
"""Words of a short promise, at most."""
THEM = ("him", "her", "them")
_MOVES = ("push", "pull", "wheel")
_LAYS = ("lay", "place", "put", "set")
_CALM = frozenset(("calm", "calms", "quiet", "asleep", "sleeps", "settled", "settles", "better", "ready", "crying"))


def cares(reading: Reading) -> bool:
    """Say whether the first thing a caregiver does is to praise, comfort or redirect the child, or to hold it close.

    Few texts of the corpus do so in one word, and most of those are traps, so that the words would speak against it.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    # Thanks and a hug come behind many a harmful act.
    first = next(iter(reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.HARM)), None)
    if first is None:
        return False
    behind = [one for one in reading.tokens if one.start > first.span.start][:NEAR]
    named = any(one.word in THEM or reading.people.who(one) is Who.CHILD for one in behind)
    return named and (
        first.base in words("grammar", "caring")
        or any(kind(first.base, behind) for kind in (_is_close, _calms, _is_moved_along))
        or (_lays_on_the_back(first.base, behind) and "not" not in reading.bare and "?" not in reading.text)
    )


def teaches_calm(reading: Reading) -> bool:
    """Say whether the first thing a caregiver does is to show the child a calm way: "teach him to use his words".

    Args:
        reading: The text as read, with the weights' own acts.
    """
    if reading.bare.isdisjoint(words("calming", "ways")):
        return False
    acts = reading.of(Evidence.SEEN, Evidence.BROAD, Evidence.HARM)
    begin = acts[0].span.start if acts else _begins_to_show(reading)
    at = next((at for at, one in enumerate(reading.tokens) if one.start == begin), None)
    if at is None or stem(reading.tokens[at].word) not in words("calming", "showing"):
        return False
    if harmful(reading, sure=True) is not None:
        return False
    behind = list(reading.tokens[at + 1 : at + 1 + NEAR + 3])
    # Not "stand in the corner until he uses his words".
    ends = next((at for at, one in enumerate(behind) if at and (one.gap.strip() or one.word == "until")), len(behind))
    behind = behind[:ends]
    child = behind[:2] and any(one.word in THEM or reading.people.who(one) is Who.CHILD for one in behind[:2])
    said = {one.word for one in behind}
    return (
        bool(child) and not said.isdisjoint(words("calming", "ways")) and said.isdisjoint(words("calming", "but_not"))
    )


def _begins_to_show(reading: Reading) -> int | None:
    """Return where a caregiver's clause first shows something, in a text in which no act was found."""
    own = (one for one in reading.clauses if one.part is Part.MAIN and one.subject is Who.CAREGIVER)
    shown = (token for one in own for token in one.tokens if stem(token.word) in words("calming", "showing"))
    return next((token.start for token in shown), None)


def only_sounds_rough(reading: Reading) -> bool:
    """Say whether all that seems to hurt is done to a thing: "kicks the ball", "beats two eggs".

    Args:
        reading: The text as read, with the weights' own acts.
    """
    if all(reading.bare.isdisjoint(words("sounds_rough", one)) for one in ("verbs", "felt")):
        return False
    found, people = reading.tokens, reading.people
    done = {token.start for at, token in enumerate(found) if _to_a_thing(found, at) or _by_a_thing(found, at)}
    if not done or any(_to_somebody(one, after, people) for one, after in pairwise(found)):
        return False
    hurting = [one.span.start for one in reading.of(Evidence.HARM)]
    told = harmful(reading, sure=True)
    return done.issuperset(hurting if told is None else (*hurting, told.start))


def _by_a_thing(found: Sequence[Token], at: int) -> bool:
    """Say whether a thing is what hurts: "yelling scares Milo", "it frightens him"."""
    if at == 0 or found[at].gap != " " or stem(found[at].word) not in words("sounds_rough", "felt"):
        return False
    before = found[at - 1].word
    return before.endswith("ing") or before in words("sounds_rough", "causes")


def _to_somebody(token: Token, after: Token, people: People) -> bool:
    somebody = after.word in THEM or people.who(after) is Who.CHILD
    return somebody and stem(token.word) in words("sounds_rough", "verbs")


def _to_a_thing(found: Sequence[Token], at: int) -> bool:
    if stem(found[at].word) not in words("sounds_rough", "verbs"):
        return False
    for place in range(at + 1, min(at + 1 + NEAR, len(found))):
        word = found[place].word
        if found[place].gap.strip() or word in THEM or word in words("conjunctions"):
            return False
        if word in words("sounds_rough", "things"):
            return True
    return False


def _is_close(base: str, behind: Sequence[Token]) -> bool:
    """Say whether somebody is taken on a lap, or held on a chest or in arms."""
    said = [one.word for one in behind]
    at = next((place for place, one in enumerate(said) if one in ("on", "in", "into", "onto", "to", "against")), None)
    if base not in words("grammar", "gentle") or at is None:
        return False
    return len(said) > at + 2 and said[at + 1] in WHOSE and said[at + 2] in words("grammar", "close")


def _calms(base: str, behind: Sequence[Token]) -> bool:
    """Say whether a child is held until it is calm: "hold him until he is quiet", and not "hold him down until"."""
    said = [one.word for one in behind]
    held = base in words("grammar", "gentle") and len(said) > 2 and said[1] == "until"
    return held and not _CALM.isdisjoint(said[2:])


def _is_moved_along(base: str, behind: Sequence[Token]) -> bool:
    """Say whether a child is pushed in what has wheels or swings: "push Milo in the stroller"."""
    said = [one.word for one in behind]
    inside = next((at for at, one in enumerate(said) if one in ("in", "on")), len(said))
    return base in _MOVES and not words("grammar", "wheeled").isdisjoint(said[inside:])


def _lays_on_the_back(base: str, behind: Sequence[Token]) -> bool:
    """Say whether a baby is laid down as is safe: "place infant on the back", and not "out on the back step"."""
    said = [one.word for one in behind]
    if base not in _LAYS or "out" in said:
        return False
    return any(here == "on" and "back" in said[at : at + 3] for at, here in enumerate(said))


def plain_promise(reading: Reading) -> bool:
    """Say whether a text is one short promise of a caregiver to do what can be seen: "If he cries, Dana will hold him".

    Few texts of the corpus are as short, and many of those are traps; a trap of this form is caught by its words.

    Args:
        reading: The text as read, with the weights' own acts.
    """
    promised = [one for one in reading.clauses if one.part is Part.MAIN]
    if len(reading.tokens) > SHORT or reading.of(Evidence.OTHERS_ACT, Evidence.CHILD_STATE):
        return False
    if any(one.base not in words("grammar", "gentle") for one in reading.of(Evidence.HARM)):
        return False
    own = all(one.subject in (Who.CAREGIVER, None) for one in promised)
    modal = any(token.word in words("modals") for one in promised for token in one.tokens)
    return own and modal and bool(reading.of(Evidence.SEEN, Evidence.HARM))
