"""Make up weeks of notes about a family, from stated chances and a seed, and record what came of it.

    python -m bbcp.made_up.evidence

Every note was written by hand and waits in the `pool` of a log in `course/content/evidence_logs.yaml`, where the
chances stand as well (`making`). This program decides who was there in which week and what kind of thing was seen:

1. In each week, each source writes something down with the chance `writes`.
2. Such a note tells what the caregiver did at a hard moment (`shown`) with the chance `act`. Else it tells of a
   calm hour, a feeling or a promise (`silent`). A service tells of the service.
3. One week is left out of this: there an author has set a setback. The chances `first` say who tells of it and does
   not know what came next (`open`); `next` says who then tells what the caregiver did about it (`handled`).
4. For each of these a note is taken from the pool that has this source and label and fits the time. No note is
   taken twice; where none is left, nothing is written down.
5. The log is drawn with each of `SEEDS`. Of those in which a learner meets enough (`wanted`), the one that is
   nearest to the average of all ships, so that it is nobody's best case.

The chances are an author's. They were not measured, so nothing here says anything about real families; that would
take notes on many of them - who was there, what they saw, and how the children fared later.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from math import prod
from random import Random
from typing import Any

import pandas as pd
import yaml

from bbcp import content
from bbcp.authoring import content_folder, write_content

RECORD = "evidence_record"
"""The content file that keeps what was drawn; the learner's kernel, which has no pandas, reads it from there."""
SEEDS = range(1, 201)
HEAD = """\
# What was drawn for each log with a `pool` in evidence_logs.yaml: the seed, and which note came in which week.
# Made by: python -m bbcp.made_up.evidence (a test says that it makes the same again). Do not edit it.
"""
_FITS = ["from", "key", "when"]
Log = Mapping[str, Any]


class MadeUpError(ValueError):
    """A log cannot be drawn; the message says which and what to do."""


def draw(log: Log, seed: int) -> pd.DataFrame:
    """Draw the weeks of one log.

    Args:
        log: A log with `weeks`, `making` and `pool`, as in `evidence_logs.yaml`.
        seed: Any whole number; the same one always gives the same weeks. Only `Random.random` is used, which
            Python promises to keep, so that this also holds in years to come.

    Returns:
        A row for each note in the order of the weeks: `week`, `from` (the source), `kind` of source, `key` (the
        label that fits), `when`, and `entry` (which note of the pool).
    """
    rng = Random(seed)
    sources = pd.DataFrame(log["making"]["sources"]).rename(columns={"id": "from"})
    told = pd.concat([_ordinary(log, sources, rng), _setback(log, rng)])
    told = told.merge(sources[["from", "kind"]], on="from").sort_values("week", kind="stable")
    told["entry"] = _take(told, pd.DataFrame(log["pool"]), rng)
    return told.dropna(subset="entry")[["week", "from", "kind", "key", "when", "entry"]].reset_index(drop=True)


def _take(told: pd.DataFrame, pool: pd.DataFrame, rng: Random) -> list[str | None]:
    """Return for each row a note of the pool that nobody has taken yet, or None where none is left."""
    waiting = pool.loc[_luck(rng, pool).sort_values().index, ["id", *_FITS]].to_dict("records")
    taken: list[str | None] = []
    for row in told[_FITS].to_dict("records"):
        times = {row["when"]} if row["when"] == "setback" else {row["when"], "any"}
        fits = (
            one for one in waiting if (one["from"], one["key"]) == (row["from"], row["key"]) and one["when"] in times
        )
        note = next(fits, None)
        taken.append(str(note["id"]) if note else None)
        waiting = [one for one in waiting if one is not note]
    return taken


def _luck(rng: Random, frame: pd.DataFrame | pd.Series[Any]) -> pd.Series[float]:
    return pd.Series([rng.random() for _ in range(len(frame))], index=frame.index)


def _ordinary(log: Log, sources: pd.DataFrame, rng: Random) -> pd.DataFrame:
    setback = log["making"]["setback"]["week"]
    weeks = pd.DataFrame({"week": [week for week in range(1, log["weeks"] + 1) if week != setback]})
    grid = weeks.merge(sources, how="cross")
    there, act = _luck(rng, grid) < grid["writes"], _luck(rng, grid) < grid["act"]
    grid["key"] = pd.Series("silent", index=grid.index).mask(act, "shown").mask(grid["kind"] == "service", "service")
    grid["when"] = pd.Series("before", index=grid.index).mask(grid["week"] > setback, "after")
    return grid.loc[there, ["week", *_FITS]]


def _setback(log: Log, rng: Random) -> pd.DataFrame:
    setback = log["making"]["setback"]
    first, following = pd.Series(setback["first"]), pd.Series(setback["next"])
    teller = (first.cumsum() > rng.random() * first.sum()).idxmax()
    rows = [(teller, "open"), *((source, "handled") for source in following.index[_luck(rng, following) < following])]
    return pd.DataFrame(rows, columns=["from", "key"]).assign(week=setback["week"], when="setback")


def measures(drawn: pd.DataFrame, log: Log) -> dict[str, int]:
    """Count what a drawn log holds.

    Args:
        drawn: What `draw` returned.
        log: The log it was drawn for.

    Returns:
        The number of `entries`, of weeks in which the behavior was `shown`, of such weeks `after` the setback, of
        `people` who saw it, and of `quiet` weeks, in which nobody wrote anything down.
    """
    shown = drawn[drawn["key"] == "shown"]
    return {
        "entries": len(drawn),
        "shown": int(shown["week"].nunique()),
        "after": int(shown.loc[shown["when"] == "after", "week"].nunique()),
        "people": int(shown["from"].nunique()),
        "quiet": log["weeks"] - int(drawn["week"].nunique()),
    }


def suits(drawn: pd.DataFrame, log: Log) -> bool:
    """Say whether a learner meets enough in a drawn log: all that is `wanted`, each label and each kind of source."""
    found, wanted = measures(drawn, log), log["making"]["wanted"]
    kinds = {one["kind"] for one in log["making"]["sources"]}
    everything = set(drawn["key"]) == {one["key"] for one in log["pool"]} and kinds == set(drawn["kind"])
    return everything and all(least <= found[name] <= most for name, (least, most) in wanted.items())


def most_typical(log: Log, seeds: Sequence[int] = SEEDS) -> tuple[int, pd.DataFrame]:
    """Choose, among the seeds whose log suits, the one that is nearest to the average of all.

    Args:
        log: The log.
        seeds: The seeds to try. Of two that are equally near, the first is taken.

    Returns:
        The seed, and the log it gives.

    Raises:
        MadeUpError: When no log suits; then the chances or `wanted` need a change.
    """
    drawn = {seed: draw(log, seed) for seed in seeds}
    counts = pd.DataFrame([measures(one, log) for one in drawn.values()], index=pd.Index(drawn))
    away = ((counts - counts.mean()).abs() / counts.std()).sum(axis=1)
    for seed in away.sort_values(kind="stable").index:
        if suits(drawn[seed], log):
            return int(seed), drawn[seed]
    raise MadeUpError(f"Nothing that was drawn for '{log['id']}' is as 'wanted' in evidence_logs.yaml asks.")


def weeks_seen(log: Log, sources: Collection[str]) -> float:
    """Say in how many of a log's weeks somebody would see the behavior and write it down, on average.

    The caregiver is taken to show it in every week but that of the setback, which is left out as in `draw`. So where it
    is missing, nobody was there at the hard moment. A drawn log may hold less: each note of its pool is used once.

    Args:
        log: The log.
        sources: The ids of the sources that count; the others are left out.
    """
    known = pd.DataFrame(log["making"]["sources"]).set_index("id").loc[list(sources)]
    nobody = prod(1 - known["writes"] * known["act"])
    return float((log["weeks"] - 1) * (1 - nobody))


def make_record() -> dict[str, Any]:
    """Draw every log that has a pool; return for each its seed, and its picks in the order of the weeks."""
    record = {}
    for log in content.load("evidence_logs")["logs"]:
        if "pool" in log:
            seed, drawn = most_typical(log)
            weeks, entries = drawn["week"].tolist(), drawn["entry"].tolist()
            picks = [{"week": week, "entry": entry} for week, entry in zip(weeks, entries, strict=True)]
            record[str(log["id"])] = {"seed": seed, "picks": picks}
    return record


def main() -> None:
    """Bring the record up to date with what authors wrote."""
    write_content()
    content.load.cache_clear()
    record = make_record()
    text = HEAD + yaml.safe_dump(record, sort_keys=False, default_flow_style=None)
    (content_folder() / f"{RECORD}.yaml").write_text(text, encoding="utf-8", newline="\n")
    write_content()
    for log_id, one in record.items():
        print(f"{log_id}: seed {one['seed']}, {len(one['picks'])} notes. Written to {RECORD}.yaml.")


if __name__ == "__main__":
    main()
