"""Fit the scorer's weights to labelled objectives, the same to the last bit on every machine.

Two steps, as in `bbcp.scoring`: the first weighs what stands around each head and names what it is
evidence of; the second weighs that evidence for the kind and the eight criteria. So that the second
learns from evidence as it will meet it, it is fitted on what a first step makes of texts that this
first step was not fitted on.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bbcp.scoring.evidence import SORTS
from bbcp.scoring.flow import Flow
from bbcp.scoring.judgement import Criterion, Kind
from bbcp.scoring.levels import LEVELS, UNTOUCHED
from bbcp.scoring.reading import read
from bbcp.scoring.traps import NO, YES
from bbcp.scoring.weigh import Table, Weights
from bbcp.training.bearing import bearing_on_harm
from bbcp.training.borrowed import borrowed
from bbcp.training.corpus import Labelled
from bbcp.training.examples import act_examples, flow_of, known_words
from bbcp.training.grow import Examples, grow
from bbcp.training.scrambled import scrambled
from bbcp.training.seen import Seen
from bbcp.training.table import Example, fit_table
from bbcp.training.traps import TRAPS, is_any_trap, is_trap

FOLDS = 5
LEAST = {"act": 2, "kind": 3, "trap": 3, "level": 3}
STRENGTH = {"act": 0.5, "kind": 0.1, "trap": 0.3, "harm": 0.08, "level": 0.05}
"""How closely each step fits its examples (inverse strength of the pull towards 0).

Chosen on folds of the training part."""


def fit(rows: Sequence[Labelled]) -> dict[str, Any]:
    """Fit all of the scorer's weights.

    Args:
        rows: Labelled objectives of at least two families.

    Returns:
        Plain data as `weights_from` takes it.
    """
    folds = _folds(rows)
    steps = [_first_step([one for one in rows if one.case.id not in fold]) for fold in folds]
    own, lent, heaps = (
        [
            Seen(one, source, read(one.text, one.case, weights))
            for fold, weights in zip(folds, steps, strict=True)
            for source, one in texts
            if source.case.id in fold
        ]
        for texts in ([(one, one) for one in rows], borrowed(rows), scrambled(rows))
    )
    wider = _level_examples(_wider(folds, own, lent))
    return {
        "tables": {
            "act": _act_table(rows),
            "kind": _kind_table([*own, *heaps]),
            **_trap_tables([*own, *heaps]),
            **{criterion.value: _level_table(wider[criterion]) for criterion in Criterion},
        },
        "kinds": grow(
            {kind.value: [(one.names, float(one.one.kind is kind)) for one in (*own, *heaps)] for kind in Kind}
        ),
        "levels": grow({criterion.value: wider[criterion] for criterion in Criterion}),
        "known": known_words(rows),
        "flow": flow_of(rows),
    }


def _folds(rows: Sequence[Labelled]) -> list[frozenset[str]]:
    """Return the families of each fold."""
    families = sorted({one.case.id for one in rows})
    return [frozenset(families[at::FOLDS]) for at in range(min(FOLDS, len(families)))]


def _first_step(rows: Sequence[Labelled]) -> Weights:
    flow = Flow.from_json(flow_of(rows))
    return Weights({"act": Table.from_json(_act_table(rows))}, frozenset(known_words(rows).split()), flow)


def _wider(
    folds: Sequence[frozenset[str]], own: Sequence[Seen], lent: Sequence[Seen]
) -> list[tuple[Seen, tuple[str, ...]]]:
    """Return the signals for the levels, the kind of each text given by a table that was not fitted on it."""
    kinds: dict[str, Kind] = {}
    for fold in folds:
        table = Table.from_json(_kind_table([one for one in own if one.source.case.id not in fold]))
        kinds |= {one.source.id: Kind(table.best(one.names)) for one in own if one.source.case.id in fold}
    return [(one, one.wider(kinds[one.source.id])) for one in (*own, *lent)]


def _level_examples(seen: Sequence[tuple[Seen, tuple[str, ...]]]) -> dict[Criterion, Examples]:
    return {
        criterion: [
            (wider, float(one.one.levels[criterion]))
            for one, wider in seen
            # The levels of `other` follow from the kind, two criteria aside; what is lent is lent for one.
            if (one.one is one.source and (one.one.kind is not Kind.OTHER or criterion in UNTOUCHED))
            or (one.one is not one.source and criterion is Criterion.RELEVANT)
        ]
        for criterion in Criterion
    }


def _level_table(examples: Examples) -> dict[str, Any]:
    given = [(names, str(round(level))) for names, level in examples]
    return fit_table(given, [str(level) for level in range(LEVELS)], STRENGTH["level"], LEAST["level"])


def _trap_tables(seen: Sequence[Seen]) -> dict[str, Any]:
    """Fit one table for each sort of trap: whether a text is one, or an objective that was meant."""
    made = {}
    for name, hard in TRAPS.items():
        traps: list[Example] = [(one.names, YES) for one in seen if is_trap(one.one, hard)]
        meant: list[Example] = [(one.names, NO) for one in seen if not is_any_trap(one.one)]
        examples = [*meant, *traps]
        if name == "harm":
            examples = [(bearing_on_harm(names), answer) for names, answer in examples]
        if traps and meant:  # a few objectives may hold no trap of a sort
            made[name] = fit_table(examples, (NO, YES), STRENGTH.get(name, STRENGTH["trap"]), LEAST["trap"])
    return made


def _kind_table(seen: Sequence[Seen]) -> dict[str, Any]:
    examples = [(one.names, one.one.kind.value) for one in seen]
    return fit_table(examples, [one.value for one in Kind], STRENGTH["kind"], LEAST["kind"])


def _is(kind: Kind, seen: Seen) -> tuple[Sequence[str], float]:
    return seen.names, float(seen.one.kind is kind)


def _act_table(rows: Sequence[Labelled]) -> dict[str, Any]:
    examples = [example for one in rows if one.acts for example in act_examples(one)]
    return fit_table(examples, SORTS, STRENGTH["act"], LEAST["act"])


def train(rows: Sequence[Labelled], target: Path) -> int:
    """Fit the weights and write them as one JSON file, the same bytes for the same objectives.

    Args:
        rows: The labelled objectives to learn from; those held out among them are left aside.
        target: The file.

    Returns:
        How many objectives were learned from.
    """
    chosen = [one for one in rows if not one.held_out]
    text = json.dumps(fit(chosen), ensure_ascii=False, sort_keys=True, indent=0) + "\n"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    return len(chosen)
