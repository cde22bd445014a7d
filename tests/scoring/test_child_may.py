"""What a child may do, and what a caregiver was shown before, is no way out of a promise."""

import pytest

from bbcp import get_case
from bbcp.scoring.child_may import child_may, shown_before
from bbcp.scoring.reading import read

MILO = get_case("milo")
THE_CHILDS = [
    "Dana will read to Milo each night until May, and he may turn the pages when he feels like it.",
    "Dana kneels beside Milo each time he hits, and Milo can talk when he is ready, until May.",
    "Each evening Dana sits with Milo for ten minutes, and he might draw.",
]
A_WAY_OUT = [
    "Dana will read to Milo each night until May, and she may stop when she feels like it.",
    "Dana kneels beside Milo each time he hits, and Milo can talk, but she may walk off.",
    "Dana kneels beside Milo each time he hits, if Milo can stand still, until May.",
    "Dana kneels beside Milo each time he hits, until May.",
    "May",
    "can",
    "",
]
SHOWN = [
    "Dana has been shown how to kneel by the nurse; each evening for four months she kneels beside Milo.",
    "Dana has been taught how to hold him. She holds him each time he hits, until May.",
]
NOT_SHOWN = [
    "Dana has been shown how to kneel by the nurse.",
    "Dana has been shown how to kneel. She never does.",
    "Each evening Dana kneels beside Milo. She has been shown how to do it; that is all.",
]


@pytest.mark.parametrize("text", THE_CHILDS)
def test_what_is_left_open_is_the_childs(text):
    assert child_may(read(text, MILO))


@pytest.mark.parametrize("text", A_WAY_OUT)
def test_what_a_caregiver_may_leave_is_a_way_out(text):
    assert not child_may(read(text, MILO))


@pytest.mark.parametrize("text", SHOWN)
def test_what_was_shown_before_goes_on_with_a_promise(text):
    assert shown_before(read(text, MILO))


@pytest.mark.parametrize("text", NOT_SHOWN)
def test_what_was_shown_alone_or_is_denied_promises_nothing(text):
    assert not shown_before(read(text, MILO))
