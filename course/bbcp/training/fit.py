"""Fit the scorer's weights to labelled objectives, the same to the last bit on every machine.

Two steps, as in `bbcp.scoring`: the first weighs what stands around each head and names what it is
evidence of; the second weighs that evidence for the kind and the eight criteria. So that the second
learns from evidence as it will meet it, it is fitted on what a first step makes of texts that this
first step was not fitted on.

Multinomial logistic regression is solved far beyond the precision that is kept (whole hundredths),
so the rounded weights do not depend on the machine's arithmetic.
"""

from __future__ import annotations

import json
import warnings
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sklearn.exceptions import ConvergenceWarning
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from bbcp.scoring.acts import acts
from bbcp.scoring.clauses import clauses
from bbcp.scoring.criteria import rate
from bbcp.scoring.decide import UNTOUCHED
from bbcp.scoring.evidence import NOTHING, SORTS, after
from bbcp.scoring.heads import heads
from bbcp.scoring.judgement import Criterion, Kind
from bbcp.scoring.kind import kind_of
from bbcp.scoring.people import people_of
from bbcp.scoring.reading import Reading, read
from bbcp.scoring.signals import level_signals, signals
from bbcp.scoring.text import tokens
from bbcp.scoring.weigh import SCALE, Table, Weights
from bbcp.training.bearing import bearing
from bbcp.training.borrowed import borrowed
from bbcp.training.corpus import Labelled, settings

Example = tuple[Sequence[str], str]
"""The signals of one decision, and what people decided."""

FOLDS = 5
TOLERANCE = 1e-11


LEAST = {"act": 2, "kind": 3, "level": 3}
STRENGTH = {"act": 0.5, "kind": 0.3, "level": 0.15}
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
    readings: dict[str, Reading] = {}
    lent = {one.id: told for one, told in borrowed(rows)}
    lent_readings: dict[str, Reading] = {}
    for fold in folds:
        rest = [one for one in rows if one not in fold]
        weights = Weights({"act": _act_table(rest)}, frozenset(_known(rest).split()))
        readings.update({one.id: read(one.text, one.case, weights) for one in fold})
        told = [lent[one.id] for one in fold if one.id in lent]
        lent_readings.update({one.id: read(one.text, one.case, weights) for one in told})
    names = {one.id: _kind_signals(readings[one.id]) for one in rows}
    levels: list[tuple[Labelled, tuple[str, ...]]] = []
    away: list[tuple[Labelled, tuple[str, ...]]] = []
    for fold in folds:
        rest = [one for one in rows if one not in fold]
        kinds = Table.from_json(_kind_table(rest, names))
        for one in fold:
            kind = Kind(kinds.best(names[one.id]))
            levels.append((one, level_signals(names[one.id], kind, rate(readings[one.id], kind))))
            if one.id in lent:
                reading = lent_readings[one.id]
                away.append((lent[one.id], level_signals(_kind_signals(reading), kind, rate(reading, kind))))
    tables = {"act": _act_data(rows), "kind": _kind_table(rows, names)}
    for criterion in Criterion:
        # The levels of `other` follow from the kind, two criteria aside.
        free = [(one, wider) for one, wider in levels if one.kind is not Kind.OTHER or criterion in UNTOUCHED]
        free += away if criterion is Criterion.RELEVANT else []
        examples = [(bearing(wider, criterion), str(one.levels[criterion])) for one, wider in free]
        tables[criterion.value] = fit_table(examples, ("0", "1", "2"), STRENGTH["level"], LEAST["level"])
    return {"tables": tables, "known": _known(rows)}


def _folds(rows: Sequence[Labelled]) -> list[list[Labelled]]:
    families = sorted({one.case.id for one in rows})
    place = {name: at % FOLDS for at, name in enumerate(families)}
    folds: list[list[Labelled]] = [[] for _ in range(min(FOLDS, len(families)))]
    for one in rows:
        folds[place[one.case.id]].append(one)
    return folds


def _known(rows: Sequence[Labelled]) -> str:
    """Gather the words of the English texts that at least two objectives have."""
    counts = Counter(
        word
        for one in rows
        if "not_english" not in one.hard
        for word in {token.word for token in tokens(one.text) if not token.capital}
    )
    # Names are no English words, though a tired writer gives them no capital.
    names = {
        word.lower()
        for case in {one.case for one in rows}
        for told in (*(one.name for one in case.caregivers), *(one.name for one in case.children))
        for word in told.split()
    }
    return " ".join(
        sorted(word for word, count in counts.items() if count > 1 and word.isalpha() and word not in names)
    )


def _kind_signals(reading: Reading) -> tuple[str, ...]:
    kind, reason, _ = kind_of(reading)
    return signals(reading, kind, reason)


def _kind_table(rows: Sequence[Labelled], names: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    examples = [(names[one.id], one.kind.value) for one in rows]
    return fit_table(examples, [one.value for one in Kind], STRENGTH["kind"], LEAST["kind"])


def _act_table(rows: Sequence[Labelled]) -> Table:
    return Table.from_json(_act_data(rows))


def _act_data(rows: Sequence[Labelled]) -> dict[str, Any]:
    examples = [example for one in rows if one.acts for example in act_examples(one)]
    return fit_table(examples, SORTS, STRENGTH["act"], LEAST["act"])


def act_examples(one: Labelled) -> list[Example]:
    """Return the signals of each head of an objective, with what people say that it is evidence of."""
    found = tokens(one.text)
    people = people_of(one.case)
    parts = clauses(found, people)
    inside = heads(found, parts, people, acts(parts, people))
    sorts = labels_of(one, [found[head.at].start for head in inside])
    # Where the rules were written while looking at the text, they guess better than they ever will again.
    trusted = one.writer not in settings()["seen_by_rules"]
    return [
        (
            tuple(
                name for name in (*head.signals, *after(inside, sorts, at)) if trusted or not name.startswith("guess:")
            ),
            sorts[at],
        )
        for at, head in enumerate(inside)
    ]


def labels_of(one: Labelled, starts: Sequence[int]) -> list[str]:
    """Return what people say of the heads that begin at some places of the text; "none" where they say nothing."""
    said = {start: sort for sort, start in one.acts}
    return [said.get(start, NOTHING) for start in starts]


def fit_table(examples: Sequence[Example], classes: Sequence[str], strength: float, least: int) -> dict[str, Any]:
    """Fit one decision.

    Args:
        examples: At least one for each of two classes.
        classes: What can be decided for, in the order they are kept.
        strength: Inverse strength of the pull towards 0; larger fits the examples closer.
        least: A signal that fewer examples have is left out.

    Returns:
        Plain data as `Table.from_json` takes it.
    """
    counts = Counter(name for names, _ in examples for name in names)
    rows = [{name: 1.0 for name in names if counts[name] >= least} for names, _ in examples]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    labels = [label for _, label in examples]
    model = LogisticRegression(C=strength, solver="newton-cg", tol=TOLERANCE, max_iter=500, fit_intercept=False)
    with warnings.catch_warnings():
        # The solver warns when the machine's precision ends before the tolerance is met, which is what is wanted.
        warnings.simplefilter("ignore", ConvergenceWarning)
        warnings.simplefilter("ignore", UserWarning)
        model.fit(matrix, labels)
    names = vectorizer.get_feature_names_out()
    coefficients = model.coef_
    found = list(model.classes_)
    if len(found) == 2:  # scikit-learn keeps one row for two classes
        coefficients = [-coefficients[0] / 2, coefficients[0] / 2]
    table: dict[str, dict[str, int]] = {}
    for at, name in enumerate(names):
        row = {label: round(float(coefficients[found.index(label)][at]) * SCALE) for label in classes if label in found}
        row = {label: weight for label, weight in row.items() if weight}
        if row:
            table[str(name)] = row
    return {"classes": list(classes), "rows": table}


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
