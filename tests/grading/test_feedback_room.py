"""Every feedback page opens at once: it stays small whatever was written, and what is short is shown whole."""

import html
import re

import pytest

import hand_in_notebook as given
from bbcp.grading.alone import score
from bbcp.grading.page import page_data, page_html
from bbcp.grading.page_answer import PageAnswer
from bbcp.grading.page_room import LEAST, shares
from bbcp.grading.stretches import MOST_MARKS, Stretch, beginning, cost, shortened, stretches

MOST = 60_000
OBJECTIVE = "When Leo cries, Rosa will feed him and Jun will change him every three hours for six months. "
WROTE = {
    "sixty_objectives": OBJECTIVE * 60,
    "a_long_letter": "I wonder what she'll do when her son doesn't listen and she says \"no\" to him. " * 80,
    "only_ampersands": "&" * 7_000,
    "only_emoji": "😀" * 7_000,
    "arabic": "سأسأل الأم ماذا " * 500,
}


@pytest.fixture(autouse=True)
def work(tmp_path, monkeypatch):
    monkeypatch.setenv("BBCP_WORK", str(tmp_path / "work"))


def page_of(everywhere="", beside=(), **boxes):
    notebook = given.exercise("ex02")
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["source"] = boxes.get(cell["id"].replace("-", "_"), everywhere) or cell["source"]
    notebook["cells"][:0] = [given.plain_cell(words, id=f"beside-{at}") for at, words in enumerate(beside)]
    return score({"path": "ex02_v1/ex02.ipynb", "notebook": notebook})["html"]


@pytest.mark.parametrize("what", WROTE)
def test_somebody_wrote_very_much_into_every_box(what):
    page = page_of(WROTE[what], ["My notes. " + WROTE[what]])
    assert len(page.encode("utf-8")) < MOST
    assert page.count('<blockquote class="wrote">') == 6  # four answers, the reflection, and what stands beside
    assert page.count("Only the beginning is shown here") >= 4
    assert page.count("<mark") <= 4 * MOST_MARKS
    assert WROTE[what][:40] in html.unescape(re.sub(r"<[^>]+>", "", page))


def test_somebody_wrote_two_thousand_cells_of_notes():
    notes = [f"Note {number}: <ask> her." for number in range(2_000)]
    page = page_of(OBJECTIVE, notes)
    assert len(page.encode("utf-8")) < MOST
    assert "Note 200: &lt;ask&gt; her." in page
    assert page.count("Only the beginning is shown here") == 1  # the answers are there whole


def test_one_long_answer_cuts_no_short_one():
    page = page_of(OBJECTIVE, ex02_answer_2=WROTE["only_ampersands"])
    assert page.count("Only the beginning is shown here") == 1
    assert page.count("The first 30 places are marked") == 0


def test_a_trainer_who_wrote_very_much_is_read_whole():
    told = "Look at this & that. " * 2_500
    answers = [PageAnswer(f"Box {number}", "", OBJECTIVE * 20, trainer=told * (number == 1)) for number in (1, 2)]
    page = page_html(page_data("Exercise", answers, [OBJECTIVE * 20], 0, 16))
    assert html.escape(told) in page
    assert len(re.findall(f"({OBJECTIVE}){{3}}", page)) == 3


def test_room_goes_from_the_short_to_the_long():
    assert shares([100, 9_000, 20_000, 0], 10_000) == [100, 4_950, 4_950, 0]
    assert shares([100, 2_000], -5_000) == [100, LEAST]
    assert shares([], 100) == []


@pytest.mark.parametrize(
    ("text", "room", "shown"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 12, "one two"),
        ("a" * 60, 50, "a" * 50),
        ("&&&", 11, "&&"),
        ("😀😀", 7, "😀"),
        ("xe\u0301", 3, "x"),  # an accent stays with its letter
        ("x👩\u200d👧", 10, "x"),  # a mother stays with her child
        ("word", 0, ""),
    ],
)
def test_a_text_is_cut_in_bytes_and_between_words(text, room, shown):
    assert beginning(text, room) == shown
    assert cost(shown) <= max(room, 0)


def test_a_text_is_cut_within_a_mark_and_the_mark_stays():
    parts = (Stretch("Dana will "), Stretch("kneel beside him", "behavior"), Stretch(" every day"))
    assert shortened(parts, sum(one.cost for one in parts)) == parts
    assert shortened(parts, sum(one.cost for one in parts[:2]) - 3) == (parts[0], Stretch("kneel beside", "behavior"))
    assert shortened(parts, 20) == (parts[0],)


def test_marks_beyond_the_most_are_plain_words():
    from bbcp.feedback.marks import Mark
    from bbcp.scoring import Span

    marks = [Mark(Span(at * 3, at * 3 + 2), "behavior", False) for at in range(MOST_MARKS + 5)]
    text = "ab " * (MOST_MARKS + 5)
    found = stretches(text, marks)
    assert sum(bool(one.label) for one in found) == MOST_MARKS
    assert "".join(one.words for one in found) == text
