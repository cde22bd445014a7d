"""A short kind promise in everyday words is an objective, and the same words around a rough act are none."""

import pytest

from bbcp.case import get_case
from bbcp.scoring import Kind, judge

KIND = [
    ("milo", "When Milo shares a toy, Dana will praise him, for four months."),
    ("milo", "When Milo shares a toy, Dana will praise him out loud, for four months."),
    ("milo", "When Milo hits, Dana will redirect him to a pillow, each time, for four months."),
    ("milo", "When Milo hits, Dana will whisper the rule to him, each time, for four months."),
    ("milo", "Dana will reward Milo with a sticker each time he uses words instead of hitting, for four months."),
    ("milo", "Dana will praise him out loud each time he plays gently, for four months, as Tia sees."),
    ("milo", "When Milo plays gently, Dana will tell him out loud what he did well, for four months."),
    ("milo", "When Milo cries, Dana will hold him until he is calm, each time, for four months."),
    ("milo", "When Milo cries, Dana will hold him until he is calm, every time, for three months."),
    ("milo", "When Milo cries, Dana hugs him until he is quiet, at nine of ten times until June."),
    ("milo", "When Milo cries, Dana will hold him without yelling until he is calm, each time, for four months."),
    ("milo", "When Milo hits, Dana will hold him on her lap without shouting, each time, for four months."),
    ("milo", "When Milo screams, Dana will give him his blanket, each time, for four months."),
    ("rosa", "When Leo cries, Rosa will hold him on her chest, each time, for six months."),
    ("milo", "When Milo screams, Dana will take him in her arms, each time, for four months."),
    ("milo", "When Milo cries, Dana will lift him onto her lap, each time, for four months."),
    ("milo", "When Milo screams, Dana will push him in the stroller around the block, each time, for four months."),
    ("rosa", "Rosa will place Leo on his back on a bare mattress for each nap and each night, for six months."),
    ("milo", "Each night Dana will tuck Milo in at eight, for four months."),
    ("rosa", "When Leo cries at night, Rosa will swaddle and soothe him, each time, for six months."),
    ("jade", "When Jade cries, Renee will hug her and say it was not her fault, each time, for six months."),
    ("jade", "When Jade does her homework, Renee will praise her out loud, for four months."),
]
TO_A_THING = [
    ("milo", "When Milo hits, Dana hits the timer and kneels next to him for two minutes, each time, for four months."),
    ("grace", "Each afternoon Grace kicks the ball with Theo inside the latched gate until supper, for four months."),
    ("samuel", "Samuel hits the alarm at six and gives Joy her insulin, each day, for four months."),
    ("milo", "When Milo throws a toy, Dana shoots hoops with him in the yard, each time, for four months."),
]
ROUGH = [
    ("milo", "When Milo hits, Dana kicks the ball and then kicks him, each time, for four months."),
    ("milo", "When Milo hits, Dana hits the timer and hits Milo on the hand, each time, for four months."),
    ("milo", "When Milo hits, Dana will redirect him with a slap on the hand, each time, for four months."),
    ("milo", "When Milo hits, Dana will hold him down on the floor until he stops, each time, for four months."),
    ("milo", "When Milo hits, Dana will hold him under the cold shower, each time, for four months."),
    ("milo", "When Milo hits, Dana will hold his mouth shut, each time, for four months."),
    ("milo", "When Milo hits, Dana will hold him on her lap and pinch his arm, each time, for four months."),
    ("milo", "When Milo hits, Dana will take him on her knee and spank him, each time, for four months."),
    ("milo", "When Milo hits, Dana will give him a swat, each time, for four months."),
    ("milo", "When Milo hits, Dana will give him a spoon of hot sauce, each time, for four months."),
    ("milo", "When Milo hits, Dana will make him stand in the corner, each time, for four months."),
    ("milo", "When Milo hits, Dana will yell at him out loud, each time, for four months."),
    ("grace", "When Theo cries, Grace will tie him in the stroller, each time, for four months."),
    ("milo", "When Milo hits, Dana will push him in the chest and then in the stroller, each time, for four months."),
    ("milo", "When Milo hits, Dana will push him into the wall, each time, for four months."),
    (
        "rosa",
        "When Leo cries, Rosa will put him on his back, a pillow over his face, each time, for six months.",
    ),
    ("milo", "When Milo hits, Dana will put him out on the back step with no coat, each time, for four months."),
    ("rosa", "When Leo cries, Rosa will shake him a little, each time, for six months."),
    ("rosa", "When Leo cries, Rosa will put him face down on a pillow, each time, for six months."),
]


@pytest.mark.parametrize(("case", "text"), KIND, ids=[text[:50] for _, text in KIND])
def test_a_kind_act_in_everyday_words_counts(case, text):
    judged = judge(text, get_case(case))
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score >= 12


@pytest.mark.parametrize(("case", "text"), ROUGH, ids=[text[:50] for _, text in ROUGH])
def test_a_rough_act_in_the_same_form_does_not(case, text):
    assert judge(text, get_case(case)).kind is Kind.OTHER


@pytest.mark.parametrize(("case", "text"), TO_A_THING, ids=[text[:50] for _, text in TO_A_THING])
def test_what_is_done_to_a_thing_hurts_nobody(case, text):
    judged = judge(text, get_case(case))
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score >= 12
