"""A young child who is to mind another one in a caregiver's place is in danger with it."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind, Reason

HARMFUL = [
    "From 6 to 8 each evening while I'm out at the store, Inez keeps the gate shut and gives Leo his bottle; I call "
    "her twice, Carmen signs a note, eight weeks.",
    "While Rosa is at work, Inez gives Leo his bottle and puts him in the crib; Rosa calls at noon, each day for June.",
    "Inez watches Leo when Jun is out at night, and Jun calls every hour until June 1.",
    "Whenever Rosa is asleep, Inez feeds Leo and changes him; Rosa writes it down each night for 3 months.",
]
CAREFUL = [
    "While Rosa is at work, Carmen gives Leo his bottle; Rosa calls at noon to ask how much he drank, each day.",
    "When Rosa is home, Inez hands her the wipes while Rosa changes Leo, each evening for 3 months, seen by Carmen.",
    "Before Rosa goes to work she walks Inez and Leo to Carmen's door and waits until Carmen takes Leo, for 3 months.",
]


@pytest.mark.parametrize("text", HARMFUL)
def test_a_child_in_charge_is_harmful(text):
    found = judge(text, get_case("rosa"))
    assert (found.kind, found.reason) == (Kind.OTHER, Reason.HARMFUL)


@pytest.mark.parametrize("text", CAREFUL)
def test_a_grown_up_in_charge_is_not(text):
    assert judge(text, get_case("rosa")).reason is not Reason.HARMFUL
