"""Grow the trees of one outcome: boosted regression, each tree fitted to what those before it left open.

Squared loss needs no exponentials, nothing is drawn by chance, and what a leaf gives is rounded, so
that training gives the same trees on every machine.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import xgboost

from bbcp.scoring.forest import FINE
from bbcp.training.matrix import matrix_of

Examples = Sequence[tuple[Sequence[str], float]]
"""The signals of texts, and the number that people gave each."""
ROUNDS = 130
SETTINGS = {
    "objective": "reg:squarederror",
    "tree_method": "hist",
    "max_bin": 2,
    "grow_policy": "lossguide",
    "max_depth": 0,
    "max_leaves": 16,
    "eta": 0.15,
    "min_child_weight": 15,
    "lambda": 3,
    "base_score": 0,
    "nthread": 1,
    "verbosity": 0,
}
"""Chosen on folds of the training part. One thread, so that sums are always added up in the same order."""
LEAST = 10
"""A signal that fewer texts have is left out."""


def grow(examples: Mapping[str, Examples], rounds: int = ROUNDS) -> dict[str, Any]:
    """Grow a forest.

    Args:
        examples: For each outcome, at least one.
        rounds: How many trees each outcome has.

    Returns:
        Plain data as `Forest.from_json` takes it.
    """
    leaves: list[list[int]] = []
    cuts: dict[str, list[int]] = {}
    counts = []
    for one in examples.values():
        trees = _trees(one, rounds)
        for tree in trees:
            _lay(tree, len(leaves), leaves, cuts)
        counts.append(len(trees))
    return {"outcomes": list(examples), "trees": counts, "leaves": leaves, "cuts": cuts}


def _trees(examples: Examples, rounds: int) -> list[dict[str, Any]]:
    counted = Counter((tuple(names), value) for names, value in examples)
    often = list(counted.values())
    matrix, signals = matrix_of([names for names, _ in counted], often, LEAST, np.float32)
    if not signals:  # nothing to ask for
        return [{"leaf": round(FINE * sum(value for _, value in examples) / len(examples))}]
    labels = np.array([value for _, value in counted], dtype=np.float32)
    model = xgboost.train(SETTINGS, xgboost.DMatrix(matrix, label=labels, weight=often), num_boost_round=rounds)
    back = {f"f{at}": name for at, name in enumerate(signals)}
    return [_named(json.loads(dump), back) for dump in model.get_dump(dump_format="json")]


def _named(node: dict[str, Any], back: Mapping[str, str]) -> dict[str, Any]:
    """Turn one node as the library tells it into {"leaf": thousandths} or {"name", "without", "with"}."""
    if "leaf" in node:
        return {"leaf": round(node["leaf"] * FINE)}
    ways = {one["nodeid"]: _named(one, back) for one in node["children"]}
    # A signal that is not there has no value at all: it goes the way of what is missing.
    without = node["missing"]
    there = node["no"] if without == node["yes"] else node["yes"]
    return {"name": back[node["split"]], "without": ways[without], "with": ways[there]}


def _lay(tree: dict[str, Any], at: int, leaves: list[list[int]], cuts: dict[str, list[int]]) -> None:
    """Write a tree as leaves and cuts, the leaves without a signal before those with it."""
    mine: list[int] = []
    found: list[tuple[str, int, int]] = []

    def walk(node: dict[str, Any]) -> None:
        if "leaf" in node:
            mine.append(node["leaf"])
            return
        begin = len(mine)
        walk(node["without"])
        found.append((node["name"], begin, len(mine)))
        walk(node["with"])

    walk(tree)
    leaves.append(mine)
    full = (1 << len(mine)) - 1
    for name, begin, end in found:
        gone = (1 << end) - (1 << begin)
        cuts.setdefault(name, []).extend((at, full & ~gone))
