"""What waits for a caregiver's act promises that act; a danger that waits for one promises nothing."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.withheld import withheld

PROMISED = [
    ("kayla", "Kayla never leaves for work without walking Amari to Denise, each night shift for three months."),
    ("kayla", "Kayla does not clock in until she has handed Amari to Mr. Otis, each night for three months."),
    ("kayla", "I don't go to work without walking Amari to Denise, each night shift for three months."),
    ("grace", "Grace will not go back to bed without hooking the gate and calling Bea, each time for four months."),
    ("rosa", "Rosa does not put Leo down without changing and feeding him, every three hours for six months."),
    ("marcus", "Marcus doesn't take a drink until he has dropped Rae and Eli off with Ray, each time for six months."),
    (
        "marcus",
        "Not one Friday of the next 26 goes by without Marcus driving Eli and Rae to Auntie Lorraine's before he opens "
        "a beer.",
    ),
    ("samuel", "Samuel won't leave for a double shift before he's shown Folake the kit, each time for three months."),
]
NOT_PROMISED = [
    ("marcus", "Tina will not take a drink until she has checked on Rae, each weekend for six months."),
    ("milo", "Dana never spanks Milo without counting to ten, for four months."),
    ("milo", "Dana will not reach for the belt without saying it out loud first, for four months."),
    ("kayla", "Kayla does not leave Amari alone without telling him where the stove key is, for three months."),
    ("kayla", "Kayla does not leave for work without locking Amari in and turning off the stove, for three months."),
    ("marcus", "Tina won't get drunk until she's put Rae to bed, each weekend for six months."),
    ("jade", "Renee will not let Paul in without asking Jade first, each time for six months."),
    ("samuel", "Samuel will not skip Joy's insulin without calling Nurse Kim, each time for three months."),
    ("kayla", "Kayla will not go to work at night without knowing where Amari is, for three months."),
]


@pytest.mark.parametrize(("family", "text"), PROMISED)
def test_what_something_harmless_waits_for_is_promised(family, text):
    judged = judge(text, get_case(family))
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score >= 12.8


@pytest.mark.parametrize(("family", "text"), NOT_PROMISED)
def test_a_danger_or_a_feeling_that_waits_is_no_act(family, text):
    assert judge(text, get_case(family)).score <= 8


def test_each_letter_keeps_its_place():
    text = "Dana never leaves for work without calling Ruth."
    told, places = withheld(text, range(len(text)), get_case("milo"))
    assert told == "Dana will, before Dana leaves for work, be calling Ruth."
    assert len(told) == len(places)
    assert [text[places[told.index(one)]] for one in ("Dana", "leaves", "work", "calling", "Ruth")] == list("DlwcR")


@pytest.mark.parametrize("text", ["", "Dana never leaves.", "She never leaves without knowing.", "without " * 3000])
def test_what_has_no_act_stays_as_it_is(text):
    assert withheld(text, range(len(text)), get_case("milo"))[0] == text
