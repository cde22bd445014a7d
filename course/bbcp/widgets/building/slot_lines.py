"""Say under each slot of an objective what it adds to the sentence, and what is still open.

It rests on the judgement of the whole sentence: a slot adds what the ratings rest on in its words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bbcp.case import Case
from bbcp.scoring.criteria import rate
from bbcp.scoring.judgement import Judgement, Span
from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.naming import named_in
from bbcp.scoring.people import Who
from bbcp.scoring.reading import read
from bbcp.scoring.text import tokens
from bbcp.scoring.words import is_service_noun, phrases
from bbcp.scoring.words import words as known
from bbcp.widgets.building.built import Sentence
from bbcp.widgets.building.form import Slot
from bbcp.widgets.building.word_checks import says


@dataclass(frozen=True)
class Line:
    """What stands under a slot.

    Attributes:
        adds: What its words add; may be empty.
        open: What is still open; may be empty.
        maybe: Whether the course is not sure of it.
    """

    adds: str
    open: str
    maybe: bool = False


def objective_lines(
    slots: tuple[Slot, ...], built: Sentence, judgement: Judgement, core: Judgement, case: Case
) -> dict[str, Line]:
    """Write the line of every slot.

    Args:
        slots: The slots of an objective.
        built: The sentence and where each slot stands in it.
        judgement: What was judged of the sentence.
        core: What was judged of who and what alone.
        case: The family.

    Returns:
        For each slot's id, its line.
    """
    begun = _by_rules(built, judgement, core, case)
    return {slot.id: _line(slot, built, begun, core, case) for slot in slots}


def _by_rules(built: Sentence, judgement: Judgement, core: Judgement, case: Case) -> Judgement:
    """Rate a sentence that is no objective by the rules, as if it were one: else a date in it would count nothing.

    It may hold no action yet, or the names of another family, or an act that hurts; "for six months" is an end all
    the same, and what is wrong is told below the sentence.
    """
    if judgement.kind is not Kind.OTHER:
        return judgement
    acting = Kind.BEHAVIORAL if core.kind is Kind.OTHER else core.kind
    kind = acting if "what" in built.places else Kind.VAGUE
    return replace(judgement, ratings=tuple(rate(read(built.text, case), kind).values()))


def listed(parts: list[str]) -> str:
    """Join words to a list: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _line(slot: Slot, built: Sentence, judgement: Judgement, core: Judgement, case: Case) -> Line:
    place = built.places.get(slot.id)
    if place is None:
        return Line("", slot.lines["empty"])
    text = built.text[place.start : place.end]
    if slot.id == "who":
        return _who(slot.lines, text, case)
    if slot.id == "what":
        return _what(slot.lines, max(core, judgement, key=lambda one: one.certainty))
    if slot.id == "when":
        return _when(slot.lines, text, place, judgement, "what" in built.places and core.kind is not Kind.SERVICE)
    if slot.id == "how_often":
        return _how_often(slot.lines, place, judgement, core)
    return _sees(slot.lines, text, place, judgement, case)


def _here(judgement: Judgement, criterion: Criterion, place: Span) -> bool:
    return any(one.start < place.end and place.start < one.end for one in judgement.rating(criterion).spans)


def _who(lines: Mapping[str, str], text: str, case: Case) -> Line:
    named = named_in(case, tokens(text))
    if Who.CAREGIVER in named:
        return Line(lines["named"], "")
    return Line(lines["someone"] if named else "", lines["unknown"])


def _what(lines: Mapping[str, str], judgement: Judgement) -> Line:
    maybe = judgement.unsure
    if judgement.kind is not Kind.BEHAVIORAL:
        return Line(lines.get(judgement.kind.value, ""), lines[f"{judgement.kind.value}_open"], maybe)
    if judgement.rating(Criterion.BEHAVIOR).level < 2:
        return Line(lines["broad"], lines["broad_open"], maybe)
    plain = judgement.rating(Criterion.PLAIN).level == 2
    return Line(lines["behavioral"], "" if plain else lines["plain_open"], maybe)


def _when(lines: Mapping[str, str], text: str, place: Span, judgement: Judgement, acted: bool) -> Line:
    if says(text, "escapes") or any(one in text.lower() for one in phrases("escapes")):
        return Line(lines["escape"], lines["unknown"])
    if not _here(judgement, Criterion.SPECIFIC, place):
        return Line("", lines["unknown"])
    met = judgement.rating(Criterion.RELEVANT).level == 2
    close = met and _here(judgement, Criterion.RELEVANT, place)
    # Without an action, or with a service alone, nothing can answer the danger yet: the moment lacks nothing.
    return Line(lines["close" if close else "moment"], "" if met or not acted else lines["relevant_open"])


def _how_often(lines: Mapping[str, str], place: Span, judgement: Judgement, core: Judgement) -> Line:
    adds, still = [], []
    for criterion in (Criterion.MEASURABLE, Criterion.TIME_BOUND, Criterion.SUSTAINED):
        met = judgement.rating(criterion).level == 2
        if met and _here(judgement, criterion, place):
            adds.append(lines[criterion.value])
        elif not met and criterion is Criterion.SUSTAINED and core.kind is Kind.SERVICE:
            # However long a service lasts, it shows no action over time (codebook, section 2).
            still.append(lines["service_open"])
        elif not met:
            still.append(lines[f"{criterion.value}_open"])
    return Line(listed(adds), listed(still))


def _sees(lines: Mapping[str, str], text: str, place: Span, judgement: Judgement, case: Case) -> Line:
    words = tokens(text)
    named = named_in(case, words)
    if any(is_service_noun(one.word) for one in words):
        return Line(lines["paper"], lines["paper_open"])
    if Who.OTHER in named:
        return Line(lines["network"], "")
    if Who.WORKER in named or any(one.word in known("service_nouns", "company") for one in words):
        return Line(lines["worker"], lines["worker_open"])
    if named & {Who.CAREGIVER, Who.CHILD}:
        return Line(lines["family"], lines["family_open"])
    if _here(judgement, Criterion.MEASURABLE, place):
        return Line(lines["checked"], lines["checked_open"])
    return Line("", lines["unknown"])
