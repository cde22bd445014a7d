"""Take the fields out of what an author wrote of a talk, or say where one is missing or wrong.

Everywhere `where` is the place that a message names, such as "The talk 'x' in conversations.yaml", and a field
that is not as it should be raises a `TalkError`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp.widgets.talking.turn import TalkError


def words_in(data: Any, key: str, where: str) -> str:
    """Return the words under a key; they have to be there."""
    value = data.get(key) if isinstance(data, Mapping) else None
    if not isinstance(value, str) or not value.strip():
        raise TalkError(f"{where} needs '{key}', in words.")
    return value.strip()


def maybe_words(data: Mapping[str, Any], key: str, where: str) -> str:
    """Return the words under a key, or an empty text where there are none."""
    return words_in(data, key, where) if data.get(key) else ""


def list_in(data: Mapping[str, Any], key: str, where: str) -> list[Any]:
    """Return the list under a key; it has to hold something."""
    value = data.get(key)
    if not isinstance(value, list) or not value:
        raise TalkError(f"{where} needs '{key}', a list with at least one entry.")
    return value


def number_in(data: Mapping[str, Any], key: str, where: str, least: int, most: int, default: int | None = None) -> int:
    """Return the whole number under a key, from `least` to `most`; `default` where the key is missing."""
    value = data.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
        raise TalkError(f"{where} needs '{key}', a whole number from {least} to {most}.")
    return value


def flag_in(data: Mapping[str, Any], key: str, where: str, default: bool) -> bool:
    """Return whether a key is set; `default` where it is missing."""
    value = data.get(key, default)
    if not isinstance(value, bool):
        raise TalkError(f"{where}: '{key}' is either true or false.")
    return value


def each_once(ids: list[str], where: str) -> None:
    """Make sure that no id stands there twice."""
    for one in ids:
        if ids.count(one) > 1:
            raise TalkError(f"{where}: '{one}' stands there twice; give one of them another id.")
