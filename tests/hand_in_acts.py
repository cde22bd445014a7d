"""What learners and programs do to an exercise before it is handed in; a function's name says what.

Each takes the notebook with all its answers written and returns what lies in the folder: bytes by the
file's name. Used by the tests of the doctor and by `benchmarks/doctor_table.py`.
"""

import copy
import json
from collections.abc import Callable
from typing import Any

Act = Callable[[dict[str, Any]], dict[str, bytes]]

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


def nothing(notebook):
    return as_it_is(notebook)


def duplicated_a_box(notebook):
    at = place(notebook, "ex01-answer-1")
    notebook["cells"].insert(at + 1, copy.deepcopy(notebook["cells"][at]))
    return as_it_is(notebook)


def duplicated_a_box_and_wrote_in_the_first(notebook):
    at = place(notebook, "ex01-answer-1")
    again = copy.deepcopy(notebook["cells"][at])
    again["source"] = STUB
    notebook["cells"].insert(at + 1, again)
    return as_it_is(notebook)


def duplicated_a_box_and_wrote_a_weak_answer_below(notebook):
    at = place(notebook, "ex01-answer-1")
    again = copy.deepcopy(notebook["cells"][at])
    again["source"] = "Dana will be nice."
    notebook["cells"].insert(at + 1, again)
    return as_it_is(notebook)


def split_a_box_between_its_sentences(notebook):
    at = place(notebook, "ex01-answer-1")
    first, second = ANSWERS["ex01-answer-1"].split(". Grandma")
    again = {**copy.deepcopy(notebook["cells"][at]), "id": "new-one", "source": f"Grandma{second}"}
    notebook["cells"][at]["source"] = f"{first}."
    notebook["cells"].insert(at + 1, again)
    return as_it_is(notebook)


def split_a_box_and_the_second_half_lost_its_marks(notebook):
    at = place(notebook, "ex01-answer-1")
    words = ANSWERS["ex01-answer-1"]
    here = words.index("and wait")
    notebook["cells"][at]["source"] = words[:here].rstrip()
    notebook["cells"].insert(at + 1, plain_cell(words[here:], id="new-two"))
    return as_it_is(notebook)


def split_a_box_in_the_middle_of_a_sentence(notebook):
    at = place(notebook, "ex01-answer-3")
    words = ANSWERS["ex01-answer-3"]
    here = words.index("and sit")
    again = {**copy.deepcopy(notebook["cells"][at]), "source": words[here:]}
    notebook["cells"][at]["source"] = words[:here].rstrip()
    notebook["cells"].insert(at + 1, again)
    return as_it_is(notebook)


def merged_a_box_with_its_question(notebook):
    at = place(notebook, "ex01-question-1")
    notebook["cells"][at]["source"] = f"{notebook['cells'][at]['source']}\n\n{notebook['cells'][at + 1]['source']}"
    del notebook["cells"][at + 1]
    return as_it_is(notebook)


def merged_two_boxes_and_the_question_between(notebook):
    first, last = place(notebook, "ex01-answer-1"), place(notebook, "ex01-answer-2")
    notebook["cells"][first]["source"] = "\n\n".join(one["source"] for one in notebook["cells"][first : last + 1])
    del notebook["cells"][first + 1 : last + 1]
    return as_it_is(notebook)


def merged_everything_into_one_cell(notebook):
    notebook["cells"] = [plain_cell("\n\n".join(one["source"] for one in notebook["cells"]), id="all")]
    return as_it_is(notebook)


def moved_the_boxes(notebook):
    notebook["cells"].insert(0, notebook["cells"].pop(place(notebook, "ex01-answer-3")))
    notebook["cells"].append(notebook["cells"].pop(place(notebook, "ex01-answer-1")))
    return as_it_is(notebook)


def turned_boxes_to_code_and_raw(notebook):
    cell(notebook, "ex01-answer-1").update(cell_type="code", outputs=[], execution_count=4)
    cell(notebook, "ex01-answer-2").update(cell_type="raw")
    return as_it_is(notebook)


def lost_all_metadata(notebook):
    for one in notebook["cells"]:
        one["metadata"] = {}
    notebook["metadata"] = {}
    return as_it_is(notebook)


def lost_all_metadata_and_ids(notebook):
    for one in notebook["cells"]:
        one["metadata"] = {}
        del one["id"]
    return as_it_is(notebook)


def typed_below_the_box(notebook):
    at = place(notebook, "ex01-answer-1")
    notebook["cells"].insert(at + 1, plain_cell(ANSWERS["ex01-answer-1"], id="mine"))
    notebook["cells"][at]["source"] = STUB
    return as_it_is(notebook)


def typed_in_a_code_cell_below_the_box(notebook):
    at = place(notebook, "ex01-answer-2")
    mine = {"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [], "execution_count": None}
    notebook["cells"].insert(at + 1, {**mine, "source": ANSWERS["ex01-answer-2"]})
    notebook["cells"][at]["source"] = ""
    return as_it_is(notebook)


def typed_above_the_box(notebook):
    at = place(notebook, "ex01-answer-1")
    notebook["cells"].insert(at, plain_cell(ANSWERS["ex01-answer-1"], id="mine"))
    notebook["cells"][at + 1]["source"] = ""
    return as_it_is(notebook)


def typed_into_the_locked_question(notebook):
    cell(notebook, "ex01-question-1")["source"] += f"\n\n{ANSWERS['ex01-answer-1']}"
    cell(notebook, "ex01-answer-1")["source"] = STUB
    return as_it_is(notebook)


def edited_a_locked_cell(notebook):
    cell(notebook, "ex01-family")["source"] = "I took this out to have more room."
    cell(notebook, "ex01-question-2")["source"] = cell(notebook, "ex01-question-2")["source"].replace("Dana", "DANA")
    return as_it_is(notebook)


def edited_the_points(notebook):
    for name in ANSWERS:
        cell(notebook, name)["metadata"]["nbgrader"].update(points=1000)
    return as_it_is(notebook)


def edited_a_grade_id(notebook):
    cell(notebook, "ex01-answer-1")["metadata"]["nbgrader"]["grade_id"] = "my answer"
    return as_it_is(notebook)


def deleted_a_box_and_typed_in_a_cell_of_my_own(notebook):
    notebook["cells"][place(notebook, "ex01-answer-2")] = plain_cell(ANSWERS["ex01-answer-2"], id="mine")
    return as_it_is(notebook)


def changed_the_language(notebook):
    notebook["metadata"]["kernelspec"] = {"display_name": "R", "language": "R", "name": "ir"}
    return as_it_is(notebook)


def saved_it_in_vs_code(notebook):
    for one in notebook["cells"]:
        one["metadata"] = {**one["metadata"], "vscode": {"languageId": "plaintext"}}
        one["source"] = one["source"].splitlines(keepends=True)
        del one["id"]
    notebook.update(nbformat_minor=2)
    return as_it_is(notebook)


def saved_it_in_colab(notebook):
    for one in notebook["cells"]:
        one["metadata"] = {"id": one.pop("id"), "nbgrader": one["metadata"].get("nbgrader", {})}
        one["source"] = one["source"].splitlines(keepends=True)
    notebook["metadata"] = {"colab": {"provenance": []}, "kernelspec": {"name": "python3"}}
    notebook.update(nbformat_minor=0)
    return as_it_is(notebook)


def saved_it_in_classic_notebook(notebook):
    for one in notebook["cells"]:
        one["source"] = one["source"].splitlines(keepends=True)
        del one["id"]
    notebook.update(nbformat_minor=4)
    return as_it_is(notebook)


def saved_it_in_a_very_old_program(notebook):
    sheet = {"cells": [{"cell_type": "markdown", "metadata": {}, "source": one["source"]} for one in notebook["cells"]]}
    return as_it_is({"worksheets": [sheet], "metadata": {"name": ""}, "nbformat": 3, "nbformat_minor": 0})


def left_50_mb_of_results_in_it(notebook):
    shown = {"output_type": "stream", "name": "stdout", "text": "x" * 50_000_000}
    mine = {
        "cell_type": "code",
        "id": "loud",
        "metadata": {},
        "execution_count": 1,
        "source": "print('x' * 50_000_000)",
    }
    notebook["cells"].append({**mine, "outputs": [shown]})
    return as_it_is(notebook)


def downloaded_it_twice(notebook):
    return {"ex01 (1).ipynb": packed(notebook)}


def called_it_final(notebook):
    return {"Copy of EX01 - Copy (2).ipynb": packed(notebook)}


def handed_in_two_files(notebook):
    empty = copy.deepcopy(notebook)
    for name in ANSWERS:
        cell(empty, name)["source"] = STUB
    return {"ex01.ipynb": packed(empty), "ex01 (1).ipynb": packed(notebook)}


def handed_in_a_broken_file_and_a_good_one(notebook):
    return {"ex01.ipynb": packed(notebook)[:300], "ex01-Copy1.ipynb": packed(notebook)}


def saved_it_as_utf_16(notebook):
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("utf-16")}


def saved_it_as_utf_16_without_a_mark(notebook):
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("utf-16-be")}


def saved_it_with_a_byte_order_mark(notebook):
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("utf-8-sig")}


def saved_it_in_windows_letters(notebook):
    notebook["cells"][0]["source"] = "Caf\u00e9 \u00fc\u00df"
    return {"ex01.ipynb": json.dumps(notebook, ensure_ascii=False).encode("cp1252")}


def lost_the_end_of_the_file(notebook):
    text = json.dumps(notebook, ensure_ascii=False)
    return {"ex01.ipynb": text[: text.index("## Done")].encode("utf-8")}


def used_emoji_and_a_right_to_left_language(notebook):
    notebook["cells"].insert(
        0, plain_cell("\U0001f469\u200d\U0001f467 \u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627", id="hello")
    )
    cell(notebook, "ex01-reflection")["source"] += " \U0001f600 \u202e\u05e9\u05dc\u05d5\u05dd"
    return as_it_is(notebook)


KEEPS_ALL_POINTS = [
    nothing,
    duplicated_a_box,
    duplicated_a_box_and_wrote_in_the_first,
    duplicated_a_box_and_wrote_a_weak_answer_below,
    split_a_box_between_its_sentences,
    split_a_box_and_the_second_half_lost_its_marks,
    split_a_box_in_the_middle_of_a_sentence,
    merged_a_box_with_its_question,
    merged_two_boxes_and_the_question_between,
    merged_everything_into_one_cell,
    moved_the_boxes,
    turned_boxes_to_code_and_raw,
    lost_all_metadata,
    lost_all_metadata_and_ids,
    typed_below_the_box,
    typed_in_a_code_cell_below_the_box,
    typed_above_the_box,
    typed_into_the_locked_question,
    edited_a_locked_cell,
    edited_the_points,
    edited_a_grade_id,
    deleted_a_box_and_typed_in_a_cell_of_my_own,
    changed_the_language,
    saved_it_in_vs_code,
    saved_it_in_colab,
    saved_it_in_classic_notebook,
    saved_it_in_a_very_old_program,
    left_50_mb_of_results_in_it,
    downloaded_it_twice,
    called_it_final,
    handed_in_two_files,
    handed_in_a_broken_file_and_a_good_one,
    saved_it_as_utf_16,
    saved_it_as_utf_16_without_a_mark,
    saved_it_with_a_byte_order_mark,
    saved_it_in_windows_letters,
    lost_the_end_of_the_file,
    used_emoji_and_a_right_to_left_language,
]


def deleted_a_box(notebook):
    del notebook["cells"][place(notebook, "ex01-answer-1")]
    return as_it_is(notebook)


def emptied_a_box(notebook):
    cell(notebook, "ex01-answer-1")["source"] = " \n"
    return as_it_is(notebook)


def wrote_one_megabyte(notebook):
    cell(notebook, "ex01-answer-1")["source"] = "Dana kneels beside Milo and names the rule. " * 23_000
    return as_it_is(notebook)


def wrote_html_and_scripts(notebook):
    cell(notebook, "ex01-answer-1")["source"] = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    return as_it_is(notebook)


LOSES_ONE_ANSWER = [deleted_a_box, emptied_a_box, wrote_one_megabyte, wrote_html_and_scripts]


def broken_json(notebook):
    return {"ex01.ipynb": b'{"cells": ['}


def a_picture(notebook):
    return {"ex01.ipynb": b"\x89PNG\r\n\x1a\n\x00\x01\x02"}


def a_list(notebook):
    return {"ex01.ipynb": b"[1, 2, 3]"}


def zero_bytes(notebook):
    return {"ex01.ipynb": b""}


def nothing_but_null_bytes(notebook):
    return {"ex01.ipynb": b"\x00" * 4000}


def another_notebook(notebook):
    mine = {"cells": [plain_cell("My shopping list", id="a")], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return {"shopping.ipynb": packed(mine)}


CANNOT_BE_READ = [broken_json, a_picture, a_list, zero_bytes, nothing_but_null_bytes, another_notebook]
