"""What is called a goal, a plan or a job is what it says; whose it is counts."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.aimed import aimed

WHAT = "kneel and name the rule each time Milo hits, until June."
SAME = {
    f"Dana's goal is to {WHAT}": f"Dana will {WHAT}",
    f"Dana's new goal for the next four months is to {WHAT}": f"Dana will {WHAT}",
    f"My plan is to {WHAT}": f"I will {WHAT}",
    f"The plan for Dana is to {WHAT}": f"Dana will {WHAT}",
    f"Our plan is for Dana to {WHAT}": f"Dana will {WHAT}",
    f"Milo can count on Dana to {WHAT}": f"Dana will {WHAT}",
    f"From Monday on, Dana's job will be to {WHAT}": f"From Monday on, Dana will {WHAT}",
}
DOING = {
    "Kneeling is what Dana does each time Milo hits.": "Dana will be Kneeling each time Milo hits",
    "What Tia will see is Dana kneeling, until June.": "Tia will see Dana kneeling, until June.",
    "What Tia sees each week: Dana kneeling. Ruth too.": "Tia sees Dana kneeling, each week. Ruth too.",
    "Kneeling is how Dana answers each hit by Milo, until June.": "Dana will be Kneeling at each hit by Milo",
}
LEFT = [
    f"Ruth's job is to {WHAT}",
    f"The goal for Milo is to {WHAT}",
    f"Ruth thinks Dana's goal is to {WHAT}",
    "Dana's goal is Milo's safety.",
    "Dana's plan is on the fridge.",
]
MILO = get_case("milo")


@pytest.mark.parametrize(("text", "read"), SAME.items())
def test_it_is_read_as_what_the_caregiver_will_do(text, read):
    told, places = aimed(text, range(len(text)), MILO)
    assert told == read
    assert len(places) == len(told)
    judged = judge(text, MILO)
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score > 12


@pytest.mark.parametrize("text", LEFT)
def test_what_is_somebody_elses_or_no_act_is_left(text):
    assert aimed(text, range(len(text)), MILO)[0] == text
    assert judge(text, MILO).kind not in (Kind.BEHAVIORAL, Kind.MIXED)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Dana's goal is to finish the parenting class by June.", Kind.SERVICE),
        ("Dana's goal is to be a better mom for Milo.", Kind.VAGUE),
        ("Dana's goal is not to yell.", Kind.ABSENCE),
        ("Dana's job is to slap Milo when he hits.", Kind.OTHER),
    ],
)
def test_a_goal_makes_nothing_better(text, kind):
    assert judge(text, MILO).kind is kind


def test_what_it_rests_on_is_found_where_it_was_written():
    text = f"The plan for Dana is to {WHAT}"
    judged = judge(text, MILO)
    said = [text[one.start : one.end] for rating in judged.ratings for one in rating.spans]
    assert any("kneel" in one for one in said)


@pytest.mark.parametrize(("text", "read"), DOING.items())
def test_what_somebody_does_is_read_as_what_the_caregiver_will_do(text, read):
    told, places = aimed(text, range(len(text)), MILO)
    assert told.startswith(read)
    assert len(told) == len(places)
