"""In which other places than its box learners write an answer; a function's name says where."""

import copy

from hand_in_notebook import ANSWERS, STUB, as_it_is, cell, place, plain_cell

ONE, TWO, THREE, LAST = ANSWERS


def emptied(notebook, *names):
    for name in names:
        cell(notebook, name)["source"] = STUB


def put(notebook, at, text):
    notebook["cells"].insert(at, plain_cell(text, id=f"mine-{at}"))


def without_names(notebook):
    for one in notebook["cells"]:
        del one["id"]
    return as_it_is(notebook)


def copy_of_box_1(notebook, text):
    return {**copy.deepcopy(cell(notebook, ONE)), "id": "new-one", "source": text}


def pasted_a_copy_of_box_1_over_box_2_and_wrote_there(notebook):
    notebook["cells"][place(notebook, TWO)] = copy_of_box_1(notebook, ANSWERS[TWO])
    return as_it_is(notebook)


def pasted_a_copy_of_box_1_over_box_2_in_a_program_without_names(notebook):
    notebook["cells"][place(notebook, TWO)] = copy_of_box_1(notebook, ANSWERS[TWO])
    return without_names(notebook)


def pasted_a_copy_of_box_1_below_the_untouched_box_2(notebook):
    emptied(notebook, TWO)
    notebook["cells"].insert(place(notebook, TWO) + 1, copy_of_box_1(notebook, ANSWERS[TWO]))
    return as_it_is(notebook)


def pasted_an_empty_copy_of_box_1_over_box_2_and_wrote_below_it(notebook):
    at = place(notebook, TWO)
    notebook["cells"][at] = copy_of_box_1(notebook, STUB)
    put(notebook, at + 1, ANSWERS[TWO])
    return as_it_is(notebook)


def wrote_a_weak_answer_1_and_pasted_a_copy_of_its_box_over_box_2(notebook):
    cell(notebook, ONE)["source"] = "Dana will be nice."
    return pasted_a_copy_of_box_1_over_box_2_and_wrote_there(notebook)


def edited_the_name_of_box_2_to_that_of_box_1(notebook):
    cell(notebook, TWO)["metadata"]["nbgrader"]["grade_id"] = ONE
    return without_names(notebook)


def gave_all_boxes_the_name_of_box_1(notebook):
    for name in ANSWERS:
        cell(notebook, name)["metadata"]["nbgrader"]["grade_id"] = ONE
    return without_names(notebook)


def wrote_answer_2_above_its_question(notebook):
    emptied(notebook, TWO)
    put(notebook, place(notebook, "ex01-question-2"), ANSWERS[TWO])
    return as_it_is(notebook)


def wrote_every_answer_above_its_question(notebook):
    emptied(notebook, *ANSWERS)
    for number, text in enumerate(ANSWERS.values(), start=1):
        put(notebook, place(notebook, f"ex01-question-{number}"), text)
    return as_it_is(notebook)


def wrote_answer_2_below_the_next_question(notebook):
    emptied(notebook, TWO)
    put(notebook, place(notebook, THREE), ANSWERS[TWO])
    return as_it_is(notebook)


def wrote_answer_2_in_the_cell_of_question_3(notebook):
    emptied(notebook, TWO)
    asked = cell(notebook, "ex01-question-3")
    asked["source"] = f"{ANSWERS[TWO]}\n\n{asked['source']}"
    return as_it_is(notebook)


def wrote_answer_3_below_the_reflection(notebook):
    emptied(notebook, THREE)
    put(notebook, place(notebook, LAST) + 1, ANSWERS[THREE])
    return as_it_is(notebook)


def deleted_question_2_and_wrote_in_a_cell_of_my_own(notebook):
    notebook["cells"][place(notebook, TWO)] = plain_cell(ANSWERS[TWO], id="mine")
    del notebook["cells"][place(notebook, "ex01-question-2")]
    return as_it_is(notebook)


def wrote_a_heading_of_my_own_over_question_2_in_a_program_that_keeps_no_marks(notebook):
    cell(notebook, "ex01-question-2")["source"] = "## Q2 my own heading"
    for one in notebook["cells"]:
        one["metadata"] = {}
    return without_names(notebook)


def wrote_numbered_answers_at_the_end_without_blank_lines(notebook):
    emptied(notebook, *ANSWERS)
    put(notebook, len(notebook["cells"]), "\n".join(f"{n}. {one}" for n, one in enumerate(ANSWERS.values(), start=1)))
    return as_it_is(notebook)


def wrote_a_line_above_two_answers_at_the_end(notebook):
    emptied(notebook, ONE, THREE)
    for text in ("Here are my answers.", ANSWERS[ONE], ANSWERS[THREE]):
        put(notebook, len(notebook["cells"]), text)
    return as_it_is(notebook)


def wrote_all_answers_in_the_first_box(notebook):
    emptied(notebook, *ANSWERS)
    cell(notebook, ONE)["source"] = "\n\n".join(ANSWERS.values())
    return as_it_is(notebook)


def wrote_two_numbered_answers_in_the_first_box(notebook):
    emptied(notebook, TWO)
    cell(notebook, ONE)["source"] = f"1. {ANSWERS[ONE]}\n2. {ANSWERS[TWO]}"
    return as_it_is(notebook)


def wrote_all_answers_in_one_cell_below_the_first_box(notebook):
    emptied(notebook, *ANSWERS)
    put(notebook, place(notebook, ONE) + 1, "\n\n".join(ANSWERS.values()))
    return as_it_is(notebook)


def wrote_all_answers_in_cells_below_the_reflection(notebook):
    emptied(notebook, *ANSWERS)
    for text in ANSWERS.values():
        put(notebook, place(notebook, "ex01-end"), text)
    return as_it_is(notebook)


def wrote_a_heading_above_each_answer_at_the_end(notebook):
    emptied(notebook, *ANSWERS)
    for number, text in enumerate(ANSWERS.values(), start=1):
        put(notebook, len(notebook["cells"]), f"## Answer {number}")
        put(notebook, len(notebook["cells"]), text)
    return as_it_is(notebook)


def numbered_two_answers_at_the_end_in_another_order(notebook):
    emptied(notebook, ONE, THREE)
    put(notebook, len(notebook["cells"]), f"3. {ANSWERS[THREE]}\n1. {ANSWERS[ONE]}")
    return as_it_is(notebook)


def wrote_see_below_in_the_boxes_and_the_answers_at_the_end(notebook):
    judged = (ONE, TWO, THREE)
    for name in judged:
        cell(notebook, name)["source"] = "See below."
    put(notebook, len(notebook["cells"]), "\n".join(f"{n}. {ANSWERS[one]}" for n, one in enumerate(judged, start=1)))
    return as_it_is(notebook)


KEEPS_ALL = {
    pasted_a_copy_of_box_1_over_box_2_and_wrote_there: {"under"},
    pasted_a_copy_of_box_1_over_box_2_in_a_program_without_names: {"under"},
    pasted_a_copy_of_box_1_below_the_untouched_box_2: {"under"},
    pasted_an_empty_copy_of_box_1_over_box_2_and_wrote_below_it: {"beside"},
    edited_the_name_of_box_2_to_that_of_box_1: {"under"},
    gave_all_boxes_the_name_of_box_1: {"under"},
    wrote_answer_2_above_its_question: {"away"},
    wrote_every_answer_above_its_question: {"away"},
    wrote_answer_2_below_the_next_question: {"away"},
    wrote_answer_2_in_the_cell_of_question_3: {"away"},
    deleted_question_2_and_wrote_in_a_cell_of_my_own: {"away"},
    wrote_numbered_answers_at_the_end_without_blank_lines: {"away"},
    wrote_a_line_above_two_answers_at_the_end: {"away"},
    wrote_all_answers_in_the_first_box: {"away"},
    wrote_two_numbered_answers_in_the_first_box: {"away"},
    wrote_all_answers_in_one_cell_below_the_first_box: {"away", "beside"},
    wrote_all_answers_in_cells_below_the_reflection: {"away", "beside"},
    wrote_a_heading_above_each_answer_at_the_end: {"away"},
    numbered_two_answers_at_the_end_in_another_order: {"away"},
    wrote_see_below_in_the_boxes_and_the_answers_at_the_end: {"away"},
}
"""Each act after which every answer stands in its box, word for word, and what is said of it."""
