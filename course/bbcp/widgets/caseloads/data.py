"""A caseload as authors write it in `course/content/caseloads.yaml`: the guess, the questions, how it was made up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bbcp import content
from bbcp.content import ContentError
from bbcp.made_up.record import Record, RecordError, read_record
from bbcp.widgets.caseloads.numbers import numbers_of
from bbcp.widgets.checking.questions import FEWEST, MOST, Option, Question


class CaseloadError(ContentError):
    """A caseload is missing or not as it should be; the message says which and what to do."""


@dataclass(frozen=True)
class CaseloadPage:
    """What the activity shows; every number in a sentence has been filled in.

    Attributes:
        id: What `Caseload` is called with.
        title: The heading of the activity.
        intro: What the families are, in paragraphs.
        guess: What to guess before anything is seen; `right` is the option that came true.
        after_guess: What stands below the reason for a guess.
        questions: What to answer at the end.
        take: A thought to take along.
        how: How the families were made up, in sentences.
        record: The families.
        numbers: The numbers by their names, for the fixed words of the activity.
    """

    id: str
    title: str
    intro: tuple[str, ...]
    guess: Question
    after_guess: str
    questions: tuple[Question, ...]
    take: str
    how: tuple[str, ...]
    record: Record
    numbers: Mapping[str, str]


def get_caseload(caseload_id: str) -> CaseloadPage:
    """Return one of the course's caseloads.

    Args:
        caseload_id: Its id, such as `"sixty-families"`.

    Raises:
        CaseloadError: When there is none of that id, or it lacks something; the message says what.
    """
    found = content.find(content.load("caseloads"), caseload_id, "There is no caseload called", CaseloadError)
    return caseload_from_mapping(found)


def caseload_from_mapping(data: Mapping[str, Any], record: Record | None = None) -> CaseloadPage:
    """Check one caseload as read from YAML or JSON.

    Args:
        data: A mapping as in caseloads.yaml.
        record: The families; those that `data` names when None.

    Raises:
        CaseloadError: When a key is missing or empty, a sentence asks for a number that is not there, or the
            options do not fit.
    """
    where = f"The caseload '{data.get('id')}' in caseloads.yaml"
    try:
        record = record or read_record(str(data["record"]))
        numbers = numbers_of(record)
        return CaseloadPage(
            _said(data, "id", numbers),
            _said(data, "title", numbers),
            _lines(data, "intro", numbers),
            _guess(data["guess"], numbers),
            _said(data, "after_guess", numbers),
            tuple(_question(one, str(one["right"]), numbers) for one in data["questions"]),
            _said(data, "take", numbers),
            _lines(data, "how", numbers),
            record,
            numbers,
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise CaseloadError(f"{where} lacks {error}.") from None
    except RecordError as error:
        raise CaseloadError(str(error)) from None
    except (CaseloadError, ValueError, IndexError) as error:
        raise CaseloadError(f"{where} is not complete: {error}.") from None


def _guess(data: Mapping[str, Any], numbers: Mapping[str, str]) -> Question:
    """Read the guess; the right option is the one whose range holds what came true."""
    came = int(numbers["finished_harm"])
    right = [str(one["id"]) for one in data["options"] if int(one["from"]) <= came <= int(one["to"])]
    if len(right) != 1:
        raise CaseloadError(f"one option of the guess has to hold {came}, and only one")
    return _question(data, right[0], numbers)


def _question(data: Mapping[str, Any], right: str, numbers: Mapping[str, str]) -> Question:
    options = tuple(Option(*(_said(one, key, numbers) for key in ("id", "text", "why"))) for one in data["options"])
    ids = [one.id for one in options]
    if not FEWEST <= len(ids) <= MOST or len(set(ids)) != len(ids) or right not in ids:
        raise CaseloadError(
            f"'{data['id']}' needs {FEWEST} to {MOST} options with ids of their own, and 'right' names one"
        )
    return Question(_said(data, "id", numbers), _said(data, "ask", numbers), right, options, "", None)


def _lines(data: Mapping[str, Any], key: str, numbers: Mapping[str, str]) -> tuple[str, ...]:
    lines: Sequence[Any] = data[key]
    if isinstance(lines, str) or not lines:
        raise CaseloadError(f"'{key}' is a list of sentences")
    return tuple(_said({key: one}, key, numbers) for one in lines)


def _said(data: Mapping[str, Any], key: str, numbers: Mapping[str, str]) -> str:
    value = data[key]
    if not isinstance(value, str) or not value.strip():
        raise CaseloadError(f"'{key}' of '{data.get('id')}' needs words")
    try:
        return value.format_map(numbers)
    except KeyError as error:
        raise CaseloadError(f"there is no number called {error}") from None
