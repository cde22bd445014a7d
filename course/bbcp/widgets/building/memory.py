"""What a person had in the slots of the sentence builder last time, read from the log of tries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bbcp import attempts
from bbcp.log_lines import is_about, told, within


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
        values = told(one, "slots")
        if not is_about(one, object_id) or not isinstance(values, dict) or not isinstance(within(one, "verb"), dict):
            continue
        verb = within(one, "verb", "id")
        if verb == attempts.VERBS["cleared"]:
            return Kept()
        found = {slot: text for slot in slots if isinstance(text := values.get(slot), str)}
        return Kept(found, told(one, "situation_first") is not False, verb == attempts.VERBS["kept"])
    return Kept()
