"""What learners do to the boxes and cells of an exercise before it is handed in; a function's name says what."""

import copy

from hand_in_notebook import ANSWERS, STUB, as_it_is, cell, place, plain_cell


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
