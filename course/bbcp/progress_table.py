"""Lay a log of tries out as a table, one row for each activity: what stands behind `bbcp progress`."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from bbcp import attempts
from bbcp.progress import activity_of, day_of, objective_tries

COLUMNS = ["activity", "tries", "first", "best", "of", "last_day", "kinds"]
_TRIES = ("attempted", "answered", "kept")
"""The verbs of a try; "completed" and "cleared" are no tries of their own."""


def read_log(path: Path) -> tuple[list[dict[str, Any]], int]:
    """Read a log of tries.

    Args:
        path: The log.

    Returns:
        Its lines, oldest first, and how many lines could not be read.

    Raises:
        OSError: When there is none, or it cannot be opened.
    """
    lines = [line for line in path.read_bytes().split(b"\n") if line.strip()]
    read = [one for one in attempts.read(path) if isinstance(one.get("object"), dict)]
    return read, max(0, len(lines) - len(read))


def progress_table(statements: Iterable[Mapping[str, Any]]) -> pd.DataFrame:
    """Sum up the tries of each activity.

    Args:
        statements: Lines of the log, oldest first; one that does not read is passed over.

    Returns:
        `COLUMNS`, one row for each activity in the order in which they were begun: how often it was tried; the
        points of the first and of the best scored try, and how many there were to get (missing where nothing
        was scored); the last day, where the person is; and the kinds of the objectives written, in their order.
    """
    statements = list(statements)
    rows = pd.DataFrame([_row(one) for one in statements], columns=["activity", "verb", "points", "of", "day"])
    rows = rows.dropna(subset="activity").astype({"points": "float", "of": "float"})
    if rows.empty:
        return pd.DataFrame(columns=COLUMNS)
    table = rows.groupby("activity", sort=False).agg(
        tries=("verb", lambda verbs: int(verbs.isin(_TRIES).sum())),
        first=("points", "first"),
        best=("points", "max"),
        of=("of", "max"),
        last_day=("day", "max"),
    )
    kinds: dict[str, list[str]] = {}
    for one in objective_tries(statements):
        kinds.setdefault(activity_of(one.activity), []).append(one.kind)
    table["kinds"] = [list(dict.fromkeys(kinds.get(str(name), []))) for name in table.index]
    return table.reset_index()[COLUMNS]


def table_text(table: pd.DataFrame) -> str:
    """Lay the table out for a terminal; what is missing is a dash."""
    shown = table.assign(kinds=[", ".join(one) or "-" for one in table["kinds"]])
    shown = shown.rename(columns={"last_day": "last day"})
    return shown.to_string(index=False, na_rep="-", float_format="{:g}".format)


def table_json(table: pd.DataFrame) -> str:
    """Write the table as a JSON list with one object for each activity; what is missing is null."""
    plain = table.astype("object").where(table.notna(), None)
    return json.dumps(plain.to_dict("records"), ensure_ascii=False, indent=1)


def _row(one: Mapping[str, Any]) -> tuple[str | None, str | None, float | None, float | None, str | None]:
    """Take from one line what the table needs; each part that does not read is missing."""
    day = day_of(one)
    try:
        activity = activity_of(one["object"]["id"].removeprefix("urn:bbcp:"))
        verb = str(one["verb"]["display"]["en"])
    except (KeyError, TypeError, AttributeError):
        return None, None, None, None, None
    points, top = _score(one)
    return activity, verb, points, top, day.isoformat() if day else None


def _score(one: Mapping[str, Any]) -> tuple[float | None, float | None]:
    try:
        score = one["result"]["score"]
        points, top = float(score["raw"]), float(score["max"])
    except (KeyError, TypeError, ValueError, OverflowError):
        return None, None
    return (points, top) if math.isfinite(points) and math.isfinite(top) else (None, None)
