"""Marks on a person's words."""

import pytest

from bbcp.case import get_case
from bbcp.feedback import findings
from bbcp.feedback.marks import choose_marks
from bbcp.scoring import judge
from bbcp.scoring.compose import make_judgement
from bbcp.scoring.judgement import Rating, Span
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.marks import marked_html


def judged(kind, kind_spans, **spans):
    ratings = {one: Rating(one, 2, tuple(Span(*pair) for pair in spans.get(one.value, ()))) for one in Criterion}
    return make_judgement(kind, tuple(Span(*pair) for pair in kind_spans), ratings)


def test_marks_never_lie_on_top_of_each_other_and_the_kind_comes_first():
    judgement = judged(Kind.SERVICE, [(5, 10)], measurable=[(8, 12), (20, 25)], time_bound=[(20, 25)])
    marks = choose_marks(judgement, (), "Dana attends twelve of the classes by May.")
    assert [(one.span.start, one.span.end, one.label) for one in marks] == [(5, 10, "service"), (20, 25, "until when")]


def test_spans_outside_the_text_are_left_out():
    assert choose_marks(judged(Kind.VAGUE, [(5, 99), (3, 3), (-2, 4)]), (), "a" * 30) == ()


def test_what_cannot_be_judged_is_not_marked():
    judgement = judged(Kind.OTHER, [(0, 4)])
    assert choose_marks(judgement, findings(judgement, get_case("milo")), "abcdefghij") == ()


def test_a_marked_text_keeps_every_character_and_carries_its_label_in_words():
    text = "Dana <b>will</b> attend & sign"
    start = text.index("attend")
    marks = choose_marks(judged(Kind.SERVICE, [(start, start + 6)]), (), text)
    html = marked_html(text, marks)
    assert "&lt;b&gt;will&lt;/b&gt;" in html and "&amp; sign" in html and ">attend<" in html and "service" in html


@pytest.mark.parametrize(
    ("case", "text", "marked"),
    [
        (
            "rosa",
            "When the craving comes, Rosa calls Aunt Carmen, who sees it every second Sunday for six months.",
            {"for six months", "sees it every second Sunday"},
        ),
        (
            "milo",
            "When Milo hits, Dana kneels and names the rule, each evening until May 1, and Ruth sees it for six weeks.",
            {"until May 1", "for six weeks", "names the rule, each evening"},
        ),
    ],
)
def test_what_is_taken_in_part_is_marked_as_far_as_it_is_a_phrase(case, text, marked):
    judgement = judge(text, get_case(case))
    found = {text[one.span.start : one.span.end] for one in choose_marks(judgement, (), text)}
    assert marked <= found
    assert not [one for one in found if one.split()[-1] in ("and", "for", "the")]
