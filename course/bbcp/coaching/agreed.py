"""Keep what a supervisor and a worker agreed on: an append-only log on this machine only."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bbcp import attempts
from bbcp.places import work_folder
from bbcp.scoring.judgement import Judgement

LOG_NAME = "coaching.jsonl"
SCHEMA_VERSION = 1
"""Number of the line's form; it grows when a field changes its meaning or goes."""
LONGEST = 4_000
"""More characters than a next step, a name or an objective needs; a pasted book is cut here."""


@dataclass(frozen=True)
class AgreedStep:
    """One agreed next step.

    Attributes:
        worker: Initials or a name that the two chose.
        step: What the worker will do.
        by: By when, in their words; may be empty.
        at: When it was agreed, with a time zone.
    """

    worker: str
    step: str
    by: str
    at: datetime


def log_path() -> Path:
    """Return where the log stands: `coaching.jsonl` in the person's work folder (it may not exist yet)."""
    return work_folder() / LOG_NAME


def keep(
    worker: str, step: str, by: str, case_id: str, text: str, judgement: Judgement | None, path: Path | None = None
) -> None:
    """Add an agreed step to the end of the log, in a single write.

    Args:
        worker: Whom it was agreed with.
        step: What was agreed.
        by: By when; may be empty.
        case_id: The family talked about.
        text: The objective talked about; may be empty.
        judgement: How that was judged, so that growth can be read from the log; None without one.
        path: The log; the person's own when None.

    Raises:
        attempts.AttemptError: When it cannot be written; nothing that was there before is touched.
    """
    record: dict[str, Any] = {
        "schema": SCHEMA_VERSION,
        "id": str(uuid.uuid4()),
        "timestamp": datetime.now(UTC).isoformat(timespec="seconds"),
        "worker": tidy(worker)[:LONGEST],
        "step": step.strip()[:LONGEST],
        "by": tidy(by)[:LONGEST],
        "case": case_id,
        "text": text.strip()[:LONGEST],
    }
    if judgement is not None:
        levels = {one.criterion.value: one.level for one in judgement.ratings}
        record |= {"kind": judgement.kind.value, "criteria": levels, "rubric": judgement.rubric}
    attempts.append(record, path or log_path())


def read_steps(path: Path | None = None) -> list[AgreedStep]:
    """Read all agreed steps, oldest first; a torn or damaged line is passed over.

    Args:
        path: The log; the person's own when None.

    Returns:
        The steps; an empty list when there is no log or it cannot be read.
    """
    return [step for one in attempts.read(path or log_path()) if (step := _step(one)) is not None]


def with_worker(steps: Iterable[AgreedStep], worker: str) -> list[AgreedStep]:
    """Return the steps agreed with one worker, the newest first; case and blanks in the name do not matter."""
    wanted = tidy(worker).casefold()
    return [one for one in reversed(list(steps)) if wanted and tidy(one.worker).casefold() == wanted]


def workers(steps: Iterable[AgreedStep]) -> list[str]:
    """Return whom there are steps with, each once as last written, the latest first."""
    found: dict[str, str] = {}
    for one in reversed(list(steps)):
        found.setdefault(tidy(one.worker).casefold(), one.worker)
    return list(found.values())


def tidy(words: str) -> str:
    """Return words on one line without needless blanks."""
    return " ".join(words.split())


def _step(record: Mapping[str, Any]) -> AgreedStep | None:
    texts = [record.get(key) for key in ("worker", "step", "by", "timestamp")]
    if not all(isinstance(one, str) for one in texts):
        return None
    worker, step, by, at = map(str, texts)
    try:
        when = datetime.fromisoformat(at)
    except ValueError:
        return None
    if not worker.strip() or not step.strip():
        return None
    return AgreedStep(worker, step, by, when if when.tzinfo else when.replace(tzinfo=UTC))
