"""What only a worker or a child is to do asks nothing of a caregiver."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.labels import Reason

TASKS = [
    "CW to drop in unannounced @ 9 pm 2x/wk, count meds, log MO's visits, 3 mos.",
    "Caseworker to drop in at 9 pm twice a week and photograph the crib for 3 months.",
    "SW will refer mother to services and set up a meeting.",
    "The clerk will set the review for July 14 and mail the mother a notice.",
    "The daycare will hand Milo only to a driver who has passed Ruth's sniff test, until August.",
    "As Milo's foster mother I will kneel to his level when he hits and write it in my book until court.",
    "As the worker I will ride along with Dana on three school runs and write up what I saw.",
]
PROMISES = [
    "The school will call when Milo hits, and Dana kneels to his level and names the rule, until June.",
    "Worker will meet with Dana; Dana kneels each time Milo hits until June.",
    "CW will come by twice a week and see Dana kneel when Milo hits, until June.",
    "Milo, who is five, hits; Dana will kneel to his level each time until June.",
]


@pytest.mark.parametrize("text", TASKS)
def test_a_task_of_somebody_else_is_no_objective(text):
    found = judge(text, get_case("milo"))
    assert found.kind is Kind.OTHER
    assert found.reason is Reason.SOMEONE_ELSE


def test_a_task_of_a_child_is_none_whatever_else_is_told_of_the_child():
    text = "Milo, who is five, will stay by the tub and shout if the cat goes under, every bath, for twelve weeks."
    assert judge(text, get_case("milo")).kind is Kind.OTHER


@pytest.mark.parametrize("text", PROMISES)
def test_who_comes_to_see_takes_nothing_from_a_promise(text):
    assert judge(text, get_case("milo")).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize("text", ["SW", "SW will"])
def test_the_first_letters_of_a_text_are_no_task_yet(text):
    assert judge(text, get_case("milo")).reason is not Reason.SOMEONE_ELSE
