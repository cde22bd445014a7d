"""The first steps without a browser: three boxes that are kept, printed and met with care for privacy."""

import pytest

from bbcp import attempts, progress
from bbcp.widgets import ActionPlan
from bbcp.widgets.careful import may_tell_who
from bbcp.widgets.carrying.plan import BOXES, last_plan
from widgets.carrying_play import HOSTILE, printed

PLAN = {"first": "the plan with the class in it", "who": "my supervisor", "when": "by Friday, one sentence"}


def fill(activity, values):
    for name, text in values.items():
        activity.boxes[name].value = text


def test_three_boxes_with_a_notice_on_privacy_are_kept_and_there_again():
    activity = ActionPlan("course")
    assert tuple(activity.boxes) == BOXES
    lead = activity.box.children[2].value
    assert "stays on this computer" in lead and "no real names" in lead
    fill(activity, PLAN)
    activity.keep.click()
    assert activity.said.value == "Kept. You can change it and keep it again."
    line = attempts.read()[0]
    assert line["verb"]["display"]["en"] == "kept"
    assert all(text in line["result"]["response"] for text in PLAN.values())
    assert progress.states(attempts.read())["actionplan/course"] == progress.DONE
    again = ActionPlan("course")
    assert again.values == PLAN and "from last time" in again.said.value


def test_the_newest_plan_counts_and_an_open_box_is_fine():
    activity = ActionPlan("course")
    fill(activity, PLAN)
    activity.keep.click()
    fill(activity, {"who": ""})
    assert activity.said.value == ""
    activity.keep.click()
    assert "Some of it is still open" in activity.said.value
    assert last_plan(attempts.read()) == {**PLAN, "who": ""}


def test_empty_boxes_are_not_kept():
    activity = ActionPlan("course")
    fill(activity, {"first": "   "})
    activity.keep.click()
    assert "Write a few words" in activity.said.value and attempts.read() == []


@pytest.mark.parametrize(
    "text",
    [
        "the plan of Mrs. Miller",
        "The plan of Maria Lopez, the second one",
        "case 2024-118-33",
        "call 530 555 0100",
        "born 3/14/2019",
        "write to anna@example.org",
        "case 12345678",
    ],
)
def test_words_that_may_tell_who_a_family_is_are_met_with_a_friendly_sentence_that_hinders_nobody(text):
    assert may_tell_who(text, names=True)
    activity = ActionPlan("course")
    fill(activity, {"first": text})
    assert "please take it out" in activity.careful.value
    activity.keep.click()
    assert "Kept." in activity.said.value
    fill(activity, {"first": "the plan with the class in it"})
    assert not activity.careful.value


@pytest.mark.parametrize(
    "text",
    [
        "",
        *PLAN.values(),
        "The plan of a mother with 2 boys",
        "A father of 3, by the end of May 2027",
        "On Friday I read it to Dolores.",
    ],
)
def test_ordinary_words_meet_no_warning(text):
    assert not may_tell_who(text, names=True)
    assert not ActionPlan("course").careful.value


def test_a_colleague_may_be_named_in_the_second_box():
    activity = ActionPlan("course")
    fill(activity, {"who": "my supervisor, Ms. Anna Park"})
    assert not activity.careful.value
    fill(activity, {"who": "my supervisor, 530 555 0100"})
    assert activity.careful.value


def test_the_plan_prints_with_its_words_and_with_lines_where_a_box_is_empty():
    activity = ActionPlan("course")
    fill(activity, {"first": "the plan\nwith the class", "who": "", "when": HOSTILE})
    activity.print.click()
    page = printed(activity)
    assert page.startswith("<!doctype html>") and "<p>the plan</p><p>with the class</p>" in page
    assert page.count('class="bbcp-sheet-blank"') == 3
    assert "<img" not in page and "no real names" in page
    assert attempts.read() == [], "to print is not to keep"
    assert "Empty boxes print as lines" in activity.said.value
    fill(activity, {"who": "my supervisor"})
    activity.print.click()
    assert "print window opens" in activity.said.value and "Empty boxes" not in activity.said.value


def test_hostile_words_come_back_as_they_were_and_a_full_disk_is_told(own_work_folder):
    activity = ActionPlan("course")
    fill(activity, {"first": HOSTILE})
    activity.keep.click()
    assert ActionPlan("course").values["first"] == HOSTILE[: attempts.LONGEST_TEXT].strip()
    (own_work_folder / "attempts.jsonl").unlink()
    own_work_folder.rmdir()
    own_work_folder.write_text("in the way")
    activity.keep.click()
    assert "could not be kept" in activity.said.value


def test_lines_that_make_no_sense_are_no_plan():
    name = {"id": "urn:bbcp:actionplan/course"}
    lines = [{"object": name}, {"object": name, "context": {"extensions": {"urn:bbcp:boxes": None}}}, {}]
    assert last_plan(lines) == dict.fromkeys(BOXES, "")
