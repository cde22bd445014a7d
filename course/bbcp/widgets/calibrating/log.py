"""How a person's ratings are kept in the log of tries, and how a closed page finds its place again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bbcp import attempts, content
from bbcp.log_lines import text_within, told, within
from bbcp.scoring.labels import Kind
from bbcp.widgets.activity import scored
from bbcp.widgets.calibrating.agreement import same
from bbcp.widgets.calibrating.data import CalibrateSet, Sample
from bbcp.widgets.calibrating.rated import KIND, Figures, Rated


def statements(one: Rated, set_id: str, number: int, take: int) -> list[dict[str, Any]]:
    """Shape a rated sample for the log, one statement for each choice.

    Args:
        one: The sample as it was rated.
        set_id: Its set.
        number: The round, from 0.
        take: How often the person has begun the set, from 1.
    """
    return [
        attempts.statement(
            "answered",
            f"calibrate/{set_id}/{one.sample.id}/{name}",
            {"response": said, "success": said == key},
            case=one.sample.case,
            key=key,
            round=number + 1,
            take=take,
            rubric=str(content.load("rubric")["version"]),
        )
        for name, (said, key) in one.choices.items()
    ]


def end_statement(found: Figures, set_id: str, number: int, take: int) -> dict[str, Any]:
    """Shape the end of a round for the log: how many kinds agreed, and both kappas (None where there is none)."""
    score = scored(same(found.kinds), len(found.kinds))
    kappas = {"kind_kappa": found.kind_kappa, "level_kappa": found.level_kappa}
    rounded = {name: None if value is None else round(value, 4) for name, value in kappas.items()}
    result = {"completion": True, "score": score}
    return attempts.statement("completed", f"calibrate/{set_id}", result, round=number + 1, take=take, **rounded)


@dataclass
class Memory:
    """Where a person stands in a set: which time it is, what is rated, and which rounds are noted as ended."""

    take: int = 1
    rated: dict[str, Rated] = field(default_factory=dict)
    ended: set[int] = field(default_factory=set)


def remember(found: CalibrateSet) -> Memory:
    """Read from the log where the person stopped; lines that make no sense are passed over.

    Args:
        found: The set.

    Returns:
        The latest take, with each sample for which every choice was kept. The first answer to a choice counts.
    """
    said: dict[int, dict[tuple[str, str], str]] = {}
    ended: set[tuple[int, int]] = set()
    for line in attempts.read():
        name, take, number = _where(line, f"urn:bbcp:calibrate/{found.id}")
        if name is None:
            continue
        response = within(line, "result", "response")
        sample, _, choice = name.partition("/")
        if not name and text_within(line, "verb", "display", "en") == "completed":
            ended.add((take, number - 1))
        elif choice and isinstance(response, str):
            said.setdefault(take, {}).setdefault((sample, choice), response)
    take = max(said, default=1)
    samples = [sample for samples in found.rounds for sample in samples]
    rated = {sample.id: one for sample in samples if (one := _rated(sample, said.get(take, {})))}
    return Memory(take, rated, {number for at, number in ended if at == take})


def _where(line: Mapping[str, Any], start: str) -> tuple[str | None, int, int]:
    """Return what a statement is about within the set, its take and its round; None where it is of something else."""
    name = text_within(line, "object", "id")
    if not f"{name}/".startswith(f"{start}/"):
        return None, 0, 0
    take, number = told(line, "take"), told(line, "round")
    if type(take) is not int or type(number) is not int or take < 1:
        return None, 0, 0
    return name[len(start) + 1 :], take, number


def _rated(sample: Sample, said: Mapping[tuple[str, str], str]) -> Rated | None:
    kind = said.get((sample.id, KIND), "")
    levels = {one: said.get((sample.id, one.value), "") for one in sample.shown}
    if kind not in list(Kind) or not all(level in ("0", "1", "2") for level in levels.values()):
        return None
    return Rated(sample, Kind(kind), {one: int(level) for one, level in levels.items()})
