"""What a learner reads: one finding a fault, the most useful first, in kind words."""

import re

import pytest

from bbcp import content, get_case, judge
from bbcp.case import course_cases
from bbcp.feedback import family_names, findings
from bbcp.scoring import Criterion, Kind, Reason
from bbcp.scoring.compose import make_judgement
from bbcp.scoring.judgement import Rating

WORDS = content.load("messages")


def lines(entry):
    if isinstance(entry, dict) and "message" in entry:
        yield entry
    else:
        for one in entry.values() if isinstance(entry, dict) else entry:
            yield from lines(one)


ALL = [*lines(WORDS["criteria"]), *lines(WORDS["kinds"]), *lines(WORDS["reasons"])]


def judgement(level, kind=Kind.BEHAVIORAL, reason=Reason.NONE):
    return make_judgement(kind, (), {one: Rating(one, level) for one in Criterion}, reason)


def test_every_criterion_level_and_reason_has_its_words():
    assert set(WORDS["order"]) == {one.value for one in Criterion} == set(WORDS["criteria"])
    assert all(len(levels) == 2 for levels in WORDS["criteria"].values())
    assert set(WORDS["reasons"]) == {one.value for one in Reason if one}


@pytest.mark.parametrize("case", course_cases().values(), ids=lambda case: case.id)
@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("level", [0, 1])
def test_every_finding_names_this_family_and_leaves_no_gap(case, kind, level):
    reason = Reason.EMPTY if kind is Kind.OTHER else Reason.NONE
    for one in findings(judgement(level, kind, reason), case):
        assert "{" not in one.message + one.next_step
        assert one.message.endswith((".", "?")) and one.next_step.endswith((".", "?"))


def test_one_finding_for_each_fault_in_the_order_of_use():
    found = findings(judgement(0), get_case("milo"))
    assert [one.criterion.value for one in found] == WORDS["order"]
    assert findings(judgement(2), get_case("milo")) == ()


@pytest.mark.parametrize("reason", [one for one in Reason if one])
def test_a_text_that_cannot_be_judged_gets_one_finding_that_says_why(reason):
    (one,) = findings(judgement(0, Kind.OTHER, reason), get_case("milo"))
    assert one.message == WORDS["reasons"][reason.value]["message"].format(child="Milo", caregiver="Dana")


def test_a_service_is_told_what_a_service_is_missing():
    found = findings(judge("Dana will finish a parenting class.", get_case("milo")), get_case("milo"))
    assert found[0].message.startswith("Going to a service can help")


@pytest.mark.parametrize("line", ALL, ids=lambda line: line["message"][:40])
def test_no_line_blames(line):
    text = f"{line['message']} {line['next_step']}".lower()
    assert not re.search(r"\b(fail\w*|wrong|bad|fault|blame|lazy|refus\w*|poor|should have)\b", text)
    assert len(line["message"].split()) <= 32


def test_a_parent_who_was_hurt_is_not_asked_to_change():
    assert family_names(get_case("terrence"))["caregiver"] == "Terrence"
    assert family_names(get_case("rosa"))["caregiver"] == "Rosa and Jun", "the goal names neither, and asks both"
    case = get_case("terrence")
    told = findings(judge("Terrence will complete a 52-week program.", case), case)
    assert not any("Lena" in one.message + one.next_step for one in told)
