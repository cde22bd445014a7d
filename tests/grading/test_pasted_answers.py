"""Answers that were pasted, typed around the stub, or written far from their boxes earn what they would in them."""

from pathlib import Path

import pytest

from bbcp import judge
from bbcp.answer_text import written
from bbcp.case import get_case
from bbcp.grading.doctor import mend
from bbcp.grading.hand_ins import candidates
from bbcp.grading.page_answer import SHOWN, page_answer
from bbcp.grading.source import read_source
from bbcp.scoring.readable import readable
from hand_in_boxes import nothing
from hand_in_notebook import ANSWERS, STUB, as_it_is, exercise, plain_cell, write_answers
from hand_in_pastes import PASTES, PLACES

ROOT = Path(__file__).resolve().parents[2]
SOURCE = read_source(ROOT / "solutions" / "ex01_v1" / "ex01.ipynb")


def mended(act, folder):
    for name, raw in act(write_answers(exercise())).items():
        (folder / name).write_bytes(raw)
    return mend(candidates(folder, "ex01"), SOURCE, "ex01")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    return mended(nothing, tmp_path_factory.mktemp("untouched")).points


@pytest.mark.parametrize("act", PASTES + PLACES, ids=lambda act: act.__name__)
def test_no_point_is_lost(act, tmp_path, untouched):
    assert mended(act, tmp_path).points >= untouched


@pytest.mark.parametrize("act", PLACES, ids=lambda act: act.__name__)
def test_each_answer_stands_in_its_box_and_the_trainer_is_told(act, tmp_path):
    one = mended(act, tmp_path)
    boxes = {cell["id"]: cell["source"] for cell in one.notebook["cells"] if cell["id"] in ANSWERS}
    assert boxes == ANSWERS
    assert one.repairs


def test_words_of_which_nobody_can_tell_the_box_are_kept_and_told(tmp_path):
    def act(notebook):
        for one in notebook["cells"]:
            one["source"] = STUB if one["id"] in ("ex01-answer-1", "ex01-answer-2") else one["source"]
        notebook["cells"].append(plain_cell("Only one sentence for the two boxes.", id="mine"))
        return as_it_is(notebook)

    one = mended(act, tmp_path)
    assert "stray" in {repair.what for repair in one.repairs}
    assert "Only one sentence" in one.notebook["cells"][-1]["source"]


@pytest.mark.parametrize(
    "text",
    [
        "Dana writes these words.",
        "Write your answer down, Dana says to Milo.",
        "Dana says to Milo: write it here, in place of shouting.",
        "words. And then Dana kneels.",
    ],
)
def test_what_only_resembles_the_stub_is_the_learners_own(text):
    assert written(text) == text


def test_marks_point_into_the_words_as_they_were_pasted():
    text = "<p>When Milo  hits, Da\u00adna <b>will kneel</b> beside him each time for three months.</p>"
    judgement = judge(text, get_case("milo"))
    assert any("kneel" in text[one.start : one.end] for one in judgement.kind_spans)
    seen, places = readable(text)
    assert "<" not in seen and "Dana" in seen and all(seen[at] in (" ", text[place]) for at, place in enumerate(places))


@pytest.mark.parametrize("odd", ["<!--", "<", "<a", "~~a", "<style>", "&nbsp", "</style ", "\u00ad", "<s>x", "  "])
def test_a_text_of_nothing_but_beginnings_is_read_in_time(odd):
    seen, places = readable(odd * 40_000)
    assert len(seen) == len(places)


GOOD = "When Milo hits, Dana will kneel beside him and name one rule, each time for four months, as Grandma Ruth sees."


@pytest.mark.parametrize(
    "label", ["Goal: ", "Objective: ", "My new objective 1: ", "**Answer:** ", "The revised goal:\n"]
)
def test_a_label_in_front_costs_nothing(label):
    assert judge(label + GOOD, get_case("milo")).score == judge(GOOD, get_case("milo")).score


@pytest.mark.parametrize(
    "at", [one for one, sign in enumerate(GOOD) if sign == " " and one > 25 and GOOD[one + 1].islower()]
)
def test_a_line_end_in_the_middle_of_a_sentence_costs_nothing(at):
    text = f"{GOOD[:at]}\n{GOOD[at + 1 :]}"
    assert judge(text, get_case("milo")).score == judge(GOOD, get_case("milo")).score


def test_a_list_of_short_lines_stays_a_list():
    text = "no hitting\nkneel\nname the rule"
    assert readable(text)[0] == text


def test_a_number_of_thousands_of_digits_is_read_at_once():
    judge("9" * 40_000, get_case("milo"))
    assert len(readable("Dana " + "9" * 40_000)[0]) == 25


def test_a_very_long_answer_is_cut_on_the_page_and_says_so():
    ours = {"title": "One", "case": "milo", "judgement": judge("Dana kneels.", get_case("milo")).to_json()}
    shown = page_answer(ours, "one", "word " * 100_000, 3.0, 16.0)
    assert shown.cut and len(shown.text) == SHOWN
    assert not page_answer(ours, "one", "Dana kneels.", 3.0, 16.0).cut


def test_a_mixed_objective_with_all_eight_points_is_told_what_is_left():
    text = (
        "Dana will finish her parenting class by May 1, and each time Milo hits she will kneel beside him and name the "
        "rule in a calm voice, for three months until July 31, as Grandma Ruth sees and marks each time."
    )
    judgement = judge(text, get_case("milo"))
    shown = page_answer({"case": "milo", "judgement": judgement.to_json()}, "one", text, 12.0, 16.0)
    assert judgement.kind == "mixed" and "service is part of what is promised" in shown.done
