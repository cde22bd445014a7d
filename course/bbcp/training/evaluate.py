"""Judge objectives with weights that were fitted without them, and gather the figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

from bbcp.scoring.judge import judge
from bbcp.scoring.labels import Kind
from bbcp.scoring.weigh import Weights, weights_from
from bbcp.training.corpus import Labelled, settings
from bbcp.training.figures import MEASURES, Figure, Guess, confusion, figure
from bbcp.training.fit import fit
from bbcp.training.list_texts import is_a_test, is_unread, load_list_texts
from bbcp.training.misses import sureness, told, worst
from bbcp.training.yardstick import by_ngrams

ATTACKS = frozenset(
    ("bag", "harmful", "other_family", "not_english", "pasted", "asks_marks", "cancels", "wrong_person", "off_danger")
)
"""Hard cases in which somebody tries, or seems to try, to get points for nothing."""
GROUPS = 5


@dataclass(frozen=True)
class Report:
    """What an evaluation found.

    Attributes:
        title: What was judged.
        guesses: One for each objective.
    """

    title: str
    guesses: tuple[Guess, ...]

    def figures(self) -> dict[str, Figure]:
        """Work out every figure with its interval."""
        return {name: figure(name, self.guesses) for name in MEASURES}

    def to_json(self) -> dict[str, Any]:
        """Return the report as plain data."""
        return {
            "title": self.title,
            "objectives": len(self.guesses),
            "figures": {
                name.strip(): {"value": round(one.value, 4), "low": round(one.low, 4), "high": round(one.high, 4)}
                for name, one in self.figures().items()
            },
            "kinds": [one.value for one in Kind],
            "confusion": confusion(self.guesses),
            "sure": sureness(self.guesses),
            "worst": [told(one) for one in worst(self.guesses)],
        }


def evaluate(rows: Sequence[Labelled], by: str = "", ngrams: bool = False) -> list[Report]:
    """Evaluate the scorer on objectives that it was not fitted on.

    Args:
        rows: The labelled objectives.
        by: "writer" leaves a fifth of the writers out at a time, "family" a fifth of the families; "" fits
            on the training part and judges what is held out.
        ngrams: Whether to judge what is held out by word and letter runs too, to tell how hard it is.

    Returns:
        A report for each group, and one on all of them together.

    Raises:
        ValueError: When word and letter runs are asked for with `by`.
    """
    if ngrams and by:
        raise ValueError("Word and letter runs are compared on what is held out: leave out either --by or --ngrams.")
    if not by:
        return _held_out(rows, ngrams)
    groups = list(_groups(rows, by))
    # A fit takes minutes and needs no other, so each processor works at its own.
    with ProcessPoolExecutor() as pool:
        guessed = pool.map(judge_fresh, [rows] * len(groups), [fold for _, fold in groups])
        reports = [Report(title, tuple(guesses)) for (title, _), guesses in zip(groups, guessed, strict=True)]
    return [*reports, Report("all", tuple(one for report in reports for one in report.guesses))]


def judge_fresh(rows: Sequence[Labelled], fold: Sequence[Labelled]) -> list[Guess]:
    """Judge some of the objectives with weights that were fitted on all the others."""
    inside = {one.id for one in fold}
    weights = weights_from(fit([one for one in rows if one.id not in inside]))
    return [guess(one, weights) for one in fold]


def people(rows: Sequence[Labelled]) -> Report:
    """Report how far two people agree who rated the same objectives blind: the writer, and a rater who was not.

    Args:
        rows: The labelled objectives; those with one rating only are left aside.
    """
    pairs = []
    for one in rows:
        if {"writer", "blind"} <= set(one.ratings):
            kind, levels = one.ratings["writer"]
            second, marks = one.ratings["blind"]
            pairs.append(Guess(replace(one, kind=kind, levels=levels), second, dict(marks)))
    return Report("people with each other", tuple(pairs))


def guess(one: Labelled, weights: Weights) -> Guess:
    """Judge one labelled objective."""
    judgement = judge(one.text, one.case, weights)
    levels = {rating.criterion: rating.level for rating in judgement.ratings}
    return Guess(one, judgement.kind, levels, judgement.certainty)


def _held_out(rows: Sequence[Labelled], ngrams: bool) -> list[Report]:
    weights = weights_from(fit([one for one in rows if not one.held_out]))
    kept = [one for one in rows if one.held_out]
    listed = [guess(one, weights) for one in load_list_texts() if is_a_test(one)]
    lists = (
        Report("lists by new writers", tuple(one for one in listed if is_unread(one.one))),
        Report("lists by new writers, read since", tuple(one for one in listed if not is_unread(one.one))),
    )
    reports = [*lists, *_parts([guess(one, weights) for one in kept])]
    return [*(_parts(by_ngrams(rows, kept), ", by word and letter runs") if ngrams else []), *reports]


def _parts(guesses: Sequence[Guess], how: str = "") -> list[Report]:
    held = settings()["held_out"]
    strange = [one for one in guesses if one.one.writer in held["writers"]]
    parts = {
        "new writers": strange,
        "new writers on new families": [one for one in strange if one.one.case.id in held["families"]],
        "new families": [one for one in guesses if one.one.writer not in held["writers"]],
        "attacks": [one for one in guesses if ATTACKS.intersection(one.one.hard)],
        "all held out": guesses,
    }
    return [Report(f"{title}{how}", tuple(part)) for title, part in parts.items() if part]


def _groups(rows: Sequence[Labelled], by: str) -> Iterator[tuple[str, list[Labelled]]]:
    def name(one: Labelled) -> str:
        return one.writer if by == "writer" else one.case.id

    names = sorted({name(one) for one in rows})
    for at in range(min(GROUPS, len(names))):
        chosen = names[at::GROUPS]
        yield (
            f"{'writers' if by == 'writer' else 'families'} {', '.join(chosen)}",
            [one for one in rows if name(one) in chosen],
        )
