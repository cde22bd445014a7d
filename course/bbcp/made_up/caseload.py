"""Make up a caseload of families in which finishing a service and later safety come apart.

It shows an idea, and it can prove nothing: that safety hangs on what is done at home is put in here, as a
rule. Services are put in as a help (each session makes it likelier that a caregiver finds a way that keeps
the child safe), and luck is left in, so that both groups have families who did well and families who did not.

The idea comes from UC Davis Human Services, "The SOP Toolkit: Safety Over Service Compliance": finishing a
service does not by itself promise safety, and a change shown over time is the better sign. None of the
numbers comes from a study; all of them are in `record.Rules`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import pandas as pd

from bbcp.made_up.record import Others, Rules, record_path

RECORD = "sixty-families"
"""The one caseload that is recorded."""
TRIED = 1000
"""How many caseloads are made, with the seeds 1, 2, 3 ..., to find one that is near the middle of them all."""
GROUPS = ("finished", "often")
"""The two ways of parting a caseload into those who are there and the others."""


def make_families(seed: int, rules: Rules) -> pd.DataFrame:
    """Make up one caseload.

    Args:
        seed: Any whole number; the same one always gives the same families. Only `Random.random` is used,
            which Python promises to keep, so that this also holds in years to come.
        rules: What is assumed.

    Returns:
        One row for each family: `seed`, `family` (from 1), `sessions` (0 to `rules.sessions`), `seen`
        (0 to `rules.weeks`) and `harm` (true or false).
    """
    chance = Random(seed).random
    rows = []
    for number in range(1, rules.families + 1):
        to_session = rules.session_near if chance() < rules.near else rules.session_far
        sessions = sum(chance() < to_session for _ in range(rules.sessions))
        found_a_way = chance() < rules.way + rules.way_session * sessions
        in_a_week = rules.seen_way if found_a_way else rules.seen_none
        seen = sum(chance() < in_a_week for _ in range(rules.weeks))
        harm = chance() < rules.harm - rules.harm_week * seen
        rows.append((seed, number, sessions, seen, harm))
    return pd.DataFrame(rows, columns=["seed", "family", "sessions", "seen", "harm"])


def make_many(seeds: Iterable[int], rules: Rules) -> pd.DataFrame:
    """Make up one caseload for each seed, all in one table."""
    return pd.concat([make_families(seed, rules) for seed in seeds], ignore_index=True)


def count(table: pd.DataFrame, rules: Rules) -> pd.DataFrame:
    """Count the families of each caseload.

    Args:
        table: Rows of `make_families`, of one caseload or many.
        rules: For what counts as finished and as seen often.

    Returns:
        One row for each seed. `finished` and `often` count families; `finished_harm`, `not_finished_harm`,
        `often_harm` and `not_often_harm` those of them with new harm; `finished_often` those with both, and
        `finished_often_harm` those of these with new harm.
    """
    finished, often, harm = table["sessions"] >= rules.finished_at, table["seen"] >= rules.often_at, table["harm"]
    marks = pd.DataFrame(
        {
            "seed": table["seed"],
            "finished": finished,
            "often": often,
            "finished_harm": finished & harm,
            "not_finished_harm": ~finished & harm,
            "often_harm": often & harm,
            "not_often_harm": ~often & harm,
            "finished_often": finished & often,
            "finished_often_harm": finished & often & harm,
        }
    )
    return marks.groupby("seed").sum()


def gap(counts: pd.DataFrame, group: str, rules: Rules) -> pd.Series[float]:
    """Return by how much new harm is more frequent among the others than in a group.

    Args:
        counts: What `count` returned.
        group: One of `GROUPS`.
        rules: For the number of families.

    Returns:
        For each seed a share from -1 to 1, below 0 where the group itself had more; missing where one of
        the two sides is empty.
    """
    inside = counts[f"{group}_harm"] / counts[group]
    outside = counts[f"not_{group}_harm"] / (rules.families - counts[group])
    return outside - inside


def most_typical(counts: pd.DataFrame) -> int:
    """Choose the seed whose counts lie nearest to the average of all: a caseload that is nobody's best case.

    Args:
        counts: What `count` returned for many seeds. Of two that are equally near, the first is taken.
    """
    away = (counts - counts.mean()).abs().sum(axis=1)
    return int(counts.index[int(away.to_numpy().argmin())])


def compare(counts: pd.DataFrame, rules: Rules) -> Others:
    """Say how often luck alone turns the picture round."""
    finished, often = (gap(counts, group, rules) for group in GROUPS)
    return Others(len(counts), int((often > finished).sum()), int((finished <= 0).sum()), int((often <= 0).sum()))


def make_record(rules: Rules | None = None, tried: int = TRIED) -> dict[str, Any]:
    """Make the caseload that the course shows, ready for JSON.

    Args:
        rules: What is assumed; the course's own when None.
        tried: Among how many seeds to look for the one that is nearest to the average.
    """
    rules = rules or Rules()
    counts = count(make_many(range(1, tried + 1), rules), rules)
    seed = most_typical(counts)
    families = make_families(seed, rules)[["sessions", "seen", "harm"]]
    return {
        "id": RECORD,
        "seed": seed,
        "rules": asdict(rules),
        "others": asdict(compare(counts, rules)),
        "families": {str(name): column.tolist() for name, column in families.items()},
    }


def record_text() -> str:
    """Return the text of the recorded file; the same on every machine."""
    return json.dumps(make_record(), indent=1) + "\n"


def write_record(path: Path | None = None) -> bool:
    """Record the caseload.

    Args:
        path: Where; beside `record.py` when None.

    Returns:
        False when it was up to date.
    """
    path, text = path or record_path(RECORD), record_text()
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return False
    path.write_text(text, encoding="utf-8", newline="\n")
    return True
