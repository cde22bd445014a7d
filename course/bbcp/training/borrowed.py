"""Tell good objectives of the wrong family, so that the scorer learns what an act beside the danger looks like.

People write too few acts that have nothing to do with a family's danger. An act that answers the
danger of one family says nothing to a family with none of its dangers, once the names are changed.
Such texts are used for `relevant` alone, and only for training; nobody is measured on them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import cycle

from bbcp.case import Case
from bbcp.scoring.finds import topics
from bbcp.scoring.labels import Criterion, Kind
from bbcp.training.corpus import Labelled

EACH = 4
"""One of so many objectives is lent. All of them would make `relevant` too strict."""


def borrowed(rows: Sequence[Labelled]) -> list[tuple[Labelled, Labelled]]:
    """Lend behavioral objectives to families whose danger they do not answer.

    Args:
        rows: Labelled objectives to learn from.

    Returns:
        Each objective that was lent, and how the other family would read it; `relevant` is 0.
    """
    families = {one.case.id: one.case for one in rows}
    good = [one for one in rows if one.kind is Kind.BEHAVIORAL and one.levels[Criterion.RELEVANT]]
    lent = []
    for at, one in enumerate(good[::EACH]):
        far = [case for case in families.values() if is_far(case, one.case)]
        if far:
            other = far[at % len(far)]
            levels = {**one.levels, Criterion.RELEVANT: 0}
            told = replace(one, case=other, text=rename(one.text, one.case, other), levels=levels, acts=(), ratings={})
            lent.append((one, told))
    return lent


def is_far(case: Case, other: Case) -> bool:
    """Say whether two families share no danger; a danger without words in `dangers.yaml` may be any."""
    one, two = set(topics(case)), set(topics(other))
    return bool(one) and bool(two) and not one & two and _is_known(case) and _is_known(other)


@cache
def _is_known(case: Case) -> bool:
    """Say whether each danger that a family is marked with has words in `dangers.yaml`."""
    return all(topics(replace(case, danger=(one,), danger_statement="")) for one in case.danger)


def rename(text: str, case: Case, other: Case) -> str:
    """Return a text with the people of one family in the place of those of another."""
    names: dict[str, str] = {}
    for mine, yours in zip(case.caregivers, cycle(other.caregivers)):
        names.update(zip(mine.name.split(), yours.name.split(), strict=False))
    names.update((mine.name, yours.name) for mine, yours in zip(case.children, cycle(other.children)))
    names.update((_last(mine), _last(yours)) for mine, yours in zip(case.network, cycle(other.network)))
    pattern = "|".join(map(re.escape, sorted(names)))

    def instead(found: re.Match[str]) -> str:
        return names[found.group()]

    return re.sub(rf"\b(?:{pattern})\b", instead, text)


def _last(one: str) -> str:
    return str((re.findall(r"[A-Z]\w+", one.split("(")[0]) or [one])[-1])
