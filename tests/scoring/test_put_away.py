"""Dangerous things that are put away are no child that is locked in; an act that only stops shows nothing to see."""

import pytest

from bbcp.case import get_case
from bbcp.scoring import judge

CAREFUL = [
    (
        "marcus",
        "Every Friday Tina will collect the bottles and put them in a high cupboard for six months; Ray checks.",
    ),
    (
        "marcus",
        "Marcus will sweep the floor each evening, remove any bottles and lock them in the shed, for six months.",
    ),
    ("marcus", "Each evening Marcus will lock the bottles in the shed so that Rae cannot reach them, for six months."),
    ("terrence", "Terrence will take his guns and lock them in the basement safe each night so Nia cannot reach them."),
    ("rosa", "Jun will gather the pills and lock them in the bedroom closet each night so Inez cannot reach them."),
    (
        "kayla",
        "Kayla will take the stove knobs off and lock them in the hall closet before each shift, for three months.",
    ),
    (
        "grace",
        "Each evening Grace will take off Theo's wet clothes, put them in the laundry and dress him in dry ones.",
    ),
    (
        "samuel",
        "Samuel will put the used needles in the red box and lock them in the bathroom cupboard after each shot.",
    ),
    ("jade", "If Paul comes to the house, Renee will lock him out and call the police each time, for six months."),
    ("jade", "When Paul calls, Renee will leave him outside, close the door and sit with Jade and Corey each time."),
    (
        "jade",
        "Renee will tell her brother Paul to go; if he stays, she will lock him out and call Aunt Vee, every time.",
    ),
    (
        "terrence",
        "After each shift Terrence will put the unloaded pistol in the hall safe, spin the dial and have Uncle Andre "
        "try the handle, so that Nia and Zoe cannot get at it, for four months.",
    ),
]
HURTING = [
    ("milo", "When Milo hits, Dana will lock him in the closet until he is calm, every time, for four months."),
    ("milo", "When Milo throws toys, Dana will take his hand and lock him in the laundry room, every time."),
    ("marcus", "When Eli and Rae fight, Tina will lock them in the basement for ten minutes, for four months."),
    ("grace", "When Theo cries, Grace will call Bea, put him in the closet and close the door, each time."),
    ("milo", "Dana will put the unloaded gun in the safe and slap Milo when he hits, every time, for four months."),
    ("jade", "When Paul visits, Renee will lock Jade and Corey in the attic so that they are quiet, each time."),
]


@pytest.mark.parametrize(("case", "text"), CAREFUL)
def test_things_and_grown_ups_that_are_put_somewhere_are_no_child(case, text):
    judged = judge(text, get_case(case))
    assert judged.kind.value == "behavioral" and judged.score >= 8


@pytest.mark.parametrize(("case", "text"), HURTING)
def test_a_child_that_is_put_somewhere_is_the_child_still(case, text):
    judged = judge(text, get_case(case))
    assert (judged.kind.value, judged.reason.value, judged.score) == ("other", "harmful", 0)


STOPS = ["stop scaring Lena", "quit scaring Lena", "cease all intimidating of Lena"]


@pytest.mark.parametrize("act", STOPS)
def test_an_act_that_only_stops_is_an_absence_whatever_it_is_called(act):
    judged = judge(f"Terrence will {act} when the kids are there.", get_case("terrence"))
    assert judged.kind.value == "absence"


def test_what_is_done_instead_counts_beside_what_stops():
    said = "Terrence will stop frightening the girls and sit down on the porch when he is angry."
    assert judge(said, get_case("terrence")).kind.value == "behavioral"
    assert judge("When he is angry, Terrence will stop at the door and breathe.", get_case("terrence")).kind.value in (
        "behavioral",
        "vague",
    )
