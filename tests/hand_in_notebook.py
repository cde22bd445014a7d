"""An exercise with all its answers written, and what the acts on it are made of."""

import json

from course_copy import ROOT

ANSWERS = {
    "ex01-answer-1": "When Milo hits or throws, Dana will kneel beside him, name one rule and wait with him until he "
    "is calm. Grandma Ruth will mark it on the calendar each time for four months.",
    "ex01-answer-2": "Each time her hands go tight, Dana will step into the hall, count ten breaths and call Tia "
    "before she talks to Milo. Tia will note the calls every week for four months.",
    "ex01-answer-3": "Every time Milo hits his cousin, Dana will walk him to the couch and sit with him for "
    "five minutes. Grandma Ruth will write yes or no each Sunday for sixteen weeks.",
    "ex01-reflection": "I will ask the mother what a visitor would see on a hard evening, because that is the change.",
}
STUB = "Write your answer here, in place of these words."


def exercise(name="ex01"):
    """An exercise as it is handed out, each cell's text as one string."""
    notebook = json.loads((ROOT / "exercises" / f"{name}_v1" / f"{name}.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        cell["source"] = "".join(cell["source"])
    return notebook


def write_answers(notebook):
    for cell in notebook["cells"]:
        if cell["id"] in ANSWERS:
            cell["source"] = ANSWERS[cell["id"]]
    return notebook


def place(notebook, name):
    return next(at for at, cell in enumerate(notebook["cells"]) if cell.get("id") == name)


def cell(notebook, name):
    return notebook["cells"][place(notebook, name)]


def packed(notebook):
    return json.dumps(notebook, ensure_ascii=False).encode("utf-8")


def as_it_is(notebook):
    return {"ex01.ipynb": packed(notebook)}


def plain_cell(source, **more):
    return {"cell_type": "markdown", "metadata": {}, "source": source, **more}
