"""What a person had in the slots of the sentence builder last time, read from the log of tries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bbcp import attempts


@dataclass(frozen=True)
class Kept:
    """What stood in the slots: their texts, the order of the sentence, and whether the person kept it."""

    values: Mapping[str, str] = field(default_factory=dict)
    situation_first: bool = True
    kept: bool = False


def last_words(object_id: str, slots: tuple[str, ...]) -> Kept:
    """Find what stood in the slots of one builder last time.

    Args:
        object_id: Which builder, such as `"builder/milo"`.
        slots: The ids of its slots; anything else in the log is passed over.

    Returns:
        The last words; empty ones after "start over", or where nothing readable is there.
    """
    for one in reversed(attempts.read()):
        named, told = one.get("object"), one.get("context")
        if not isinstance(named, dict) or named.get("id") != f"urn:bbcp:{object_id}" or not isinstance(told, dict):
            continue
        more = told.get("extensions")
        verb = one.get("verb")
        values = more.get("urn:bbcp:slots") if isinstance(more, dict) else None
        if not isinstance(more, dict) or not isinstance(values, dict) or not isinstance(verb, dict):
            continue
        if verb.get("id") == attempts.VERBS["cleared"]:
            return Kept()
        found = {slot: text for slot in slots if isinstance(text := values.get(slot), str)}
        first = more.get("urn:bbcp:situation_first") is not False
        return Kept(found, first, verb.get("id") == attempts.VERBS["kept"])
    return Kept()
