"""Read a log of what was seen in a family, as authors write it in `course/content/evidence_logs.yaml`.

A log's entries stand there with their weeks, or they were drawn from its pool (see `picks`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp import content
from bbcp.case import get_case
from bbcp.widgets.evidence.log import Decision, Entry, Evidence, EvidenceError, Label, Weight
from bbcp.widgets.evidence.picks import PickError, with_picks


def get_evidence(log_id: str) -> Evidence:
    """Return one of the course's logs.

    Args:
        log_id: Its id, such as `"milo"`.

    Raises:
        EvidenceError: When there is none of that id, or it lacks something; the message says what.
        CaseError: When it is about a family that is not in the course.
    """
    data = content.load("evidence_logs")
    found = content.find(data["logs"], log_id, "There is no log called", EvidenceError)
    try:
        log = with_picks(found, content.load("evidence_record"))
    except PickError as why:
        raise EvidenceError(str(why)) from None
    return evidence_from_mapping(log, data["labels"], data["kinds"])


def evidence_from_mapping(data: Mapping[str, Any], labels: Any, kinds: Any) -> Evidence:
    """Check one log as read from YAML or JSON, or made by a program.

    Args:
        data: A mapping with the keys of `Evidence` but `labels` and `kinds`.
        labels: The labels to choose from, one for each `Weight`.
        kinds: The kinds of sources, each with `id` and `label`.

    Raises:
        EvidenceError: When a key is missing or holds something else than it should.
        CaseError: When there is no such family.
    """
    where = f"The log '{data.get('id')}' in evidence_logs.yaml"
    try:
        log = Evidence(
            **{key: str(data[key]) for key in ("id", "case", "title", "intro", "watched", "note")},
            weeks=int(data["weeks"]),
            labels=tuple(Label(Weight(one["id"]), one["label"], one["hint"]) for one in labels),
            kinds={one["id"]: one["label"] for one in kinds},
            entries=tuple(sorted(map(_entry, data["entries"]), key=lambda one: one.week)),
            decisions=tuple(map(_decision, data["decisions"])),
        )
    except KeyError as error:
        raise EvidenceError(f"{where} lacks {error}.") from None
    except (TypeError, ValueError) as error:
        raise EvidenceError(f"{where} does not read: {error}.") from None
    _check(log, where)
    return log


def _entry(one: Mapping[str, Any]) -> Entry:
    source, kind, text = (str(one[key]) for key in ("source", "kind", "text"))
    why = {Weight(key): str(line) for key, line in one["why"].items()}
    return Entry(str(one["id"]), int(one["week"]), source, kind, text, Weight(one["key"]), why)


def _decision(one: Mapping[str, Any]) -> Decision:
    return Decision(str(one["id"]), str(one["label"]), one["best"] is True, str(one["why"]))


def _check(log: Evidence, where: str) -> None:
    get_case(log.case)
    if sorted(one.id for one in log.labels) != sorted(Weight):
        raise EvidenceError(f"evidence_logs.yaml needs one label for each of: {', '.join(sorted(Weight))}.")
    if sum(one.best for one in log.decisions) != 1:
        raise EvidenceError(f"{where} needs one decision with 'best' set to true.")
    if not log.entries or len({one.id for one in log.entries}) != len(log.entries):
        raise EvidenceError(f"{where} needs entries, each with an 'id' of its own.")
    for one in log.entries:
        if not 1 <= one.week <= log.weeks or one.kind not in log.kinds:
            raise EvidenceError(
                f"Entry '{one.id}' in evidence_logs.yaml needs a week from 1 to {log.weeks}, and a kind out of: "
                f"{', '.join(log.kinds)}."
            )
        if set(one.why) != set(Weight):
            raise EvidenceError(
                f"Entry '{one.id}' in evidence_logs.yaml needs an explanation in 'why' for each of: "
                f"{', '.join(sorted(Weight))}."
            )
