"""Leave out what is said of a service in passing: "Jolene, who used to run my group, sits in" is "Jolene sits in".

A service that is only named leaves an objective behavioral (codebook, section 1), but its words still speak for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bbcp.scoring.only_mentioned import HOW, asks
from bbcp.scoring.usual import put_in_each
from bbcp.scoring.words import is_service_noun

_OWN = r"(?:the|an?|her|his|their|my|our)"
_INSIDE = r"[^,;:.!?\n]"
_WAYS = re.compile(
    # "Jolene, who used to run my recovery group, sits in"
    rf"(?P<who>(?<=\w), who (?:(?:now|also|already|still|once|used to) )?[a-z]+ {_INSIDE}{{2,60}}, (?=[a-z]))"
    # "..., the sign she and Bexley picked up at speech therapy, and waits"
    rf"|(?P<thing>, (?:the|an?|his|her) [a-z]+ (?:that )?{_INSIDE}{{1,30}} "
    rf"(?:picked up|learned|got|saw|practiced|made) (?:at|in|from) {_INSIDE}{{2,40}}(?=,))"
    # "With a tip sheet from the fathers' workshop on the wall, Royce takes"; "As coached in therapy: Wendell holds"
    rf"|(?P<opening>(?:\A|(?<=[.!?] ))(?:[Ww]ith {_OWN} {_INSIDE}{{2,60}} (?:from|of) {_INSIDE}{{2,60}}"
    rf"|[Aa]s (?:coached|taught|shown|practiced|learned|covered|{HOW}) (?:in|by|at|during) {_INSIDE}{{2,60}}"
    rf"|(?:[Uu]sing|[Dd]oing|[Ff]ollowing) (?:{_OWN}|what|how|all) {_INSIDE}{{2,70}}? {HOW}\b{_INSIDE}{{0,30}})"
    r"[,:] )"
    # "..., even if I'm late for counseling"
    rf"|(?P<even>,? even (?:if|when|though) {_INSIDE}{{1,20}}(?:'m| am|'s| is|'re| are) "
    rf"(?:late|running late|tired|worn out){_INSIDE}{{2,40}}(?=[,;.!?]|\Z))"
)


def in_passing(text: str, places: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Leave out each stretch that names a service in passing and asks for nothing.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    return put_in_each(text, places, _left_out(text))


def _left_out(text: str) -> Iterator[tuple[int, int, str]]:
    for found in _WAYS.finditer(text):
        said = found.group()
        if asks(said.lower().replace("used to ", "")) or not any(
            is_service_noun(one) for one in re.findall(r"[\w'-]+", said.lower())
        ):
            continue
        begin, end = found.span()
        if found["who"]:
            yield begin, end, " "
        elif found["opening"]:
            # The next word opens the sentence now.
            yield begin, min(end + 1, len(text)), text[end : end + 1].upper()
        elif end < len(text):
            yield begin, end + 1, text[end]
