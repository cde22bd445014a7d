"""A service that was done before is no part of what is promised; one that is still to come is."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind

KNEELS = (
    "each time Milo hits, Dana kneels, names the rule and gives a two-minute time-out until August 1, seen by Ruth."
)
DONE = [
    "Dana finished the parenting class in May. Now, ",
    "The parenting class is done and the certificate is on file; ",
    "Dana already has her certificate: ",
    "Having completed the parenting class, ",
    "The class was completed in March; what we want to see now: ",
    "Dana completed anger management last fall and has been attending her group; ",
    "The appointment was kept, the class was completed, the form was signed. Now: ",
]
TO_COME = [
    "Dana will attend the class; ",
    "Parenting class completed by May 1; ",
    "Dana, who will attend the class on Mondays, will do so until June; ",
    "Dana has to complete the class, and ",
    "Dana has been told to finish the class and ",
    "Dana completes the class, and ",
    "Dana was enrolled in the class and goes each Tuesday; ",
    "Dana's class every week, and ",
    "After finishing her class, Dana will attend the next class, and ",
]


@pytest.mark.parametrize("before", DONE)
def test_what_was_done_before_leaves_the_act_alone(before):
    found = judge(before + KNEELS, get_case("milo"))
    assert found.kind is Kind.BEHAVIORAL
    assert found.score >= 15


@pytest.mark.parametrize("before", TO_COME)
def test_what_is_still_asked_makes_it_mixed(before):
    assert judge(before + KNEELS, get_case("milo")).kind is Kind.MIXED


@pytest.mark.parametrize(
    ("family", "text"),
    [
        (
            "milo",
            "On the walk to the Tuesday play group and back Dana holds Milo's hand and kneels when he hits. The "
            "group leader and Ruth see six walks a month, April to July.",
        ),
        (
            "rosa",
            "With AA as her backup, Rosa lays Leo in the crib on his back as soon as her head nods, each night until "
            "May 20, as seen by Carmen on Sundays.",
        ),
        (
            "rosa",
            "Rosa, who goes to NA on Mondays anyhow, will call Carmen and stay beside Leo until she comes, each time "
            "her head nods, until May 20.",
        ),
    ],
)
def test_what_is_on_the_way_or_a_backup_leaves_the_act_alone(family, text):
    assert judge(text, get_case(family)).kind is Kind.BEHAVIORAL
