"""The look at the whole plan, the family's copy, and the sheet to print."""

from html import unescape

import pytest

from bbcp import attempts, progress
from bbcp.widgets import FamilyPlan
from bbcp.widgets.planning.draft import LONGEST, PARTS, Draft, box_name, names
from bbcp.widgets.planning.family_copy import SIZES, copy_html, letter_size
from bbcp.widgets.planning.look import check_plan
from bbcp.widgets.planning.plan import ActWords
from bbcp.widgets.planning.read_plan import get_plan
from widgets.plan_play import go_on, lines, to_acts, write_all


def looks(plan, draft):
    return {one.id: one for one in check_plan(plan, draft)}


def test_an_empty_plan_says_what_is_open_and_is_not_kept_as_done():
    plan = FamilyPlan("rosa")
    to_acts(plan)
    for _ in range(4):
        go_on(plan)
    assert plan.whole.good == 0 and plan.whole.sheet.value.count("still open") == 3 * 3 + 2
    plan.whole.keep.click()
    assert "Write something first" in plan.whole.said.value and lines("kept") == []
    plan.whole.print.click()
    assert "still open has a line" in plan.whole.said.value
    assert lines("completed") == [] and progress.states(attempts.read())["familyplan/rosa"] == progress.STARTED


@pytest.mark.parametrize(
    ("act", "look", "said"),
    [
        (ActWords("Rosa and Jun will complete treatment", "", ""), "dangers", "a service still stands"),
        (ActWords("We will be better parents to Leo", "", ""), "dangers", "only a hope"),
        (ActWords("We will not use meth", "", ""), "dangers", "what will stop"),
        (ActWords("banana banana banana", "", ""), "dangers", "cannot see an act"),
        (ActWords("", "", ""), "dangers", "no act is written"),
        (ActWords("Jun washes the car each Saturday", "", ""), "dangers", "loose"),
        (
            ActWords("Rosa will complete treatment and call Aunt Carmen before she uses", "", ""),
            "services",
            "In act 1, a service is part",
        ),
        (ActWords("", "", ""), "services", "waits for it: Treatment"),
        (ActWords("We call Carmen", "", ""), "network", "Act 1 does not say who sees it"),
        (ActWords("We call Carmen", "the social worker", ""), "network", "names a worker"),
        (ActWords("We call Carmen", "us", ""), "network", "only the family itself"),
        (ActWords("We call Carmen", "asdf", ""), "network", "does not know"),
        (ActWords("We call Carmen", "Carmen", "ongoing"), "time", "Act 1 does not say clearly"),
        (ActWords("MO will comply w/ tx", "Carmen", ""), "words", "MO"),
        (ActWords("Rosa calls Carmen", "Carmen", ""), "words", '"I" or "we"'),
    ],
)
def test_each_thing_that_is_open_is_said(act, look, said):
    plan = get_plan("rosa")
    boxes = {box_name(plan.acts[0], part): getattr(act, part) for part in PARTS}
    found = looks(plan, Draft(boxes=boxes))
    assert not found[look].good and any(said in line for line in found[look].says), found[look]


def test_where_a_service_stands_in_place_of_an_act_nobody_is_told_two_ways_at_once():
    plan = get_plan("rosa")
    act = ActWords("Rosa and Jun will complete treatment", "", "")
    boxes = {box_name(plan.acts[0], part): getattr(act, part) for part in PARTS}
    said = [line for line in looks(plan, Draft(boxes=boxes))["services"].says if "ct 1" in line]
    assert said == ["Act 1 is not there yet, and this service waits for it: Treatment."]


def test_a_helper_whose_name_has_a_letter_wrong_is_still_a_helper():
    plan = get_plan("rosa")
    act = ActWords("We call Carmen", "Carmenn", "every Friday until June 1")
    boxes = {box_name(plan.acts[0], part): getattr(act, part) for part in PARTS}
    assert not any("Act 1" in line for line in looks(plan, Draft(boxes=boxes))["network"].says)


def test_a_hard_day_without_a_name_and_a_meeting_of_one_word_are_told():
    plan = get_plan("rosa")
    hard = looks(plan, Draft(boxes={"hard_day": "we try to stay calm", "meeting": "banana"}))["hard"]
    assert not hard.good and len(hard.says) == 2 and "Aunt Carmen" in hard.says[0]
    assert looks(plan, Draft(boxes={"hard_day": "we call 911 now", "meeting": "Sunday at home"}))["hard"].good


def test_the_familys_copy_has_all_parts_in_their_order_and_nothing_of_the_old_plan():
    plan = get_plan("grace")
    said = unescape(copy_html(plan, Draft()))
    heads = ("worry about", "What we want", "What we do", "Who sees it:", "helps us", "hard day", "When we meet")
    places = [said.index(one) for one in heads]
    assert places == sorted(places)
    assert all(one.support in said for one in plan.supports)
    assert not any(one.text in said for one in plan.lines) and "evaluation" not in said


def test_longer_words_get_smaller_letters_and_never_too_small_ones():
    plan = get_plan("rosa")
    assert letter_size(plan, Draft()) >= 11.5
    long = Draft(boxes={name: "word " * (LONGEST[name.rpartition(".")[2]] // 5) for name in names(plan)})
    wide = Draft(boxes={name: "W" * LONGEST[name.rpartition(".")[2]] for name in names(plan)})
    assert SIZES[0] > letter_size(plan, Draft()) - 0.1 > letter_size(plan, long) >= 9 > SIZES[-1]
    assert letter_size(plan, wide) < letter_size(plan, long)


def test_to_print_lays_one_page_of_its_own_and_notes_it():
    plan = FamilyPlan("kayla")
    write_all(plan)
    plan.whole.print.click()
    page = unescape(plan.whole.printer.value.split('srcdoc="')[1].rsplit('"', 1)[0])
    assert "Our plan for Amari" in page and page.count("<script") == 1 and "A look at the whole plan" not in page
    assert "print window opens" in plan.whole.said.value and "still open" not in plan.whole.said.value
    assert len(lines("completed")) == 1
