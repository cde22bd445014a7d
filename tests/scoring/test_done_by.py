"""An act that is told as done by somebody else is no promise of a caregiver's."""

import pytest

from bbcp.case import course_cases
from bbcp.scoring.done_by import done_by_others
from bbcp.scoring.judge import judge
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.reading import read
from bbcp.scoring.weigh import shipped_weights

MILO = course_cases()["milo"]


def _is_done_by_others(text):
    return done_by_others(read(text, MILO, shipped_weights()))


@pytest.mark.parametrize(
    "text",
    [
        "Each time Milo hits, he is held gently by Ruth until his hands are still, until June 1.",
        "The toy bin is carried to the mat by Milo every evening for three months, and shown to his mother.",
        "A cup of water is set beside Milo by Ms. Alvarez each time he hits, until June 1.",
        "Milo's hands are to be held softly by his teacher each time he hits, for three months.",
    ],
)
def test_what_is_done_by_a_child_or_helper_is_not_the_caregivers(text):
    assert _is_done_by_others(text)
    judgement = judge(text, MILO)
    assert (judgement.kind, judgement.reason) == (Kind.OTHER, Reason.SOMEONE_ELSE)


@pytest.mark.parametrize(
    "text",
    [
        "Each time Milo hits, he is held gently by Dana until his hands are still, until June 1.",
        "Each time Milo hits, his hands are held by her until June 1, and the chart is filled in by Ruth.",
        "Milo's hands are held, every time, and it is seen by Ruth.",
        "Kneel and hold his hands each time Milo hits; it is counted by Ruth on Sundays.",
        "The way that was taught by Ms. Alvarez: kneel and hold his hands each time Milo hits.",
        "Milo is put to bed by 8 p.m. every night.",
        "Hands held each time by",
        "",
    ],
)
def test_a_caregiver_an_onlooker_and_a_time_behind_by_are_nobody_else(text):
    assert not _is_done_by_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "If the mood strikes her, Dana will kneel and hold his hands each time Milo hits, until June 1, seen by Ruth.",
        "Dana will kneel and hold his hands each time Milo hits, until June, on days when she feels up to all that.",
        "On days she's in the mood for it Dana will kneel and hold his hands each time Milo hits, until June 1.",
        "Provided she slept well, Dana will kneel and hold his hands each time Milo hits, until June 1, seen by Ruth.",
        "Dana will kneel and hold his hands when Milo hits, to June. Dana has since said she will do no part of it.",
        "Dana will kneel each time Milo hits, until June 1. The line above was entered in error.",
        "Dana kneels each time Milo hits, until June, or so the paper says, but she goes on as she always has.",
        "Dana says she will kneel each time Milo hits, until June, and then says never mind, her house her way.",
        "Dana will kneel each time Milo hits, until June, or she would, but she told me to scratch it.",
        "Dana used to kneel and hold his hands each time Milo hit, and she says those days are behind her.",
        "Oh, how Dana wishes, each time Milo hits, that she could be a woman who kneels and holds his hands.",
        "Dana will kneel each time Milo hits, until June, and anybody who believes that has never met her.",
    ],
)
def test_a_promise_hung_on_a_mood_or_dropped_is_none(text):
    assert judge(text, MILO).kind is Kind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Even on days when she feels up to little, Dana will kneel and hold his hands each time Milo hits, to June.",
        "If Dana does not feel up to it, she will call Ruth and kneel with her each time Milo hits, until June 1.",
        "Dana will rate her mood at eight; when her mood hits a 7 she will kneel and breathe before she answers Milo.",
    ],
)
def test_a_mood_that_is_met_with_an_act_takes_nothing_back(text):
    assert judge(text, MILO).kind is Kind.BEHAVIORAL
