"""What a child gets from a caregiver is the caregiver's act; what comes from others, or is no act, is not."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.labels import Criterion
from bbcp.scoring.received import received

GIVEN = {
    ("samuel", "Joy gets her insulin from Samuel at 7 and 7."): "Samuel will give Joy her insulin at 7 and 7.",
    ("rosa", "At noon Leo will have his bottle from Rosa or Jun, daily."): (
        "At noon Rosa or Jun will give Leo his bottle, daily."
    ),
    ("rosa", "Leo and Inez will be fed by Rosa at noon."): "Rosa will feed Leo and Inez at noon.",
    ("grace", "Theo is watched by his mother from the porch."): "his mother will watch Theo from the porch.",
    ("milo", "Tia gets a call from Dana."): "Dana will give Tia a call.",
    ("milo", "Each night Milo will be offered two shirts by his mother, who waits."): (
        "Each night his mother will offer Milo two shirts, who waits."
    ),
    ("milo", "Ms. Alvarez will be told by Dana at pickup."): "Dana will tell Ms. Alvarez at pickup.",
}
LEFT = [
    "Milo runs away from Dana.",
    "Milo gets a ride home from Tia.",
    "Milo has learned it from Dana.",
    "Milo has to hear it from Dana.",
    "No meal of Milo will be skipped by Dana.",
    "The rule was set by Dana.",
    "Milo is fed by Tia.",
    "Milo is taken to the park by Dana.",
    "from Dana",
    "by Dana by Dana",
    "",
]


@pytest.mark.parametrize(("case", "text"), GIVEN)
def test_it_is_read_as_what_the_caregiver_does(case, text):
    told, places = received(text, range(len(text)), get_case(case))
    assert told == GIVEN[case, text]
    assert len(places) == len(told)
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize("text", LEFT)
def test_what_nobody_gets_from_a_caregiver_stays_as_it_is(text):
    assert received(text, range(len(text)), get_case("milo"))[0] == text


def test_the_marks_stand_on_what_was_written():
    text = "Joy gets her insulin from Samuel at 7 and 7 every day for three months."
    judgement = judge(text, get_case("samuel"))
    assert (judgement.kind, judgement.score) == (Kind.BEHAVIORAL, 16)
    marked = [text[one.start : one.end] for one in judgement.rating(Criterion.BEHAVIOR).spans]
    assert marked == ["Joy gets her insulin from Samuel at 7 and 7"]


def test_a_mark_never_ends_before_it_begins():
    text = "Milo will be loved by Dana."
    for rating in judge(text, get_case("milo")).ratings:
        assert all(0 <= one.start < one.end <= len(text) for one in rating.spans)


def test_what_hurts_stays_what_hurts():
    assert judge("Milo gets a spanking from Dana each time he hits.", get_case("milo")).kind is Kind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Milo will be put to bed by eight each night for three months.",
        "Milo will be laid on his back for each nap, for three months.",
        "Milo is laid on his back for each nap, for three months.",
        "Milo will be put down on his back each night for three months.",
    ],
)
def test_what_is_done_to_a_child_by_nobody_named_is_an_act_all_the_same(text):
    judgement = judge(text, get_case("milo"))
    levels = {one.criterion: one.level for one in judgement.ratings}
    assert judgement.kind is Kind.BEHAVIORAL
    assert levels[Criterion.SPECIFIC] == 1


def test_harm_done_to_a_child_by_nobody_named_stays_harm():
    for text in (
        "Milo will be put under the cold shower when he hits.",
        "Milo will be locked in his room when he hits.",
    ):
        assert judge(text, get_case("milo")).kind is Kind.OTHER
