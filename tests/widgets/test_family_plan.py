"""A whole plan without a browser: the plans that authors write, each step, the look at the whole, the log."""

import copy
import json
from html import unescape

import pytest

from bbcp import attempts, content, progress
from bbcp.scoring import judge
from bbcp.scoring.judgement import Criterion, Kind
from bbcp.widgets import FamilyPlan
from bbcp.widgets.planning.draft import LONGEST, PARTS, Draft, box_name, last_draft, names, written
from bbcp.widgets.planning.family_copy import SIZES, copy_html, letter_size, paper_page
from bbcp.widgets.planning.joined import joined
from bbcp.widgets.planning.look import CHECKS, check_plan
from bbcp.widgets.planning.plan import MARKS, NO_PLACE, ActWords, PlanError
from bbcp.widgets.planning.read_plan import get_plan, plan_from_mapping

PLANS = [one["id"] for one in content.load("plans")]
HOSTILE = '<img src=x onerror="window.hacked=1">\u202e\ud800"\''
LINES = [(name, one) for name in PLANS for one in get_plan(name).lines]
ITEMS = [(name, one) for name in PLANS for one in (*get_plan(name).lines, *get_plan(name).services)]
ACTS = [(name, one) for name in PLANS for one in get_plan(name).acts]
KINDS = {Kind.SERVICE: "service", Kind.VAGUE: "state", Kind.ABSENCE: "state", Kind.BEHAVIORAL: "behavior"}


def lines(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


def shown(piece):
    return piece.layout.display is None


def go_on(plan):
    plan.pages[plan.at].next.click()


def place_all(asking, wrong_first=()):
    while not asking.done:
        item = asking._asked[asking._at]
        if item.id in wrong_first:
            asking.buttons[next(one for one in asking.buttons if one != item.right)].click()
        asking.buttons[item.right].click()
        asking.next.click()


def to_acts(plan):
    go_on(plan)
    place_all(plan.marks)
    go_on(plan)
    place_all(plan.matches)
    go_on(plan)


def write(page, words):
    for part in PARTS:
        page.fields[part].value = getattr(words, part)


def write_all(plan, words=lambda act: act.words):
    to_acts(plan)
    for one in plan.acts:
        if not one.act.given:
            write(one, words(one.act))
        go_on(plan)
    for part, field in plan.rest.fields.items():
        field.value = getattr(plan.plan, part).text
    go_on(plan)


def best(plan):
    """The draft of somebody who writes just what the course would write."""
    boxes = {box_name(act, part): getattr(act.words, part) for act in plan.acts for part in PARTS}
    return Draft(boxes={**boxes, "hard_day": plan.hard_day.text, "meeting": plan.meeting.text})


def looks(plan, draft):
    return {one.id: one for one in check_plan(plan, draft)}


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
    assert not shown(plan.pages[0].back)
    go_on(plan)
    assert not shown(plan.pages[1].next) and shown(plan.pages[1].back)
    place_all(plan.marks, wrong_first={"nurse", "needs"})
    assert shown(plan.pages[1].next) and "it is a good place to begin" in plan.marks.end.value
    go_on(plan)
    plan.pages[2].back.click()
    assert plan.at == 1 and plan.marks.done


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


def test_a_finished_plan_is_noted_as_a_try_at_each_objective_and_as_kept():
    plan = FamilyPlan("rosa")
    write_all(plan)
    assert plan.pages[plan.at].step == "whole" and plan.whole.good == len(CHECKS)
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
    for _ in plan.pages[1:]:
        go_on(plan)
    assert progress.states(attempts.read())["familyplan/grace"] == progress.DONE
    assert not shown(plan.whole.keep) and plan.whole.compare.value == ""
    again = FamilyPlan("grace")
    assert again.at == len(again.pages) - 1 and len(lines("completed")) == 1


def test_what_was_done_is_there_again_the_next_time():
    plan = FamilyPlan("rosa")
    to_acts(plan)
    write(plan.acts[0], ActWords("We call Carmen", "Carmen", "for a year"))
    go_on(plan)
    again = FamilyPlan("rosa")
    assert again.at == plan.at and "here again" in again.told.value
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
    assert plan.at == 0 and not plan.draft.begun and not plan.marks.done
    assert all(not field.value for one in plan.acts for field in one.fields.values())
    assert "log of tries" in plan.told.value and len(lines("cleared")) == 1 and len(lines("kept")) == 1
    assert not FamilyPlan("kayla").draft.begun


def test_the_way_the_course_would_write_it_comes_only_after_the_persons_own():
    plan = FamilyPlan("kayla")
    to_acts(plan)
    for _ in plan.acts:
        go_on(plan)
    go_on(plan)
    assert plan.pages[plan.at].step == "whole" and not shown(plan.whole.compare)
    plan.whole.change.click()
    assert plan.pages[plan.at].box is plan.acts[1].box
    write(plan.acts[1], ActWords("I talk with Amari", "Mr. Otis", "for three months"))
    go_on(plan)
    plan.rest.fields["meeting"].value = "every Friday at home"
    go_on(plan)
    assert shown(plan.whole.compare) and plan.plan.act("tonight").words.text in unescape(plan.whole.compare.value)
    assert plan.plan.act("sitter").words.text not in unescape(plan.whole.compare.value)


def test_an_empty_plan_says_what_is_open_and_is_not_kept_as_done():
    plan = FamilyPlan("rosa")
    to_acts(plan)
    for _ in range(4):
        go_on(plan)
    assert plan.whole.good == 0 and plan.whole.sheet.value.count("still open") == 3 * 3 + 2
    plan.whole.keep.click()
    assert "Write something first" in plan.whole.said.value and lines("kept") == []
    plan.whole.print.click()
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
        (ActWords("Rosa and Jun will complete treatment", "", ""), "services", "In act 1, a service is part"),
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
    assert "print window opens" in plan.whole.said.value and len(lines("completed")) == 1


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
        assert plan.at <= 1 and "<img" not in plan.whole.sheet.value
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
