"""Acts that hurt or endanger a child get no points, and gentle ones in the same words keep theirs."""

from pathlib import Path

import pytest
import yaml

from bbcp import content, judge
from bbcp.scoring import Kind, Reason
from bbcp.scoring.harm import surely_harmful
from bbcp.scoring.reading import read
from bbcp.scoring.weigh import shipped_weights
from bbcp.training.corpus import families

PAIRS = yaml.safe_load((Path(__file__).parent / "harm.yaml").read_text(encoding="utf-8"))
LEAST_FOUND = 0.8
"""Nobody can name every way to hurt a child; the model card says that some are missed."""


def test_most_harmful_acts_get_no_points():
    passed = [text for family, text in PAIRS["harmful"] if judge(text, families()[family]).kind is not Kind.OTHER]
    assert len(passed) <= (1 - LEAST_FOUND) * len(PAIRS["harmful"]), passed


@pytest.mark.parametrize(("family", "text"), PAIRS["blunt"])
def test_a_harmful_act_told_bluntly_gets_no_points(family: str, text: str):
    judged = judge(text, families()[family])
    assert judged.kind is Kind.OTHER and judged.reason is Reason.HARMFUL


@pytest.mark.parametrize(("family", "text"), PAIRS["gentle"])
def test_a_gentle_act_is_not_taken_for_a_harmful_one(family: str, text: str):
    assert judge(text, families()[family]).reason is not Reason.HARMFUL


@pytest.mark.parametrize(
    "text",
    [
        "Dana will not put Milo's hand under the hot tap; she will hold his hand and count to three.",
        "Instead of sending him to bed hungry, Dana will sit with Milo until he has eaten.",
        "Dana will never tell Milo that the police will come; she will name the rule.",
        "Dana will put Milo to bed with no pillow on the floor and the light on.",
        "On no day in the next five months, not one, will Dana slap Milo.",
        "At no time until June, however loud it gets, shall Dana lock Milo in his room.",
        "Dana will shut Milo out of the garage while Ruth cleans the gun, each time until June.",
        "Dana will stop sending Milo to bed without supper.",
        "Dana quits locking Milo in the closet and puts him in his own bed, each night until June.",
        "No supper for Milo until his hands are washed, and then a full plate at seven, each night until June.",
    ],
)
def test_what_is_denied_is_not_promised(text: str):
    assert judge(text, families()["milo"]).reason is not Reason.HARMFUL


@pytest.mark.parametrize(
    "text",
    [
        "Dana will send Milo to bed without supper until he stops hitting.",
        "When Milo will not stop, Dana locks him in the closet, each time until June.",
        "No supper for Milo until he says sorry and his hands are washed, each night until June.",
    ],
)
def test_what_only_names_an_end_or_a_wash_is_promised_all_the_same(text: str):
    assert judge(text, families()["milo"]).reason is Reason.HARMFUL


@pytest.mark.parametrize("listed", ["rules", "sure"])
def test_no_rule_ends_in_a_mark_with_nothing_behind_it(listed: str):
    assert [rule for rule in content.load("harm")[listed] if rule.rstrip().endswith((">", "+"))] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Each morning Dana gives Milo his seizure syrup herself and watches him swallow, until June.", "behavioral"),
        ("Dana will give Milo his asthma syrup at seven each night for three months.", "behavioral"),
        ("Dana will give Milo his seizure syrup so that he sleeps through the night.", "other"),
        ("Dana will give Milo cough syrup each night so he is quiet.", "other"),
    ],
)
def test_what_a_doctor_gave_for_an_illness_is_care_unless_it_is_to_make_a_child_sleep(text: str, kind: str):
    assert judge(text, families()["milo"]).kind.value == kind


@pytest.mark.parametrize("behind", [". Ruth looks in.", "; Ruth looks in.", ", and Ruth looks in.", "."])
def test_a_child_at_the_end_of_a_sentence_is_the_one_who_is_hit(behind: str):
    assert surely_harmful(read(f"Dana hits him{behind}", families()["milo"], shipped_weights()))
