"""What learners do to a notebook by mistake or on purpose costs nobody points and harms nobody."""

import json

import pytest

from bbcp.case import get_case
from bbcp.scoring import judge

BOXES = ("ex01-answer-1", "ex01-answer-2", "ex01-answer-3")
GOOD = "When Milo throws toys, Dana will sit down next to him and name one rule, every evening for three months."
EARNED = judge(GOOD, get_case("milo")).score


def scores(graded, learner):
    return [graded.saved[learner, box].score for box in BOXES]


@pytest.mark.parametrize("learner", ["kept_the_stub", "emptied_every_box", "deleted_every_cell"])
def test_nothing_written_earns_nothing_and_says_so(graded, learner):
    assert scores(graded, learner) == [0, 0, 0]
    for box in BOXES:
        saved = graded.saved[learner, box]
        assert "There are no words here yet." in saved.comment
        assert not saved.waiting
    assert "There are no words here yet." in graded.page(learner).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("learner", "expected"),
    [
        ("wrote_around_the_stub", [EARNED, EARNED, EARNED]),
        ("changed_the_family_and_points", [EARNED, EARNED, EARNED]),
        ("added_code_cells", [EARNED, None, None]),  # they may be the answers, so a person looks
        ("copied_a_box", [EARNED, 0, 0]),
        ("deleted_a_box", [0, 0, EARNED]),
        ("lost_all_metadata", [EARNED, 0, 0]),
        ("changed_the_kinds_of_cells", [EARNED, EARNED, 0]),
        ("used_an_old_program_without_cell_ids", [EARNED, 0, 0]),
    ],
)
def test_the_answer_is_found_and_judged_for_the_exercises_family(graded, learner, expected):
    assert scores(graded, learner) == expected
    assert float(graded.export[learner]["max_score"]) == 52


@pytest.mark.parametrize("learner", ["wrote_a_script", "wrote_solution_markers", "wrote_5000_words"])
def test_odd_answers_are_judged_like_any_other(graded, learner):
    submitted = graded.course / "course/work/submitted" / learner / "ex01_v1/ex01.ipynb"
    notebook = json.loads(submitted.read_text(encoding="utf-8"))
    cells = {cell["id"]: "".join(cell["source"]) for cell in notebook["cells"]}
    for box in BOXES:
        stub = cells[box].startswith("Write your answer")
        assert graded.saved[learner, box].score == judge("" if stub else cells[box], get_case("milo")).score


def test_half_a_character_stops_nobody(graded):
    assert graded.saved["typed_half_a_character", BOXES[0]].score is not None
    assert graded.page("typed_half_a_character").exists()


def test_a_learner_is_told_about_a_box_that_was_missing_or_double(graded):
    assert "was not in the notebook" in graded.saved["deleted_a_box", BOXES[1]].comment
    assert "more than once" in graded.saved["copied_a_box", BOXES[0]].comment
    assert "more than once" in graded.page("copied_a_box").read_text(encoding="utf-8")


def test_no_mark_up_of_a_learner_reaches_a_page_or_the_graders_notebook(graded):
    page = graded.page("wrote_a_script").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;script&gt;" in page
    notebook = graded.autograded("wrote_a_script")
    shown = "".join("".join(cell["source"]) for cell in notebook["cells"])
    assert "<script" not in shown
    assert "<img" not in shown
    assert "[a](" not in shown
    assert "![x](" not in shown
    assert all(cell["cell_type"] != "raw" for cell in notebook["cells"])
    assert set(notebook["metadata"]) == {"kernelspec", "language_info", "title", "bbcp"}
    assert set(notebook["metadata"]["bbcp"]) == {"assignment", "file", "repairs"}
    assert notebook["metadata"]["title"] == "Exercise 1: Services are not safety"


def test_words_outside_the_boxes_are_shown_and_not_lost(graded):
    page = graded.page("added_code_cells").read_text(encoding="utf-8")
    assert "Other things you wrote" in page
    assert "ran.txt" in page
    assert "Other things you wrote" not in graded.page("copied_a_box").read_text(encoding="utf-8")  # an empty copy
    assert "Other things you wrote" not in graded.page("amy").read_text(encoding="utf-8")
