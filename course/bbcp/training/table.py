"""Fit one decision: which class some named signals speak for.

Multinomial logistic regression is solved beyond the precision that is kept (whole hundredths),
so the rounded weights do not depend on the machine's arithmetic; it adds up in one thread, always in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from bbcp.scoring.weigh import SCALE
from bbcp.training.matrix import matrix_of

Example = tuple[Sequence[str], str]
"""The signals of one decision, and what people decided."""
TOLERANCE = 1e-6
"""On the mean loss. With 1e-9 one rounded weight in two thousand is another, for half as much time again."""


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
    # An example that stands several times costs no more time than one that stands once.
    counted = Counter((tuple(names), label) for names, label in examples)
    often = list(counted.values())
    matrix, names = matrix_of([names for names, _ in counted], often, least)
    labels = [label for _, label in counted]
    model = LogisticRegression(C=strength, solver="newton-cg", tol=TOLERANCE, max_iter=500, fit_intercept=False)
    with threadpool_limits(1):
        model.fit(matrix, labels, sample_weight=often)
    coefficients = model.coef_
    found = list(model.classes_)
    if len(found) == 2:  # scikit-learn keeps one row for two classes
        coefficients = [-coefficients[0] / 2, coefficients[0] / 2]
    table: dict[str, dict[str, int]] = {}
    for at, name in enumerate(names):
        row = {label: round(float(coefficients[found.index(label)][at]) * SCALE) for label in classes if label in found}
        row = {label: weight for label, weight in row.items() if weight}
        if row:
            table[name] = row
    return {"classes": list(classes), "rows": table}
