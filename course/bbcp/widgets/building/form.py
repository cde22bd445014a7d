"""What the builder asks for a family: its slots, as `course/content/builder.yaml` and `widgets.yaml` hold them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bbcp import content
from bbcp.case import Case, get_case
from bbcp.content import ContentError
from bbcp.widgets.case_names import case_names
from bbcp.widgets.filling import Names

AT_RISK = "domestic_violence"
"""In a family with this danger nothing may be written down that somebody told in private; it could bring revenge
(https://cspm.csyw.qld.gov.au/practice-kits/domestic-and-family-violence/risk-assessment/responding/worry-and-goal-statements).
"""
DANGER = "danger/"
"""What the id of a builder of danger statements begins with."""
READ_AT_MOST = 2_000
"""Characters of the sentence that are judged and shown; a pasted book must not stall the page."""


class BuilderError(ContentError):
    """A builder's content is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Slot:
    """One part of the sentence.

    Attributes:
        id: Its name in the log.
        label: What its field is called.
        placeholder: What stands in the empty field.
        ideas_label: What the button that opens the ideas is about.
        ideas: Words to take and change, good ones and weak ones.
        lines: For each thing the course can see in it, what to tell the person.
    """

    id: str
    label: str
    placeholder: str
    ideas_label: str
    ideas: tuple[str, ...]
    lines: Mapping[str, str]


@dataclass(frozen=True)
class Form:
    """A builder for one family.

    Attributes:
        id: What `Builder` is called with, such as `"milo"` or `"danger/milo"`.
        kind: `"objective"` or `"danger"`.
        case: The family.
        words: The form's fixed words, with the family's names filled in.
        slots: The parts of its sentence, in order.
        begun: What stands in some of them from the start, for a person who has only the rest to find; empty where
            everything is still open.
    """

    id: str
    kind: str
    case: Case
    words: Mapping[str, str]
    slots: tuple[Slot, ...]
    begun: Mapping[str, str] = field(default_factory=dict)


def get_form(form_id: str) -> Form:
    """Return one of the course's builders.

    Args:
        form_id: A family's id, or that with `"danger/"` before it.

    Raises:
        CaseError: When there is no such family.
        BuilderError: When the builder lacks something; the message says what.
    """
    kind = "danger" if form_id.startswith(DANGER) else "objective"
    case = get_case(form_id.removeprefix(DANGER))
    return form_from_mappings(form_id, kind, case, content.load("widgets")["builder"], content.load("builder"))


def form_from_mappings(form_id: str, kind: str, case: Case, fixed: Mapping[str, Any], ideas: Mapping[str, Any]) -> Form:
    """Check one builder as read from YAML or JSON.

    Args:
        form_id: What `Builder` is called with.
        kind: `"objective"` or `"danger"`.
        case: The family.
        fixed: The entry `builder` of `widgets.yaml`.
        ideas: The whole of `builder.yaml`.

    Raises:
        BuilderError: When a word of it is missing, a slot of this family has less than two ideas, or something stands
            from the start in a slot that there is not, or in all of them.
    """
    names = _names(case)
    try:
        shared = {key: str(line).format_map(names) for key, line in fixed.items() if isinstance(line, str)}
        own = fixed[kind]
        words = {key: str(line).format_map(names) for key, line in own.items() if isinstance(line, str)}
        offered = ideas["families"][case.id][kind]
        slots = tuple(_slot(one, offered[one["id"]], names) for one in own["slots"])
    except (KeyError, TypeError) as error:
        raise BuilderError(f"The builder '{form_id}' in builder.yaml and widgets.yaml lacks {error}.") from None
    for slot in slots:
        if len(set(slot.ideas)) < 2:
            raise BuilderError(f"Slot '{slot.id}' of '{form_id}' in builder.yaml needs two or three different ideas.")
    begun = offered.get("begun", {})
    if not isinstance(begun, dict) or not set(begun) < {slot.id for slot in slots}:
        raise BuilderError(f"What is 'begun' for '{form_id}' in builder.yaml names some of its slots, and not all.")
    return Form(form_id, kind, case, {**shared, **words}, slots, {slot: str(text) for slot, text in begun.items()})


def _slot(one: Mapping[str, Any], ideas: Any, names: Mapping[str, str]) -> Slot:
    if not isinstance(ideas, list):
        raise TypeError(f"a list of ideas for '{one['id']}'")
    told = {key: str(one[key]).format_map(names) for key in ("label", "placeholder", "ideas_label")}
    lines = {key: str(line).format_map(names) for key, line in one["lines"].items()}
    return Slot(one["id"], told["label"], told["placeholder"], told["ideas_label"], tuple(map(str, ideas)), lines)


def _names(case: Case) -> Names:
    network = " or ".join(one.split(" (")[0] for one in case.network[:2])
    return case_names(case, first=case.caregivers[0].called, network=network)
