"""One answer at a time: what earns points, what is left to a person, and what may stand in a comment."""

import pytest
from markupsafe import escape
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from bbcp import content
from bbcp.answer_text import written
from bbcp.case import get_case
from bbcp.grading.grade import grade_answer, plain, safe, strengths_of
from bbcp.scoring import Criterion, Kind, Rating, judge
from bbcp.scoring.compose import make_judgement

STUB = content.load("grading")["stub"]
TEXT = "Dana will sit next to Milo and breathe with him every evening for three months."


@pytest.mark.parametrize("points", [16, 10, 1, 0.5, 0])
def test_the_score_is_the_judged_share_of_the_points(points):
    judgement = judge(TEXT, get_case("milo"))
    grade = grade_answer(TEXT, "milo", points)
    assert type(grade.score) is float
    assert grade.score == judgement.score * points / 16
    assert grade.judgement == judgement


@pytest.mark.parametrize("level", range(3))
@pytest.mark.parametrize("kind", Kind)
def test_every_judgement_makes_a_score_within_the_points(monkeypatch, kind, level):
    made = make_judgement(kind, (), {one: Rating(one, level) for one in Criterion})
    monkeypatch.setattr("bbcp.grading.grade.judge", lambda text, case: made)
    grade = grade_answer(TEXT, "milo", 7)
    assert 0 <= grade.score <= 7
    assert grade.comment


@pytest.mark.parametrize("case", ["nobody", 5, None, ["milo"], {"id": "milo"}, ""])
def test_a_family_that_is_not_there_leaves_the_answer_to_a_person(case):
    grade = grade_answer(TEXT, case, 16)
    assert (grade.score, grade.judgement) == (None, None)
    assert "A trainer will read it." in grade.comment


def test_a_judge_that_fails_leaves_the_answer_to_a_person(monkeypatch):
    def fail(text, case):
        raise ZeroDivisionError

    monkeypatch.setattr("bbcp.grading.grade.judge", fail)
    assert grade_answer(TEXT, "milo", 16).score is None


def test_the_comment_begins_with_what_is_there(monkeypatch):
    levels = {one: Rating(one, 2 if one in (Criterion.PLAIN, Criterion.SPECIFIC) else 0) for one in Criterion}
    made = make_judgement(Kind.BEHAVIORAL, (), levels)
    monkeypatch.setattr("bbcp.grading.grade.judge", lambda text, case: made)
    assert strengths_of(made) == ["Specific", "Plain words"]
    first, second, *rest = grade_answer(TEXT, "milo", 16).comment.split("\n\n")
    assert first == "Already there: Specific, Plain words."
    assert second.startswith("Behavior: 4 of 16 points.")
    assert [line[:2] for line in rest] == ["1.", "2.", "3.", "4.", "5.", "6."]
    assert all("Next step:" in line for line in rest)


def test_a_full_answer_is_praised_and_not_faulted(monkeypatch):
    made = make_judgement(Kind.BEHAVIORAL, (), {one: Rating(one, 2) for one in Criterion})
    monkeypatch.setattr("bbcp.grading.grade.judge", lambda text, case: made)
    grade = grade_answer(TEXT, "milo", 16)
    assert grade.score == 16
    assert grade.comment.endswith("Well done.")


@pytest.mark.parametrize(
    ("box", "expected"),
    [
        (STUB, ""),
        ("", ""),
        (" \n\t", ""),
        (f"{STUB}\n\nMine.", "Mine."),
        (f"Mine.\n{STUB}", "Mine."),
        (f"{STUB} Mine.", "Mine."),
        (f"{STUB.upper()}\nMine.", "Mine."),
        (STUB.replace(" ", "\n"), ""),
        (f"One.\n{STUB}\nTwo.", "One.\n\nTwo."),
        ("Write it down, Dana.", "Write it down, Dana."),
    ],
)
def test_the_words_that_stood_in_the_box_are_not_the_answer(box, expected):
    assert written(box) == expected


@pytest.mark.parametrize(
    "line",
    [
        "<script>alert(1)</script>",
        "<b>&lt;</b> & co",
        "*a* _b_ __c__ `d` snake_case 2*3*4",
        "[a](javascript:alert(1)) ![b](c.png)",
        "\\[x\\] \\_y\\_",
    ],
)
def test_a_safe_line_reads_the_same_as_markdown(line):
    html = MarkdownWithMath(renderer=IPythonRenderer(escape=False)).render(safe(line))
    assert html.strip().removeprefix("<p>").removesuffix("</p>").replace("&quot;", '"') == escape(line).replace(
        "&#34;", '"'
    ).replace("&#39;", "'")


@pytest.mark.parametrize(("points", "words"), [(16, "16"), (5.6, "5.6"), (0.0, "0"), (10.123, "10.12"), (100.0, "100")])
def test_points_are_written_as_people_write_them(points, words):
    assert plain(points) == words
