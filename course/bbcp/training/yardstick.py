"""How hard the held-out objectives are: what word and letter runs with logistic regression make of them.

A kappa says little by itself, as some texts are made to mislead and others are plain. The same simple
method, learned from the same 480 texts, gives every set of texts a height to compare with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline, make_union

from bbcp.scoring.labels import Criterion, Kind
from bbcp.training.corpus import Labelled, settings
from bbcp.training.figures import Guess

CLOSE = 10.0
"""Inverse strength of the pull towards 0 (scikit-learn's C)."""


def by_ngrams(rows: Sequence[Labelled], wanted: Sequence[Labelled]) -> list[Guess]:
    """Judge objectives by runs of one or two words and of two to five letters alone.

    Args:
        rows: Labelled objectives; those of the first two writers (`seen_by_rules` in corpus.yaml) are learned from,
            but for those that are wanted.
        wanted: The objectives to judge.

    Returns:
        A guess for each objective that is wanted, in order.

    Raises:
        ValueError: When fewer than two kinds are left to learn from.
    """
    asked = {one.id for one in wanted}
    known = [one for one in rows if one.writer in settings()["seen_by_rules"] and one.id not in asked]
    if len({one.kind for one in known}) < 2:
        raise ValueError("There are no objectives of the first two writers to learn from: see course/corpus.")
    texts, new = [one.text for one in known], [one.text for one in wanted]
    kinds = _model(texts, [one.kind.value for one in known], balanced=True).predict(new)
    levels = {
        criterion: _model(texts, [one.levels[criterion] for one in known]).predict(new) for criterion in Criterion
    }
    return [
        Guess(one, Kind(kinds[at]), {criterion: int(found[at]) for criterion, found in levels.items()})
        for at, one in enumerate(wanted)
    ]


def _model(texts: Sequence[str], labels: Sequence[Any], balanced: bool = False) -> Any:
    runs = make_union(
        TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True),
        TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True),
    )
    weighed = LogisticRegression(C=CLOSE, max_iter=2000, class_weight="balanced" if balanced else None)
    return make_pipeline(runs, weighed).fit(texts, labels)
