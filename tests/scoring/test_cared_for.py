"""What is done for a child by nobody who is named is asked of the caregiver; what somebody else does is not."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind, Reason
from bbcp.scoring.cared_for import cared_for

TOLD = {
    ("milo", "Milo will be held on a lap and told the rule."): "Will hold Milo on a lap and tell the rule.",
    ("marcus", "Each night, Eli and Rae will be walked to Joe's."): "Each night, will walk Eli and Rae to Joe's.",
    ("rosa", "The baby is gently laid down by May 3."): "Will lay The baby down by May 3.",
}
LEFT = [
    ("milo", "Milo will be held by Ruth each time he hits."),
    ("milo", "Milo will be placed in foster care."),
    ("milo", "Milo will be seen by the therapist every week."),
    ("milo", "Milo will be happy."),
    ("milo", "Milo will be fed and happy."),
    ("milo", "Ruth will be told."),
    ("milo", "Milo is"),
    ("milo", ""),
]
DONE = [
    ("rosa", "Leo will be placed on his back in the crib for each sleep for 60 days."),
    ("rosa", "Leo is to be laid in the crib each time somebody's head nods, until May 20."),
    ("milo", "Milo will be held on a lap and told the rule each time he hits, for four months."),
    ("marcus", "Eli and Rae will be walked to Uncle Joe's each evening on which there is drinking, for six months."),
]


@pytest.mark.parametrize(("family", "text"), TOLD)
def test_it_is_told_as_what_the_caregiver_does(family, text):
    told, places = cared_for(text, range(len(text)), get_case(family))
    assert told == TOLD[family, text]
    assert len(told) == len(places)
    assert all(0 <= place < len(text) for place in places)


@pytest.mark.parametrize(("family", "text"), LEFT)
def test_what_others_do_stays(family, text):
    assert cared_for(text, range(len(text)), get_case(family))[0] == text


@pytest.mark.parametrize(("family", "text"), DONE)
def test_the_passive_is_an_act(family, text):
    found = judge(text, get_case(family))
    assert found.kind is Kind.BEHAVIORAL
    for span in found.kind_spans:
        assert 0 <= span.start < span.end <= len(text)


def test_harm_in_the_passive_is_harm():
    text = "Milo is to be placed in the bathroom with the door locked from outside for six minutes after each hit."
    assert judge(text, get_case("milo")).reason is Reason.HARMFUL
