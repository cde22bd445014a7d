"""Files that other programs left odd inside: no word is lost, and what was done is told."""

import json

import pytest

import hand_in_notebook as given
from odd_hand_ins import answers, boxes, doctor, filled


def test_has_points_of_5000_digits(tmp_path):
    notebook = filled()
    for cell in boxes(notebook):
        cell["metadata"]["nbgrader"]["points"] = "MANY"
    _, one, repairs = doctor(tmp_path, given.packed(notebook).replace(b'"MANY"', b"9" * 5000))
    assert (one.points, repairs) == (48, {"points"})
    assert answers(one) == given.ANSWERS


def lines_of(notebook):
    return json.dumps(notebook, indent=1, ensure_ascii=False)


def before_question_1(text, marks):
    at = text.rindex("{", 0, text.index('"id": "ex01-question-1"'))
    return text[:at] + marks + text[at:]


def test_left_conflict_marks_between_two_cells(tmp_path):
    text = before_question_1(lines_of(filled()), "\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n")
    _, one, repairs = doctor(tmp_path, text.encode())
    assert (one.points, repairs) == (48, {"conflict"})
    assert answers(one) == given.ANSWERS


def test_left_both_versions_of_a_cell_between_conflict_marks(tmp_path):
    notebook = filled()
    place = given.place(notebook, "ex01-answer-1")
    other = json.dumps({**notebook["cells"][place], "source": "Dana will say a rule when Milo hits."})
    text = lines_of(notebook)
    start = text.rindex("\n  {", 0, text.index('"id": "ex01-answer-1"'))
    end = text.index("\n  },", start) + len("\n  },")
    ours = text[start:end].rstrip(",")
    text = f"{text[:start]}\n<<<<<<< HEAD{ours}\n=======\n{other},\n>>>>>>> theirs{text[end:]}"
    _, one, repairs = doctor(tmp_path, text.replace("\n", "\r\n").encode())
    assert one.points == 48
    assert repairs == {"conflict", "copied"}
    assert answers(one) == given.ANSWERS
    assert any("Dana will say a rule" in cell["source"] for cell in one.notebook["cells"])


def test_left_conflict_marks_within_an_answer(tmp_path):
    notebook = filled()
    text = lines_of(notebook)
    mine = json.dumps(given.ANSWERS["ex01-answer-1"])
    assert text.count(f'"source": {mine}') == 1
    both = f'"source": [\n<<<<<<< HEAD\n{mine}\n=======\n"Theirs."\n>>>>>>> theirs\n]'
    _, one, repairs = doctor(tmp_path, text.replace(f'"source": {mine}', both).encode())
    assert repairs == {"conflict"}
    assert answers(one)["ex01-answer-1"] == f"{given.ANSWERS['ex01-answer-1']}Theirs."


def test_broke_one_cell_and_kept_those_after_it(tmp_path):
    text = before_question_1(lines_of(filled()), '{"cell_type": "markdown", "metadata": {"a": [1, }, "source": "x"},\n')
    _, one, repairs = doctor(tmp_path, text.encode())
    assert (one.points, repairs) == (48, {"damaged"})
    assert answers(one) == given.ANSWERS


def test_a_sync_program_wrote_the_filled_notebook_behind_the_empty_one(tmp_path):
    _, one, repairs = doctor(tmp_path, given.packed(given.exercise()) + b"\n" + given.packed(filled()))
    assert one.points == 48
    assert repairs == {"damaged", "copied"}
    assert answers(one) == given.ANSWERS


SHAPES = {
    "a_list_in_a_list": lambda cell: {"source": [[cell["source"]]]},
    "a_mapping": lambda cell: {"source": {"text": cell["source"]}},
    "a_mapping_of_lines": lambda cell: {"source": {"0": "", "1": [cell["source"]]}},
    "under_input": lambda cell: {"input": cell.pop("source")},
    "under_input_beside_an_empty_source": lambda cell: {"input": [cell["source"]], "source": ""},
}


@pytest.mark.parametrize("shape", SHAPES)
def test_has_the_words_of_an_answer_in_another_shape(shape, tmp_path):
    notebook = filled()
    for cell in boxes(notebook):
        cell.update(SHAPES[shape](cell))
    _, one, repairs = doctor(tmp_path, notebook)
    assert (one.points, repairs) == (48, {"shape"})
    assert answers(one) == given.ANSWERS


def test_has_the_two_sentences_of_an_answer_in_a_list_within_a_list(tmp_path):
    notebook = filled()
    given.cell(notebook, "ex01-answer-1")["source"] = [["One here."], {"more": "Two there."}, None]
    _, one, repairs = doctor(tmp_path, notebook)
    assert answers(one)["ex01-answer-1"] == "One here.\nTwo there."
    assert repairs == {"shape"}
