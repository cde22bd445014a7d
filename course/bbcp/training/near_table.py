"""Learn from the words of a text and those that stand near each other, as `bbcp.scoring.near_words` names them."""

from __future__ import annotations

from functools import cache
from typing import Any

from bbcp.case import Case
from bbcp.scoring.naming import people_in
from bbcp.scoring.near_words import near_names
from bbcp.scoring.text import tokens


@cache
def near_in(text: str, case: Case) -> tuple[str, ...]:
    """Return the signals of a text, each once and in order; kept, as each text is met in many folds."""
    found = tokens(text)
    return tuple(sorted(near_names(found, people_in(case, found), case)))


def without_small(table: dict[str, Any], least: int) -> dict[str, Any]:
    """Leave out of a table, as `fit_table` returns it, the signals whose weights are all below so many hundredths."""
    kept = {name: row for name, row in table["rows"].items() if max(map(abs, row.values())) >= least}
    return {**table, "rows": kept}
