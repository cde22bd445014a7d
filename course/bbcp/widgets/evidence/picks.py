"""Put a log together whose weeks were drawn by `bbcp.made_up.evidence`: its texts, and the record of what came when."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


class PickError(ValueError):
    """The record of a log does not fit its pool; the message says how, and what to do."""


def with_picks(log: Mapping[str, Any], record: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a log with a pool its entries.

    Args:
        log: A log as in `evidence_logs.yaml`. One that has entries of its own comes back as it is.
        record: The whole of `evidence_record.yaml`.

    Returns:
        The log with `entries`: each has its week, the source and its kind from `making`, and the rest from the pool.

    Raises:
        PickError: When nothing was recorded for the log, or a note or a source that it names is not there.
    """
    if "pool" not in log:
        return log
    notes = {one["id"]: one for one in log["pool"]}
    try:
        sources = {one["id"]: one for one in log["making"]["sources"]}
        entries = [_entry(pick["week"], notes[pick["entry"]], sources) for pick in record[log["id"]]["picks"]]
    except (KeyError, TypeError) as error:
        raise PickError(
            f"The record of the log '{log.get('id')}' in evidence_record.yaml lacks {error}. "
            "Run: python -m bbcp.made_up.evidence"
        ) from None
    return {**log, "entries": entries}


def _entry(week: int, note: Mapping[str, Any], sources: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    source = sources[note["from"]]
    return {**note, "week": week, "source": source["source"], "kind": source["kind"]}
