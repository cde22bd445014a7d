"""Name the kinds that a text cannot be, whatever the weights say of its words."""

from __future__ import annotations

from bbcp.scoring.act import Evidence
from bbcp.scoring.caring import THEM
from bbcp.scoring.course_content import only_taught
from bbcp.scoring.done_by import done_by_others
from bbcp.scoring.doses import ILLNESS
from bbcp.scoring.finds import topics
from bbcp.scoring.harm import harmful
from bbcp.scoring.heaps import is_key, is_pile
from bbcp.scoring.key_words import is_note
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.left_to_others import left_to_others, others_act, workers_task
from bbcp.scoring.no_promise import only_learns, promises_none
from bbcp.scoring.nothing_done import is_somewhere, nothing_done
from bbcp.scoring.only_mentioned import only_mentioned
from bbcp.scoring.only_stops import acts_without, only_inward, only_passes, only_sober, only_stops
from bbcp.scoring.others_part import others_part
from bbcp.scoring.people import Who
from bbcp.scoring.reading import Reading
from bbcp.scoring.to_the_judge import told_to_the_judge
from bbcp.scoring.words import is_service_noun, verb_forms, words

SHOWN = frozenset((Kind.BEHAVIORAL, Kind.MIXED))
"""The kinds that name something to see."""
_KINDS = frozenset(Kind)


def left_out(reading: Reading, likeliest: Kind, *, kind_to_the_child: bool) -> tuple[frozenset[Kind], Reason]:
    """Say which kinds a text cannot be.

    Args:
        reading: The text as read, with the weights' own acts.
        likeliest: The kind that the weights find likeliest.
        kind_to_the_child: Whether the rules find an act of care in it that speaks against `other`.

    Returns:
        The kinds, and why the text is none of the others where only `other` is left.
    """
    if (likeliest in SHOWN and is_pile(reading.tokens)) or is_key(reading.text):
        return _KINDS - {Kind.OTHER}, Reason.WORD_LIST
    if likeliest is not Kind.SERVICE and told_to_the_judge(reading):
        return _KINDS - {Kind.OTHER}, Reason.PROMPT
    if _is_others(reading, likeliest):
        return _KINDS - {Kind.OTHER}, Reason.SOMEONE_ELSE
    if nothing_done(reading):
        return _KINDS - {Kind.OTHER}, Reason.NOT_SENTENCE
    if likeliest in SHOWN and only_mentioned(reading):
        return frozenset((Kind.MIXED, Kind.SERVICE, Kind.OTHER)), Reason.NONE
    never = _by_what_is_promised(reading, kind_to_the_child)
    if _is_dosed(reading):
        never |= {Kind.SERVICE}
    if not reading.acts and _is_note_of_both(reading):
        never |= {Kind.SERVICE, Kind.OTHER}
    if not reading.acts and not _names_a_service(reading) and is_somewhere(reading):
        never |= {Kind.VAGUE, Kind.SERVICE, Kind.OTHER}
    if likeliest is Kind.MIXED and not _is_both(reading):
        never |= {Kind.MIXED}
    return never, Reason.NONE


def _by_what_is_promised(reading: Reading, kind_to_the_child: bool) -> frozenset[Kind]:
    if only_taught(reading):
        return _KINDS - {Kind.SERVICE}
    if left_to_others(reading) or others_act(reading):
        return SHOWN
    if promises_none(reading):
        return _but_known(reading) if only_learns(reading) else SHOWN
    if only_passes(reading):
        return _KINDS - {Kind.ABSENCE}
    if only_stops(reading):
        return SHOWN
    if only_inward(reading):
        # A vague wish beside a service is no reason to call it anything else.
        return SHOWN | {Kind.OTHER} | ({Kind.VAGUE} if reading.of(Evidence.SERVICE) else frozenset())
    if _only_lets(reading):
        return frozenset((Kind.SERVICE, Kind.MIXED, *((Kind.OTHER,) if kind_to_the_child else ())))
    if kind_to_the_child or is_note(reading) or _is_done_to_child(reading):
        return frozenset((Kind.OTHER,))
    if acts_without(reading):
        return frozenset((Kind.ABSENCE,))
    if only_sober(reading):
        return SHOWN | {Kind.VAGUE, Kind.SERVICE}
    return frozenset()


def _is_others(reading: Reading, likeliest: Kind) -> bool:
    if workers_task(reading) or (likeliest is not Kind.SERVICE and others_part(reading)):
        return True
    return likeliest in SHOWN | {Kind.OTHER} and done_by_others(reading)


def _is_note_of_both(reading: Reading) -> bool:
    """Say whether a note without a verb names a child and a caregiver and no service: "one book, Theo, Grace"."""
    whom = {who for one, who in zip(reading.tokens, reading.whom, strict=True) if who and not one.word.endswith("'s")}
    return whom >= {Who.CHILD, Who.CAREGIVER} and not _names_a_service(reading)


def _is_dosed(reading: Reading) -> bool:
    """Say whether a sick child's doses are told of and no service: "the dose box will be filled on Sundays"."""
    dosed = not reading.bare.isdisjoint(("dose", "doses")) and ILLNESS in topics(reading.case)
    return dosed and not _names_a_service(reading)


def _names_a_service(reading: Reading) -> bool:
    return any(is_service_noun(one.word) for one in reading.tokens)


def _is_both(reading: Reading) -> bool:
    """Say whether a text may name a service and an act of a caregiver, as `Kind.MIXED` asks (codebook, section 1)."""
    if not reading.of(Evidence.SERVICE):
        return _names_a_service(reading)
    beside = {one.base for one in reading.acts if one.evidence is not Evidence.SERVICE}
    return not beside or not beside <= words("grammar", "unseen")


def _is_done_to_child(reading: Reading) -> bool:
    """Say whether a text opens with what is done to a child by nobody who is named: "Milo will be put to bed".

    It is read as "Will put Milo to bed" (`received.py`), of which few texts of the corpus are.
    """
    if len(reading.tokens) < len(("will", "put", "Milo", "to")) or reading.tokens[0].word != "will":
        return False
    verb, child = reading.tokens[1:3]
    known = verb.word in words("grammar", "care")
    return known and reading.people.who(child) is Who.CHILD and harmful(reading, sure=True) is None


def _only_lets(reading: Reading) -> bool:
    """Say whether all that looks like a service lets a child do something: "let him rip paper", and no worker in."""
    served = {one.span.start: one.base for one in reading.of(Evidence.SERVICE)}
    if not served or set(served.values()) != {"let"}:
        return False
    rows = zip(reading.tokens, reading.tokens[1:], reading.tokens[2:], strict=False)
    lets = [(child, verb) for let, child, verb in rows if let.start in served]
    return bool(lets) and all(
        reading.people.who(child) is Who.CHILD
        or (child.word in THEM and verb.word in verb_forms().keys() | words("calming", "ways"))
        for child, verb in lets
    )


def _but_known(reading: Reading) -> frozenset[Kind]:
    """Leave vague, and what else is named beside: "is able to kneel", "will learn in class to kneel"."""
    served = reading.of(Evidence.SERVICE) or _names_a_service(reading)
    left = {Kind.VAGUE} | ({Kind.SERVICE} if served else set()) | ({Kind.ABSENCE} if _stops(reading) else set())
    return _KINDS - left


def _stops(reading: Reading) -> bool:
    return bool(reading.of(Evidence.ABSENCE)) or any(one.word in words("negation") for one in reading.tokens)
