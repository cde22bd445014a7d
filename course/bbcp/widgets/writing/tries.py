"""What a person has kept at one workbench before: for the comparison, and for the model answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp import attempts
from bbcp.log_lines import PREFIX, text_within
from bbcp.scoring.labels import Kind
from bbcp.widgets.writing.honest import honest_tries

AGAIN = "@"
"""What stands between a family and the page where its workbench comes again: `"kayla@module-3"`."""


class Tries:
    """The tries at one activity, read from the log once and added to as the person goes on."""

    def __init__(self, object_id: str, family: str) -> None:
        """Read the log.

        Args:
            object_id: Which activity, such as `"workbench/kayla@module-3"`: the tries that were kept there count.
            family: The first one of this family, such as `"workbench/kayla"`: the last words of all of them are
                there to bring back.
        """
        lines = ((text_within(one, "object", "id").removeprefix(PREFIX), one) for one in attempts.read())
        noted = [(about, *_noted(one)) for about, one in lines if about.partition(AGAIN)[0] == family]
        self.before = next((text for _, text, _, _ in reversed(noted) if text.strip()), "")
        own = [(text, verb, kind) for about, text, verb, kind in noted if about == object_id]
        self._kept = [(text, kind) for text, verb, kind in own if verb == "kept" and text.strip()]

    def keep(self, text: str, kind: Kind) -> None:
        """Add a try that was kept just now."""
        self._kept.append((text, kind.value))

    def last(self, now: str) -> str:
        """Return the latest try that differs from a text; "" where there is none.

        Args:
            now: The text as it stands.
        """
        latest = [self.before, *(text for text, _ in self._kept)]
        return next((one for one in reversed(latest) if one and one != now.strip()), "")

    def honest(self) -> int:
        """Count the kept tries that are sentences of the person's own."""
        return honest_tries(text for text, kind in self._kept if kind != Kind.OTHER.value)


def _noted(one: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return the text, verb and kind of a statement; "" for what a damaged one lacks."""
    return (
        text_within(one, "result", "response"),
        text_within(one, "verb", "display", "en"),
        text_within(one, "context", "extensions", "urn:bbcp:kind"),
    )
