"""A whole plan without a browser: each step, what is kept, and what is there again."""

import copy
import json
from html import unescape

import pytest

from bbcp import attempts, content, progress
from bbcp.scoring.labels import Kind
from bbcp.widgets import FamilyPlan
from bbcp.widgets.planning.draft import last_draft, written
from bbcp.widgets.planning.family_copy import paper_page
from bbcp.widgets.planning.look import CHECKS
from bbcp.widgets.planning.plan import ActWords
from bbcp.widgets.planning.read_plan import get_plan
from widgets.plan_play import PLANS, go_on, lines, place_all, to_acts, write, write_all

HOSTILE = '<img src=x onerror="window.hacked=1">\u202e\ud800"\''


def shown(piece):
    return piece.layout.display is None


def test_a_wrong_choice_is_explained_and_can_be_made_again_and_the_first_one_is_kept():
    plan = FamilyPlan("rosa")
    go_on(plan)
    item = plan.plan.lines[0]
    plan.marks.buttons["behavior"].click()
    assert (
        item.why["behavior"].split(".")[0] in unescape(plan.marks.why.value) and "Look again." in plan.marks.why.value
    )
    assert not shown(plan.marks.next) and not plan.marks.buttons["service"].disabled
    plan.marks.buttons["service"].click()
    assert "Yes." in plan.marks.why.value and shown(plan.marks.next)
    plan.marks.buttons["service"].click()
    assert [(one["result"]["response"], one["result"]["success"]) for one in lines("answered")] == [
        ("behavior", False),
        ("service", True),
    ]
    assert lines("answered")[0]["object"]["id"] == "urn:bbcp:familyplan/rosa/marks-treatment"
    assert plan.draft.marks == {"treatment": "behavior"}


def test_a_person_goes_on_only_when_all_are_placed_and_may_go_back_at_any_time():
    plan = FamilyPlan("rosa")
    assert not shown(plan.steps.pages[0].back)
    go_on(plan)
    assert not shown(plan.steps.pages[1].next) and shown(plan.steps.pages[1].back)
    place_all(plan.marks, wrong_first={"nurse", "needs"})
    assert shown(plan.steps.pages[1].next) and "it is a good place to begin" in plan.marks.end.value
    go_on(plan)
    plan.steps.pages[2].back.click()
    assert plan.steps.at == 1 and plan.marks.done


def test_a_given_line_and_a_given_service_are_read_and_not_asked():
    plan = FamilyPlan("kayla")
    assert [one.id for one in plan.marks._asked] == ["decisions", "after-school", "sitter"]
    lead = unescape(plan.marks.box.children[0].value)
    assert "Done already" in lead and plan.plan.lines[0].why["service"] in lead
    assert FamilyPlan("grace").marks.done and "marked" in FamilyPlan("grace").marks.box.children[0].value


def test_an_act_is_judged_while_it_is_written_together_with_who_sees_it_and_until_when():
    plan = FamilyPlan("rosa")
    to_acts(plan)
    one = plan.acts[0]
    assert not shown(one._seen)
    one.fields["text"].value = "Rosa will complete outpatient treatment"
    assert one.readout.judgement.kind is Kind.SERVICE and 'data-kind="service"' in one.readout.verdict.value
    write(one, ActWords(one.act.words.text, "", ""))
    assert one.readout.judgement.kind is Kind.BEHAVIORAL
    before = one.readout.judgement.score
    write(one, one.act.words)
    assert one.readout.judgement.score > before


def test_to_go_on_from_an_act_that_is_empty_is_told_and_not_forbidden():
    plan = FamilyPlan("rosa")
    to_acts(plan)
    go_on(plan)
    assert "no act is written yet" in plan.told.value and plan.acts[0].act.danger in unescape(plan.told.value)
    write(plan.acts[1], plan.acts[1].act.words)
    assert plan.told.value == ""
    go_on(plan)
    assert plan.told.value == ""
    plan.steps.pages[plan.steps.at].back.click()
    plan.steps.pages[plan.steps.at].back.click()
    assert plan.told.value == "", "Who goes back has seen it"


def test_a_finished_plan_is_noted_as_a_try_at_each_objective_and_as_kept():
    plan = FamilyPlan("rosa")
    write_all(plan)
    assert plan.steps.pages[plan.steps.at].step == "whole" and plan.whole.good == len(CHECKS)
    tried = progress.objective_tries(attempts.read())
    assert [one.activity for one in tried] == [f"familyplan/rosa/{one.id}" for one in plan.plan.acts]
    assert progress.states(attempts.read())["familyplan/rosa"] == progress.STARTED
    plan.whole.keep.click()
    assert "Kept." in plan.whole.said.value
    (kept,) = lines("kept")
    assert kept["result"]["score"] == {"raw": 6, "min": 0, "max": 6, "scaled": 1.0}
    assert plan.plan.acts[1].words.text in kept["result"]["response"]
    assert progress.states(attempts.read())["familyplan/rosa"] == progress.DONE


def test_an_example_that_was_read_to_the_end_is_done():
    plan = FamilyPlan("grace")
    for _ in plan.steps.pages[1:]:
        go_on(plan)
    assert progress.states(attempts.read())["familyplan/grace"] == progress.DONE
    assert not shown(plan.whole.keep) and plan.whole.compare.value == ""
    again = FamilyPlan("grace")
    assert again.steps.at == len(again.steps.pages) - 1 and len(lines("completed")) == 1


def test_what_was_done_is_there_again_the_next_time():
    plan = FamilyPlan("rosa")
    to_acts(plan)
    write(plan.acts[0], ActWords("We call Carmen", "Carmen", "for a year"))
    go_on(plan)
    again = FamilyPlan("rosa")
    assert again.steps.at == plan.steps.at and "here again" in again.told.value
    assert again.acts[0].words == ActWords("We call Carmen", "Carmen", "for a year")
    assert again.marks.done and again.matches.done and again.draft.boxes == plan.draft.boxes
    assert again.acts[0].readout.judgement == plan.acts[0].readout.judgement


def test_only_a_second_press_starts_again_and_the_words_stay_in_the_log():
    plan = FamilyPlan("kayla")
    write_all(plan)
    plan.whole.anew.click()
    assert plan.draft.begun and "Press once more" in plan.whole.anew.description
    plan.whole.keep.click()
    assert "Press" not in plan.whole.anew.description
    for _ in range(2):
        plan.whole.anew.click()
    assert plan.steps.at == 0 and not plan.draft.begun and not plan.marks.done
    assert all(not field.value for one in plan.acts for field in one.fields.values())
    assert "log of tries" in plan.told.value and len(lines("cleared")) == 1 and len(lines("kept")) == 1
    assert not FamilyPlan("kayla").draft.begun


def test_the_way_the_course_would_write_it_comes_only_after_the_persons_own():
    plan = FamilyPlan("kayla")
    to_acts(plan)
    for _ in plan.acts:
        go_on(plan)
    go_on(plan)
    assert plan.steps.pages[plan.steps.at].step == "whole" and not shown(plan.whole.compare)
    plan.whole.change.click()
    assert plan.steps.pages[plan.steps.at].box is plan.acts[1].box
    write(plan.acts[1], ActWords("I talk with Amari", "Mr. Otis", "for three months"))
    go_on(plan)
    plan.rest.fields["meeting"].value = "every Friday at home"
    go_on(plan)
    assert shown(plan.whole.compare) and plan.plan.act("tonight").words.text in unescape(plan.whole.compare.value)
    assert plan.plan.act("sitter").words.text not in unescape(plan.whole.compare.value)


@pytest.mark.parametrize(
    "text", [HOSTILE, "x" * 20_001, "\u05e9\u05dc\u05d5\u05dd " * 500, "a\nb\u2028c", "$body $token"]
)
def test_any_text_is_kept_and_shown_as_text(text):
    plan = FamilyPlan("rosa")
    write_all(plan, lambda act: ActWords(text, text, text))
    for field in plan.rest.fields.values():
        field.value = text
    plan.whole.draw(plan.draft)
    plan.whole.print.click()
    plan.whole.keep.click()
    page = paper_page(plan.plan, plan.draft, "t")
    for html in (plan.whole.sheet.value, plan.whole.looked.value, plan.whole.printer.value, page):
        assert "<img" not in html and "\ud800" not in html and "\u202e" not in html
    assert page.count("<script") == 1
    assert all(len(one) <= 350 for one in plan.draft.boxes.values())
    assert FamilyPlan("rosa").draft.boxes == plan.draft.boxes
    if len(text) > 350:
        assert "Only the first 350 letters" in plan.acts[0].long.value


def test_damaged_and_hostile_lines_in_the_log_do_no_harm(own_work_folder):
    own_work_folder.mkdir()
    odd = [3, "x", None, {"page": -1}, {"page": True}, {"page": 99, "marks": {"nurse": "service", "gone": "x"}}]
    odd += [{"boxes": {"pull.text": HOSTILE, "pull.who": 7, "other": "x"}, "marks": {"treatment": HOSTILE}}]
    log = [
        json.dumps({"object": {"id": "urn:bbcp:familyplan/rosa"}, "context": {"extensions": {"urn:bbcp:plan": one}}})
        for one in odd
    ]
    for line in log:
        (own_work_folder / "attempts.jsonl").write_text(line + "\n{\n[]\n" + '{"object":1}\n', encoding="utf-8")
        plan = FamilyPlan("rosa")
        assert plan.steps.at <= 1 and "<img" not in plan.whole.sheet.value
    draft = last_draft("familyplan/rosa", get_plan("rosa"), [json.loads(log[-1])])
    assert draft.marks == {} and "pull.who" not in draft.boxes and "\ud800" not in draft.boxes["pull.text"]
    assert not written(get_plan("rosa"), draft)


def test_a_log_that_cannot_be_written_is_told_and_the_plan_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    plan = FamilyPlan("kayla")
    write_all(plan)
    assert "could not be kept" in plan.trouble.value
    plan.whole.keep.click()
    assert "Kept." not in plan.whole.said.value and plan.whole.good == len(CHECKS)


@pytest.mark.parametrize("odd", ["none", "", HOSTILE, "x" * 20_000, 7, None, ["rosa"]])
def test_an_unknown_plan_is_one_sentence(odd):
    said = FamilyPlan(odd).box.children[1].value
    assert "There is no plan called" in said and "<img" not in said


def test_words_of_an_author_are_never_html(monkeypatch):
    data = copy.deepcopy(content.load("plans"))

    def poison(one):
        if isinstance(one, dict):
            keep = ("id", "case", "mark", "helps", "given")
            return {key: inner if key in keep else poison(inner) for key, inner in one.items()}
        return [poison(inner) for inner in one] if isinstance(one, list) else HOSTILE

    evil = [poison(one) for one in data]
    load = content.load
    monkeypatch.setattr(content, "load", lambda name: evil if name == "plans" else load(name))
    for name in PLANS:
        plan = FamilyPlan(name)
        write_all(plan)

        def all_values(piece):
            yield str(getattr(piece, "value", ""))
            for child in getattr(piece, "children", ()):
                yield from all_values(child)

        shown_now = [one for one in all_values(plan.box) if "bbcp-" in one and "<style" not in one]
        assert len(shown_now) > 10 and not any("<img" in one for one in shown_now)
