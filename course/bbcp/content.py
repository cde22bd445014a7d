"""Read the course's words and data, which authors edit as YAML under `course/content/`.

A learner's kernel may run in the browser, where no YAML reader is at hand, so the package reads a
JSON copy of each file. `bbcp content` makes the copies; a test fails when one is out of date.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

DATA_FOLDER = Path(__file__).parent / "data"


class ContentError(ValueError):
    """A content file is missing or does not read; the message says which and what to do."""


@cache
def load(name: str) -> Any:
    """Read one content file.

    Args:
        name: The file's name without its ending, such as `"cases"`.

    Returns:
        The file's data: dicts, lists, strings and numbers. It is shared; do not change it.

    Raises:
        ContentError: When there is no such file, or it is not valid JSON.
    """
    path = DATA_FOLDER / f"{name}.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ContentError(f"The course has no content called '{name}'. Run: bbcp content") from None
    except ValueError as error:
        raise ContentError(f"{path.name} does not read ({error}). Run: bbcp content") from None


def find(items: Any, item_id: str, missing: str, error: type[Exception]) -> Mapping[str, Any]:
    """Find one item by its id in a list of a content file.

    Args:
        items: The list as read; what is no mapping in it is passed over.
        item_id: The `id` of the item.
        missing: How the message for a person begins, such as `"There is no check called"`.
        error: The error to raise.

    Raises:
        error: When there is none of that id; the message names those there are.
    """
    known = [one for one in items if isinstance(one, Mapping)] if isinstance(items, list) else []
    names = [str(one.get("id")) for one in known]
    if item_id not in names:  # an author may have put anything there, also what no mapping takes for a name
        raise error(f"{missing} '{item_id}'. There are: {', '.join(names)}.")
    return known[names.index(item_id)]
