"""What the tests of the sentence builder share: good words, odd words, and how to fill the slots."""

from bbcp.case import course_cases, get_case
from bbcp.widgets.building.built import build
from bbcp.widgets.building.danger_lines import danger_lines
from bbcp.widgets.building.form import get_form

CASES = list(course_cases())
IDS = [*CASES, *(f"danger/{case}" for case in CASES)]
GOOD = {
    "who": "Dana",
    "what": "kneel to his level, name the rule and start a two-minute time-out",
    "when": "when Milo hits",
    "how_often": "every time, for three months",
    "sees": "Grandma Ruth",
}
WHOLE = (
    "When Milo hits, Dana will kneel to his level, name the rule and start a two-minute time-out, "
    "every time, for three months, as seen by Grandma Ruth."
)


def fill(one, values):
    for slot, text in values.items():
        one.rows[slot].field.value = text
    return one


def joined(first=True, case="milo", **values):
    empty = dict.fromkeys(GOOD, "")
    return build("objective", {**empty, **values}, first, get_case(case)).text


def danger_line(slot, text, case="milo"):
    form = get_form(f"danger/{case}")
    values = {**dict.fromkeys((one.id for one in form.slots), ""), slot: text}
    return danger_lines(form.slots, values, form.case)[slot]


def drawn(one):
    pieces = [one.sentence, one.spoken, one.saved, *(row.line for row in one.rows.values())]
    if one.judgement is not None:
        pieces += [one.panel.verdict, one.panel.work, one.panel.criteria]
    return "".join(piece.value for piece in pieces)


# What is begun for a person
BEGUN = [form_id for form_id in IDS if get_form(form_id).begun]
