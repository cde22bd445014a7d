"""Twelve answers of four learners go through stock nbgrader and come out as `bbcp score` scores them."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

DATA = Path(__file__).parent / "data" / "twelve_answers.jsonl"
TWELVE = [json.loads(line) for line in DATA.read_text(encoding="utf-8").splitlines()]
LEARNERS = ("amy", "ben", "cleo", "dev")


@pytest.fixture(scope="module")
def scored():
    code = "import sys; from bbcp.cli import main; sys.exit(main(['score', sys.argv[1]]))"
    done = subprocess.run([sys.executable, "-c", code, str(DATA)], capture_output=True, text=True, check=True)
    return {one["id"]: one for one in map(json.loads, done.stdout.splitlines())}


def test_the_twelve_are_four_learners_with_three_boxes_each():
    assert len({one["id"] for one in TWELVE}) == 12
    assert {(one["learner"], one["box"]) for one in TWELVE} == {
        (learner, f"ex01-answer-{number}") for learner in LEARNERS for number in (1, 2, 3)
    }


@pytest.mark.parametrize("one", TWELVE, ids=lambda one: f"{one['learner']}-{one['id']}")
def test_the_gradebook_holds_the_score_of_bbcp_score(graded, scored, one):
    saved = graded.saved[one["learner"], one["box"]]
    assert saved.score == scored[one["id"]]["score"]
    assert (saved.points, saved.waiting) == (16.0, False)


def test_scores_are_partial_and_not_all_the_same(graded):
    scores = [graded.saved[one["learner"], one["box"]].score for one in TWELVE]
    assert len(set(scores)) > 3
    assert any(0 < score < 16 for score in scores)


def unmarked(page):
    """Take the labels out of a learner's text, so that it reads as it was written."""
    label = r'<span class="tag"><span class="unseen"> \(</span>[^<]*<span class="unseen">\) </span></span>'
    return re.sub(r"</?mark[^>]*>", "", re.sub(label, "", page))


@pytest.mark.parametrize("one", TWELVE, ids=lambda one: f"{one['learner']}-{one['id']}")
def test_page_and_comment_hold_the_findings_words(graded, scored, one):
    """Both name the first three, the most useful ones."""
    from html import unescape

    page = unescape(unmarked(graded.page(one["learner"]).read_text(encoding="utf-8")))
    comment = unescape(graded.saved[one["learner"], one["box"]].comment).replace("\\", "")
    assert one["text"] in page
    for finding in scored[one["id"]]["findings"][:3]:
        for words in (finding["message"], finding["next_step"]):
            assert words in page
            assert words in comment


@pytest.mark.parametrize("learner", LEARNERS)
def test_a_person_reads_the_reflection(graded, learner):
    saved = graded.saved[learner, "ex01-reflection"]
    assert (saved.score, saved.waiting, saved.points) == (None, True, 4.0)
    assert "Your trainer has not read this answer yet." in graded.page(learner).read_text(encoding="utf-8")


@pytest.mark.parametrize("learner", LEARNERS)
def test_the_export_holds_the_totals(graded, scored, learner):
    total = sum(scored[one["id"]]["score"] for one in TWELVE if one["learner"] == learner)
    assert float(graded.export[learner]["score"]) == pytest.approx(total)
    assert float(graded.export[learner]["max_score"]) == 52


def test_nothing_was_run(graded):
    assert "Execute" not in (graded.course / "nbgrader_config.py").read_text(encoding="utf-8").replace(
        "there is no Execute here", ""
    )
    assert not list(graded.course.rglob("ran.txt"))
    assert not list(graded.kernels.rglob("kernel-*.json"))


def test_what_was_handed_in_is_not_changed(graded):
    notebook = json.loads((graded.course / "course/work/submitted/amy/ex01_v1/ex01.ipynb").read_text(encoding="utf-8"))
    kept = ["".join(cell["source"]) for cell in notebook["cells"]]
    assert all(one["text"] in kept for one in TWELVE if one["learner"] == "amy")


def test_only_the_broken_file_is_named_and_nobody_else_stops(graded):
    assert graded.codes == (1, 0, 0)
    named = [line for line in graded.log.splitlines() if "error processing assignment 'ex01_v1' for student" in line]
    assert len(named) == 1
    assert "'broken_file'" in named[0]
