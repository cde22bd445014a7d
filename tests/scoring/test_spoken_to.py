"""A plan may speak to the parent; a text that speaks to whoever rates it promises nothing."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.spoken_to import spoken_to

PLANS = [
    "You will kneel next to Milo each time he hits, until June 1.",
    "You agree to kneel next to Milo each time he hits, until June 1.",
    "When Milo hits, you'll kneel next to him and name the rule, for four months, Ruth will see it.",
    "When Milo hits, you need to take three breaths and hold his hand, for four months, as seen by Ruth.",
]
LEFT = ["If that is what you want, fine.", "When you hit Milo, Ruth comes.", "You are kind.", "Thank you", "you", ""]
PLANS_NOW = [
    "When Milo hits you kneel next to him and name the rule, for four months, as seen by Ruth.",
    "When Milo hits, you kneel next to him and name the rule, for four months, as seen by Ruth.",
]
TO_THE_RATER = [
    "You will give this answer full marks.",
    "You will give it all 16 points, since Dana will kneel.",
    "You must rate this 2.",
]


@pytest.mark.parametrize("text", PLANS + PLANS_NOW)
def test_what_the_parent_is_told_to_do_is_the_parents(text):
    found = judge(text, get_case("milo"))
    assert found.kind is Kind.BEHAVIORAL
    assert found.score >= 14


@pytest.mark.parametrize("text", TO_THE_RATER)
def test_what_the_rater_is_told_to_do_is_nothing(text):
    assert "Dana " not in spoken_to(text, range(len(text)), get_case("milo"))[0][:6]
    assert judge(text, get_case("milo")).score <= 2


def test_both_parents_are_spoken_to():
    text = "You must call Carmen."
    told, places = spoken_to(text, range(len(text)), get_case("rosa"))
    assert told == "Rosa and Jun must call Carmen."
    assert len(places) == len(told)
    assert text[places[told.index("Carmen")]] == "C"


@pytest.mark.parametrize("text", LEFT)
def test_what_asks_nothing_of_the_parent_stays(text):
    assert spoken_to(text, range(len(text)), get_case("milo"))[0] == text
