"""Another family's people are noticed, and the helpers whom a writer makes up are not taken for them."""

import re

import pytest

from bbcp import judge
from bbcp.case import course_cases
from bbcp.scoring import Kind, Reason
from bbcp.training.corpus import families, load_corpus

NAMED = [
    one
    for one in load_corpus()
    if one.kind in (Kind.BEHAVIORAL, Kind.MIXED)
    and any(re.search(rf"\b{child.name}\b", one.text) for child in one.case.children)
][::9]


def test_most_objectives_that_name_another_familys_child_are_noticed():
    ids = sorted(families())
    noticed = []
    for at, one in enumerate(NAMED):
        other = families()[ids[(ids.index(one.case.id) + 1 + at % (len(ids) - 1)) % len(ids)]]
        noticed.append(judge(one.text, other).reason is Reason.OTHER_FAMILY)
    assert sum(noticed) >= 0.85 * len(noticed)


def test_no_more_than_one_in_a_hundred_is_taken_for_another_familys():
    mine = [one for one in load_corpus() if one.kind is not Kind.OTHER][::12]
    taken = [one.id for one in mine if judge(one.text, one.case).reason is Reason.OTHER_FAMILY]
    assert len(taken) <= len(mine) / 100, taken


@pytest.mark.parametrize(
    "text",
    [
        "When the urge comes, mother will call Marlene and hand the kids to Carmen.",
        "Each Monday the parents will show the feeding chart to Ms. Perry at Eastside Center.",
        "I will walk to the Maple Street library with the baby every Friday.",
        "Mother will follow up with the clinic and take Keppra as prescribed.",
        "Mother will attend six of eight parent classes at Iglesia San Jose, on Tuesdays.",
        "Metabolic appointments to be kept and lab work completed.",
    ],
)
def test_helpers_and_places_are_nobodys_family(text):
    assert judge(text, course_cases()["rosa"]).reason is not Reason.OTHER_FAMILY


@pytest.mark.parametrize(
    "text",
    [
        "When Tyrone hits, Keisha will kneel down and name the rule.",
        "Keisha and Malik will lay Tyrone on his back each night.",
        "Mother will count the puffs in Tyrone's inhaler every Sunday.",
        "If Tyrone won't stop crying, put Tyrone in the crib and call a friend.",
        "Keisha always will kneel down when Tyrone hits.",
        "Mother will take Tyrone home before dark and kneel when he hits.",
    ],
)
def test_people_whom_no_case_knows_are_noticed(text):
    assert judge(text, course_cases()["milo"]).reason is Reason.OTHER_FAMILY
