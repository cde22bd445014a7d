"""What is kept of a form, what stands there again, and what is told after both."""

import json
import re
from html import unescape

from bbcp import attempts, content, progress
from bbcp.widgets import Baseline
from bbcp.widgets.measuring import forms
from bbcp.widgets.measuring.baseline import KEPT, OVER, START
from bbcp.widgets.measuring.record import UNSURE, remember
from widgets.baseline_play import POST, PRE, answer, hand_in, log, visible

HOSTILE = '<img src=x onerror="alert(1)"> \ud800 \u202e' + "x" * 20_000


# What is kept.


def test_the_log_holds_every_choice_and_text_and_the_end():
    kinds = [item.kind.value for item in PRE.items]
    kinds[2] = "service"
    hand_in(answer(Baseline("pre"), kinds, ("Grace will call Bea.", "")))
    answered = log("answered")
    assert [one["object"]["id"] for one in answered] == [f"urn:bbcp:baseline/pre/{item.id}" for item in PRE.items]
    assert [one["result"]["success"] for one in answered] == [at != 2 for at in range(10)]
    written = log("attempted")
    assert [one["result"]["response"] for one in written] == ["Grace will call Bea."]
    end = log("completed")[0]
    assert end["object"]["id"] == "urn:bbcp:baseline/pre"
    assert end["result"]["score"] == {"raw": 9, "min": 0, "max": 10, "scaled": 0.9}
    assert progress.states(attempts.read())["baseline/pre"] == progress.DONE


def test_a_rewrite_is_no_scored_try_so_that_the_progress_page_tells_nothing():
    hand_in(answer(Baseline("pre"), texts=("Grace will call Bea.", "Jun will go to class.")))
    assert progress.objective_tries(attempts.read()) == []
    assert not any("criteria" in json.dumps(one) for one in attempts.read())


def test_who_stops_goes_on_at_the_first_open_question():
    activity = Baseline("pre")
    activity.board.begin.click()
    activity.board.fields[0].value = "mixed"
    activity.board.next.click()
    activity.board.next.click()
    activity.board.fields[2].value = UNSURE
    later = Baseline("pre")
    assert later.board.begin.description == "Go on where I stopped"
    assert later.board.fields[0].value == "mixed" and later.board.fields[2].value == UNSURE
    later.board.begin.click()
    assert later.at == 1
    assert not log("completed")


def test_a_text_is_kept_when_the_person_goes_on_and_is_there_again():
    activity = Baseline("post")
    activity.board.begin.click()
    activity.board.changes[10].click()
    assert activity.at == 0, "nothing to change from here"
    activity.board.look.click()
    activity.board.changes[10].click()
    activity.board.fields[10].value = "Samuel will call."
    activity.board.back.click()
    assert [one["result"]["response"] for one in log("attempted")] == ["Samuel will call."]
    activity.board.next.click()
    assert len(log("attempted")) == 1, "the same words are kept once"
    assert Baseline("post").board.fields[10].value == "Samuel will call."


# After it is handed in.


def test_after_the_first_form_a_person_sees_only_that_it_is_kept():
    activity = hand_in(answer(Baseline("pre")))
    for shown in (activity, Baseline("pre")):
        assert shown.stage == KEPT
        assert shown.board.place.value == "Your answers are kept."
        assert "at the end of the course" in shown.board.told.value and "Handed in today" in shown.board.told.value
        assert shown.board.answers.value == "" and not visible(shown.board.answers)
        assert not any(map(visible, (shown.board.fields_box, shown.board.rows_box, *shown.board.buttons.children)))


def test_after_the_second_form_every_answer_of_both_has_its_reason():
    hand_in(answer(Baseline("pre"), [UNSURE] + ["vague"] * 9, ("Grace will call.", "")))
    activity = hand_in(answer(Baseline("post"), texts=("", "Marcus will drive.")))
    for shown in (activity, Baseline("post")):
        told = unescape(shown.board.answers.value)
        assert visible(shown.board.answers)
        for form in (PRE, POST):
            for item in form.items:
                assert item.text in told and item.why in told
            for rewrite in form.rewrites:
                assert rewrite.text in told and rewrite.one_way in told and rewrite.notice in told
        assert "Grace will call." in told and "Marcus will drive." in told
        assert "The 10 that you saw" in told and "The 2 that you saw" in told
        assert told.count("How to tell them apart:") == 7, "not for those that are right or not sure"
    assert "You have handed in both forms" in Baseline("pre").board.told.value


def test_a_second_form_without_the_first_says_so_and_shows_the_answers_all_the_same():
    told = unescape(hand_in(answer(Baseline("post"))).board.answers.value)
    assert "You did not hand in this form" in told and PRE.items[0].why in told
    first = told.split("You did not hand in this form")[1]
    assert first.count("It is:") == 10 and "Your answer:" not in first and "Your words:" not in first
    assert "Worth a second look" not in first and "no answer" not in first
    late = Baseline("pre")
    assert late.stage == KEPT and late.board.place.value == "The second form came first."
    assert "can no longer show where you started" in late.board.told.value and "Handed in" not in late.board.told.value


# What may go wrong.


def test_hostile_words_are_shown_as_words():
    activity = answer(Baseline("post"), texts=(HOSTILE, "<script>alert(1)</script>"))
    for page in (" ".join(row.value for row in activity.board.rows), hand_in(activity).board.answers.value):
        assert "<script" not in page and "<img" not in page
        assert "&lt;script&gt;" in page
        page.encode("utf-8")
    assert len(log("attempted")[0]["result"]["response"]) == attempts.LONGEST_TEXT
    assert Baseline("post").stage == KEPT


def test_a_log_that_cannot_be_written_is_told_and_nothing_is_said_to_be_kept(own_work_folder):
    own_work_folder.write_text("in the way")
    activity = answer(Baseline("post"))
    hand_in(activity)
    activity.board.hand_in.click()
    assert activity.stage == OVER and "could not be kept" in activity.board.said.value and visible(activity.board.said)
    assert activity.board.answers.value == ""
    own_work_folder.unlink()
    activity.board.hand_in.click()
    assert activity.stage == KEPT


def test_lines_of_the_log_that_make_no_sense_are_passed_over(own_work_folder):
    name = "urn:bbcp:baseline/pre"
    verb = {"display": {"en": "answered"}}
    bad = [
        {"object": {"id": f"{name}/pre-1"}, "verb": verb, "result": {"response": "nonsense"}},
        {"object": {"id": f"{name}/pre-1"}, "verb": verb, "result": {"response": ["service"]}},
        {"object": {"id": f"{name}/pre-1"}, "verb": verb, "result": None},
        {"object": {"id": f"{name}/pre-1"}, "verb": {"display": None}, "result": {"response": "service"}},
        {"object": {"id": f"{name}/other"}, "verb": verb, "result": {"response": "service"}},
        {"object": None},
        {},
    ]
    own_work_folder.mkdir()
    (own_work_folder / "attempts.jsonl").write_text("\n".join(map(json.dumps, bad)) + '\n{"torn', encoding="utf-8")
    assert not remember(PRE).begun
    assert Baseline("pre").stage == START


def test_an_unknown_form_or_broken_content_is_one_sentence(monkeypatch):
    for name in ("none", "", "<b>", "\ud800", "x" * 20_000):
        told = Baseline(name).box.children[1].value
        assert "There is no form called" in told and "<b>" not in told
    broken = [{**content.load("baseline")[0], "items": []}]
    monkeypatch.setattr(
        forms.content, "load", lambda name: broken if name == "baseline" else {"broken": "Sorry: {why}"}
    )
    assert re.search("Sorry: .*needs 10 items", Baseline("pre").box.children[1].value)
