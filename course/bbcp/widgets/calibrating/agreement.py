"""How far two people who rated the same things agree, beyond what luck alone would give."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


def same(pairs: Sequence[tuple[str, str]] | Sequence[tuple[int, int]]) -> int:
    """Count the things that both rated alike.

    Args:
        pairs: For each thing, what the one and what the other said.
    """
    return sum(one == other for one, other in pairs)


def percent(part: int, whole: int) -> int:
    """Return a share in whole percent, halves rounded up; 0 of nothing is 0."""
    return (200 * part + whole) // (2 * whole) if whole else 0


def kappa(pairs: Sequence[tuple[str, str]]) -> float | None:
    """Work out Cohen's kappa for kinds that have no order.

    kappa = (p_o - p_e) / (1 - p_e), with p_o the share of things that both put into one kind, and p_e the
    share that luck would give to two people who use each kind as often as these two did. Source: J. Cohen
    (1960), A Coefficient of Agreement for Nominal Scales, Educational and Psychological Measurement 20,
    37-46, doi:10.1177/001316446002000104.

    Args:
        pairs: For each thing, the kind that the one and the kind that the other chose.

    Returns:
        1 for perfect agreement, 0 for what luck gives (also where one person used a single kind), down to
        -1. None where it is not defined: fewer than two things, or both used one and the same kind for
        all, so that luck alone would bring full agreement.
    """
    total = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    # Whole numbers up to the one division, so that 0 and 1 come out exactly.
    by_luck = sum(number * second[kind] for kind, number in first.items())
    if total < 2 or by_luck == total * total:
        return None
    return (total * same(pairs) - by_luck) / (total * total - by_luck)


def quadratic_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Work out Cohen's weighted kappa for levels, with the square of the distance as weight.

    kappa_w = 1 - sum(w * observed) / sum(w * by luck), with w = (i - j) squared, so that two steps apart
    count four times as much as one. Source: J. Cohen (1968), Weighted kappa, Psychological Bulletin 70,
    213-220, doi:10.1037/h0026256.

    Args:
        pairs: For each thing, the level that the one and the level that the other gave.

    Returns:
        As `kappa`: 1 for perfect agreement, 0 for what luck gives, less for less, and None where it is not
        defined.
    """
    total = len(pairs)
    first, second = Counter(one for one, _ in pairs), Counter(other for _, other in pairs)
    observed = sum((one - other) ** 2 for one, other in pairs)
    by_luck = sum(
        number * times * (one - other) ** 2 for one, number in first.items() for other, times in second.items()
    )
    if total < 2 or by_luck == 0:
        return None
    return (by_luck - total * observed) / by_luck


@dataclass(frozen=True)
class MixUp:
    """One kind taken for another: what was said, what the key says, and how often."""

    said: str
    key: str
    times: int


def mix_ups(pairs: Sequence[tuple[str, str]]) -> tuple[MixUp, ...]:
    """Count which kinds were taken for which, the most frequent first.

    Args:
        pairs: For each thing, the kind that was said and the kind that the key says.
    """
    counted = Counter((said, key) for said, key in pairs if said != key)
    return tuple(MixUp(said, key, times) for (said, key), times in counted.most_common())
