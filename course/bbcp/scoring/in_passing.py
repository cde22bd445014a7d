"""Leave out what is said of a service in passing: "Jolene, who used to run my group, sits in" is "Jolene sits in".

A service that is only named leaves an objective behavioral (codebook, section 1), but its words still speak for one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from bbcp.scoring.only_mentioned import HOW, IS, OVER, asks
from bbcp.scoring.patterns import matches_of, words_in
from bbcp.scoring.usual import put_in_each
from bbcp.scoring.words import is_service_noun, words

_OWN = r"(?:the|an?|her|his|their|my|our)"
_ITS = r"(?:The|Her|His|Their|My|Our)"
_IN = r"[^,;:.!?\n]"
_DONE = r"(?:finished|completed|took|passed|attended|went to|sat through)\b"
_GOT = r"(?:picked up|learned|got|saw|practi[cs]ed)"
_MADE = r"(?:filled (?:in|out)|drew|copied|made|learned|got|picked up)"
_OPENS = r"(?:\A|(?<=[.!?] ))"
_WHO = rf"(?<=\w), who (?:(?:now|also|already|still|once|used to) )?[a-z]+ {_IN}{{2,60}}, (?=[a-z])"
"""Jolene, who used to run my recovery group, sits in."""
_COACHED = (
    r"(?<=\w), (?:coached|trained|taught|guided|supported|prompted|instructed|shown how) (?:by|at|in|through) "
    rf"{_IN}{{2,60}}, (?=(?:will|shall|has|[a-z]+s)\b)"
)
"""Desmond, coached by the clinic, will mix the drink."""
_THING = (
    rf", (?:the|an?|his|her) [a-z]+ (?:that )?{_IN}{{1,30}} (?:{_GOT}|made) "
    rf"(?:at|in|from) {_IN}{{2,40}}(?=,)"
)
"""Odessa shows "help", the sign she picked up at speech therapy, and waits."""
_OPENING = (
    rf"{_OPENS}(?:[Ww]ith {_OWN} {_IN}{{2,60}} (?:from|of) {_IN}{{2,60}}"
    rf"|[Ww]ith (?:{_OWN} {_IN}{{2,40}}|what|all) (?:he|she|they|I) {_GOT} (?:at|in|from) {_IN}{{2,60}}"
    rf"|[Aa]s (?:coached|taught|shown|practi[cs]ed|rehearsed|learned|covered|{HOW}) (?:in|by|at|during) {_IN}{{2,60}}"
    rf"|(?:[Uu]sing|[Dd]oing|[Ff]ollowing) (?:{_OWN}|what|how|all) {_IN}{{2,70}}? (?:{HOW}|{_MADE})\b{_IN}{{0,40}}"
    rf"|(?:[Uu]sing|[Ff]ollowing) {_OWN} {_IN}{{2,40}} from {_OWN} {_IN}{{2,30}} (?:he|she|they|I) {_DONE}{_IN}{{0,30}}"
    rf"|[Ww]hat {_OWN} {_IN}{{2,40}} calls? {_IN}{{2,30}})[,:] "
)
"""With a tip sheet from the workshop on the wall, Royce takes; as coached in therapy: Wendell holds; using the card she
filled in at her group, Corinne calls; using the drill from the gun course he finished, Kwame unloads; what the anger
workbook calls a cool-off: Loretta sets a timer."""
_WHETHER = (
    rf"{_OPENS}(?:Pass or fail|(?P<either>[A-Z]\w+) or no (?i:(?P=either)))\b{_IN}{{0,50}}, "
    rf"(?:the plan looks at {_IN}{{2,30}}: )?"
)
"""Pass or fail on the weekly test, the plan looks at the handoff: she says."""
_NOT_THE_POINT = (
    rf"{_OPENS}(?:Forget (?:about )?(?:the|that|her|his|my) {_IN}{{2,30}}"
    r"|[^.!?\n]{2,90} (?:isn['’]t|is not|aren['’]t|are not) the (?:point|goal|plan)"
    r"(?: here| of (?:this|it|the plan))?)"
    r"[.;:] (?:(?:[Tt]he )?[Pp]oint(?: is(?: that)?)?:? |[Ww]hat (?:matters|counts) is(?: that)?:? )?"
)
"""Forget the class for now. What matters is that she kneels; groups, school: that isn't the point. Point: she walks."""
_SCRATCHED = (
    rf"{_OPENS}[^.!?\n]{{2,100}}\b(?P<gone>\w+)\b[^.!?\n]{{0,40}}\. "
    r"(?:Scratch|Strike|Forget|Drop|Skip) the (?P=gone)\b[^.!?\n]{0,60}\. (?=\w)"
)
"""The parents must finish the class. Scratch the class, they have done it. Maribel will set a timer."""
_GO = r"(?:[Ss]cratch|[Ss]trike|[Ff]orget|[Dd]rop|[Ss]kip|[Cc]ross out|[Cc]ross(?= (?:that|it|this) out))"
_OLD = r"""['"“][^'"”\n]{2,120}['"”],? (?:(?:is|was) )?(?:crossed|struck|scratched) out[.;:] (?:New: )?"""
"""'Dana sends him to his room hungry', crossed out. New: she kneels."""
_ALONE = (
    r"(?:What (?:counts|matters): |(?:The (?:one|only) thing (?:we|I|the (?:plan|team)) (?:asks?|wants?)"
    r"(?: for| of (?:her|him|them|me))? is"
    r"|What (?:I|we) want (?:written down|in the plan|in writing) is"
    r"|(?:All|What)(?: that)? (?:counts|matters)(?: here| now)? is)(?: that|:) )"
)
_NO_MORE = (
    r"(?!(?:[Ss]he|[Hh]e|[Tt]hey|I|[Ww]e|[Ii]t) (?:ha[sd]|have|is|are|was|were|did|says?|said"
    r"|isn['’]t|aren['’]t|needn['’]t|need not|does not have|doesn['’]t have)\b)"
)
"""Strike that; she has enough on her plate."""
_DROPPED = (
    rf"{_OPENS}(?:[^.!?\n]{{2,120}}"
    r"(?:(?:[.!;] (?:(?:[Nn]o|[Ww]ait|[Aa]ctually|OK|[Ww]ell),? )?|, (?:no|wait|no wait),? )"
    rf"{_GO} (?:that|it|this)(?: one| part| line| bit| out)?"
    r"|[.!;] [Nn]o, (?:the|that|her|his) \w+ (?:does not|doesn['’]t|will not|won['’]t) count(?: for this(?: one)?)?"
    r"|, or not[,;:] (?:it|that) (?:does not|doesn['’]t|will not|won['’]t) matter)[.;!] "
    rf"(?:{_ALONE})?{_NO_MORE}|{_OLD}"
    rf"|[^.!?\n]{{2,120}}, keep (?:them|it|those|that)[.;!] {_ALONE}"
    rf"|[^.!?\n]{{2,120}}[.!;] {_GO} (?:the|that|her|his) \w+[.;:!] {_ALONE}|{_ALONE})(?=\w)"
)
"""Dana will try. No, drop that. She kneels; Dana keeps a list, or not, it doesn't matter. She kneels; Dana takes the
stairs with him. Forget the stairs. All that counts is that she kneels."""
_ASIDE = r", (?P<noun>\w+) or no (?P=noun)(?=,)"
"""Odette, court or no court, keeps forty dollars in the bag."""
_LEARNED = (
    rf"{_OPENS}(?:In|At) {_IN}{{2,40}} (?:[A-Z]\w+|he|she|I|they) (?:learned|saw|heard|was shown|practi[cs]ed) "
    rf"{_IN}{{2,60}}[.;] (?=\w)"
)
"""In group Lorne learned to name it; at home he says it."""
_FACT = (
    rf"{_OPENS}(?:(?:{_ITS}|[A-Z]\w+['’]s) {_IN}{{0,40}}"
    rf"(?:(?:starts|begins|ends|meets|lets out) (?:at|on)|{IS} (?:{OVER})) ?{_IN}{{0,40}}"
    rf"|(?:The|Her|His|My) {_IN}{{2,30}} (?:says|said|agrees) {_IN}{{2,40}} (?:may|can) {_IN}{{2,50}})[.;] (?=\w)"
)
"""Ray's class starts at 8; the parenting test is behind her; the clinic says that Dana may have her prescribed pill."""
_EVEN = (
    rf",? even (?:if|when|though) {_IN}{{1,20}}(?:'m| am|'s| is|'re| are) "
    rf"(?:late|running late|tired|worn out){_IN}{{2,40}}"
    r"(?=[,;.!?]|\Z)"
)
"""Lets him find the armholes, even if I'm late for counseling."""
_WAYS = {
    "who": _WHO,
    "coached": _COACHED,
    "thing": _THING,
    "opening": _OPENING,
    "whether": _WHETHER,
    "fact": _FACT,
    "even": _EVEN,
    "dropped": _DROPPED,
    "scratched": _SCRATCHED,
    "point": _NOT_THE_POINT,
    "aside": _ASIDE,
    "learned": _LEARNED,
}
_GOES_ON = frozenset(("fact", "scratched", "point", "learned"))
"""Those behind which another sentence stands."""
_FREE, _INSIDE = frozenset(("whether", "aside", "dropped")), frozenset(("thing", "even", "aside"))
"""Those that leave out what names no service too, and those that stand inside a sentence."""
_MORE = (". ", "; ", ": ")
_WITH = ("With ", ". with ", "! with ", "? with ")
"""How "with" may open a sentence; inside of one it is in most texts."""


def in_passing(text: str, places: Sequence[int]) -> tuple[str, Sequence[int]]:
    """Leave out each stretch that names a service in passing and asks for nothing.

    Args:
        text: A text as it is seen on the page.
        places: For each of its characters where it stands in what was written.

    Returns:
        The text, and for each of its characters where that stands in what was written.
    """
    ways = [_way(name) for name in _may_hold(text)]
    return put_in_each(text, places, _left_out(text, ways)) if ways else (text, places)


def _may_hold(text: str) -> Iterator[str]:
    """Give the names of the ways of which a text holds one of the words that are in whatever they find."""
    said = words_in(text)
    goes_on = any(map(text.__contains__, _MORE))
    for name in _WAYS:
        if name in _GOES_ON and not goes_on:
            continue
        opens = name == "opening" and (text.startswith("with ") or any(map(text.__contains__, _WITH)))
        if opens or not said.isdisjoint(words("in_passing", name)):
            yield name


@cache
def _way(name: str) -> re.Pattern[str]:
    return re.compile(f"(?P<{name}>{_WAYS[name]})")


def _left_out(text: str, ways: Iterable[re.Pattern[str]]) -> Iterator[tuple[int, int, str]]:
    for found in matches_of(ways, text):
        way = found.lastgroup
        said = found.group().lower().replace("used to ", "").replace("learned to ", "learned ")
        if way == "coached":
            said = said.replace(" by ", " ")  # who coached, and no end
        named = any(map(_names_service, re.findall(r"[\w'-]+", said)))
        free = (
            way in _FREE
            or (way == "point" and said.endswith(" is that "))
            or (way == "scratched" and is_service_noun(found["gone"].lower()))
        )
        if not free and (asks(said) or not named):
            continue
        begin, end = found.span()
        if way in ("who", "coached"):
            yield begin, end, " "
        elif way in _INSIDE:
            if end < len(text):
                yield begin, end + 1, text[end]
        elif end < len(text):
            # The next word opens the sentence now.
            yield begin, end + 1, text[end].upper()


def _names_service(word: str) -> bool:
    return is_service_noun(word) or word in words("grammar", "offices")
