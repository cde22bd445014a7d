"""A sick child's medicine that is given is care and no service; a grown-up's own treatment, and a class, stay one."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.doses import doses

TOLD = {
    "Dad gives meds on time every day.": "Dad gives doses on time every day.",
    "He fills the pill box on Sundays.": "He fills the dose box on Sundays.",
    "Give Joy her morning medication and her evening pill.": "Give Joy her morning dose and her evening pill.",
}
LEFT = [
    "He takes his medication every day.",
    "He gives up his own meds.",
    "He brings the medication list.",
    "He will give the medication class a try.",
    "He brings Joy to the class for meds.",
    "He gives insulin.",
    "The pills stay locked.",
    "meds",
    "",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_is_given_is_a_dose_where_a_child_is_ill(text):
    told, places = doses(text, range(len(text)), get_case("samuel"))
    assert told == TOLD[text]
    assert len(told) == len(places)
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize("text", LEFT)
def test_other_medicine_stays(text):
    assert doses(text, range(len(text)), get_case("samuel"))[0] == text


@pytest.mark.parametrize("text", TOLD)
def test_in_other_families_it_stays(text):
    assert doses(text, range(len(text)), get_case("milo"))[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "Dad gives meds on time every day.",
        "The pill box will be filled on Sundays.",
        "Father shall administer medication to the minor child b.i.d. with documentation on the MAR, until June 1.",
    ],
)
def test_it_is_no_service(text):
    assert judge(text, get_case("samuel")).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize(
    "text", ["Samuel takes his medication every day.", "Samuel will attend the medication class and give it a try."]
)
def test_a_treatment_and_a_class_are_services(text):
    assert judge(text, get_case("samuel")).kind is Kind.SERVICE
