"""Lay open how a text was judged, as a tree of lines: what stands behind `bbcp explain`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from bbcp.case import Case
from bbcp.feedback import findings
from bbcp.scoring.act import Evidence
from bbcp.scoring.criteria import rate
from bbcp.scoring.decide import kind_chances
from bbcp.scoring.harm_words import HURT, likely_harm
from bbcp.scoring.judge import judged
from bbcp.scoring.judgement import Judgement, Span
from bbcp.scoring.kind import kind_of
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.level_signals import level_signals
from bbcp.scoring.levels import expected
from bbcp.scoring.reading import Reading
from bbcp.scoring.served import MIXED, SERVED, likely_service
from bbcp.scoring.signals import signals
from bbcp.scoring.traps import GATES, LIKELY, YES
from bbcp.scoring.weigh import Table, Weights, shipped_weights
from bbcp.scoring.weighed import Weighed

SHOWN = 4
"""How many signals for and against a decision are named."""
LITTLE = 0.005
"""What moves a chance or a level by less is not named."""


def explain(text: str, case: Case, weights: Weights | None = None) -> list[str]:
    """Explain the judgement of one objective.

    Args:
        text: The objective.
        case: The family.
        weights: What was trained; the weights that ship with the course where None.

    Returns:
        The lines of a tree: the verdict, how the sentence was read (in other words where it is told anew), what
        spoke for the kind, and each criterion with its words and its reasons; two blanks of indent for each step down.
    """
    chosen = weights or shipped_weights()
    one = judged(text, case, chosen)
    seen, reading, judgement = one.seen, one.reading, one.judgement
    return [
        f"{judgement.kind.value} · {judgement.score:g} of {judgement.max_score:g} points · "
        f"{judgement.certainty:.0%} certain{' (ask a person to look)' if judgement.unsure else ''}",
        *([f"  because: {judgement.reason.value}"] if judgement.reason else []),
        "how it was read" + (f': "{" ".join(seen.split())}"' if seen.split() != text.split() else ""),
        *_sentence(seen, reading),
        *_decisions(seen, reading, judgement, chosen),
        "what to work on, the most useful first",
        *(f"  {one.criterion.value}: {one.message} {one.next_step}" for one in findings(judgement, case)),
    ]


def _sentence(text: str, reading: Reading) -> Iterator[str]:
    for number, clause in enumerate(reading.clauses):
        who = f", {clause.subject.value} acts" if clause.subject else ""
        span = Span(clause.tokens[0].start, clause.tokens[-1].end)
        yield f"  {clause.part.value}{who}: {_quote(text, [span])}"
        for one in reading.acts:
            if one.clause == number:
                yield f"    {one.evidence.value}: {_quote(text, [one.span])}"
    measures = reading.measures
    stretches = [one.span for one in measures.stretches]
    for name, spans in (
        ("length of time", stretches),
        ("end", measures.ends),
        ("soft end", measures.soft),
        ("how often", measures.rhythms),
        ("count", measures.counts),
        ("in a row", measures.in_a_row),
    ):
        if spans:
            yield f"  {name}: {_quote(text, spans)}"


def _decisions(text: str, reading: Reading, judgement: Judgement, weights: Weights) -> Iterator[str]:
    ruled, reason, _ = kind_of(reading, sure=True)
    names = signals(reading, ruled, reason)
    yield f"kind: {judgement.kind.value}, on {_quote(text, judgement.kind_spans)}"
    trap = next((name for name, why in GATES.items() if why is judgement.reason and name in weights.tables), None)
    if (
        judgement.reason is Reason.HARMFUL
        and weights.harm
        and likely_harm(reading, Weighed.of(names, weights)) > LIKELY
    ):
        yield from _reasons(weights.harm, reading.near, YES)
        yield from _reasons(weights.tables[HURT], names, YES)
    elif weights.served and judgement.kind is Kind.SERVICE and _is_hidden(reading, Weighed.of(names, weights)):
        yield from _reasons(weights.served, reading.near, Kind.SERVICE)
        yield from _reasons(weights.tables[SERVED], names, Kind.SERVICE)
    elif trap is None:
        yield from _pulls(lambda some: [kind_chances(Weighed.of(some, weights))[judgement.kind]], names)[0]
    else:
        yield from _reasons(weights.tables[trap], names, YES)
    wider = level_signals(names, judgement.kind, rate(reading, judgement.kind))
    pulls = _pulls(lambda some: expected(Weighed.of(some, weights)), wider)
    for one, moved in zip(judgement.ratings, pulls, strict=True):
        yield f"{one.criterion.value}: {one.level}, on {_quote(text, one.spans)}"
        yield from moved


def _is_hidden(reading: Reading, weighed: Weighed) -> bool:
    """Say whether a service looks like an act, and is known by what knows such."""
    return bool(reading.of(Evidence.SEEN, Evidence.BROAD)) and likely_service(reading, weighed) > MIXED


def _reasons(table: Table, names: Iterable[str], decided: str) -> list[str]:
    place = table.classes.index(decided)
    return _strongest((weight, name) for name in names if (weight := table.weight(name, place)))


def _pulls(weigh: Callable[[Collection[str]], Sequence[float]], names: Collection[str]) -> list[list[str]]:
    """Say how far each signal moved each outcome: the difference it makes to leave it out, the strongest first."""
    whole = weigh(names)
    moved = [(name, weigh([one for one in names if one != name])) for name in names]
    pulls = [[(value - without[place], name) for name, without in moved] for place, value in enumerate(whole)]
    return [_strongest(one for one in found if abs(one[0]) >= LITTLE) for found in pulls]


def _strongest(found: Iterable[tuple[float, str]]) -> list[str]:
    strong = sorted(found, key=lambda one: (-abs(one[0]), one[1]))[:SHOWN]
    return [f"  {'for' if pull > 0 else 'against'} {abs(pull):.2f}: {name}" for pull, name in strong]


def _quote(text: str, spans: Iterable[Span]) -> str:
    found = " | ".join(" ".join(text[one.start : one.end].split()) for one in spans)
    return f'"{found}"' if found else "nothing"
