"""Count a person's honest tries, after which a model answer helps more than it takes away."""

from __future__ import annotations

import re
from collections.abc import Iterable

ENOUGH = 2
"""So many honest tries open the model answer."""
LEAST_WORDS = 5
"""A try of fewer words is a beginning."""
OTHER_WORDS = 2
"""So many words must be new or gone for a try to be another one than the last."""


def honest_tries(texts: Iterable[str]) -> int:
    """Count tries that are sentences of their own.

    Args:
        texts: The tries in the order they were made; those that are no objective are left out by the caller.

    Returns:
        How many of them have at least `LEAST_WORDS` words and differ from every one counted before by at
        least `OTHER_WORDS` words, so that a full stop more is no second try.
    """
    counted: list[frozenset[str]] = []
    for text in texts:
        found = re.findall(r"[^\W_]+", text.lower())
        told = frozenset(found)
        if len(found) >= LEAST_WORDS and all(len(told ^ one) >= OTHER_WORDS for one in counted):
            counted.append(told)
    return len(counted)
