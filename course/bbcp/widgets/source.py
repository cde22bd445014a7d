"""Where a fact comes from: its name and address in the content, and how it stands on the page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp.widgets.frame import safe, words


class SourceError(ValueError):
    """A source is not as it should be; the message says what it needs."""


@dataclass(frozen=True)
class Source:
    """Where a fact comes from: what a person calls it, and its web address."""

    name: str
    address: str


def source_from(data: Any) -> Source | None:
    """Check a `source` as read from YAML or JSON.

    Args:
        data: A mapping with `name` and `address`, or None where nothing needs a source.

    Raises:
        SourceError: When one of the two is missing, or the address is not one of the web.
    """
    if data is None:
        return None
    name, address = (data.get("name"), data.get("address")) if isinstance(data, Mapping) else (None, None)
    if not isinstance(name, str) or not name.strip() or not isinstance(address, str):
        raise SourceError("a 'source' needs a 'name' and an 'address'")
    # Anything else, such as "javascript:", would run when it is pressed.
    if not address.startswith(("https://", "http://")):
        raise SourceError(f"the address of a 'source' begins with https:// and not with '{address[:20]}'")
    return Source(name, address)


def source_html(source: Source | None) -> str:
    """Draw a source as a small line with a link; nothing where there is none.

    Args:
        source: The source. Its page is asked for only when a person opens it.
    """
    if source is None:
        return ""
    fixed = words("source")
    return (
        f'<p class="bbcp-quiet">{safe(str(fixed["from"]))} <a href="{safe(source.address)}" target="_blank" '
        f'rel="noopener noreferrer">{safe(source.name)}</a> {safe(str(fixed["opens"]))}</p>'
    )
