"""An activity of the course: a cell opens it by a name, and what a person does in it is noted in the log."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bbcp import attempts
from bbcp.case import CaseError
from bbcp.content import ContentError
from bbcp.widgets.frame import Activity, note, safe


class CourseActivity(Activity):
    """An activity that has a name in the content, such as `"milo"`, and one in the log, such as `"workbench/milo"`.

    A kind of activity says in `_build` what it is made of, and notes what was done in it with `_note`.

    Attributes:
        object_id: Its name in the log.
        trouble: The piece of its page where `_note` says that the log could not be written.
    """

    object_id: str
    trouble: Any

    def __init__(self, name: str) -> None:
        """Open the activity, where the person left it if it remembers that.

        Args:
            name: Which one; the class says what it is called after. An unknown one shows a sentence
                in place of it.
        """
        try:
            self._build(name)
        except (ContentError, CaseError) as why:
            self.sorry(why)

    def _build(self, name: str) -> None:
        """Read the content of that name and build the page, or raise what says why it cannot be read."""
        raise NotImplementedError

    def _note(self, verb: str, where: str, result: Mapping[str, Any], **context: Any) -> str:
        """Note what was done.

        Args:
            verb: A key of `bbcp.attempts.VERBS`.
            where: The part of the activity, such as a question's id; empty for the whole of it.
            result: As for `bbcp.attempts.statement`, and `context` too.

        Returns:
            As for `_tell`.
        """
        named = f"{self.object_id}/{where}" if where else self.object_id
        return self._tell(attempts.statement(verb, named, result, **context))

    def _tell(self, statement: Mapping[str, Any]) -> str:
        """Add a statement to the log.

        Returns:
            An empty text, or the sentence that also stands on the page now: the log could not be written.
        """
        trouble = note(statement)
        self.trouble.value = safe(trouble)
        return trouble


def scored(right: int, total: int) -> dict[str, Any]:
    """Shape a score as xAPI has it.

    Args:
        right: How many were right, from 0.
        total: Of how many; at least one.
    """
    return {"raw": right, "min": 0, "max": total, "scaled": round(right / total, 4)}
