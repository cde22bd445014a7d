"""The plans that authors write: every choice is explained, every act holds, and what is broken is refused."""

import copy

import pytest

from bbcp import content
from bbcp.scoring import judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.planning.draft import LONGEST, PARTS, Draft, box_name, names
from bbcp.widgets.planning.joined import joined
from bbcp.widgets.planning.look import CHECKS, check_plan
from bbcp.widgets.planning.plan import MARKS, NO_PLACE, ActWords, PlanError
from bbcp.widgets.planning.read_plan import get_plan, plan_from_mapping
from widgets.plan_play import PLANS

LINES = [(name, one) for name in PLANS for one in get_plan(name).lines]
ITEMS = [(name, one) for name in PLANS for one in (*get_plan(name).lines, *get_plan(name).services)]
ACTS = [(name, one) for name in PLANS for one in get_plan(name).acts]
KINDS = {Kind.SERVICE: "service", Kind.VAGUE: "state", Kind.ABSENCE: "state", Kind.BEHAVIORAL: "behavior"}


def best(plan):
    """The draft of somebody who writes just what the course would write."""
    boxes = {box_name(act, part): getattr(act.words, part) for act in plan.acts for part in PARTS}
    return Draft(boxes={**boxes, "hard_day": plan.hard_day.text, "meeting": plan.meeting.text})


def test_help_fades_from_a_whole_plan_to_a_half_and_to_none():
    whole, half, blank = map(get_plan, PLANS[:3])
    assert whole.whole and names(whole) == ()
    given = [one.given for one in (*half.lines, *half.services, *half.acts, half.hard_day, half.meeting)]
    assert 0.4 < sum(given) / len(given) < 0.7 and names(half)
    assert not any(one.given for one in (*blank.lines, *blank.services, *blank.acts, blank.hard_day, blank.meeting))
    assert len({get_plan(one).case.id for one in PLANS}) == len(PLANS)


@pytest.mark.parametrize(("name", "item"), ITEMS, ids=[f"{name}-{one.id}" for name, one in ITEMS])
def test_every_choice_is_explained_in_its_own_words(name, item):
    whys = list(item.why.values())
    assert all(len(one.split()) >= 8 for one in whys) and len(set(whys)) == len(whys)
    for one in whys:
        assert not {"wrong", "incorrect"} & set(one.lower().replace(".", "").split()) and "\u2014" not in one


@pytest.mark.parametrize(("name", "line"), LINES, ids=[f"{name}-{one.id}" for name, one in LINES])
def test_the_judge_sees_a_line_as_its_author_does(name, line):
    assert KINDS[judge(line.text, get_plan(name).case).kind] == line.right


@pytest.mark.parametrize("name", PLANS)
def test_every_plan_has_all_three_kinds_of_lines_and_services_with_and_without_a_place(name):
    plan = get_plan(name)
    assert {one.right for one in plan.lines} == set(MARKS)
    assert NO_PLACE in {one.right for one in plan.services}
    # Each act has a service that helps with it, so that "what helps" is never empty.
    assert all(plan.helps_with(one) for one in plan.acts)


@pytest.mark.parametrize(("name", "act"), ACTS, ids=[f"{name}-{one.id}" for name, one in ACTS])
def test_the_courses_own_acts_are_behavior_and_all_there_and_fit_their_boxes(name, act):
    judgement = judge(joined(act.words), get_plan(name).case)
    assert judgement.kind is Kind.BEHAVIORAL
    assert all(judgement.rating(one).level == 2 for one in Criterion), judgement
    assert all(len(getattr(act.words, part)) <= LONGEST[part] for part in PARTS)


@pytest.mark.parametrize("name", PLANS)
def test_the_courses_own_plan_has_nothing_open(name):
    plan = get_plan(name)
    found = check_plan(plan, best(plan))
    assert [one.id for one in found] == list(CHECKS)
    assert all(one.good for one in found), found


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ActWords("We call Carmen first.", "Aunt Carmen", "for six months"),
            "first, for six months, as seen by Aunt Carmen.",
        ),
        (ActWords("We call Carmen", "Carmen sees it on Sundays.", ""), "We call Carmen. Carmen sees it on Sundays."),
        (
            ActWords("We call", "Nurse Pham, who reads the card", "until June 1."),
            "until June 1, as seen by Nurse Pham, who",
        ),
        (ActWords("We call", "as seen by Carmen", ""), "We call, as seen by Carmen."),
        (ActWords("We call", "", ""), "We call."),
        (ActWords("  ", "Carmen", "for a year"), ""),
    ],
)
def test_three_boxes_join_to_one_objective(words, said):
    assert joined(words).endswith(said) if said.startswith("first") else said in joined(words)
    assert bool(joined(words)) == bool(said)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda one: one.pop("goal"), "lacks 'goal'"),
        (lambda one: one.update(case="nobody"), "There is no case"),
        (lambda one: one["acts"].pop(), "2 to 3 acts"),
        (lambda one: one["acts"][0].update(id="none"), "none called 'none'"),
        (lambda one: one["acts"][1]["words"].update(who=" "), "needs words"),
        (lambda one: one["acts"][1].update(notice=[]), "'notice'"),
        (lambda one: one["lines"][4]["why"].pop("state"), "'decisions' needs its place"),
        (lambda one: one["lines"][4].update(mark="nice"), "'decisions' needs its place"),
        (lambda one: one["services"][2].update(helps="gone"), "'management' needs its place"),
        (lambda one: one["services"][2].pop("support"), "'management' has 'support'"),
        (lambda one: one["services"][4].update(support="x"), "'after-school' has 'support'"),
        (lambda one: one["services"][1].update(id="job"), "an id of its own"),
        (lambda one: one.update(lines=[]), "needs lines"),
        (lambda one: one.update(hard_day="x"), "lacks"),
        (lambda one: one.update(services=3), "lacks"),
    ],
)
def test_a_plan_that_is_not_complete_is_refused_with_its_name(change, said):
    data = copy.deepcopy(content.load("plans")[1])
    change(data)
    with pytest.raises(PlanError, match="kayla") as why:
        plan_from_mapping(data)
    assert said in str(why.value)
