"""A service told as a scene is a service; an act of care with the same people and things is an act."""

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from bbcp import get_case, judge
from bbcp.scoring.judge import judged
from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.served import reaches_child
from bbcp.scoring.weigh import shipped_weights

TOLD = yaml.safe_load(Path(__file__).with_name("served.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("family", "text"), TOLD["scenes"])
def test_a_scene_of_compliance_is_a_service(family, text):
    judgement = judge(text, get_case(family))
    assert judgement.kind is Kind.SERVICE
    assert judgement.score <= 8
    levels = {one.criterion: one.level for one in judgement.ratings}
    assert levels[Criterion.BEHAVIOR] == levels[Criterion.SUSTAINED] == 0


@pytest.mark.parametrize(("family", "text"), TOLD["care"])
def test_an_act_of_care_beside_the_same_people_is_an_act(family, text):
    judgement = judge(text, get_case(family))
    assert judgement.kind is Kind.BEHAVIORAL
    assert judgement.score >= 12.8


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("Dana will lift Milo up.", True),
        ("Dana will lay him on the bed.", True),
        ("Dana will wipe Milo's face.", True),
        ("Dana will sign Milo's form.", False),
        ("Dana will tell the leader about Milo.", False),
        ("Dana will open the door. Milo will play.", False),
    ],
)
def test_whom_an_act_reaches(text, reached):
    one = judged(text, get_case("milo"), shipped_weights())
    assert reaches_child(one.reading) is reached


def test_weights_without_the_second_opinion_judge_without_it():
    family, text = TOLD["scenes"][0]
    assert judge(text, get_case(family), replace(shipped_weights(), served=None)).kind is not Kind.OTHER
