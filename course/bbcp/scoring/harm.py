"""Notice an act that would hurt, scare or endanger the child, however kindly it is worded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from bbcp.scoring.act import Evidence
from bbcp.scoring.finds import topics
from bbcp.scoring.harm_names import is_own, may_be_named, names_of
from bbcp.scoring.harm_rules import NAMES, Book, Rule, feared_names, rules, sayings, sure_rules, sure_sayings
from bbcp.scoring.harm_undone import (
    TEMPTED,
    denied_from,
    is_bitten_back,
    is_caught,
    is_of_no_harm,
    is_overheard,
    is_spoken_of,
    is_thing,
    is_wanted,
    is_worry,
    only_could,
    used_to_from,
)
from bbcp.scoring.in_charge import left_in_charge
from bbcp.scoring.judgement import Span
from bbcp.scoring.parts import Part
from bbcp.scoring.patterns import Sayings
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.stands_for import stands_for_another
from bbcp.scoring.text import Token, sentence_begin, within
from bbcp.scoring.words import stem, verb_forms, words

APART = 8
"""How many words may stand between one group of a rule and the next."""
CLOSE = 4
"""The same for a rule that nothing beside it can outweigh."""
_COUNTED = ("each", "every", "any", "no")
"""Behind these a word such as "hit" is a thing that is counted and no act: "after every hit by Milo"."""
_UNDONE = (is_spoken_of, only_could, is_bitten_back, is_thing)
_WILL = ("will", "shall")
_ASKED_WHETHER = re.compile(r"\b(?:if|whether) (?:any|some)(?:one|body)\b")
"""Behind this it is asked after: "asks whether anyone told her to keep a secret"."""
_GIVES_UP = re.compile(
    r"\b(?:(?:stop|quit|cease)s?|gives? up|(?:refrain|abstain)s? from"
    r"|(?:hold|keep)s? (?:back |herself |himself |themselves )?from)(?: (?:ever )?[a-z]+ing\b[^,;:]*)?\s*$"
)
"""Behind this it is no longer done: "will stop sending Milo to bed without supper"."""
_SHOWN_SO = re.compile(
    r"[^.;!?\n]{0,60}\b(?:pills?|tablets?|capsules?|doses?|medicines?|syrups?|drops?|tubes?|spoon)\b[^.;!?\n]{0,40}"
    r"\b(?:(?:just |exactly )?(?:the way|as|like|how)) (?:the |her |his |their )?"
    r"(?:(?:dr|mr|ms|mrs|nurse|doctor|clinic|pharmacist|label|plan|box|chart)\b\.? ?)"
    r"(?:[a-z]+ )?(?:showed|shows|taught|told|said|says|orders?|ordered|prescribe[sd]?|wrote|directs?)\b"
)
"""What is given so is given as a nurse or a label wants it: "crushes the tablet the way Dr. Feld showed her"."""

_PRESCRIBED = re.compile(
    r"\b(?:seizure|epilepsy|antibiotic|asthma|steroid|iron|heart|kidney|thyroid|reflux|prescribed|prescription)"
    r" (?:syrup|sedative)\b(?![^.;!?\n]{0,60}\b(?:sleep|asleep|quiet|drows|knock|calm))"
)
"""What a doctor gave for an illness is no means to make a child sleep: "gives Nahum his seizure syrup herself"."""

_LOCKED_AWAY = re.compile(
    r"\b(?:guns?|pistols?|rifles?|shotguns?|ammo|ammunition|pills?|meds|medicines?|knives|bleach|liquor|lighters?|matches)\b"
    r"[^.;]*\b(?:locked|kept|stored|hidden)\b"
)
"""What is locked away between the child and the place: "keeps Milo safe: the gun is locked in the garage"."""

_KEPT_OUT = re.compile(
    r"\bout of (?:the|his|her|their|my|our|a) (?:\w+ )?"
    r"(?:garage|shed|barn|stable|workshop|kitchen|cellar|pen|pool|gun room)\b"
)
"""Where a child is kept out of for safety: "shuts Milo out of the garage while the gun is cleaned"."""

_WASHED = re.compile(
    r"[^.;!?\n]*\buntil (?:(?:his|her|their|the|both|all) )*"
    r"(?:hands?|faces?|table|grace|prayers?|food|plates?|everyone|everybody) (?:is|are|have been|has been|gets?) "
    r"(?:washed|clean|wiped|set|said|cool|served|seated|sitting|at the table)\b"
)
"""What a meal waits for in any home: "No supper until his hands are washed"."""

_NOT_ONCE = re.compile(
    r"(?:^|[.;!?,:]\s*)(?:on no|at no|in no|under no|not one|not a single|never) [^.;!?]{0,90}?"
    r"\b(?:will|shall|must|does|do|is|are)\b[^.;!?]*"
)
"""What is denied before it is said: "On no night, not one, will Dana skip a dose"."""
_DENIES = frozenset(("no", "not", "never"))
"""Words of which such a text holds one."""

_WARNS = re.compile(
    r"\w+ing\b[^,;:.!?]{0,40}\b(?:can|could|may|might|will|would) (?:\w+ly )?"
    r"(?:kill|hurt|harm|injure|damage|choke|smother|suffocate|drown|burn|scar|blind|break)\b"
)
"""What is said of harm to say why it must not be: "Shaking can kill her, so Anton walks out"."""


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
    if done and sure and (_LOCKED_AWAY.search(reading.text, *done) or _as_told(reading.text, done)):
        done = None
    return done or _said(reading, sayings(), sure=sure)


def names_feared(reading: Reading, done: Iterable[Span]) -> bool:
    """Say whether words of an act name somebody who is feared by the case: "let Paul visit".

    Args:
        reading: The text as read.
        done: The words of the act.
    """
    feared = feared_names(reading.case)
    said = (one for one in reading.tokens if one.word.removesuffix("'s") in feared)
    return any(within(one.start, done) for one in said)


def _as_told(text: str, done: Span) -> bool:
    """Say whether something is given as a nurse or a label wants it, or as a doctor gave it for an illness."""
    given = _PRESCRIBED.search(text, done.start)
    return _SHOWN_SO.search(text, done.start) is not None or (given is not None and given.start() < done.end)


def surely_harmful(reading: Reading) -> Span | None:
    """Find the first act that no care beside it makes good: "..., and will slap him if he cries".

    The weights weigh a whole text, so that one short act behind many careful words would not count.

    Args:
        reading: The text as read.
    """
    done = _promised(reading, sure_rules(topics(reading.case)), CLOSE, sure=True, final=True)
    told = (_said(reading, one, strict=True) for one in sure_sayings().begun(reading.text))
    found = done or next(filter(None, told), None)
    if found and _WASHED.match(reading.text, found.start):
        found = None
    return found or left_in_charge(reading)


def _promised(reading: Reading, book: Book, apart: int, *, sure: bool = False, final: bool = False) -> Span | None:
    """Find the first act of a rule in a clause that promises.

    Where this decides last, what somebody catches themselves at counts for nothing: "each time he hears himself shout".
    """
    feared = feared_names(reading.case)
    known = book.begun(reading.bare, may_be_named(reading.row, reading.people, feared))
    if not known:
        return None
    places = {one.start: at for at, one in enumerate(reading.tokens)} if sure else {}
    stopped = {one.clause for one in reading.of(Evidence.ABSENCE)}
    may_deny = sure and not _DENIES.isdisjoint(reading.bare)
    nowhere = [Span(*one.span()) for one in _NOT_ONCE.finditer(reading.text)] if may_deny else []
    goes_on, denying = False, words("negation")
    for number, (clause, next_one) in enumerate(zip(reading.clauses, (*reading.clauses[1:], None), strict=True)):
        # "will not push, grab or threaten her": a list goes on with what stops until somebody acts again.
        begins = {one.word for one in clause.tokens[:3]}
        own = bool(begins & words("modals")) or any(reading.people.who(one) for one in clause.tokens[:2])
        # "refrain from grabbing her or lifting her by the arm"
        goes_on = goes_on or (sure and number - 1 in stopped and clause.tokens[0].word in ("or", "nor"))
        listed = goes_on and not own and not begins & words("instead") and clause.part is Part.MAIN
        goes_on = listed or any(one.word in denying for one in clause.tokens)
        # "If he will not move, a hard pull": what a child does not do forbids nothing.
        goes_on = goes_on and not (sure and clause.part is Part.CONDITION and clause.subject is Who.CHILD)
        if listed:
            continue
        if clause.part in (Part.CONDITION, Part.PURPOSE, Part.SEEN_BY) or clause.subject in (Who.CHILD, Who.WORKER):
            continue
        if not _may_begin(clause.tokens, known) or (final and is_caught(clause.tokens)):
            continue
        if is_worry(reading, clause.tokens):
            continue
        # How long something is to last begins the next clause: "until he is quiet".
        ahead = next_one.tokens[:1] if next_one and not (sure and next_one.tokens[0].marked(".!?;\n")) else ()
        row = (*clause.tokens, *ahead)
        names = [
            names_of(before, one, after, reading.people, feared)
            for before, one, after in zip((None, *row), row, (*row[1:], None), strict=False)
        ]
        for at, one in enumerate(row if sure else ()):
            if "CHILD" in names[at] and (
                is_own(row, at) or stands_for_another(reading.tokens, places[one.start], reading.people, feared)
            ):
                names[at] -= {"CHILD", "ONECHILD"}
        # Who "will" do something, or opens the next clause, acts there: "if he kicks and spits Barry will move back".
        for at, after in enumerate((*row[1:], None) if sure else ()):
            if (after and after.word in _WILL) or (ahead and after is None):
                names[at] -= NAMES
            if is_of_no_harm(row, at):
                names[at] = frozenset()
        # Both are looked for once in a clause, so that one of thousands of words takes no longer for each.
        denied, used = denied_from(clause.tokens), used_to_from(clause.tokens)
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
                or (sure and _WARNS.match(reading.text, one.start))
                or (sure and _GIVES_UP.search(reading.text, sentence_begin(reading.text, one.start), one.start))
                or within(one.start, nowhere)
                or (sure and (at > used or any(undone(clause.tokens, at) for undone in _UNDONE)))
                or (sure and is_overheard(reading.tokens, places[one.start]))
                or (final and is_wanted(clause.tokens, at))
                or at > denied
                or one.word in ("never", "not")
                or (number in stopped and _stopped(reading, number, one))
            ):
                continue
            for rule in begun:
                last = _follow(rule, row, names, at, apart)
                # "That bolt used to keep her out": what follows tells of how it was.
                if last is not None and not (sure and last > used):
                    done = Span(one.start, row[last].end)
                    if not (sure and _KEPT_OUT.search(reading.text, *done)):
                        return done
    return None


def _may_begin(tokens: Iterable[Token], known: dict[str, list[Rule]]) -> bool:
    """Say whether any rule may begin with one of some words; one that begins with somebody may begin anywhere."""
    if not NAMES.isdisjoint(known):
        return True
    row = [one.word for one in tokens]
    return not (known.keys().isdisjoint(row) and known.keys().isdisjoint(map(stem, row)))


def _said(
    reading: Reading, ways: re.Pattern[str] | Sayings, *, strict: bool = False, sure: bool = False
) -> Span | None:
    """Find a harmful aim or act that is told across clauses, where nothing right before it denies it."""
    for match in ways.finditer(reading.text):
        said = reading.text[sentence_begin(reading.text, match.start()) : match.start()].strip()
        if (strict and TEMPTED.search(said)) or ((strict or sure) and _is_given_up(said)):
            continue
        # "If that does not work, she will use the belt": what the condition denies is not the act.
        condition = said.split(" ", 1)[0] in words("grammar", "conditions") | words("instead")
        before = re.findall(r"[\w']+", said.rpartition(",")[2] if condition and strict else said)
        if not any(one in words("negation") or one in words("instead") for one in before):
            return Span(*match.span())
    return None


def _is_given_up(said: str) -> bool:
    """Say whether what follows is asked after, or is what somebody stops: "will stop sending Milo" to bed hungry."""
    return _ASKED_WHETHER.search(said) is not None or _GIVES_UP.search(said) is not None


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
    # "Puts her down, beer or no beer" gives no beer.
    return None if [one.word for one in row[last + 1 : last + 3]] == ["or", "no"] else last
