"""The questions of a check, as authors write them in `course/content/checks.yaml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.content import ContentError
from bbcp.widgets.source import Source, SourceError, source_from

FEWEST, MOST = 2, 5
"""How many options a question may have; the page has room for the most."""


class CheckError(ContentError):
    """A check is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class Option:
    """One answer that can be chosen: its id in the log, its text, and what to tell a person who chose it."""

    id: str
    text: str
    why: str


@dataclass(frozen=True)
class Question:
    """One question.

    Attributes:
        id: Its name in the log.
        ask: The question.
        right: The id of the option that is meant.
        options: What can be chosen, in the order of the page.
        again: What to look at again, in one sentence.
        source: Where its fact comes from; None where it rests on the course itself.
    """

    id: str
    ask: str
    right: str
    options: tuple[Option, ...]
    again: str
    source: Source | None

    def option(self, option_id: str) -> Option:
        """Return one of the options."""
        return next(one for one in self.options if one.id == option_id)


@dataclass(frozen=True)
class QuestionSet:
    """The questions at the end of one module; `id` is what `Check` is called with."""

    id: str
    title: str
    questions: tuple[Question, ...]


def get_questions(check_id: str) -> QuestionSet:
    """Return the questions of one of the course's checks.

    Args:
        check_id: Its id, such as `"services-or-safety"`.

    Raises:
        CheckError: When there is none of that id, or it lacks something; the message says what.
    """
    found = content.find(content.load("checks"), check_id, "There is no check called", CheckError)
    return questions_from_mapping(found)


def questions_from_mapping(data: Mapping[str, Any]) -> QuestionSet:
    """Check one set of questions as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `QuestionSet`.

    Raises:
        CheckError: When a key is missing or empty, an id stands twice, or `right` names no option.
    """
    where = f"The check '{data.get('id')}' in checks.yaml"
    try:
        found = QuestionSet(_words(data, "id"), _words(data, "title"), tuple(map(_question, data["questions"])))
    except (KeyError, TypeError, AttributeError) as error:
        raise CheckError(f"{where} lacks {error}.") from None
    except (CheckError, SourceError) as error:
        raise CheckError(f"{where} is not complete: {error}.") from None
    if not found.questions or _twice([one.id for one in found.questions]):
        raise CheckError(f"{where} needs questions, each with an id of its own.")
    return found


def _question(data: Mapping[str, Any]) -> Question:
    options = tuple(Option(*(_words(one, key) for key in ("id", "text", "why"))) for one in data["options"])
    named = {key: _words(data, key) for key in ("id", "ask", "right", "again")}
    ids = [one.id for one in options]
    if not FEWEST <= len(ids) <= MOST or _twice(ids) or named["right"] not in ids:
        raise CheckError(
            f"question '{named['id']}' needs {FEWEST} to {MOST} options with ids of their own, and 'right' names one"
        )
    return Question(**named, options=options, source=source_from(data.get("source")))


def _words(data: Mapping[str, Any], key: str) -> str:
    value = data[key]
    if not isinstance(value, str) or not value.strip():
        raise CheckError(f"'{key}' of '{data.get('id')}' needs words")
    return value


def _twice(ids: list[str]) -> bool:
    return len(set(ids)) != len(ids)
