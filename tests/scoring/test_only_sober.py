"""Staying sober with no action is something that stops (codebook, section 1); with an action or a service it is not."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind

ABSENCE = [
    "Marcus will maintain sobriety.",
    "Marcus will achieve and maintain sobriety.",
    "Marcus will demonstrate sobriety for six months.",
    "Marcus will remain clean and sober through March 1.",
    "Parents will remain substance free for 90 days.",
    "Tina and Marcus will maintain their sobriety and be drug free.",
    "Marcus will stay sober while caring for the kids.",
]
STOPS = [
    ("rosa", "Each day for six months Rosa and Jun stay away from meth, and Carmen checks on Sundays."),
    ("milo", "Dana keeps the belt off Milo for twelve weeks, and Ruth asks him on Sundays."),
]
OTHERWISE = {
    "Marcus will be a sober, present father.": Kind.VAGUE,
    "Marcus will maintain sobriety and provide adequate care.": Kind.VAGUE,
    "Marcus will maintain a clean and safe home for Eli and Rae.": Kind.VAGUE,
    "Marcus will maintain sobriety and attend AA meetings.": Kind.SERVICE,
    "When he craves a drink, Marcus will stay sober by calling Ray and pouring the beer out.": Kind.BEHAVIORAL,
}


@pytest.mark.parametrize("text", ABSENCE)
def test_to_stay_sober_alone_is_an_absence(text):
    assert judge(text, get_case("marcus")).kind is Kind.ABSENCE


@pytest.mark.parametrize("text", OTHERWISE)
def test_more_than_that_is_judged_by_what_more_it_is(text):
    assert judge(text, get_case("marcus")).kind is OTHERWISE[text]


@pytest.mark.parametrize(("family", "text"), STOPS)
def test_to_keep_away_from_something_is_an_absence(family, text):
    assert judge(text, get_case(family)).kind is Kind.ABSENCE


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("samuel", "Every day for three months Samuel stays on top of Joy's diabetes, and Nurse Kim sees it."),
        ("rosa", "Each day for six months Rosa and Jun put Leo and Inez first, and Carmen sees it."),
    ],
)
def test_what_only_sounds_like_an_act_is_vague(family, text):
    assert judge(text, get_case(family)).kind is Kind.VAGUE


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dana will kneel without yelling when Milo hits, for four months.", Kind.BEHAVIORAL),
        ("Dana will name the rule without raising her voice each time Milo hits, for months.", Kind.BEHAVIORAL),
        ("Dana will parent Milo without hitting for four months.", Kind.ABSENCE),
        ("Dana will attend parenting classes and use appropriate discipline.", Kind.SERVICE),
    ],
)
def test_what_is_left_out_of_an_act_leaves_the_act(text, kind):
    assert judge(text, get_case("milo")).kind is kind
