"""Files that were cut off, edited by hand or left in conflict: what stands in them is read, damaged cells too."""

import json

import pytest

import hand_in_files
import hand_in_notebook as given
from bbcp.grading.read_file import read_file
from odd_hand_ins import answers, doctor, filled

ONE = given.ANSWERS["ex01-answer-1"]


def in_lines(notebook):
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].splitlines(keepends=True)
    return json.dumps(notebook, indent=1, ensure_ascii=False)


def in_one_line(notebook):
    return json.dumps(notebook, ensure_ascii=False)


WRITTEN = pytest.mark.parametrize("form", [in_lines, in_one_line], ids=lambda form: form.__name__)


@WRITTEN
def test_typed_a_quotation_mark_into_the_file_itself(form, tmp_path):
    notebook = filled()
    given.cell(notebook, "ex01-answer-1")["source"] = f"{ONE}\n\nI would say that out loud."
    raw = form(notebook).replace("name one rule", 'name "one", "and only one" rule')
    _, one, repairs = doctor(tmp_path, raw.encode())
    assert answers(one)["ex01-answer-1"].replace('"', "").replace(", and only one", "").startswith(ONE)
    assert answers(one)["ex01-answer-1"].endswith("I would say that out loud.")
    assert {**answers(one), "ex01-answer-1": ONE} == given.ANSWERS
    assert (one.points, repairs) == (48, {"damaged"})


@WRITTEN
@pytest.mark.parametrize("name", given.ANSWERS)
def test_lost_the_end_of_the_file_in_the_middle_of_an_answer(name, form, tmp_path):
    text = form(filled())
    at = text.index(given.ANSWERS[name]) + 100
    _, one, repairs = doctor(tmp_path, text[:at].encode())
    assert answers(one)[name] == given.ANSWERS[name][:100].strip()
    assert "damaged" in repairs


@WRITTEN
def test_lost_the_end_of_the_file_anywhere_and_gets_no_words_that_nobody_wrote(form):
    text = form(filled())
    begin = text.index('"id": "ex01-answer-1"')
    for at in range(begin, len(text), max(1, (len(text) - begin) // 60)):
        cells = read_file(text[:at].encode(), "ex01.ipynb").notebook["cells"]
        for cell in cells:
            whole = given.cell(filled(), cell["id"])
            assert whole["source"].startswith(cell["source"])
            assert whole["cell_type"] == cell["cell_type"]


@WRITTEN
def test_wrote_nothing_and_lost_the_end_of_the_file_in_the_words_of_an_empty_box(form, tmp_path):
    text = form(given.exercise())
    at = text.index(given.STUB) + len("Write your")
    _, one, repairs = doctor(tmp_path, text[:at].encode())
    assert (set(answers(one).values()), "damaged" in repairs) == ({""}, True)


@WRITTEN
def test_lost_the_end_of_the_file_in_the_words_of_a_question(form, tmp_path):
    text = form(filled())
    at = text.index("Dana has noticed that her hands") + len("Dana has noticed that her")
    for raw in (text[:at], text[:at].replace('"id"', '"lost"')):
        _, one, _ = doctor(tmp_path, raw.encode())
        assert answers(one) == {name: ONE if name == "ex01-answer-1" else "" for name in given.ANSWERS}


@WRITTEN
def test_lost_the_bracket_between_two_cells(form, tmp_path):
    text = form(filled())
    start = text.index(ONE) + len(ONE)
    brace = text.index("}", start)
    _, one, repairs = doctor(tmp_path, (text[:brace] + text[text.index("{", brace) :]).encode())
    assert (one.points, answers(one), repairs) == (48, given.ANSWERS, {"damaged"})


def test_lost_the_marks_of_a_box_in_the_file_itself(tmp_path):
    text = in_one_line(filled()).replace('"title": "1. The parenting class"', '"title": "1. The "parenting" class"')
    _, one, repairs = doctor(tmp_path, text.encode())
    assert (one.points, answers(one)) == (48, given.ANSWERS)
    assert "damaged" in repairs


def test_letters_and_signs_of_a_damaged_answer_stay_what_they_were(tmp_path):
    notebook = filled()
    said = 'Dana says \u201cstop\u201d. \U0001f600 C:\\new\tDana waits.\nThen "calm" comes.'
    given.cell(notebook, "ex01-answer-2")["source"] = said
    for raw in (json.dumps(notebook), in_one_line(notebook), in_lines(notebook)):
        _, one, _ = doctor(tmp_path, raw.replace("Dana waits", 'Dana "waits"').encode())
        assert answers(one)["ex01-answer-2"] == said.replace("Dana waits", 'Dana "waits"')


def test_left_both_versions_of_an_answer_between_conflict_marks(tmp_path):
    raw = hand_in_files.left_two_versions_of_an_answer_in_conflict(filled())["ex01.ipynb"]
    _, one, repairs = doctor(tmp_path, raw)
    assert (one.points, answers(one), repairs) == (48, given.ANSWERS, {"conflict", "copied"})
    assert "Dana will be nice." in [cell["source"] for cell in one.notebook["cells"]]


def test_left_both_versions_of_the_reflection_between_conflict_marks(tmp_path):
    raw = hand_in_files.left_two_versions_of_an_answer_in_conflict(filled(), "ex01-reflection")["ex01.ipynb"]
    _, one, repairs = doctor(tmp_path, raw)
    assert answers(one)["ex01-reflection"] == f"{given.ANSWERS['ex01-reflection']}\n\nDana will be nice."
    assert repairs == {"conflict", "split"}


@pytest.mark.parametrize("letters", ["utf-32", "utf-32-le", "utf-32-be"])
def test_saved_it_as_utf_32(letters, tmp_path):
    _, one, repairs = doctor(tmp_path, in_one_line(filled()).encode(letters))
    assert (one.points, answers(one), repairs) == (48, given.ANSWERS, {"encoding"})
