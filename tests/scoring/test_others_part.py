"""An act that is given to somebody else is no promise of a caregiver's, in whatever words it is given."""

import pytest

from bbcp.case import course_cases
from bbcp.scoring.judge import judge
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.others_part import others_part
from bbcp.scoring.reading import read
from bbcp.scoring.weigh import shipped_weights

MILO = course_cases()["milo"]


def _is_others_part(text):
    return others_part(read(text, MILO, shipped_weights()))


@pytest.mark.parametrize(
    "text",
    [
        "It is Ruth who kneels and holds his hands each time Milo hits, until June 1.",
        "It's always Ms. Alvarez who walks Milo to the mat when he hits, every day for three months.",
        "It will be Milo who puts the toy bin by the door: he does it every evening until June 1.",
        "The one who kneels and names the rule each time Milo hits, every day until June 1, is Ruth.",
        "Ruth is the one who holds his hands each time Milo hits, until June 1.",
        "Kneeling, naming the rule and counting to ten with Milo when he hits is Ruth's to do, until June 1.",
        "The two-minute time-out when Milo hits, every time until June 1: that's for Ms. Alvarez.",
        "Milo, being five and clever, will sit on the step and count to ten each time he hits, until June 1.",
        "Ruth, being the calm one, kneels and holds his hands each time Milo hits, until June 1.",
        "Putting Milo on the step when he hits falls to his Aunt Ruth to see to, every day for three months.",
    ],
)
def test_an_act_that_is_a_childs_or_helpers_part_is_not_the_caregivers(text):
    assert _is_others_part(text)
    judgement = judge(text, MILO)
    assert (judgement.kind, judgement.reason) == (Kind.OTHER, Reason.SOMEONE_ELSE)


@pytest.mark.parametrize(
    "text",
    [
        "It is Ruth who writes down each time Milo hits that his hands were held and the rule was named, until June 1.",
        "Milo, being five, is held on the lap and told the rule each time he hits, until June 1.",
        "Ruth, being the calm one, sees each Sunday that his hands were held and the rule was named, until June 1.",
        "It is Dana who kneels and holds his hands each time Milo hits, until June 1.",
        "It's Ruth who kept calm last time; now Dana kneels each time Milo hits, until June 1, as Ruth will see.",
        "Dana is the one who kneels and holds his hands each time Milo hits, until June 1.",
        "Kneeling when Milo hits is mine to do, every time until June 1; Ruth sees it on Sundays.",
        "The chart is for Ruth, and I kneel and hold his hands each time Milo hits, until June 1.",
        "His hands are held by Dana each time he hits, until June 1. The chart on the door is Ruth's.",
        "Each time Milo hits I say the rule. That rule is Ruth's, and she hears it on Sundays, until June 1.",
        "It is who",
        "",
    ],
)
def test_an_onlookers_part_and_a_caregivers_own_are_left_to_the_caregiver(text):
    assert not _is_others_part(text)
