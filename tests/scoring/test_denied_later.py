"""A promise that a later sentence denies is none, and an honest sentence with a "not" in it stays what it is."""

import pytest

from bbcp.case import get_case
from bbcp.scoring import judge
from bbcp.scoring.labels import Kind, Reason

MILO = get_case("milo")
ACT = "When Milo hits, Dana will kneel to his level and name the rule, each time, as Ruth sees, for four months"
DENIED = [
    "{}. She won't.",
    "{}. She never agreed to it.",
    "{}. She has not agreed to any of it.",
    "{}. No, she's not going to do that.",
    "{}, but she never did.",
    "{} - but she is not doing this.",
    "{}. Nobody expects it.",
    "{}. No one agreed to this.",
    "{}. Then she changed her mind.",
    "{}. She was only joking.",
    "{}. Dana has since refused.",
    "{}. It's not happening.",
    "{}. Fat chance.",
    "{}, or she doesn't.",
    "{}, or do nothing. Actually, skip that.",
    "{}, if she is in the mood.",
    "{}, on days she feels like it.",
    "{}, as and when convenient to Dana.",
    "{}, if she can be bothered.",
    "{}. That was then.",
    "{}. Said nobody ever.",
    "{} once she wins the lottery.",
]
UNREAL = [
    "I'd kneel to his level and name the rule each time Milo hits, if they gave me my Saturdays back.",
    "If the house were bigger, Dana would kneel to his level and name the rule each time he hits.",
    "It would be so nice to kneel to his level each time Milo hits, until May.",
    "How I wish I could kneel to his level and name the rule each time Milo hits.",
    "Did not agree to: kneeling to his level each time Milo hits, until May.",
]
HONEST = [
    "{}. She will not hit him.",
    "{}. She will not do it alone: Ruth stays close.",
    "{}, even when she does not feel like it.",
    "{}, whether she feels like it or not.",
    "{}. It is not easy, and she does it.",
    "{}. Nobody hits.",
    "{}. She does not give up.",
    "{}, no joke.",
    "{}. She used to shout, but not any more.",
    "{}. If she cannot, she calls Tia and stays until Tia comes.",
    "{}. When she wants to shout, she counts to ten first.",
]


@pytest.mark.parametrize("said", DENIED)
def test_a_promise_that_is_denied_gets_no_points(said):
    judged = judge(said.format(ACT), MILO)
    assert judged.kind is Kind.OTHER
    assert judged.reason is Reason.TAKEN_BACK


@pytest.mark.parametrize("text", UNREAL)
def test_what_would_be_done_in_another_life_gets_no_more_than_half(text):
    assert judge(text, MILO).score <= 8


def test_to_pray_with_a_child_is_no_wish():
    text = "Dana prays with Milo each night at bedtime and reads to him, as Ruth sees, for four months."
    assert judge(text, MILO).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize("said", HONEST)
def test_an_honest_word_beside_it_takes_nothing_back(said):
    assert judge(said.format(ACT), MILO).kind is Kind.BEHAVIORAL
