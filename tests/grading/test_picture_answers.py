"""Somebody pasted a picture in place of an answer: nobody calls it vague, and a person is asked to look."""

import pytest

import hand_in_notebook as given
from bbcp.grading import bulk
from bbcp.grading.alone import score
from bbcp.grading.doctor_rows import examine
from bbcp.grading.pictures import only_pictures
from course_copy import copy_of_the_course, read_gradebook

PICTURE = "![image.png](attachment:image.png)"
SAID = "The answer is a picture, which the course cannot read."
TOLD = "This answer is a picture. The course reads words only, so it has no points yet."


@pytest.fixture
def pasted():
    notebook = given.write_answers(given.exercise())
    cell = given.cell(notebook, "ex01-answer-2")
    cell["source"] = PICTURE
    cell["attachments"] = {"image.png": {"image/png": "iVBORw0KGgo="}}
    return notebook


def test_the_trainers_grading_leaves_it_to_a_person_and_says_so(pasted, tmp_path):
    root = copy_of_the_course(tmp_path)
    path = root / "course" / "work" / "submitted" / "amy" / "ex01_v1" / "ex01.ipynb"
    path.parent.mkdir(parents=True)
    path.write_bytes(given.packed(pasted))
    bulk.quiet()
    (one,) = bulk.grade_all(root, [], False)
    assert any(SAID in sentence for sentence in one.said)
    saved = read_gradebook(root)["amy", "ex01-answer-2"]
    assert (saved.score, saved.waiting) == (None, True) and saved.comment.startswith(TOLD)
    page = (root / "course" / "work" / "feedback" / "amy" / "ex01_v1" / "ex01.html").read_text(encoding="utf-8")
    assert "32 of 52 points so far" in page and TOLD in page
    (row,) = examine([path], root)
    assert any(SAID in sentence for sentence in row.said) and row.points == 32


def test_a_worker_alone_is_told_to_type_the_words(pasted, tmp_path, monkeypatch):
    monkeypatch.setenv("BBCP_WORK", str(tmp_path / "work"))
    got = score({"path": "ex01_v1/ex01.ipynb", "notebook": pasted})
    assert got["said"].startswith("32 of 32 points. ")
    assert got["html"].count(TOLD) == 1


@pytest.mark.parametrize(
    ("text", "only"),
    [
        (PICTURE, True),
        (f"\n{PICTURE}\n\n<img src='data:image/png;base64,iVBO'>\n", True),
        ("![note][1]", True),
        (f"{PICTURE} Dana will kneel.", False),
        (f"Dana will kneel. {PICTURE}", False),
        ("[a link](http://elsewhere.example)", False),
        ("![", False),
        ("", False),
        ("![](" * 200_000, False),
        ("<img " * 200_000, False),
    ],
)
def test_a_picture_is_told_from_words_beside_one(text, only):
    assert only_pictures(text) is only
