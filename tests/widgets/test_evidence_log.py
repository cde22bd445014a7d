"""The evidence log without a browser: weighing, deciding, and what the log of tries brings back."""

import json

import pytest

from bbcp import attempts
from bbcp.widgets import EvidenceLog
from bbcp.widgets.evidence.log import Weight
from bbcp.widgets.frame import safe
from widgets.evidence_play import MILO, press, shown, through

FIRST = MILO.entries[0]
SECOND = MILO.entries[1]
OPINION = next(one for one in MILO.entries if one.key is Weight.SILENT)
CLASS = next(one for one in MILO.entries if one.key is Weight.SERVICE)


def other(one):
    """A label that does not fit."""
    return next(weight for weight in Weight if weight is not one.key)


def noted(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


def test_week_by_week_a_week_without_an_entry_is_met_as_such_and_all_at_once_it_is_in_the_list():
    activity = EvidenceLog("terrence")
    board = activity.board
    board.weekly.click()
    board.choices[Weight.SERVICE].click()
    assert board.next.description == "On to week 2"
    board.next.click()
    assert "Week 2" in board.card.value and "Nobody wrote anything down." in board.card.value
    assert not shown(board.weigh) and shown(board.next)
    board.list.view.click()
    assert activity.round.whole and "Nobody wrote anything down." in board.list.listed.value
    assert board.list.listed.value.count("<li") == len(activity.steps)


def test_a_label_that_does_not_fit_is_explained_and_another_can_be_chosen_at_once():
    activity = EvidenceLog("milo")
    board, wrong = activity.board, other(FIRST)
    board.weekly.click()
    board.choices[wrong].click()
    assert "Look again." in board.why.value and safe(FIRST.why[wrong]) in board.why.value
    assert not shown(board.next) and not board.choices[FIRST.key].disabled
    board.choices[FIRST.key].click()
    assert "Yes." in board.why.value and shown(board.next) and board.choices[wrong].disabled
    board.choices[wrong].click()
    assert len(noted("answered")) == 2 and activity.round.first[FIRST.id] is wrong


def test_all_at_once_any_entry_can_be_weighed_first_and_none_is_left_out():
    activity = EvidenceLog("milo")
    board = activity.board
    board.whole.click()
    board.list.pick.value = OPINION.id
    assert f"Week {OPINION.week}" in board.card.value and "This is the one you are weighing." in board.list.listed.value
    board.choices[Weight.SILENT].click()
    assert "Says nothing about it" in dict((key, line) for line, key in board.list.pick.options)[OPINION.id]
    board.next.click()
    assert activity.steps[activity.at] is activity.log.entries[MILO.entries.index(OPINION) + 1]
    press(activity)
    assert sorted(activity.round.done) == sorted(one.id for one in activity.log.entries)
    assert noted("completed")[0]["result"]["score"]["scaled"] == 1


def test_an_entry_that_was_weighed_shows_its_reason_when_it_is_picked_again():
    activity = EvidenceLog("milo")
    board = activity.board
    board.whole.click()
    board.choices[FIRST.key].click()
    board.next.click()
    board.list.pick.value = FIRST.id
    assert "Yes." in board.why.value and board.choices[other(FIRST)].disabled and shown(board.next)
    assert not activity.weigh(other(FIRST)) and len(noted("answered")) == 1


def test_the_way_to_the_end_leaves_lines_in_the_log():
    wrong, total = {CLASS.id: Weight.SHOWN}, len(MILO.entries)
    activity = through("milo", choose=lambda one: wrong.pop(one.id, one.key))
    answers = noted("answered")
    assert len(answers) == total + 1 + 1
    first = next(one for one in answers if one["object"]["id"] == f"urn:bbcp:evidencelog/milo/{CLASS.id}")
    assert first["result"] == {"response": "shown", "success": False}
    assert first["context"]["extensions"]["urn:bbcp:first_try"] is True
    assert answers[-1]["object"]["id"] == "urn:bbcp:evidencelog/milo/decision"
    (done,) = noted("completed")
    assert done["object"]["id"] == "urn:bbcp:evidencelog/milo"
    assert done["result"]["score"] == {"raw": total - 1, "min": 0, "max": total, "scaled": round(1 - 1 / total, 4)}
    assert f"{total - 1} of {total}" in activity.board.card.value
    assert "Your first thought was: Shows the behavior." in activity.board.missed.value


def test_it_opens_where_it_was_left():
    activity = EvidenceLog("milo")
    activity.board.whole.click()
    activity.board.choices[FIRST.key].click()
    activity.board.next.click()
    activity.board.choices[other(SECOND)].click()
    again = EvidenceLog("milo")
    assert again.round.whole and again.round.done == [FIRST.id]
    assert again.round.first[SECOND.id] is other(SECOND)
    assert f"Entry 2 of {len(MILO.entries)}" in again.board.card.value and shown(again.board.weigh)
    press(again)
    assert noted("completed")[0]["result"]["score"]["raw"] == len(MILO.entries) - 1


def test_after_the_end_the_picture_is_there_again_and_a_new_round_can_begin():
    through("milo", decision="close")
    again = EvidenceLog("milo")
    assert shown(again.board.picture) and "Talk about closing" in again.board.why.value
    again.board.decide_again.click()
    assert shown(again.board.picture)
    again.board.decisions["step_down"].click()
    again.board.next.click()
    assert len(noted("completed")) == 1
    assert "Step down the visits" in EvidenceLog("milo").board.why.value
    again.board.again.click()
    assert shown(again.board.begin) and not shown(again.board.picture)
    again.board.weekly.click()
    again.board.choices[other(FIRST)].click()
    fresh = EvidenceLog("milo")
    assert fresh.round.first == {FIRST.id: other(FIRST)} and not fresh.round.ended


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"object": [], "result": 3},
        {"object": {"id": f"urn:bbcp:evidencelog/milo/{FIRST.id}"}, "result": {"response": "<b>"}},
        {"object": {"id": "urn:bbcp:evidencelog/milo/gone"}, "result": {"response": "shown"}},
        {"object": {"id": "urn:bbcp:evidencelog/milo/decision"}, "result": {"response": ["x"]}},
        {"object": {"id": "urn:bbcp:evidencelog/milo"}, "result": {}},
        {"object": {"id": "urn:bbcp:evidencelog/terrence/w01-program"}, "result": {"response": "shown"}},
        {"object": {"id": FIRST.id}, "result": {"response": "shown"}},
    ],
)
def test_an_odd_line_in_the_log_is_passed_over(own_work_folder, line):
    own_work_folder.mkdir(parents=True)
    (own_work_folder / attempts.LOG_NAME).write_text(json.dumps(line) + "\n")
    activity = EvidenceLog("milo")
    assert activity.round.first == {} and not activity.round.ended and shown(activity.board.begin)


def test_an_end_that_is_noted_without_the_entries_is_no_end(own_work_folder):
    for where, response in (("/decision", "close"), ("", "close")):
        attempts.append(attempts.statement("answered", f"evidencelog/milo{where}", {"response": response}))
    assert not EvidenceLog("milo").round.ended


def test_a_log_that_cannot_be_written_is_told_and_the_weighing_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    activity = EvidenceLog("milo")
    activity.board.weekly.click()
    activity.board.choices[FIRST.key].click()
    assert "could not be kept" in activity.board.trouble.value and activity.round.done == [FIRST.id]
