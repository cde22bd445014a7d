"""What is told of the family is no promise; the service objective it starts with is an objective."""

import pytest

from bbcp import judge
from bbcp.scoring import Kind, Reason
from bbcp.training.corpus import families

FAMILIES = families().values()
MISSED = ("tristan",)
"""Families whose service objective the scorer takes for a mixed one. One that comes right must be taken off."""


def known(case):
    mark = pytest.mark.xfail(strict=True, reason="a service beside a stop is read as mixed")
    return pytest.param(case, id=case.id, marks=[mark] if case.id in MISSED else [])


@pytest.mark.parametrize("case", FAMILIES, ids=lambda one: one.id)
def test_the_service_objective_of_a_family_is_not_taken_for_the_task(case):
    assert judge(case.current_objective, case).reason is not Reason.PROMPT


@pytest.mark.parametrize("case", [known(one) for one in FAMILIES])
def test_the_service_objective_of_a_family_is_read_as_a_service_or_a_state(case):
    assert judge(case.current_objective, case).kind in (Kind.SERVICE, Kind.VAGUE)


@pytest.mark.parametrize("case", FAMILIES, ids=lambda one: one.id)
def test_a_worry_in_other_words_is_no_objective(case):
    child, caregiver = case.children[0].name, case.caregivers[0].name.split()[0]
    text = f"The team is worried that {caregiver} may not notice in time and {child} could get badly hurt."
    assert judge(text, case).kind is Kind.OTHER


def test_what_is_promised_after_a_worry_counts():
    text = (
        "Ruth worries that Dana may hit Milo. When Milo hits, Dana will kneel beside him and name the rule each time."
    )
    assert judge(text, families()["milo"]).kind is Kind.BEHAVIORAL


OWN_PROMISES = {
    "When Milo hits or throws things and Dana feels overwhelmed, she will breathe.": Kind.BEHAVIORAL,
    "When Milo hits or throws things and Dana feels overwhelmed, she will call Grandma Ruth.": Kind.BEHAVIORAL,
    "When Milo hits or throws things and Dana feels overwhelmed, she breathes and calls Grandma Ruth.": Kind.BEHAVIORAL,
    "When Milo hits or throws things and Dana feels overwhelmed, she will not strike him with her hand or a belt.": (
        Kind.ABSENCE
    ),
    "Dana won't strike him with her hand or a belt when Milo hits or throws things and she feels bad.": Kind.ABSENCE,
}


@pytest.mark.parametrize("text", OWN_PROMISES)
def test_a_promise_behind_the_dangers_own_words_counts(text):
    assert judge(text, families()["milo"]).kind is OWN_PROMISES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Dana's mother worries that when Milo hits or throws things and Dana feels overwhelmed, she may strike him.",
        "When Milo hits or throws things and Dana feels overwhelmed, she may strike him with her hand, again.",
        "When Milo acts out, Dana will use calm limits that do not hurt or scare him, and her network will see this.",
    ],
)
def test_the_cases_own_sentence_is_none(text):
    assert judge(text, families()["milo"]).kind is Kind.OTHER
