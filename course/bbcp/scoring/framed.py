"""Find what people write around an objective: its number, "Objective 1:", "It was agreed that", quotes, "Thank you!".

None of it is part of what is promised, and none of it may cost a point or win one. That all agreed is a frame; that
caregivers did ("Dana agrees to kneel", "the parents agreed that") is the promise itself and stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LABELS = 3
"""So many of them may stand in front: "1. Objective: It is agreed that ..."."""
_BEFORE = (
    "hi|hello|ok|okay|so|here|is|my|our|new|the|first|next|final"
    "|smart|revised|rewritten|behavioral|case|plan|action|service"
)
_THING = "goal|objective|answer|rewrite|step|task|draft|version|try|attempt|plan|sentence|statement|mine|this one"
_GROUP = "(?:the )?(?:whole )?(?:family|team|worker|caseworker|department|agency|network|group|parties)"
_AGREED = "(?:agree[sd]?|decided|planned)"
_LABEL = re.compile(
    r"\W*(?:"
    # "My rewrite:", "Case plan objective #2:", "1.", "a)", "(draft)", "11/28:"
    rf"(?:(?:{_BEFORE}),? )*(?:{_THING})(?: ?\#?\d+)?\s*(?::|\s[-–—])(?=\s)"
    r"|\#?\d{1,2}[.):](?=\s+\S)|(?-i:[a-h])[.)](?=\s+\S)|\((?:draft|rewrite|objective|goal|answer|new)\)"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?\s*[:–—-](?=\s)"
    r"|I(?: am|['’]m) not sure(?: about| of)?(?: this| it)?(?: one)?,? but[:,]?(?=\s)"
    # "It was agreed that", "Our plan is that", "The family and the team agreed that", "As discussed at the meeting,"
    rf"|it (?:is|was|has been) {_AGREED} that(?=\s)"
    r"|(?:the|my|our|her|his|their)(?: new| safety| case)? plan (?:is|will be) that(?=\s)"
    rf"|(?:we(?: all)?|{_GROUP}(?: and {_GROUP})*)(?: have| has)?(?: all)? {_AGREED} that(?=\s)"
    # "Nothing here is optional:"
    r"|(?:nothing|no part)(?: here| below| of (?:this|it))? is (?:optional|negotiable|up for debate):(?=\s)"
    r"|as (?:we |was )?(?:discussed|agreed|decided)(?: (?:at|in|during|on|with) [\w ]{1,25})?,(?=\s)"
    r")",
    re.IGNORECASE,
)
_GOOD = "(?:right|ok|okay|good|better|correct|enough|fine)"
_TAIL = re.compile(
    r"(?<=[.!?])\s+(?:thank(?:s| you)(?: so much| very much| for reading| for your help)?"
    r"|(?:sincerely,? |respectfully,? )?signed,? (?:by )?(?:the |your )?[\w ]{1,25}"
    rf"|i hope (?:this|that|it) is {_GOOD}|(?:is|was) (?:this|that|it) {_GOOD})\s*[.!?]*\s*\Z",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"\A\s*[\"“]([^\"“”]+)[\"”]\s*\Z")


def frames(text: str) -> Iterator[tuple[int, int]]:
    """Give what stands around an objective and is none of it.

    Args:
        text: What somebody wrote, any string.

    Yields:
        Where each piece begins and ends: what stands in front first, then what was added behind.
    """
    begin, end = 0, len(text)
    quoted = _QUOTED.match(text)
    if quoted:
        begin, end = quoted.span(1)
        yield begin - 1, begin
        yield end, end + 1
    for _ in range(LABELS):
        label = _LABEL.match(text, begin, end)
        if not label:
            break
        yield begin, label.end()
        begin = label.end()
    tail = _TAIL.search(text, begin, end)
    if tail:
        yield tail.span()
