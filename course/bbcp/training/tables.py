"""Fit the tables of both steps: which examples each learns from, and how closely."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bbcp.scoring.evidence import SORTS
from bbcp.scoring.labels import Kind
from bbcp.scoring.levels import LEVELS
from bbcp.scoring.traps import NO, YES
from bbcp.training.bearing import bearing_on_harm
from bbcp.training.corpus import Labelled
from bbcp.training.examples import act_examples
from bbcp.training.grow import Examples
from bbcp.training.seen import Seen
from bbcp.training.table import Example, fit_table
from bbcp.training.traps import TRAPS, is_any_trap, is_trap

LEAST = {"act": 3, "kind": 3, "trap": 3, "level": 3}
"""A signal that fewer examples have is left out."""
STRENGTH = {"act": 0.5, "kind": 0.1, "trap": 0.3, "harm": 0.08, "level": 0.05}
"""How closely each fits its examples: inverse strength of the pull towards 0, chosen on folds of the training part."""


def act_table(rows: Sequence[Labelled]) -> dict[str, Any]:
    """Fit what each head is evidence of, on the objectives of which the heads are labelled."""
    examples = [example for one in rows if one.acts for example in act_examples(one)]
    return fit_table(examples, SORTS, STRENGTH["act"], LEAST["act"])


def kind_table(seen: Sequence[Seen]) -> dict[str, Any]:
    """Fit the kind; traps are of the kind `other`."""
    examples = [(one.names, one.one.kind.value) for one in seen]
    return fit_table(examples, [one.value for one in Kind], STRENGTH["kind"], LEAST["kind"])


def level_table(examples: Examples) -> dict[str, Any]:
    """Fit the level of one criterion."""
    given = [(names, str(round(level))) for names, level in examples]
    return fit_table(given, [str(level) for level in range(LEVELS)], STRENGTH["level"], LEAST["level"])


def trap_tables(seen: Sequence[Seen], listed: Sequence[Seen]) -> dict[str, Any]:
    """Fit for each sort of trap whether a text is one, or an objective that was meant.

    Args:
        seen: Objectives, and heaps of their words.
        listed: Texts of the short lists. They say nothing of heaps: notes in shorthand would be taken for such.
    """
    made = {}
    for name, hard in TRAPS.items():
        told = seen if name == "heap" else [*seen, *listed]
        traps: list[Example] = [(one.names, YES) for one in told if is_trap(one.one, hard)]
        meant: list[Example] = [(one.names, NO) for one in told if not is_any_trap(one.one)]
        examples = [*meant, *traps]
        if name == "harm":
            examples = [(bearing_on_harm(names), answer) for names, answer in examples]
        if traps and meant:  # a few objectives may hold no trap of a sort
            made[name] = fit_table(examples, (NO, YES), STRENGTH.get(name, STRENGTH["trap"]), LEAST["trap"])
    return made
