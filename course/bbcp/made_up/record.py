"""Read a recorded caseload of made-up families. Standard library only: a learner's kernel imports it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


class RecordError(ValueError):
    """A recorded caseload is missing or does not read; the message says which and what to do."""


@dataclass(frozen=True)
class Rules:
    """What is assumed when a caseload is made up. None of it was measured anywhere.

    Attributes:
        families: How many families there are.
        sessions: How many sessions the service has.
        weeks: In how many weeks somebody looks at what is done at home.
        finished_at: From how many sessions on a service counts as finished.
        often_at: From how many weeks on the new way counts as seen often.
        near: Share of families who get to a session easily; the others have long shifts or a long way.
        session_near: Chance of going to one session where it is easy.
        session_far: The same where it is hard.
        way: Chance that a caregiver finds a way that keeps the child safe, without a single session.
        way_session: What each session adds to that chance: services do help.
        seen_way: Chance in a week that the new way is seen, where a caregiver has found one.
        seen_none: The same where none has been found; a good week can come to everyone.
        harm: Chance of new harm to the child in the year after, where the new way was never seen.
        harm_week: What each week in which it was seen takes off that chance. This is the assumption that
            the whole caseload is there to show.
    """

    families: int = 60
    sessions: int = 12
    weeks: int = 12
    finished_at: int = 10
    often_at: int = 9
    near: float = 0.5
    session_near: float = 0.92
    session_far: float = 0.6
    way: float = 0.25
    way_session: float = 0.035
    seen_way: float = 0.85
    seen_none: float = 0.35
    harm: float = 0.45
    harm_week: float = 0.035


@dataclass(frozen=True)
class Family:
    """One made-up family.

    Attributes:
        number: Its number, from 1; it has no name.
        sessions: To how many sessions of the service the caregiver went.
        seen: In how many weeks somebody saw the new way at home.
        harm: Whether there was new harm to the child in the year after.
    """

    number: int
    sessions: int
    seen: int
    harm: bool


@dataclass(frozen=True)
class Others:
    """What came out in all the caseloads that were made by the same rules, this one among them.

    Attributes:
        caseloads: How many there are.
        seen_tells_more: In how many the groups by what was seen lie further apart in later harm than the
            groups by what was finished.
        finished_no_better: In how many the families who finished had as much later harm, or more.
        seen_no_better: In how many the families with the new way seen often had as much, or more.
    """

    caseloads: int
    seen_tells_more: int
    finished_no_better: int
    seen_no_better: int


@dataclass(frozen=True)
class Record:
    """A recorded caseload: its id, the seed it was made with, the rules, the families, and the other caseloads."""

    id: str
    seed: int
    rules: Rules
    families: tuple[Family, ...]
    others: Others


def record_path(record_id: str) -> Path:
    """Return where a caseload is recorded: beside this module (the file may not exist)."""
    return Path(__file__).with_name(f"{record_id}.json")


def read_record(record_id: str) -> Record:
    """Read a recorded caseload.

    Args:
        record_id: Such as `"sixty-families"`.

    Raises:
        RecordError: When there is no such record, or it does not read.
    """
    try:
        return record_from_mapping(json.loads(record_path(record_id).read_text(encoding="utf-8")))
    except OSError:
        raise RecordError(f"There is no recorded caseload called '{record_id}'. Run: bbcp made-up") from None
    except ValueError as error:
        raise RecordError(f"The record '{record_id}' does not read ({error}). Run: bbcp made-up") from None


def record_from_mapping(data: Any) -> Record:
    """Check a recorded caseload as read from JSON.

    Args:
        data: What `bbcp.made_up.caseload.make_record` returned.

    Raises:
        RecordError: When something in it is missing or of an odd kind; the message says what.
    """
    try:
        columns = [data["families"][name] for name in ("sessions", "seen", "harm")]
        rows = enumerate(zip(*columns, strict=True), start=1)
        families = tuple(Family(at, int(sessions), int(seen), bool(harm)) for at, (sessions, seen, harm) in rows)
        found = Record(str(data["id"]), int(data["seed"]), Rules(**data["rules"]), families, Others(**data["others"]))
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(f"something is missing: {error}") from None
    limits = found.rules
    if len(families) != limits.families or not all(
        0 <= one.sessions <= limits.sessions and 0 <= one.seen <= limits.weeks for one in families
    ):
        raise RecordError("a family in it does not fit the rules")
    return found
