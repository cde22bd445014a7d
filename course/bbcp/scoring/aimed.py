"""Read what is called somebody's goal as what they will do: "Dana's goal is to kneel" is "Dana will kneel"."""

from __future__ import annotations

from collections.abc import Sequence

from bbcp.case import Case
from bbcp.scoring.for_family import ForFamily
from bbcp.scoring.patterns import words_in
from bbcp.scoring.people import any_caregiver
from bbcp.scoring.usual import put_in

_OWNERS = {"my": "I", "our": "we", "her": "she", "his": "he", "their": "they"}
_GOALS = ("goal", "plan", "promise", "aim", "objective", "task", "part", "job", "step", "commitment", "pledge", "focus")
_GOAL = f"(?:{'|'.join(_GOALS)})"
_LEANED = ("count", "rely", "depend")
_NAMED = frozenset((*_GOALS, *_LEANED))
_ASKED = frozenset(("what", "how", "way"))
_MARK = ".!?;:\n"


def aimed(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Dana will" in the place of "Dana's goal is to", of "The plan for Dana is to" and the like, once in a text.

    What it is called changes nothing about what is promised (codebook, section 1).

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.
        case: The family.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    if not _ASKED.isdisjoint(words_in(text)):
        text, places = _to_do(*_seen(*_done(text, places, case), case), case)
    if _NAMED.isdisjoint(words_in(text)):
        return text, places
    found = _WAYS.search(text, case)
    if found is None or not _opens(text, found.start()):
        return text, places
    who = next(name for name in ("owner", "whose", "for_whom", "to_whom", "on_whom") if found.group(name))
    said = found.group(who)
    doer = _OWNERS.get(said.lower(), said)
    begin = found.start(who)
    taken = [min(begin + letter, found.end(who) - 1) for letter in range(len(doer))]
    taken += [found.end() - 1] * len(" will ")
    return put_in(text, places, found.start(), found.end(), f"{doer} will ", taken)


def _done(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Dana will be kneeling when he hits" in the place of "Kneeling is what Dana does when he hits"."""
    found = _WHAT_IS_DONE.match(text, case)
    if found is None:
        return text, places
    begin = f"{found.group('who')} will be "
    text, places = put_in(text, places, found.end("acts"), found.end(), " " if found.group("does") else " at ")
    return put_in(text, places, 0, 0, begin, [0] * len(begin))


def _seen(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "Tia will see Dana kneeling, until May" in the place of "What Tia will see until May: Dana kneeling"."""
    found = _WHAT_IS_SEEN.match(text, case)
    if found is None:
        return text, places
    last = next((at for at in range(found.end(), len(text)) if text[at] in _MARK), len(text))
    if found.group("moment"):
        text, places = put_in(text, places, last - 1, last, f"{text[last - 1]},{found.group('moment')}")
    text, places = put_in(text, places, found.end("sees"), found.end(), " ")
    return put_in(text, places, 0, found.start("seer"), "")


def _to_do(text: str, places: Sequence[int], case: Case) -> tuple[str, Sequence[int]]:
    """Put "When he hits, Dana will kneel" in the place of "What Dana will do when he hits: kneel"."""
    found = _WHAT_IS_TO_DO.match(text, case)
    if found is None:
        return text, places
    moment = found["moment"] or ""
    said = f"{moment.strip()}, {found['who']} will " if moment else f"{found['who']} will "
    taken = [*range(found.start("moment") + 1, found.end("moment")), *([found.end("moment") - 1] * 2)] if moment else []
    taken += [*range(*found.span("who")), *([found.end() - 1] * len(" will "))]
    return put_in(text, places, 0, found.end(), said, taken)


def _opens(text: str, at: int) -> bool:
    """Say whether a sentence or a part of it begins at a place: at the beginning, behind a mark or a comma."""
    before = text[:at].rstrip()
    return not before or before[-1] in _MARK + ","


def _what_is_done(who: str) -> str:
    return (
        rf"(?i)(?P<acts>[a-z]+ing\b[^.;:!?\n]{{0,120}}?)"
        rf"(?:,? (?:is|are|will be)|(?:[,:;.]| [-–—]) (?:that|this)(?: is|['’]s)) (?:how|what|the way) (?:the )?"
        rf"(?P<who>{who}) (?:will )?(?:(?P<does>does|do)|answers?|meets?|handles?|greets?|ends?) "
    )


def _what_is_to_do(who: str) -> str:
    return (
        rf"(?i)what (?P<who>(?:the |both )?{who}(?: and {who})?) (?:will|shall|(?:is|are|am) going to) do"
        r"(?P<moment> [^.;:!?\n]{2,60}?)?(?: is|:) (?=[a-z])"
    )


def _what_is_seen(who: str) -> str:
    sees = "(?:(?:will|can|should) )?(?:sees?|hears?|notices?|finds?|watch(?:es)?)"
    return (
        rf"(?i)what (?P<seer>[^.;:!?,\n]{{2,40}}?) (?P<sees>{sees})(?P<moment> [^.;:!?,\n]{{2,60}}?)?(?: is|:) "
        rf"(?=(?:their |his |her |the )?{who} [a-z]+ing\b)"
    )


def _ways(caregiver: str) -> str:
    who = rf"(?:(?:the |both )?{caregiver}(?: and {caregiver})?)"
    goal = rf"(?:[a-z-]+ ){{0,2}}{_GOAL}"
    is_to = r"(?: here| now| for [\w ]{1,20}?)?(?: is| will be) to "
    ways = (
        rf"(?P<owner>my|our|her|his|their) {goal}{is_to}",
        rf"(?P<whose>{who})(?:['’]s?)? {goal}{is_to}",
        rf"(?:the|a|our|my) {goal} for (?P<for_whom>{who}){is_to}",
        rf"(?:the|a|our|my) {goal}(?: is| will be) for (?P<to_whom>{who}) to ",
        rf"(?:the |my )?[a-z]+ can (?:{'|'.join(_LEANED)}) on (?P<on_whom>{who}) to ",
    )
    return rf"(?i)\b(?:{'|'.join(ways)})(?=[a-z])"


_WAYS = ForFamily(_ways, (any_caregiver,))
_WHAT_IS_DONE = ForFamily(_what_is_done, (any_caregiver,))
_WHAT_IS_SEEN = ForFamily(_what_is_seen, (any_caregiver,))
_WHAT_IS_TO_DO = ForFamily(_what_is_to_do, (any_caregiver,))
