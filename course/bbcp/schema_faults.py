"""Hold what an author wrote to its JSON Schema, and say in one plain sentence where it does not fit."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

_SHAPES = {
    "array": "a list",
    "object": "names and values",
    "string": "words",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
}


def first_fault(data: Any, schema: Path) -> str:
    """Find the fault that an author should mend first.

    Args:
        data: What the author's file holds, as read.
        schema: The schema's YAML file.

    Returns:
        What follows the file's name in a sentence, such as ", at boxes, 2, title: here is no text yet.", with the
        things of a list counted from 1; empty when all fits.
    """
    from jsonschema.exceptions import best_match

    fault = best_match(_validator(schema).iter_errors(data))
    if fault is None:
        return ""
    place = ", ".join(str(one + 1) if isinstance(one, int) else str(one) for one in fault.absolute_path)
    return f"{f', at {place}' if place else ''}: {_in_words(fault)}"


def _in_words(fault: Any) -> str:
    """Put a fault into words; the validator's own would print the whole part, or a pattern that few can read."""
    found, asked = fault.instance, fault.validator_value
    match fault.validator:
        case "pattern" if not found.strip():
            return "here is no text yet."
        case "pattern" | "type" if "description" in fault.schema and isinstance(found, str | int | float):
            return f"{found!r} should be {fault.schema['description']}."
        case "type":
            shapes = [asked] if isinstance(asked, str) else asked
            return f"here should be {' or '.join(_SHAPES.get(one, one) for one in shapes)}."
        case "enum":
            return f"{found!r} is none of: {', '.join(map(str, asked))}."
        case "minItems" | "minProperties":
            return f"too short: here should be at least {asked}, and there are {len(found)}."
    return " ".join(str(fault.message).split())


@cache
def _validator(schema: Path) -> Any:
    import yaml
    from jsonschema import Draft202012Validator

    return Draft202012Validator(yaml.safe_load(schema.read_text(encoding="utf-8")))
