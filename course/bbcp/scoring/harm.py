"""Notice an act that would hurt, scare or endanger the child, however kindly it is worded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from bbcp.scoring.act import Evidence
from bbcp.scoring.finds import topics
from bbcp.scoring.harm_rules import NAMES, Book, Rule, feared_names, rules, sayings, sure_rules, sure_sayings
from bbcp.scoring.judgement import Span
from bbcp.scoring.parts import Part
from bbcp.scoring.patterns import Ways
from bbcp.scoring.people import People, Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.stands_for import stands_for_another
from bbcp.scoring.text import Token, sentence_begin
from bbcp.scoring.words import base_of, stem, verb_forms, words

APART = 8
"""How many words may stand between one group of a rule and the next."""
CLOSE = 4
"""The same for a rule that nothing beside it can outweigh."""
_SPOKEN_OF = ("for", "about", "of", "from", "than", "without")
"""Behind these an act in -ing is none that is done; "by hitting him" is."""
_NOTICING = ("catch", "catches", "hear", "hears", "feel", "feels", "find", "finds", "notice", "notices")
_COUNTED = ("each", "every", "any", "no")
"""Behind these a word such as "hit" is a thing that is counted and no act: "after every hit by Milo"."""
_WORRIES = re.compile(
    r"\W*(?:(?:the |our |my |one |big(?:gest)? |main )*(?:worry|worries|fear|danger|concern|risk)"
    r"|since|because|given that)\b(?:(?!\bwill\b).)*\b(?:may|might|could)\b(?:(?!\bwill\b).)*$"
)
_TEMPTED = re.compile(r"\b(?:wants?|wanted|tempted|urges?|itching|impulse|about|used)(?: to| for)?$")
"""Behind these nothing is done yet: "when she wants to grab the belt, she kneels"."""
_ASKED_WHETHER = re.compile(r"\b(?:if|whether) (?:any|some)(?:one|body)\b")
"""Behind this it is asked after: "asks whether anyone told her to keep a secret"."""
_SHOWN_SO = re.compile(
    r"[^.;!?\n]{0,60}\b(?:pills?|tablets?|capsules?|doses?|medicines?|syrups?|drops?|tubes?|spoon)\b[^.;!?\n]{0,40}"
    r"\b(?:(?:just |exactly )?(?:the way|as|like|how)) (?:the |her |his |their )?"
    r"(?:(?:dr|mr|ms|mrs|nurse|doctor|clinic|pharmacist|label|plan|box|chart)\b\.? ?)"
    r"(?:[a-z]+ )?(?:showed|shows|taught|told|said|says|orders?|ordered|prescribe[sd]?|wrote|directs?)\b"
)
"""What is given so is given as a nurse or a label wants it: "crushes the tablet the way Dr. Feld showed her"."""
_ONESELF = ("myself", "himself", "herself", "themselves", "ourselves")


def harmful(reading: Reading, *, sure: bool = False) -> Span | None:
    """Find the first harmful act that is promised.

    Args:
        reading: The text as read.
        sure: Whether "them", "him" and "her" are to count for the child only where nothing else was named last.

    Returns:
        Where it stands; None where there is none. What is denied ("will not hit", "instead of
        spanking"), quoted, only feared or done by the child does not count.
    """
    done = _promised(reading, rules(topics(reading.case)), APART, sure=sure)
    if done and sure and _SHOWN_SO.search(reading.text, done.start):
        done = None
    return done or _said(reading, sayings(), sure=sure)


def surely_harmful(reading: Reading) -> Span | None:
    """Find the first act that no care beside it makes good: "..., and will slap him if he cries".

    The weights weigh a whole text, so that one short act behind many careful words would not count.

    Args:
        reading: The text as read.
    """
    done = _promised(reading, sure_rules(topics(reading.case)), CLOSE, sure=True, final=True)
    told = (_said(reading, one, strict=True) for one in sure_sayings().begun(reading.text))
    return done or next(filter(None, told), None)


def _promised(reading: Reading, book: Book, apart: int, *, sure: bool = False, final: bool = False) -> Span | None:
    """Find the first act of a rule in a clause that promises.

    Where this decides last, what somebody catches themselves at counts for nothing: "each time he hears himself shout".
    """
    known = book.begun(reading.bare)
    if not known:
        return None
    feared = feared_names(reading.case)
    places = {one.start: at for at, one in enumerate(reading.tokens)} if sure else {}
    stopped = {one.clause for one in reading.of(Evidence.ABSENCE)}
    goes_on = False
    for number, (clause, next_one) in enumerate(zip(reading.clauses, (*reading.clauses[1:], None), strict=True)):
        # "will not push, grab or threaten her": a list goes on with what stops until somebody acts again.
        begins = {one.word for one in clause.tokens[:3]}
        own = bool(begins & words("modals")) or any(reading.people.who(one) for one in clause.tokens[:2])
        listed = goes_on and not own and not begins & words("instead") and clause.part is Part.MAIN
        goes_on = listed or any(one.word in words("negation") for one in clause.tokens)
        if listed:
            continue
        if clause.part in (Part.CONDITION, Part.PURPOSE, Part.SEEN_BY) or clause.subject in (Who.CHILD, Who.WORKER):
            continue
        if not _may_begin(clause.tokens, known) or (final and _is_caught(clause.tokens)):
            continue
        if _is_worry(reading, clause.tokens):
            continue
        # How long something is to last begins the next clause: "until he is quiet".
        row = (*clause.tokens, *(next_one.tokens[:1] if next_one else ()))
        names = [
            _names(before, one, after, reading.people, feared)
            for before, one, after in zip((None, *row), row, (*row[1:], None), strict=False)
        ]
        for at, one in enumerate(row if sure else ()):
            if "CHILD" in names[at] and (
                _is_own(row, at) or stands_for_another(reading.tokens, places[one.start], reading.people, feared)
            ):
                names[at] -= {"CHILD", "ONECHILD"}
        # Both are looked for once in a clause, so that one of thousands of words takes no longer for each.
        denied, used = _denied_from(clause.tokens), _used_to_from(clause.tokens)
        for at, one in enumerate(clause.tokens):
            begun = [rule for name in names[at] for rule in known.get(name, ())]
            if not begun:
                continue
            past = one.word.endswith("ed") and one.word in verb_forms()
            past = past or (final and verb_forms().get(one.word, one.word) != one.word and one.word[-1] not in "gs")
            if (
                past
                or one.quoted
                or (at > 0 and clause.tokens[at - 1].word in _COUNTED)
                or (sure and (at > used or _is_spoken_of(clause.tokens, at) or _only_could(clause.tokens, at)))
                or (final and _is_wanted(clause.tokens, at))
                or at > denied
                or one.word in ("never", "not")
                or (number in stopped and _stopped(reading, number, one))
            ):
                continue
            for rule in begun:
                last = _follow(rule, row, names, at, apart)
                if last is not None:
                    return Span(one.start, row[last].end)
    return None


def _may_begin(tokens: Iterable[Token], known: dict[str, list[Rule]]) -> bool:
    """Say whether any rule may begin with one of some words; one that begins with somebody may begin anywhere."""
    if not NAMES.isdisjoint(known):
        return True
    row = [one.word for one in tokens]
    return not (known.keys().isdisjoint(row) and known.keys().isdisjoint(map(stem, row)))


def _said(reading: Reading, ways: re.Pattern[str] | Ways, *, strict: bool = False, sure: bool = False) -> Span | None:
    """Find a harmful aim or act that is told across clauses, where nothing right before it denies it."""
    for match in ways.finditer(reading.text):
        said = reading.text[sentence_begin(reading.text, match.start()) : match.start()].strip()
        if (strict and _TEMPTED.search(said)) or ((strict or sure) and _ASKED_WHETHER.search(said)):
            continue
        # "If that does not work, she will use the belt": what the condition denies is not the act.
        condition = said.split(" ", 1)[0] in words("grammar", "conditions") | words("instead")
        before = re.findall(r"[\w']+", said.rpartition(",")[2] if condition and strict else said)
        if not any(one in words("negation") or one in words("instead") for one in before):
            return Span(*match.span())
    return None


def _is_worry(reading: Reading, row: Sequence[Token]) -> bool:
    """Say whether a clause tells what is feared: "Worry: Dana may strike him"."""
    if not row:
        return False
    return _WORRIES.match(reading.text, sentence_begin(reading.text, row[0].start), row[-1].end) is not None


def _is_caught(row: Sequence[Token]) -> bool:
    return any(one.word in _NOTICING and after.word in _ONESELF for one, after in pairwise(row))


def _stopped(reading: Reading, number: int, token: Token) -> bool:
    return any(one.clause == number and one.span.start <= token.start for one in reading.of(Evidence.ABSENCE))


def _follow(rule: Rule, row: Sequence[Token], names: Sequence[frozenset[str]], at: int, apart: int) -> int | None:
    last = at
    for group in rule[1:]:
        reach = min(last + 1 + (1 if group.next else apart), len(names))
        found = next((place for place in range(last + 1, reach) if group.words & names[place]), None)
        if found is None or (group.next and row[found].gap != " "):
            return None
        if any(names[place] & words("negation") for place in range(last + 1, found)):
            return None
        last = found
    return last


def _names(
    before: Token | None, token: Token, after: Token | None, people: People, feared: frozenset[str]
) -> frozenset[str]:
    found = {token.word, stem(token.word)}
    made_to = token.word == "her" and before is not None and base_of(before.word) in words("grammar", "causing")
    if made_to or _means_child(token, after, people):
        found |= {"CHILD"} if token.word == "them" else {"CHILD", "ONECHILD"}
    if token.word.removesuffix("'s") in feared:
        found.add("FEARED")
    if _means_partner(token, people):
        found.add("PARTNERS" if token.word.endswith("'s") else "PARTNER")
    return frozenset(found)


def _means_child(token: Token, after: Token | None, people: People) -> bool:
    """Say whether a word stands for the child itself: "shake her", and not "shake her bottle" or "Koda's inhaler"."""
    if token.word.endswith("'s"):
        return False
    if token.word in ("him", "them"):
        return True
    if token.word == "her":
        follows = after is None or bool(after.gap.strip()) or after.word in words("determiners")
        return follows or (after is not None and after.word in words("grammar", "behind_verb"))
    return people.who(token) is Who.CHILD


def _is_wanted(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an act is only wanted: "the second he wants to yell at her, he sits down"."""
    return at > 1 and tokens[at - 1].word == "to" and _TEMPTED.search(tokens[at - 2].word) is not None


def _only_could(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an act is feared and not done: "feels she could shake him"."""
    return at > 0 and tokens[at - 1].word in ("could", "might")


def _is_own(row: Sequence[Token], at: int) -> bool:
    """Say whether a word tells whose something is: "hits her own pillow"."""
    return row[at].word == "her" and at + 1 < len(row) and row[at + 1].word == "own"


def _is_spoken_of(tokens: Sequence[Token], at: int) -> bool:
    """Say whether an act is spoken of and not done: "says sorry for hitting him"."""
    return at > 0 and tokens[at].word.endswith("ing") and tokens[at - 1].word in _SPOKEN_OF


def _means_partner(token: Token, people: People) -> bool:
    """Say whether a word that something is done to stands for the other caregiver: "shove Lena", "his wife's phone"."""
    bare = token.word.removesuffix("'s")
    if bare in words("people", "partner"):
        return True
    # Not `people.who`: where the network has "Lena's friend Mo", the word "Lena's" would stand for a helper.
    return people.plural and people.parts.get(bare) is Who.CAREGIVER and bare not in words("grammar", "pronouns")


def _denied_from(tokens: Sequence[Token]) -> int:
    """Return the place of the first word that denies what stands behind it in a clause; their number without one."""
    for place, (one, after) in enumerate(zip(tokens, (*tokens[1:], None), strict=True)):
        if one.word in words("negation") or one.word in words("stopping") or one.word == "stop":
            return place
        if after and one.word in words("instead") and after.word in ("of", "than"):
            return place
        if after and one.word in ("done", "through") and after.word.endswith("ing"):
            return place
    return len(tokens)


def _used_to_from(tokens: Sequence[Token]) -> int:
    """Return the place of "used to", behind which all is past; their number without one."""
    pairs = enumerate(pairwise(one.word for one in tokens))
    return next((place for place, pair in pairs if pair == ("used", "to")), len(tokens))
