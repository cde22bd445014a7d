"""Lay out an exercise as the notebook in `solutions/` that nbgrader releases. The best answers stand in its boxes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from bbcp import content
from bbcp.case import Case, get_case
from bbcp.grading.exercise import Exercise, Question

Cell = dict[str, Any]
POINTS = 16
"""The most points for one objective: eight criteria at two each (codebook, section 3)."""


def source_notebook(exercise: Exercise) -> str:
    """Make the source notebook of an exercise.

    Args:
        exercise: The exercise.

    Returns:
        The notebook as JSON text with a final line end; the same exercise always gives the same text.

    Raises:
        CaseError: When a family is unknown.
    """
    notebook = {
        "cells": [*_opening(exercise), *_questions(exercise), *_reflection(exercise), _end(exercise)],
        "metadata": {
            "bbcp": {"assignment": exercise.name},
            "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
            "title": exercise.title,
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _opening(exercise: Exercise) -> list[Cell]:
    words = _words()
    taking = words["welcome"].format(minutes=exercise.minutes)
    welcome = f"# {exercise.title}\n\n{_line(exercise.welcome)} {taking}\n\n{words['privacy']}"
    return [
        _cell(f"{exercise.id}-welcome", welcome),
        _cell(f"{exercise.id}-how", _how(exercise)),
        _cell(f"{exercise.id}-family", f"{family_table(get_case(exercise.family))}\n\n{_line(exercise.bridge)}"),
    ]


def _how(exercise: Exercise) -> str:
    if exercise.test:
        return _how_in_a_test(exercise)
    how = _words()["how"]
    rubric = content.load("rubric")
    steps = [f"{number}. {step}" for number, step in enumerate(how["steps"], start=1)]
    sought = [str(how["criteria"][one["id"]]) for one in rubric["criteria"]]
    shares = [f"| {one['label']} | {how['shares'][str(one['weight'])]} |" for one in rubric["kinds"]]
    parts = [
        f"## {how['title']}",
        "\n".join(steps).format(count=len(exercise.questions)),
        how["points"].format(points=POINTS, criteria=_listed(sought)),
        "\n".join([f"| {how['kind']} | {how['share']} |", "|---|---|", *shares]),
        how["notes"],
    ]
    return "\n\n".join(parts)


def _how_in_a_test(exercise: Exercise) -> str:
    how = _words()["how_test"]
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(how["steps"], start=1))
    text = f"## {how['title']}\n\n{steps}\n\n{how['notes']}"
    return text.format(count=len(exercise.questions), points=POINTS)


def family_table(case: Case) -> str:
    """Lay out a family as a Markdown table under a heading.

    Args:
        case: The family.
    """
    words = _words()["family"]
    told = {
        "people": " ".join(f"{name}, {part}." for name, part in _people(case)),
        "network": ", ".join(case.network),
        **{key: getattr(case, key) for key in ("harm", "danger_statement", "safety_goal", "current_objective")},
    }
    rows = [f"| {label} | {_line(told[key])} |" for key, label in words["rows"].items() if told[key]]
    return "\n".join([f"## {words['title'].format(title=case.title)}", "", "| | |", "|---|---|", *rows])


def _people(case: Case) -> list[tuple[str, str]]:
    ages: Mapping[str, str] = content.load("widgets")["casecard"]["ages"]
    keys = {0: "baby", 1: "one"}
    children = [(one.name, ages[keys.get(one.age, "more")].format(number=one.age)) for one in case.children]
    return [(one.name, one.role) for one in case.caregivers] + children


def _questions(exercise: Exercise) -> list[Cell]:
    cells = []
    words = _words()["question"]
    shown = exercise.family
    for number, question in enumerate(exercise.questions, start=1):
        if question.family != shown:
            shown = question.family
            cells.append(_cell(f"{exercise.id}-family-{number}", family_table(get_case(shown))))
        title = words["title"].format(number=number, title=question.title)
        cells.append(_cell(f"{exercise.id}-question-{number}", _asked(question, title)))
        best = _line(question.answers[0].text)
        ours = {"case": question.family, "title": title} | ({"test": True} if exercise.test else {})
        cells.append(_box(f"{exercise.id}-{question.id}", best, POINTS, ours))
    return cells


def _asked(question: Question, title: str) -> str:
    words = _words()["question"]
    starting = words["starting"].format(starting=_line(question.starting))
    points = words["points"].format(points=POINTS, counts=_line(question.counts))
    return f"## {title}\n\n{starting}\n\n{_line(question.prompt)}\n\n{points}"


def _reflection(exercise: Exercise) -> list[Cell]:
    words = _words()["question"]
    asked = exercise.reflection
    number = len(exercise.questions) + 1
    title = words["title"].format(number=number, title=asked.title)
    by_hand = words["by_hand"].format(points=f"{asked.points:g}")
    text = f"## {title}\n\n{_line(asked.prompt)}\n\n{by_hand}"
    return [
        _cell(f"{exercise.id}-question-{number}", text),
        _box(f"{exercise.id}-{asked.id}", _line(asked.guide), asked.points, {"title": title}),
    ]


def _end(exercise: Exercise) -> Cell:
    words = _words()["end"]
    return _cell(f"{exercise.id}-end", f"## {words['title']}\n\n{_line(exercise.end)} {words['hand_in']}")


def _box(name: str, text: str, points: float, ours: Mapping[str, Any]) -> Cell:
    grading = {
        "grade": True,
        "grade_id": name,
        "locked": False,
        "points": int(points) if points == int(points) else points,
        "schema_version": 3,
        "solution": True,
        "task": False,
    }
    return {**_cell(name, text), "metadata": {"bbcp": dict(ours), "nbgrader": grading}}


def _cell(name: str, text: str) -> Cell:
    return {"cell_type": "markdown", "id": name, "metadata": {}, "source": text.splitlines(keepends=True)}


def _line(text: str) -> str:
    """Join what YAML has folded, and drop its last line end."""
    return text.strip()


def _listed(items: list[str]) -> str:
    return f"{', '.join(items[:-1])}, and {items[-1]}"


def _words() -> Mapping[str, Any]:
    words: Mapping[str, Any] = content.load("exercise")
    return words
