"""What is taken back is no promise, and what waits for a finished service leaves the service (codebook, section 1)."""

import pytest

from bbcp import judge
from bbcp.scoring import Kind, Reason
from bbcp.training.corpus import families

GOOD = "When Milo hits, Dana will kneel to his level, name the rule and hold his hand"


@pytest.mark.parametrize(
    ("family", "text"),
    [
        ("milo", f"{GOOD}, though not before she has her certificate from the parenting class."),
        ("milo", f"{GOOD}, provided she has completed all 12 parenting sessions first."),
        ("milo", f"{GOOD}, contingent upon completion of the parenting program."),
        (
            "milo",
            "Once the anger class is finished, and only then, Dana will kneel and speak softly to Milo every night.",
        ),
        (
            "milo",
            "Once the anger class is finished, and not before, Dana has to start using the calm-down steps with Milo.",
        ),
        ("ray", "Ray will lock his pistol in the safe before he drinks, but only once he has completed the VA group."),
        ("carla", "Carla will give Bento full bottles, but only if they have first finished the WIC nutrition class."),
    ],
)
def test_what_waits_for_a_finished_service_is_that_service(family: str, text: str):
    assert judge(text, families()[family]).kind is Kind.SERVICE


@pytest.mark.parametrize(
    "ending",
    [
        ". None of this has to happen, it is just for the judge.",
        ", or not.",
        ". She has no intention of doing so.",
        ". On second thought, scrap that.",
        ". Cross that out. She isn't required to change anything.",
        ". She is quiet; that is not what this plan asks of anyone.",
        ", but this does not count any more.",
        " or do the opposite, whichever she likes.",
        ". This is only on paper; nobody expects her to do it.",
        ". She is free to ignore all of this.",
        ". The foregoing is withdrawn.",
        ". Disregard the foregoing; nothing is expected of her now.",
        ". Actually, we are dropping that.",
        ", unless she doesn't feel like it.",
        ". Or rather she won't; it stays as it was.",
        ", and if that does not work she goes back to the belt.",
    ],
)
def test_what_is_taken_back_is_no_promise(ending: str):
    assert judge(GOOD + ending, families()["milo"]).reason is Reason.TAKEN_BACK


@pytest.mark.parametrize(
    "ending",
    [
        ", whether or not he cries, each time for 12 weeks.",
        ". Only when he is calm will she talk about what happened.",
        ", and not leave the room until he is calm.",
        ", as they practiced in the parenting class, until the family meeting on May 1.",
        ". Nothing of this depends on the class.",
        ". This does not apply on the days he is with Grandma Ruth.",
        ". She would rather not shout.",
    ],
)
def test_a_promise_that_is_kept_stays_one(ending: str):
    assert judge(GOOD + ending, families()["milo"]).kind is Kind.BEHAVIORAL


def test_an_act_that_need_not_be_done_after_all_is_taken_back():
    said = "Dana will hold the gate for Milo each time he runs. Dana does not have to hold the gate."
    assert judge(said, families()["milo"]).reason is Reason.TAKEN_BACK
