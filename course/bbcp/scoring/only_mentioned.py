"""Notice services that are mentioned and not asked for: done before, the way to somewhere, or somebody's backup.

"Dana finished the class in May. Each time Milo hits, she kneels" asks for no class.
"""

from __future__ import annotations

import re

from bbcp.scoring.act import Act, Evidence
from bbcp.scoring.parts import Part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.text import sentence_begin
from bbcp.scoring.words import is_past_form

_MARKS = re.compile(r"[.;:!?\n](?=\s|$)")
_ASKED = re.compile(
    r"\b(?:will|shall|must|should|to|agrees?|plans?|continues?|keeps?|by|before|until|till?|through|thru|within|next"
    r"|needs?|is being|are being)\b|'ll\b"
)
"""What speaks of what is still to come."""
_DONE = re.compile(
    r"\b(?:has|have|had|having|was|were|already|(?:he|she|it)'s|'ve)\b[^,]{0,40}$|\b(?:after|since|once)\W+(?:\w+\W+){0,2}$"
)
"""What stands before a service that was done: "having completed", "was kept", "already has her certificate"."""
_ON_THE_WAY = re.compile(
    r"\bon (?:the|her|his|their|our|my) (?:walk|way|drive|ride|trip|bus|train)\b(?: home| back| there)?"
    r" (?:to|from)\b[^,;:]{0,40}$"
)
_BACKUP = re.compile(
    r"\bwith [^,;:.]{2,40} as (?:her|his|their|a|the|my|our) "
    r"(?:back-?up|support|help|safety net|fallback)\b"
)
_DESCRIBED = re.compile(
    r"(?:^|[a-z]), who (?:now |already |also |still |currently )?"
    r"(?:goes to|attends|is in|is seeing|takes|meets with|works with|belongs to|is enrolled in|is working with)\b"
    r"[^,;:.!?\n]{1,60},"
)
"""What only tells who somebody is: "Bree, who attends a group on Mondays, will kneel"."""
HOW = r"(?:taught|showed|gave|wrote|covered|went over|practiced|walked (?:him|her|them|us|me) through)"
"""What a class does with what somebody has from it."""
_TAUGHT = re.compile(
    rf"\b(?:uses?|follows?|takes) (?:the|what|a|an|all|how|that|her|his|their|my)\b[^,;.:!?\n]{{2,70}}?\b{HOW}\b"
    r"[^,;.:!?\n]{0,30}(?=,)"
    rf"|(?:^|[.;!?] )(?:the|her|his|their|my|our|your) [^,;.:!?\n]{{2,60}}? {HOW} "
    r"(?:me|us|him|her|them|both|[a-z]+) [^,.;!?\n]{2,70}(?=[.;!?])"
)
"""What only tells where a caregiver has it from: "follows the steps her group taught", "the class showed us"."""
IS = r"(?:is|are)(?: now| already| all)?"
OVER = r"done|over|finished|complete|behind (?:her|him|them|us|me)"
"""How a service is told to be done."""
_OVER = re.compile(rf"^[^,]{{0,60}}\b{IS} (?:{OVER}|on file)\b")


def only_mentioned(reading: Reading) -> bool:
    """Say whether no service in a text is asked for, and a caregiver's act is.

    A service that is only named leaves an objective behavioral (codebook, section 1).

    Args:
        reading: The text as read, with the weights' own acts.
    """
    served = reading.of(Evidence.SERVICE)
    if not served and not any(one.search(reading.text) for one in (_BACKUP, _DESCRIBED, _TAUGHT)):
        return False
    if not all(_is_mentioned(reading, one) for one in served):
        return False
    done = {one.clause for one in served}
    return any(
        one.clause not in done
        and reading.clauses[one.clause].part in (Part.MAIN, Part.CONDITION)  # "any time she falls asleep I carry her"
        and reading.clauses[one.clause].subject in (Who.CAREGIVER, None)
        for one in reading.of(Evidence.SEEN)
    )


def asks(said: str) -> bool:
    """Say whether something is still to come in some words of small letters: "will", "until", "by May"."""
    return _ASKED.search(said) is not None


def _is_mentioned(reading: Reading, act: Act) -> bool:
    told = (found for one in (_DESCRIBED, _TAUGHT) for found in one.finditer(reading.text))
    if any(one.start() <= act.span.start < one.end() for one in told):
        return True
    begin = max(sentence_begin(reading.text, act.span.start), _clause_begin(reading, act))
    mark = _MARKS.search(reading.text, act.span.start)
    end = min(mark.start() if mark else len(reading.text), _clause_end(reading, act))
    before, behind = reading.text[begin : act.span.start], reading.text[act.span.start : end]
    if _ON_THE_WAY.search(before) or _BACKUP.search(reading.text, begin, end):
        return True
    if _ASKED.search(reading.text, begin, end):
        return False
    if _DONE.search(before) or _OVER.match(behind):
        return True
    word = re.match(r"[a-z]+", behind)
    return word is not None and is_past_form(word.group()) and _names_only(reading, begin, act.span.start)


def _names_only(reading: Reading, begin: int, end: int) -> bool:
    """Say whether a caregiver is all that stands in a stretch: "Dana finished the class", and not "class finished"."""
    found = [one for one in reading.tokens if begin <= one.start < end]
    return bool(found) and all(reading.people.who(one) is Who.CAREGIVER or one.word in ("and", "the") for one in found)


def _clause_begin(reading: Reading, act: Act) -> int:
    return reading.clauses[act.clause].tokens[0].start


def _clause_end(reading: Reading, act: Act) -> int:
    return reading.clauses[act.clause].tokens[-1].end
