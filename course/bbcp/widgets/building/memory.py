"""What a person has in the slots of the sentence builder, as it goes to the log of tries and comes back from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bbcp import attempts
from bbcp.log_lines import is_about, told, within
from bbcp.scoring import Judgement


@dataclass(frozen=True)
class Kept:
    """What stood in the slots: their texts, the order of the sentence, and whether the person kept it."""

    values: Mapping[str, str] = field(default_factory=dict)
    situation_first: bool = True
    kept: bool = False

    @property
    def written(self) -> bool:
        """Whether anything stood in them."""
        return any(self.values.values())


def slots_statement(
    verb: str, object_id: str, case_id: str, text: str, judgement: Judgement | None, slots: Kept
) -> dict[str, Any]:
    """Shape a try at a sentence for the log.

    Args:
        verb: `"attempted"`, `"kept"` or `"cleared"`.
        object_id: Which builder, such as `"builder/milo"`.
        case_id: The family.
        text: The sentence.
        judgement: What is judged of it; None where it is not an objective.
        slots: What stands in the slots.
    """
    if judgement is not None:
        one = attempts.objective_statement(verb, object_id, case_id, text, judgement)
    else:
        one = attempts.statement(verb, object_id, {"response": text[: attempts.LONGEST_TEXT]}, case=case_id)
    cut = {slot: words[: attempts.LONGEST_TEXT] for slot, words in slots.values.items()}
    more = {"urn:bbcp:slots": cut, "urn:bbcp:situation_first": slots.situation_first}
    one["context"]["extensions"].update(more)
    return one


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
