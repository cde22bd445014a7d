"""A short name stands for the long one of the case; a month or a word of the language stands for nobody."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.called import called

LEFT = [
    ("jade", "plan J, step J"),
    ("kayla", "by 8 A.M. or at 9 A.M. on weekdays"),
    ("milo", "Dana M. kneels."),
    ("milo", "M. Dana will kneel."),
    ("rosa", "J. or I. will see, R. too"),
    ("marcus", "From Mar 1 on, Tina sweeps the floor."),
    ("colleen", "Until Dec 1 she calls."),
    ("jade", "The core of it is trust."),
    ("samuel", "Nurse Kim calls Samuel."),
    ("samuel", "Mami calls."),
    ("milo", "Dan calls."),
    ("samuel", "the same sam"),
    ("samuel", ""),
]


def test_a_short_name_is_read_as_the_long_one_and_keeps_its_place():
    text = "Sam checks. Then Sam's list."
    told, places = called(text, range(len(text)), get_case("samuel"))
    assert told == "Samuel checks. Then Samuel's list."
    assert len(told) == len(places)
    assert text[places[told.index("checks")]] == "c"
    assert places[told.index("list")] == text.index("list")


def test_what_a_child_says_at_home_is_read_as_the_caregiver():
    text = "Mami lays Leo down. Then Papi looks in."
    told, places = called(text, range(len(text)), get_case("rosa"))
    assert told == "Rosa lays Leo down. Then Jun looks in."
    assert text[places[told.index("lays")]] == "l"
    assert len(told) == len(places)
    assert (
        judge("Each night Mami lays Leo on his back in the crib, until June.", get_case("rosa")).kind is Kind.BEHAVIORAL
    )


def test_an_initial_is_read_as_the_child_and_keeps_its_place():
    text = "give M. two choices, w/ M & his cousin; M's toys"
    told, places = called(text, range(len(text)), get_case("milo"))
    assert told == "give Milo two choices, w/ Milo & his cousin; Milo's toys"
    assert text[places[told.index("choices")]] == "c"
    assert len(told) == len(places)


def test_a_name_without_its_vowels_is_read_as_the_name():
    text = "Krstn puts her on her bk evry nite"
    told, _ = called("Sml puts the kit out", range(20), get_case("samuel"))
    assert told == "Samuel puts the kit out"
    assert called(text, range(len(text)), get_case("samuel"))[0] == text


@pytest.mark.parametrize(("family", "text"), LEFT)
def test_what_is_no_short_name_stays(family, text):
    assert called(text, range(len(text)), get_case(family))[0] == text


def test_a_short_name_makes_no_other_family():
    text = (
        "Sam packs Joys kit (meter, insulin pen, juice) the nite before school and hands it to Mrs Ortiz Mon thru Fri, "
        "she puts her initials, 12 weeks"
    )
    assert judge(text, get_case("samuel")).kind is Kind.BEHAVIORAL
