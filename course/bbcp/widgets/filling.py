"""Fill names into the sentences of the content, and leave what is not known for later."""

from __future__ import annotations

from typing import Any


class Names(dict[str, str]):
    """What to put in for each name in braces; one that is not among them stays as it is."""

    def __missing__(self, key: str) -> str:
        """Return the name in its braces."""
        return "{" + key + "}"


def filled(line: Any, names: Names) -> Any:
    """Fill names into every text of a piece of content, however deep it stands.

    Args:
        line: A text, or mappings of texts; anything else comes back as it is.
        names: What to put in.
    """
    if isinstance(line, str):
        return line.format_map(names)
    if isinstance(line, dict):
        return {key: filled(one, names) for key, one in line.items()}
    return line
