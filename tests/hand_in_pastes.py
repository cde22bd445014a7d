"""How answers get into an exercise by pasting, and where else than in a box they are typed; a name says it."""

import copy
import html

from hand_in_notebook import ANSWERS, STUB, as_it_is, cell, plain_cell

JUDGED = [name for name in ANSWERS if "answer" in name]


def each(notebook, change):
    for name in JUDGED:
        cell(notebook, name)["source"] = change(ANSWERS[name])
    return as_it_is(notebook)


def pasted_it_from_word(notebook):
    head = '<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->\n<p class="MsoNormal">'
    look = "<span lang=EN-US style='font-size:11.0pt;font-family:\"Calibri\",sans-serif'>"
    return each(notebook, lambda text: f"{head}{look}{html.escape(text, quote=False)}<o:p></o:p></span></p>")


def pasted_it_from_a_web_page(notebook):
    style = "<style>.a { color: red }</style>"
    return each(
        notebook, lambda text: f'{style}<div align="left"><font size=3>{text.replace(", ", ",&nbsp;")}</font></div>'
    )


def pasted_it_with_soft_hyphens(notebook):
    return each(notebook, lambda text: text.replace("Milo", "Mi\u00adlo").replace("Dana", "\ufeffDa\u200bna"))


def typed_two_spaces_between_words(notebook):
    return each(notebook, lambda text: text.replace(" ", "  "))


def typed_tabs_and_thin_spaces_between_words(notebook):
    return each(notebook, lambda text: text.replace(" ", "\t").replace("\tfor\t", "\u202ffor\u2009"))


def typed_in_the_middle_of_the_stub(notebook):
    here = STUB.index("in place")
    return each(notebook, lambda text: f"{STUB[:here]}{text} {STUB[here:]}")


def deleted_the_front_of_the_stub(notebook):
    return each(notebook, lambda text: f"{STUB[9:]} {text}")


def deleted_the_end_of_the_stub(notebook):
    return each(notebook, lambda text: f"{STUB[:-14]}\n\n{text}")


def struck_out_the_first_draft(notebook):
    return each(notebook, lambda text: f"~~Mother will complete a parenting class.~~\n\n{text}")


def copied_the_plans_sentence_above_the_answer(notebook):
    for at, name in enumerate(JUDGED, start=1):
        asked = cell(notebook, f"ex01-question-{at}")["source"].splitlines()
        says = next(line for line in asked if line.startswith("The plan says"))
        cell(notebook, name)["source"] = f"{says}\n\n{ANSWERS[name]}"
    return as_it_is(notebook)


def copied_the_marks_of_one_box_onto_all(notebook):
    for name in JUDGED:
        cell(notebook, name)["metadata"] = copy.deepcopy(cell(notebook, JUDGED[0])["metadata"])
    return as_it_is(notebook)


def wrote_each_answer_in_a_cell_at_the_end(notebook):
    for at, (name, text) in enumerate(ANSWERS.items()):
        cell(notebook, name)["source"] = STUB
        notebook["cells"].append(plain_cell(text, id=f"mine-{at}"))
    return as_it_is(notebook)


def wrote_all_answers_in_one_cell_at_the_end(notebook):
    for name in ANSWERS:
        cell(notebook, name)["source"] = STUB
    notebook["cells"].append(plain_cell("\n\n".join(ANSWERS.values()), id="mine"))
    return as_it_is(notebook)


def wrote_the_last_answer_in_a_cell_at_the_end(notebook):
    cell(notebook, JUDGED[-1])["source"] = STUB
    notebook["cells"].append(plain_cell(ANSWERS[JUDGED[-1]], id="mine"))
    return as_it_is(notebook)


PASTES = [
    pasted_it_from_word,
    pasted_it_from_a_web_page,
    pasted_it_with_soft_hyphens,
    typed_two_spaces_between_words,
    typed_tabs_and_thin_spaces_between_words,
    typed_in_the_middle_of_the_stub,
    deleted_the_front_of_the_stub,
    deleted_the_end_of_the_stub,
    struck_out_the_first_draft,
    copied_the_plans_sentence_above_the_answer,
]
PLACES = [
    copied_the_marks_of_one_box_onto_all,
    wrote_each_answer_in_a_cell_at_the_end,
    wrote_all_answers_in_one_cell_at_the_end,
    wrote_the_last_answer_in_a_cell_at_the_end,
]
