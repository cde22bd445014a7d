"""The families that objectives are judged against."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bbcp import content


class CaseError(ValueError):
    """A case file or case is not as it should be; the message says where and what to do."""


_BRACKETS = re.compile(r"\([^)]*\)|\"[^\"]*\"|“[^”]*”")
"""What stands in a name beside it: a short form, or whose it is."""
_NAME = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True)
class Caregiver:
    """A grown-up who looks after the children: name, role ("mother") and pronoun ("she")."""

    name: str
    role: str
    pronoun: str

    @property
    def called(self) -> str:
        """Return the name as a sentence uses it: "Dana" for "Dana Reyes", "Mr. Hale" for "Mr. Amos (Grandpa) Hale"."""
        first, *rest = _BRACKETS.sub(" ", self.name).split() or [self.name]
        return f"{first} {rest[-1]}" if first.endswith(".") and rest else first


@dataclass(frozen=True)
class Child:
    """A child of the family: first name and age in whole years (0 for a baby)."""

    name: str
    age: int

    @property
    def called(self) -> str:
        """Return the name as a sentence uses it: "Theodore" for "Theodore (Teddy)"."""
        return " ".join(_BRACKETS.sub(" ", self.name).split()) or self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Return each name by which the child is called: "Theodore" and "Teddy" for "Theodore (Teddy)"."""
        return tuple(word for word in _NAME.findall(self.name) if word[0].isupper()) or (self.name,)


@dataclass(frozen=True)
class Case:
    """A fictional family, with what has happened, what is feared and what is hoped for.

    Attributes:
        id: Short name used in files, such as `"milo"`.
        title: What a person sees, such as "Dana and Milo".
        caregivers: At least one.
        children: At least one.
        danger: Tags of the kinds of danger, such as `"physical_discipline"`; at least one.
        harm: The harm statement: what happened.
        danger_statement: Who worries, about what the caregiver may do, and what it could do to
            the child.
        safety_goal: What will be different, and for how long the network will see it.
        network: People around the family, each "name" or "name (role)".
        current_objective: The service-based objective that a learner rewrites.
    """

    id: str
    title: str
    caregivers: tuple[Caregiver, ...]
    children: tuple[Child, ...]
    danger: tuple[str, ...]
    harm: str
    danger_statement: str
    safety_goal: str
    network: tuple[str, ...]
    current_objective: str

    def __hash__(self) -> int:
        """Return a number by which what was worked out for a family is found again, without reading all its words."""
        return hash(self.id)


def case_from_mapping(data: Any, where: str = "case") -> Case:
    """Check one case as read from YAML or JSON.

    Args:
        data: A mapping with the keys of `Case`.
        where: How messages name it, such as "cases.yaml, case 2".

    Returns:
        The case.

    Raises:
        CaseError: When a key is missing or holds something else than it should.
    """
    if not isinstance(data, Mapping):
        raise CaseError(f"{where} should be a list of names and values, as in course/content/cases.yaml.")
    where = f"{where} ('{data['id']}')" if isinstance(data.get("id"), str) else where
    words = {key: _words(data, key, where) for key in _WORDS}
    return Case(
        **words,
        caregivers=tuple(
            Caregiver(_words(one, "name", where), _words(one, "role", where), _words(one, "pronoun", where))
            for one in _mappings(data, "caregivers", where)
        ),
        children=tuple(
            Child(_words(one, "name", where), _age(one, where)) for one in _mappings(data, "children", where)
        ),
        danger=_strings(data, "danger", where, least=1),
        network=_strings(data, "network", where, least=0),
    )


_WORDS = ("id", "title", "harm", "danger_statement", "safety_goal", "current_objective")


def _words(data: Mapping[str, Any], key: str, where: str) -> str:
    value = data.get(key)
    if not isinstance(value, str) or not value.strip():
        raise CaseError(f"{where} needs '{key}', in words.")
    return value


def _age(data: Mapping[str, Any], where: str) -> int:
    age = data.get("age")
    if isinstance(age, bool) or not isinstance(age, int) or not 0 <= age <= 21:
        raise CaseError(f"{where} needs each child's 'age' as a whole number from 0 to 21.")
    return age


def _mappings(data: Mapping[str, Any], key: str, where: str) -> list[Mapping[str, Any]]:
    value = data.get(key)
    if not isinstance(value, list) or not value or not all(isinstance(one, Mapping) for one in value):
        raise CaseError(f"{where} needs '{key}', a list with at least one person in it.")
    return value


def _strings(data: Mapping[str, Any], key: str, where: str, least: int) -> tuple[str, ...]:
    value = data.get(key, [])
    if not isinstance(value, list) or len(value) < least or not all(isinstance(one, str) for one in value):
        raise CaseError(f"{where} needs '{key}', a list of words.")
    return tuple(value)


def cases_from_list(data: Any, where: str) -> dict[str, Case]:
    """Check a whole list of cases.

    Args:
        data: A list of mappings.
        where: How messages name it, such as a file's name.

    Returns:
        The cases by id, in the list's order.

    Raises:
        CaseError: When it is not a list, a case is wrong, or two have the same id.
    """
    if not isinstance(data, list) or not data:
        raise CaseError(f"{where} should hold a list of cases, as course/content/cases.yaml does.")
    found: dict[str, Case] = {}
    for number, one in enumerate(data, start=1):
        case = case_from_mapping(one, f"{where}, case {number}")
        if case.id in found:
            raise CaseError(f"{where} has two cases called '{case.id}'; give one of them another id.")
        found[case.id] = case
    return found


def read_cases(path: Path) -> dict[str, Case]:
    """Read a YAML file of cases, for authors and the command line.

    Args:
        path: The file.

    Returns:
        The cases by id, in the file's order.

    Raises:
        CaseError: When the file cannot be read, is not YAML, or a case in it is wrong.
    """
    import yaml  # kept out of a learner's kernel, where there may be no YAML reader

    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError:
        raise CaseError(f"Cannot read {path}; check the name of the case file.") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise CaseError(f"{path.name} is not valid YAML: {' '.join(str(error).split())}") from None
    return cases_from_list(data, path.name)


@cache
def course_cases() -> dict[str, Case]:
    """Return the families that the course practices with, by id."""
    return cases_from_list(content.load("cases"), "cases.yaml")


@cache
def all_cases() -> dict[str, Case]:
    """Return the families of the course and those of its tests, which stand nowhere else, by id."""
    return {**course_cases(), **cases_from_list(content.load("test_cases"), "test_cases.yaml")}


def get_case(case_id: str) -> Case:
    """Return one of the families of the course or of its tests.

    Args:
        case_id: Its id, such as `"milo"`.

    Raises:
        CaseError: When there is none of that id; the message lists those there are.
    """
    cases = all_cases()
    if case_id not in cases:
        raise CaseError(f"There is no case called '{case_id}'. There are: {', '.join(cases)}.")
    return cases[case_id]
