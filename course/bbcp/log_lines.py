"""Read lines of the log of tries, where every one may be damaged or of another shape."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

PREFIX = "urn:bbcp:"
"""What stands before every name of ours in a statement."""


def within(line: Any, *path: str) -> Any:
    """Return what a line holds under a path of names; None where any of them is missing.

    Args:
        line: A line of the log, or anything else.
        path: Such as `"result", "score"`.
    """
    for key in path:
        line = line.get(key) if isinstance(line, Mapping) else None
    return line


def text_within(line: Any, *path: str) -> str:
    """Return the text that a line holds under a path of names; "" where there is none."""
    found = within(line, *path)
    return found if isinstance(found, str) else ""


def told(line: Any, name: str) -> Any:
    """Return what was told with a statement under a name of ours (`context` of `attempts.statement`), or None."""
    return within(line, "context", "extensions", PREFIX + name)


def is_about(line: Any, object_id: str) -> bool:
    """Say whether a line is about one object, such as `"workbench/milo"`."""
    return text_within(line, "object", "id") == PREFIX + object_id


def last_told(lines: Iterable[Mapping[str, Any]], object_id: str, name: str) -> Mapping[str, Any] | None:
    """Return the last mapping that was told about an object under a name of ours; None where there is none.

    Args:
        lines: The log, oldest first.
        object_id: Such as `"networkcircles/milo"`.
        name: Such as `"map"`.
    """
    for line in reversed(list(lines)):
        found = told(line, name)
        if is_about(line, object_id) and isinstance(found, Mapping):
            return found
    return None
