"""Lengths of time, ends and repeated occasions are found as people write them, and what is none of them is left."""

import pytest

from bbcp.scoring.measures import MONTH_LONG, measure

LONG = [
    "every sunday for a year winona braids koda's hair",
    "each week for half a year whether it was needed",
    "for seventy-one days",
    "all through may, each night",
    "for the whole of the autumn",
    "every bedtime in october",
    "til may 15",
    "each drive between now and the spring term",
    "each shift from today to easter",
    "from now until school lets out",
]
IN_A_ROW = [
    "eight saturdays, and mr. ochoa tastes",
    "four mondays running",
    "twelve suppers in a row",
    "fifty-six evenings; he ticks them off",
    "ninety evenings by easter",
    "20 mornings.",
]
ENDS = [
    "a house key by friday",
    "by noon on saturday",
    "the gate stays shut until summer",
    "till school starts, every trip",
    "until all saints",
    "through purim",
]
NEITHER = [
    "a 12-week class",
    "she will complete a 12 week class and bring the paper",
    "a one month program",
    "three saturdays",
    "nine evenings.",
    "the receipt by friday each week",
    "from now on",
    "now until when he sleeps",
    "ten minutes, and then out",
    "ezra kneels and waits for amos",
    "each day she carries the bag for amos",
]


def firm(text):
    found = measure(text)
    return [*found.ends, *found.stretches, *found.in_a_row]


@pytest.mark.parametrize("text", LONG)
def test_a_month_or_longer_is_found(text):
    assert any(one.days >= MONTH_LONG for one in measure(text).stretches)


@pytest.mark.parametrize("text", IN_A_ROW)
def test_so_many_occasions_are_a_stretch_of_time(text):
    assert measure(text).in_a_row


@pytest.mark.parametrize("text", ENDS)
def test_an_end_is_found(text):
    assert measure(text).ends


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_no_end_and_no_stretch_is_none(text):
    assert not firm(text)


def test_numbers_up_to_a_hundred_are_known():
    assert [one.days for one in measure("for twenty-one days").stretches] == [21]
    assert [one.days for one in measure("for ninety-nine days").stretches] == [99]
    assert [one.days for one in measure("for 12 weeks").stretches] == [84]
