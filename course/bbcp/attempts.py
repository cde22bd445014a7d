"""Keep every honest try in an append-only log of xAPI-shaped JSON lines, on this machine only.

Progress, growth, the gain from pre-test to post-test and the export to a learning system are all
read from this log, so a line is never changed or removed.
"""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bbcp.log_lines import is_about, text_within
from bbcp.places import work_folder
from bbcp.scoring.judgement import Judgement

LOG_NAME = "attempts.jsonl"
LONGEST_TEXT = 20_000
"""More characters than anyone writes in one objective; a pasted book is cut here."""

VERBS = {
    "attempted": "http://adlnet.gov/expapi/verbs/attempted",
    "answered": "http://adlnet.gov/expapi/verbs/answered",
    "completed": "http://adlnet.gov/expapi/verbs/completed",
    "experienced": "http://adlnet.gov/expapi/verbs/experienced",
    "kept": "urn:bbcp:verb:kept",
    "cleared": "urn:bbcp:verb:cleared",
}
_LEARNER = {"objectType": "Agent", "account": {"homePage": "urn:bbcp:local", "name": "anonymous"}}


class AttemptError(OSError):
    """A try could not be kept; the message is one plain sentence with the next step."""


def now() -> datetime:
    """Return the time in UTC: the one clock of the log and of the review cards, which a test can set."""
    return datetime.now(UTC)


def log_path() -> Path:
    """Return where the log stands: `attempts.jsonl` in the person's work folder (it may not exist yet)."""
    return work_folder() / LOG_NAME


def statement(verb: str, object_id: str, result: Mapping[str, Any], **context: Any) -> dict[str, Any]:
    """Shape one try as an xAPI statement.

    Args:
        verb: A key of `VERBS`.
        object_id: What was tried, such as `"workbench/milo"`.
        result: xAPI's result: `response`, `success`, `score` and the like.
        context: Plain values to remember with it, such as `rubric="1.0"`.

    Returns:
        The statement, with an id and the time in UTC. The actor is always anonymous.

    Raises:
        KeyError: When there is no such verb.
    """
    return {
        "id": str(uuid.uuid4()),
        "timestamp": now().isoformat(timespec="milliseconds"),
        "actor": _LEARNER,
        "verb": {"id": VERBS[verb], "display": {"en": verb}},
        "object": {"objectType": "Activity", "id": f"urn:bbcp:{object_id}"},
        "result": dict(result),
        "context": {"extensions": {f"urn:bbcp:{key}": value for key, value in context.items()}},
    }


def objective_statement(verb: str, object_id: str, case_id: str, text: str, judgement: Judgement) -> dict[str, Any]:
    """Shape a try at an objective: the text, its score, its kind, and the rubric it was judged by.

    Args:
        verb: `"attempted"` (the person paused) or `"kept"` (the person asked to keep it).
        object_id: Which activity or exercise, such as `"workbench/milo"`.
        case_id: The family.
        text: What was written.
        judgement: How it was judged.

    Returns:
        The statement.
    """
    top = judgement.max_score
    score = {"raw": judgement.score, "min": 0, "max": top, "scaled": round(judgement.score / top, 4) if top else 0}
    levels = {one.criterion.value: one.level for one in judgement.ratings}
    return statement(
        verb,
        object_id,
        {"response": text[:LONGEST_TEXT], "score": score},
        case=case_id,
        kind=judgement.kind.value,
        rubric=judgement.rubric,
        criteria=levels,
    )


def append(one: Mapping[str, Any], path: Path | None = None) -> None:
    """Add one statement to the end of the log, in a single write.

    Args:
        one: The statement.
        path: The log; the person's own when None.

    Raises:
        AttemptError: When it cannot be written; nothing that was there before is touched.
    """
    path = path or log_path()
    # ASCII only, so that odd characters (half a surrogate pair, a line separator) survive any reader.
    line = json.dumps(one, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        log = os.open(path, flags, 0o600)
        try:
            # A line torn by a crash must not swallow this one.
            line = line if _ends_whole(log) else b"\n" + line
            if os.write(log, line) != len(line):
                raise OSError("short write")
        finally:
            os.close(log)
    except OSError:
        raise AttemptError(
            "This try could not be kept on this computer, perhaps because the disk is full or the folder is "
            "write-protected. You can go on; copy your text somewhere safe if you want to keep it."
        ) from None


def read(path: Path | None = None) -> list[dict[str, Any]]:
    """Read the log, oldest first; a torn or damaged line is passed over.

    Args:
        path: The log; the person's own when None.

    Returns:
        The statements; an empty list when there is no log or it cannot be read.
    """
    try:
        lines = (path or log_path()).read_bytes().split(b"\n")
    except OSError:
        return []
    return [one for line in lines if (one := _parse(line)) is not None]


def last_response(object_id: str, path: Path | None = None) -> str:
    """Return the text of the last try at one activity, or an empty text.

    Args:
        object_id: Which one, such as `"workbench/milo"`.
        path: The log; the person's own when None.
    """
    for one in reversed(read(path)):
        text = text_within(one, "result", "response")
        if is_about(one, object_id) and text.strip():
            return text
    return ""


def _ends_whole(log: int) -> bool:
    size = os.fstat(log).st_size
    if size == 0:
        return True
    os.lseek(log, size - 1, os.SEEK_SET)
    return os.read(log, 1) == b"\n"


def _parse(line: bytes) -> dict[str, Any] | None:
    try:
        one = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return one if isinstance(one, dict) else None
