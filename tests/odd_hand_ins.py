"""What the tests of odd hand-ins share: filled exercises, and what the doctor makes of a file."""

import hand_in_notebook as given
from bbcp.answer_text import written
from bbcp.grading.doctor import mend_file, sources_of
from bbcp.grading.repairs import told
from course_copy import ROOT

SOURCES = sources_of(ROOT)


def filled(name="ex01"):
    """An exercise with its answers; of other exercises than the first, the author's own."""
    notebook = given.write_answers(given.exercise(name))
    if name != "ex01":
        source = SOURCES[f"{name}_v1"][1]
        for cell in notebook["cells"]:
            cell["source"] = source.model_answers().get(cell["id"], cell["source"])
    return notebook


def boxes(notebook):
    return [cell for cell in notebook["cells"] if cell["id"] in given.ANSWERS]


def put(path, raw):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw if isinstance(raw, bytes) else given.packed(raw))
    return path


def doctor(folder, raw):
    path = put(folder / "ex01.ipynb", raw)
    before = path.read_bytes()
    name, one = mend_file(path, SOURCES)
    assert path.read_bytes() == before
    assert all(told(repair).format(name="ex01.ipynb").endswith(".") for repair in one.repairs)
    return name, one, {repair.what for repair in one.repairs}


def answers(one):
    return {cell["id"]: written(cell["source"]) for cell in one.notebook["cells"] if cell["id"] in given.ANSWERS}
