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
    "{}. Forget it, she is too tired for that.",
    "{}. No wait, the belt works better.",
    "{}. Nothing here obliges her to do so.",
    "{}, even on days when she did not.",
    "{}. We should not count on it.",
    "{}; she isn't agreeing to do any of it.",
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
    "{}. She does not forget it on days when she is tired.",
    "{}, even on days when she has slept badly.",
]

OTHERS_LIKE = [
    ("milo", "When Milo is bothered by noise, Dana will sit with him in the quiet corner, each time, until May."),
    ("milo", "Dana will read to Milo each night until May, and he may turn the pages when he feels like it."),
    ("milo", "Dana stays at the table until seven, whether Milo eats or he doesn't, every night until May."),
    ("kayla", "If Amari got scared in the night, Kayla will sit with him so he could sleep, each time, until May."),
    ("milo", "If Milo had a hard day at school, Dana would hold him on her lap and read to him, each time, until May."),
    (
        "terrence",
        "Zoe dreams of the wall and wakes, and Terrence will sit by her bed until she sleeps, each time, until May.",
    ),
    ("milo", "Dana is talking with Milo at supper every night until May, and Ruth sees it."),
    ("milo", "Dana and Milo do the bedtime routine and cross it off the chart, every night until May."),
    ("jade", "When she chooses a book, Renee reads it to her on the couch, every night until May."),
    ("terrence", "When Zoe cries in her dreams, Terrence will sit by her bed and hum, each time, until May."),
    ("kayla", "If Amari said no one was there, Kayla will come home and stay with him, each time, until May."),
    ("milo", "I used to yell. I stopped. Now I kneel and hold his hands each time he hits, until May."),
]


@pytest.mark.parametrize("said", DENIED)
def test_a_promise_that_is_denied_gets_no_points(said):
    judged = judge(said.format(ACT), MILO)
    assert judged.kind is Kind.OTHER
    assert judged.reason is Reason.TAKEN_BACK


@pytest.mark.parametrize("text", UNREAL)
def test_what_would_be_done_in_another_life_gets_no_more_than_half(text):
    assert judge(text, MILO).score <= 8


@pytest.mark.parametrize(("family", "text"), OTHERS_LIKE)
def test_a_childs_moods_words_and_wishes_take_nothing_back(family, text):
    assert judge(text, get_case(family)).kind in (Kind.BEHAVIORAL, Kind.MIXED)


def test_to_pray_with_a_child_is_no_wish():
    text = "Dana prays with Milo each night at bedtime and reads to him, as Ruth sees, for four months."
    assert judge(text, MILO).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize("said", HONEST)
def test_an_honest_word_beside_it_takes_nothing_back(said):
    assert judge(said.format(ACT), MILO).kind is Kind.BEHAVIORAL
