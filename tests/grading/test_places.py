"""Which words belong to which box: answers in other places earn what they would in theirs, or a person looks."""

import json
import re
from pathlib import Path

import pytest

import hand_in_places as places
from bbcp.answer_text import written
from bbcp.grading.alone import _scored, score
from bbcp.grading.bulk import grade_all
from bbcp.grading.doctor import mend
from bbcp.grading.doctor_rows import examine
from bbcp.grading.open_boxes import note_what_may_be_missing
from bbcp.grading.repairs import told
from bbcp.grading.source import read_source
from course_copy import copy_of_the_course, read_gradebook
from hand_in_notebook import ANSWERS, STUB, as_it_is, cell, exercise, place, write_answers

ROOT = Path(__file__).resolve().parents[2]
SOURCE = read_source(ROOT / "solutions" / "ex01_v1" / "ex01.ipynb")
ONE, TWO, THREE, LAST = ANSWERS


def mended(act, folder):
    for name, raw in act(write_answers(exercise())).items():
        (folder / name).write_bytes(raw)
    return mend(sorted(folder.iterdir()), SOURCE, "ex01")


def boxes(one):
    return {cell["id"]: written(cell["source"]) for cell in one.notebook["cells"] if cell["id"] in ANSWERS}


def numbered(text):
    return text.lstrip("1234. ")


@pytest.mark.parametrize("act", places.KEEPS_ALL, ids=lambda act: act.__name__)
def test_every_answer_stands_in_its_box_and_it_is_told_from_where(act, tmp_path):
    one = mended(act, tmp_path)
    assert {name: numbered(text) for name, text in boxes(one).items()} == ANSWERS
    assert one.points == one.most
    assert {repair.what for repair in one.repairs} == places.KEEPS_ALL[act]
    assert all(told(repair).endswith(".") for repair in one.repairs)


@pytest.mark.parametrize("act", places.KEEPS_ALL, ids=lambda act: act.__name__)
def test_a_repaired_copy_needs_no_more_repair(act, tmp_path):
    one = mended(act, tmp_path)
    again = mended(lambda _: as_it_is(one.notebook), tmp_path)
    assert boxes(again) == boxes(one)
    assert again.repairs == ()


@pytest.mark.parametrize("act", places.KEEPS_ALL, ids=lambda act: act.__name__)
def test_no_word_of_the_learner_is_lost(act, tmp_path):
    given = act(write_answers(exercise()))["ex01.ipynb"]
    own = {" ".join(cell["source"].split()) for cell in SOURCE.cells}
    there = " ".join(" ".join(cell["source"].split()) for cell in mended(act, tmp_path).notebook["cells"])
    wrote = [" ".join(written(cell["source"]).split()) for cell in json.loads(given)["cells"]]
    for text in (one for one in wrote if one not in own):
        assert all(sentence in there for sentence in re.split(r"(?<=\.) ", text))


def test_a_weak_answer_stays_in_its_own_box_when_a_copy_of_the_box_holds_a_good_one_for_the_next(tmp_path):
    one = mended(places.wrote_a_weak_answer_1_and_pasted_a_copy_of_its_box_over_box_2, tmp_path)
    assert boxes(one) == {**ANSWERS, ONE: "Dana will be nice."}


def test_answer_3_below_the_reflection_earns_its_points_and_the_reflection_keeps_its_words(tmp_path):
    one = mended(places.wrote_answer_3_below_the_reflection, tmp_path)
    assert one.points == one.most
    assert boxes(one)[THREE] == ANSWERS[THREE]
    assert ANSWERS[LAST] in boxes(one)[LAST]


def test_a_heading_of_my_own_over_a_question_costs_no_points(tmp_path):
    one = mended(places.wrote_a_heading_of_my_own_over_question_2_in_a_program_that_keeps_no_marks, tmp_path)
    assert one.points == one.most
    assert boxes(one) == ANSWERS


def grades(one):
    note_what_may_be_missing(one.notebook)
    return {each.name: each.grade for each in _scored(one.notebook, SOURCE)}


def wrote_a_note_beside_the_first_box_and_no_second_and_third_answer(notebook):
    places.emptied(notebook, TWO, THREE)
    places.put(notebook, place(notebook, ONE) + 1, "Dana will go to every meeting.")
    return as_it_is(notebook)


def deleted_two_boxes_and_wrote_one_sentence_at_the_end(notebook):
    for name in (TWO, THREE):
        del notebook["cells"][place(notebook, name)]
    places.put(notebook, len(notebook["cells"]), "One sentence for one of them.")
    return as_it_is(notebook)


def wrote_all_answers_of_two_paragraphs_in_one_cell_at_the_end(notebook):
    places.emptied(notebook, TWO, THREE)
    text = "\n\n".join(ANSWERS[name].replace(". ", ".\n\n") for name in (TWO, THREE))
    places.put(notebook, len(notebook["cells"]), text)
    return as_it_is(notebook)


def wrote_a_good_answer_of_many_steps_in_the_first_box_and_nothing_else(notebook):
    places.emptied(notebook, TWO, THREE)
    cell(notebook, ONE)["source"] = (
        "1. When Milo hits, Dana will kneel beside him.\n2. Dana will name one rule each time for four months.\n"
        "3. Grandma Ruth will mark it on the calendar each week, and Dana will wait with him until he is calm."
    )
    return as_it_is(notebook)


def test_a_list_of_steps_in_one_box_stays_one_answer_and_a_person_looks_at_the_empty_ones(tmp_path):
    one = mended(wrote_a_good_answer_of_many_steps_in_the_first_box_and_nothing_else, tmp_path)
    assert "3. Grandma" in boxes(one)[ONE]
    given = grades(one)
    assert given[ONE].score == 16
    assert given[TWO].score is None and given[THREE].score is None


@pytest.mark.parametrize(
    "act",
    [
        wrote_a_note_beside_the_first_box_and_no_second_and_third_answer,
        deleted_two_boxes_and_wrote_one_sentence_at_the_end,
        wrote_all_answers_of_two_paragraphs_in_one_cell_at_the_end,
    ],
    ids=lambda act: act.__name__,
)
def test_where_words_remain_unread_empty_boxes_are_left_to_a_person_and_nothing_untrue_is_said(act, tmp_path):
    one = mended(act, tmp_path)
    said = {repair.box[:1]: repair.what for repair in one.repairs}
    assert said == {"2": "stray", "3": "stray"}
    given = grades(one)
    assert [given[name].score for name in (ONE, TWO, THREE)] == [16.0, None, None]
    assert "stand in another place" in given[TWO].comment


def test_three_numbered_answers_at_the_end_are_read_though_there_is_no_fourth(tmp_path):
    def act(notebook):
        places.emptied(notebook, *ANSWERS)
        text = "\n".join(f"{number}) {ANSWERS[name]}" for number, name in enumerate((ONE, TWO, THREE), start=1))
        places.put(notebook, len(notebook["cells"]), text)
        return as_it_is(notebook)

    one = mended(act, tmp_path)
    assert one.points == one.most
    assert boxes(one)[LAST] == ""
    assert {repair.what for repair in one.repairs} == {"away"}


def test_a_box_left_empty_with_nothing_unread_has_its_0_points(tmp_path):
    def act(notebook):
        places.emptied(notebook, TWO)
        return as_it_is(notebook)

    one = mended(act, tmp_path)
    assert one.repairs == ()
    assert grades(one)[TWO].score == 0


def test_a_question_in_which_somebody_changed_a_word_is_no_answer(tmp_path):
    def act(notebook):
        places.emptied(notebook, THREE)
        asked = cell(notebook, "ex01-question-2")
        asked["source"] = asked["source"].replace("Dana has noticed", "I think Dana has noticed")
        return as_it_is(notebook)

    one = mended(act, tmp_path)
    assert boxes(one)[THREE] == ""
    assert one.repairs == ()
    assert grades(one)[THREE].score == 0


def cut_the_file_off_below_the_first_answer(notebook):
    (raw,) = as_it_is(notebook).values()
    return {"ex01.ipynb": raw[: raw.index(b'"ex01-question-2"')]}


def test_an_empty_box_in_a_damaged_file_is_left_to_a_person(tmp_path):
    one = mended(cut_the_file_off_below_the_first_answer, tmp_path)
    assert "damaged" in {repair.what for repair in one.repairs}
    given = grades(one)
    assert [given[name].score for name in (ONE, TWO, THREE)] == [16.0, None, None]
    assert "damaged" in given[TWO].comment


def test_the_second_half_of_an_answer_stays_with_the_first_though_the_next_box_is_empty(tmp_path):
    def act(notebook):
        first, second = ANSWERS[ONE].split(". ", 1)
        cell(notebook, ONE)["source"] = f"{first}."
        places.put(notebook, place(notebook, ONE) + 1, second)
        cell(notebook, TWO)["source"] = STUB
        return as_it_is(notebook)

    one = mended(act, tmp_path)
    assert " ".join(boxes(one)[ONE].split()) == ANSWERS[ONE]
    assert boxes(one)[TWO] == ""


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = copy_of_the_course(tmp_path_factory.mktemp("places"))
    for act in (deleted_two_boxes_and_wrote_one_sentence_at_the_end, cut_the_file_off_below_the_first_answer):
        folder = course / "course" / "work" / "submitted" / act.__name__ / "ex01_v1"
        folder.mkdir(parents=True)
        for name, raw in act(write_answers(exercise())).items():
            (folder / name).write_bytes(raw)
    return course


def test_the_gradebook_asks_for_a_person_and_the_page_the_trainer_and_the_doctor_say_the_same(course):
    rows = {row.learner: row for row in grade_all(course, ["ex01_v1"], again=False)}
    saved = read_gradebook(course)
    for learner, row in rows.items():
        assert row.graded
        assert [saved[learner, name].score for name in (ONE, TWO, THREE)] == [16, None, None]
        assert saved[learner, TWO].waiting and saved[learner, THREE].waiting and saved[learner, LAST].waiting
        page = (course / "course" / "work" / "feedback" / learner / "ex01_v1" / "ex01.html").read_text(encoding="utf-8")
        assert "16 of 52 points so far" in page
        assert "so it has no points yet" in page
        file = course / "course" / "work" / "submitted" / learner / "ex01_v1" / "ex01.ipynb"
        (examined,) = examine([file], course)
        assert examined.points == 16
        assert set(examined.said) == set(row.said)
    assert saved[cut_the_file_off_below_the_first_answer.__name__, LAST].score is None


def test_a_worker_alone_is_told_why_an_empty_box_has_no_points_yet(tmp_path, monkeypatch):
    monkeypatch.setenv("BBCP_WORK", str(tmp_path / "work"))
    notebook = write_answers(exercise())
    wrote_a_note_beside_the_first_box_and_no_second_and_third_answer(notebook)
    got = score({"path": "ex01_v1/ex01.ipynb", "notebook": notebook})
    assert got["html"].count("so it has no points yet") == 2
    assert "could not judge" not in got["html"]
