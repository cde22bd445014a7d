"""What a person answered in a form, as it stands in the log of tries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bbcp import attempts, content, progress
from bbcp.scoring.labels import Kind
from bbcp.widgets.activity import scored
from bbcp.widgets.measuring.forms import Form, Item, Rewrite

UNSURE = "unsure"
"""The answer of a person who does not know yet; nobody has to guess."""


@dataclass
class Record:
    """The answers to one form.

    Attributes:
        answers: For an item's id, the kind that was chosen, or `UNSURE`.
        texts: For a rewrite's id, what was written.
        handed_in: Whether the form was handed in; nothing changes after that.
        day: On which day that was; None where it is not, or the log does not say.
        at: On which line of the log that stands, to tell which of two forms came first; -1 where it is not.
    """

    answers: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    handed_in: bool = False
    day: date | None = None
    at: int = -1

    def given(self, step: Item | Rewrite) -> str:
        """Return the answer to one step, or an empty text."""
        return self.answers.get(step.id, "") if isinstance(step, Item) else self.texts.get(step.id, "").strip()

    def open(self, form: Form) -> tuple[Item | Rewrite, ...]:
        """Return the steps without an answer, in the order of the page."""
        return tuple(one for one in form.steps if not self.given(one))

    @property
    def begun(self) -> bool:
        """Whether anything is answered."""
        return bool(self.answers or self.texts)

    def right(self, form: Form) -> int:
        """Return how many kinds were chosen as the key has them."""
        return sum(self.answers.get(one.id) == one.kind.value for one in form.items)


def remember(form: Form, statements: Iterable[Mapping[str, Any]] | None = None) -> Record:
    """Read from the log what was answered; the last answer before the form was handed in counts.

    Args:
        form: The form.
        statements: Lines of the log, oldest first; the person's own log when None. A line that does not
            read is passed over.
    """
    found = Record()
    start = f"urn:bbcp:baseline/{form.id}"
    steps = {f"{start}/{one.id}": one for one in form.steps}
    for at, line in enumerate(attempts.read() if statements is None else statements):
        name, verb, said = _parts(line)
        if name == start and verb == "completed":
            found.handed_in, found.day, found.at = True, progress.day_of(line), at
            break
        step = steps.get(name)
        if isinstance(step, Item) and verb == "answered" and said in (*Kind, UNSURE):
            found.answers[step.id] = said
        elif isinstance(step, Rewrite) and verb == "attempted":
            found.texts[step.id] = said
    return found


def answer_statement(form: Form, item: Item, said: str) -> dict[str, Any]:
    """Shape a choice for the log. It may be changed later; a person who reads the log takes the last one."""
    result = {"response": said, "success": said == item.kind.value}
    return attempts.statement("answered", _place(form, item), result, case=item.case.id, key=item.kind.value)


def text_statement(form: Form, rewrite: Rewrite, text: str) -> dict[str, Any]:
    """Shape a rewrite for the log.

    It is not judged here: what is judged shows in the person's progress, and the form tells nothing before
    it is handed in. The gain judges the texts of both forms at once, so by the same rubric.
    """
    result = {"response": text[: attempts.LONGEST_TEXT]}
    return attempts.statement("attempted", _place(form, rewrite), result, case=rewrite.case.id)


def end_statement(form: Form, record: Record) -> dict[str, Any]:
    """Shape the handing-in of a form for the log: how many kinds were right, of how many."""
    result = {"completion": True, "score": scored(record.right(form), len(form.items))}
    rubric = str(content.load("rubric")["version"])
    return attempts.statement("completed", f"baseline/{form.id}", result, form=form.id, rubric=rubric)


def _place(form: Form, step: Item | Rewrite) -> str:
    return f"baseline/{form.id}/{step.id}"


def _parts(line: Mapping[str, Any]) -> tuple[str, str, str]:
    """Return what a line is about, its verb and what was said; empty texts where it does not read."""
    try:
        name, verb, said = line["object"]["id"], line["verb"]["display"]["en"], line["result"].get("response", "")
    except (KeyError, TypeError, AttributeError):
        return "", "", ""
    return (name, verb, said) if isinstance(name, str) and isinstance(said, str) else ("", "", "")
