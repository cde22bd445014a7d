"""Who is set against somebody does not act: it counts who does."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.contrasted import contrasted
from bbcp.scoring.labels import Reason

GIVES = "checks her sugar and gives the insulin at seven and six each day for three months, logged for Nurse Kim."
FEEDS = "gets Theo up by seven, feeds him and hooks the gate, each day for four months; Bea gets a photo."
OWN = [
    ("samuel", f"Samuel, not Joy, {GIVES}"),
    ("samuel", f"Samuel (not Joy) {GIVES}"),
    ("samuel", f"It is Samuel, not Joy, who {GIVES}"),
    ("samuel", f"Samuel himself, and not Folake, {GIVES.replace('her', 'Joy')}"),
    ("grace", f"Grace, not Nils, {FEEDS}"),
    ("grace", f"Grace - not her father - {FEEDS}"),
    ("milo", "Dana, not yelling, kneels and names the rule each time Milo hits, for four months, as Tia sees."),
    ("samuel", "Samuel, not later than seven, gives Joy her insulin each day for three months, logged for Nurse Kim."),
]
OTHERS = [
    ("samuel", f"Joy, not Samuel, {GIVES}"),
    ("samuel", f"Joy rather than Samuel {GIVES}"),
    ("grace", f"Nils, not Grace, {FEEDS}"),
    ("grace", f"Instead of Grace, Nils {FEEDS}"),
    ("grace", f"It is Nils, not Grace, who {FEEDS}"),
    ("grace", f"Each day Grandpa Nils instead of Grace {FEEDS}"),
]


@pytest.mark.parametrize(("family", "text"), OWN)
def test_the_caregiver_acts(family, text):
    judged = judge(text, get_case(family))
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score >= 12.8


@pytest.mark.parametrize(("family", "text"), OTHERS)
def test_somebody_else_acts(family, text):
    judged = judge(text, get_case(family))
    assert (judged.kind, judged.reason) == (Kind.OTHER, Reason.SOMEONE_ELSE)


def test_each_letter_keeps_its_place():
    text = "It is Samuel, not Joy, who checks."
    told, places = contrasted(text, range(len(text)), get_case("samuel"))
    assert told == "Samuel rather than Joy checks."
    assert [text[places[told.index(one)]] for one in ("Samuel", "Joy", "checks")] == list("SJc")


@pytest.mark.parametrize("text", ["", "Samuel, not", "not Joy", "Samuel, not Joy", ", not " * 3000])
def test_what_sets_nobody_against_somebody_stays(text):
    assert contrasted(text, range(len(text)), get_case("samuel"))[0] == text
