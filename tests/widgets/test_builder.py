"""The sentence builder without a browser: how slots join, what is said under them, and what is kept."""

import asyncio
import copy
import itertools
import re

import pytest

from bbcp import attempts, content
from bbcp.case import course_cases, get_case
from bbcp.scoring import Criterion, Kind, judge
from bbcp.widgets import Builder
from bbcp.widgets.building import builder
from bbcp.widgets.building.built import build
from bbcp.widgets.building.danger_lines import danger_lines
from bbcp.widgets.building.form import BuilderError, form_from_mappings, get_form

CASES = list(course_cases())
IDS = [*CASES, *(f"danger/{case}" for case in CASES)]
GOOD = {
    "who": "Dana",
    "what": "kneel to his level, name the rule and start a two-minute time-out",
    "when": "when Milo hits",
    "how_often": "every time, for three months",
    "sees": "Grandma Ruth",
}
WHOLE = (
    "When Milo hits, Dana will kneel to his level, name the rule and start a two-minute time-out, "
    "every time, for three months, as seen by Grandma Ruth."
)
HOSTILE = [
    "<script>alert(1)</script> kneel down",
    '"><img src=x onerror=alert(1)>',
    "{caregiver} {0} {line} {slot.__class__} %s",
    "\ud800 kneel",
    "\x00\x01",
    "kneel " * 4000,
    "." * 20_000,
    "‮evil‬ <b>",
    "\r\n\r\n",
    "日本語の文章です。",
]


def fill(one, values):
    for slot, text in values.items():
        one.rows[slot].field.value = text
    return one


def joined(first=True, case="milo", **values):
    empty = dict.fromkeys(GOOD, "")
    return build("objective", {**empty, **values}, first, get_case(case)).text


def danger(first=True, case="milo", **values):
    empty = dict.fromkeys(("worriers", "caregiver", "act", "situation", "impact"), "")
    return build("danger", {**empty, **values}, first, get_case(case)).text


def danger_line(slot, text, case="milo"):
    form = get_form(f"danger/{case}")
    values = {**dict.fromkeys((one.id for one in form.slots), ""), slot: text}
    return danger_lines(form.slots, values, form.case)[slot]


def drawn(one):
    pieces = [one.sentence, one.spoken, one.saved, *(row.line for row in one.rows.values())]
    if one.judgement is not None:
        pieces += [one.panel.verdict, one.panel.work, one.panel.criteria]
    return "".join(piece.value for piece in pieces)


# What authors write


@pytest.mark.parametrize("form_id", IDS)
def test_every_family_has_ideas_and_lines_for_every_slot(form_id):
    form = get_form(form_id)
    assert len(form.slots) == 5
    for slot in form.slots:
        assert 2 <= len(slot.ideas) <= 3
        assert "{" not in "".join((slot.label, slot.placeholder, slot.ideas_label, *slot.lines.values()))
    one = Builder(form_id)
    assert [row.field.description for row in one.rows.values()] == [slot.label for slot in form.slots]


@pytest.mark.parametrize("case_id", CASES)
def test_the_ideas_hold_one_strong_objective_and_weak_ones(case_id):
    case, form = get_case(case_id), get_form(case_id)
    names = [slot.id for slot in form.slots]
    combined = [dict(zip(names, ideas, strict=True)) for ideas in itertools.product(*(one.ideas for one in form.slots))]
    best = max(combined, key=lambda values: judge(build("objective", values, True, case).text, case).score)
    judged = judge(build("objective", best, True, case).text, case)
    assert judged.kind is Kind.BEHAVIORAL and judged.score >= 14
    alone = [
        judge(joined(case=case_id, who=case.caregivers[0].name.split()[0], what=one), case)
        for one in form.slots[1].ideas
    ]
    kinds = {one.kind for one in alone}
    assert Kind.BEHAVIORAL in kinds and len(kinds) > 1


@pytest.mark.parametrize("case_id", CASES)
def test_the_ideas_for_a_danger_statement_hold_strong_and_weak_ones(case_id):
    form = get_form(f"danger/{case_id}")
    for slot in form.slots:
        still_open = [danger_line(slot.id, idea, case_id).open for idea in slot.ideas]
        assert "" in still_open, slot.id
        assert any(still_open), slot.id


@pytest.mark.parametrize("form_id", IDS)
def test_every_mix_of_ideas_joins_to_one_clean_sentence(form_id):
    form = get_form(form_id)
    for first in (True, False):
        for ideas in itertools.product(*(one.ideas for one in form.slots)):
            text = build(
                form.kind, dict(zip((one.id for one in form.slots), ideas, strict=True)), first, form.case
            ).text
            assert text[0].isupper() and text.endswith(".") and not text.endswith("..")
            assert not re.search(r"  | ,|,,|\.,(?<!\bm\.,)| \.", text), text
            assert not re.search(r"\b(will will|may may|when when|that that|as as|and and)\b", text, re.IGNORECASE), (
                text
            )


# How slots join


def test_the_slots_join_in_both_orders():
    assert joined(**GOOD) == WHOLE
    assert joined(False, **GOOD) == (
        "Dana will kneel to his level, name the rule and start a two-minute time-out when Milo hits, "
        "every time, for three months, as seen by Grandma Ruth."
    )


@pytest.mark.parametrize(
    ("who", "what", "wanted"),
    [
        ("Dana", "kneel down", "Dana will kneel down."),
        ("Dana", "Will kneel down.", "Dana will kneel down."),
        ("Dana will", "kneel down", "Dana will kneel down."),
        ("Dana will", "will kneel down", "Dana will kneel down."),
        ("Dana", "Dana will kneel down", "Dana will kneel down."),
        ("Dana", "to kneel down", "Dana will kneel down."),
        ("Dana", "kneels down", "Dana kneels down."),
        ("Dana", "calmly tells Milo", "Dana calmly tells Milo."),
        ("Dana", "loses no time", "Dana loses no time."),
        ("Dana", "pass Milo the ball", "Dana will pass Milo the ball."),
        ("Dana", "Dana's going to kneel", "Dana's going to kneel."),
        ("Dana", "Instead of hitting, kneel down", "Dana will, instead of hitting, kneel down."),
        ("Dana", "kneeling down", "Dana will be kneeling down."),
        ("Dana", "not hit Milo", "Dana will not hit Milo."),
        ("Dana", "won't hit Milo", "Dana won't hit Milo."),
        ("she", "kneel down", "She will kneel down."),
        ("Dana", "she will kneel down", "Dana, she will kneel down."),
        ("I", "kneel down", "I will kneel down."),
        ("I'll", "kneel down", "I'll kneel down."),
        ("Dana", "when he hits, kneel down", "Dana will, when he hits, kneel down."),
        ("", "kneel down", "Kneel down."),
        ("Dana", "", "Dana."),
        ("Dana", "bring Milo home", "Dana will bring Milo home."),
        ("Dana", "Call Tia  ,  then wait !!", "Dana will call Tia, then wait."),
        ("Dana", 'say "Stop."', 'Dana will say "Stop."'),
    ],
)
def test_who_and_what(who, what, wanted):
    assert joined(who=who, what=what) == wanted


@pytest.mark.parametrize(
    ("when", "wanted"),
    [
        ("When Milo hits", "Dana will kneel when Milo hits."),
        ("Milo hits", "Dana will kneel when Milo hits."),
        ("He throws things", "Dana will kneel when he throws things."),
        ("he screams", "Dana will kneel when he screams."),
        ("Milo's bedtime", "Dana will kneel Milo's bedtime."),
        ("Before dinner", "Dana will kneel before dinner."),
        ("Tuesdays", "Dana will kneel Tuesdays."),
        ("at 7 p.m.", "Dana will kneel at 7 p.m."),
        ("", "Dana will kneel."),
    ],
)
def test_the_situation(when, wanted):
    assert joined(False, who="Dana", what="kneel", when=when) == wanted


def test_a_capital_of_the_line_goes_and_that_of_a_name_stays():
    assert joined(who="She", what="Kneel down", when="When he hits") == "When he hits, she will kneel down."
    assert joined(who="Mother", what="kneel", when="Milo hits") == "When Milo hits, Mother will kneel."
    assert joined(who="I", what="kneel", when="Ruth calls") == "When Ruth calls, I will kneel."
    assert joined(who="Dana", what="call CPS", how_often="Every day") == "Dana will call CPS, every day."


def test_a_short_form_keeps_its_stop_within_the_sentence():
    assert joined(who="Dana", what="call by 6 p.m.", sees="Tia") == "Dana will call by 6 p.m., as seen by Tia."


@pytest.mark.parametrize(
    ("sees", "wanted"),
    [
        ("Tia", "as seen by Tia"),
        ("by Tia", "as seen by Tia"),
        ("seen by Tia", "as seen by Tia"),
        ("As Tia notes it", "as Tia notes it"),
        ("Tia will see it", "and Tia will see it"),
        ("Tia notes it", "and Tia notes it"),
        ("the chart on the fridge door log", "as shown by the chart on the fridge door log"),
        ("Her certificate", "as shown by her certificate"),
    ],
)
def test_who_sees_it(sees, wanted):
    assert joined(who="Dana", what="kneel", sees=sees) == f"Dana will kneel, {wanted}."


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (
            {"worriers": "Tia", "caregiver": "Dana", "act": "hit him", "impact": "he could be hurt"},
            "Tia worries that Dana may hit him, and he could be hurt.",
        ),
        ({"worriers": "Tia and CPS", "caregiver": "Dana", "act": "hit him"},
         "Tia and CPS worry that Dana may hit him."),
        ({"worriers": "I", "caregiver": "Dana", "act": "may hit him"}, "I worry that Dana may hit him."),
        ({"worriers": "We are worried that", "caregiver": "Dana", "act": "hits him"},
         "We are worried that Dana hits him."),
        ({"worriers": "Tia", "caregiver": "Dana", "act": "hit him", "impact": "bruises"},
         "Tia worries that Dana may hit him, which could mean bruises."),
        ({"worriers": "Tia", "caregiver": "Dana", "act": "hit him", "impact": "could be hurt"},
         "Tia worries that Dana may hit him, and Milo could be hurt."),
        ({"worriers": "Tia", "caregiver": "Dana", "act": "hit him", "impact": "get hurt"},
         "Tia worries that Dana may hit him, and Milo could get hurt."),
        ({"act": "hit him"}, "… worry that … hit him."),
        ({"worriers": "The agency"}, "The agency worries that … …"),
        ({}, ""),
    ],
)  # fmt: skip
def test_a_danger_statement_joins(values, wanted):
    assert danger(**values) == wanted


def test_the_situation_of_a_danger_statement_in_both_orders():
    values = {"worriers": "Tia", "caregiver": "Dana", "act": "hit him", "situation": "When he cries"}
    assert danger(True, **values) == "Tia worries that when he cries, Dana may hit him."
    assert danger(False, **values) == "Tia worries that Dana may hit him when he cries."


def test_the_place_of_every_slot_is_where_its_words_stand():
    built = build("objective", GOOD, True, get_case("milo"))
    found = {slot: built.text[place.start : place.end] for slot, place in built.places.items()}
    assert found["what"] == GOOD["what"] and found["how_often"] == GOOD["how_often"]
    assert found["when"] == "When Milo hits" and found["who"] == "Dana will"
    assert found["sees"] == "as seen by Grandma Ruth"


# What stands under the slots


def test_every_slot_of_a_full_sentence_says_what_it_adds():
    one = fill(Builder("milo"), GOOD)
    for row in one.rows.values():
        assert "It adds:" in row.line.value and "Still open" not in row.line.value, row.line.value
    assert one.judgement.kind is Kind.BEHAVIORAL and "bbcp-criteria" in one.panel.criteria.value


def test_an_empty_slot_says_what_is_open():
    one = fill(Builder("milo"), {"who": "Dana"})
    assert "Still open:" in one.rows["what"].line.value and "It adds:" not in one.rows["what"].line.value
    assert one.panel.columns.layout.display == "none", "without an action nothing is judged"


@pytest.mark.parametrize(
    ("what", "adds"),
    [
        ("finish a parenting class", "a service"),
        ("be a better parent", "a hope"),
        ("not hit Milo", "what should stop"),
        ("kneel to his level and name the rule", "a camera could film"),
    ],
)
def test_the_action_slot_says_what_kind_of_thing_it_holds(what, adds):
    one = fill(Builder("milo"), {**GOOD, "what": what})
    assert adds in one.rows["what"].line.value


def test_a_count_and_an_end_are_told_apart():
    one = fill(Builder("milo"), {**GOOD, "how_often": "by June 1"})
    line = one.rows["how_often"].line.value
    assert "until when" in line.split("Still open")[0] and "a month or more" in line.split("Still open")[1]


def test_six_months_of_a_service_are_not_told_to_be_too_short():
    one = fill(Builder("milo"), {"who": "Dana", "what": "complete a parenting class", "how_often": "for six months"})
    assert one.judgement.rating(Criterion.SUSTAINED).level == 0
    line = one.rows["how_often"].line.value
    assert "an action to be seen over that time" in line and "a month or more" not in line


@pytest.mark.parametrize(
    ("slot", "text", "said"),
    [
        ("who", "Amari's teacher", "somebody else"),
        ("when", "if possible", "may never come"),
        ("sees", "the social worker", "a small part of the week"),
        ("sees", "the class certificate", "a paper or a person from a service"),
        ("sees", "Milo", "somebody of the family itself"),
    ],
)
def test_a_weak_part_is_named_with_what_would_help(slot, text, said):
    line = fill(Builder("milo"), {**GOOD, slot: text}).rows[slot].line.value
    assert said in line and "Still open:" in line


def test_a_service_that_is_read_as_more_only_for_its_frame_is_doubted():
    one = fill(Builder("milo"), {**GOOD, "what": "finish an anger management class"})
    if one.judgement.kind in (Kind.MIXED, Kind.BEHAVIORAL):
        assert "the course is not sure here" in one.panel.verdict.value
    else:
        assert one.judgement.kind is Kind.SERVICE
    assert "a service" in one.rows["what"].line.value


@pytest.mark.parametrize(
    ("slot", "text", "adds", "still_open"),
    [
        ("worriers", "The agency", "the agency's worry", "somebody close"),
        ("worriers", "Grandma Ruth and the agency", "who worries", ""),
        ("worriers", "Dana herself", "a strength", ""),
        ("worriers", "I", "who worries", ""),
        ("worriers", "my supervisor", "the agency's worry", "somebody close"),
        ("worriers", "Milo and his teacher", "who worries", ""),
        ("caregiver", "Dana", "by name or role", ""),
        ("caregiver", "Milo", "a child", "the caregiver"),
        ("caregiver", "Zork", "", "leave it as it is"),
        ("act", "strike him with a belt", "does or leaves undone", ""),
        ("act", "not feed or watch him", "does or leaves undone", ""),
        ("act", "not finish her class", "service", "at home"),
        ("act", "miss a drug test", "service", "at home"),
        ("act", "skip her class and hit Milo", "an action, and what looks like a service", "is needed here"),
        ("act", "abuse him", "a label", "the action behind"),
        ("act", "physical abuse and hit him with a belt", "an action, and what looks like a label", "can go"),
        ("act", "be a bad mother", "judges the person", "agree"),
        ("act", "be overwhelmed", "a feeling or a state", "one would see"),
        ("act", "zork", "", "leave it"),
        ("situation", "when Milo hits", "a moment", ""),
        ("situation", "at any time", "", "see coming"),
        ("situation", "zork", "", "when"),
        ("impact", "he could be bruised", "a harm to the child", ""),
        ("impact", "broken bones", "a harm", "who is hurt"),
        ("impact", "he could be placed in foster care", "an agency or a court", "at home"),
        ("impact", "Milo could be at risk", "a broad word", "look like"),
        ("impact", "Milo zork", "the child", "leave it"),
        ("impact", "zork", "", "the child"),
        ("impact", "", "", "could happen"),
    ],
)
def test_the_word_checks_of_a_danger_statement(slot, text, adds, still_open):
    line = danger_line(slot, text)
    assert adds in line.adds and bool(adds) == bool(line.adds)
    assert still_open in line.open and bool(still_open) == bool(line.open)


@pytest.mark.parametrize("case_id", CASES)
def test_the_checks_find_the_act_and_the_harm_in_the_courses_own_statements(case_id):
    case = get_case(case_id)
    worry = case.danger_statement.split(" worry that ")[1]
    assert danger_line("act", worry, case_id).adds, "something is noticed"
    assert danger_line("impact", worry.split(", and ")[-1], case_id).open == ""


@pytest.mark.parametrize("who", ["Lena", "Lena and the agency", "Zoe and Uncle Andre", "the mother"])
def test_a_worry_of_somebody_who_may_be_hurt_for_it_is_not_simply_praised(who):
    line = danger_line("worriers", who, "terrence")
    assert "a strength" not in line.adds and "safe for this person" in line.open
    assert danger_line("worriers", "Uncle Andre and the agency", "terrence").open == ""
    assert "safe for this person" not in danger_line("worriers", "my supervisor and I", "terrence").open


def test_care_for_a_childs_treatment_is_no_service_of_the_caregiver():
    assert "does or leaves undone" in danger_line("act", "not give Joy her medication", "samuel").adds


def test_a_danger_statement_gets_no_score_and_says_that_the_checks_can_be_wrong():
    one = fill(Builder("danger/milo"), {"act": "hit him"})
    assert one.judgement is None
    assert "they can be wrong" in one.panel.box.children[0].value
    assert "/ 16" not in drawn(one)


def test_the_warning_of_private_words_stands_where_violence_between_partners_is_the_danger():
    assert "in private" in Builder("danger/terrence").box.children[2].value
    assert "in private" not in Builder("danger/milo").box.children[2].value


# Ideas


def test_an_idea_fills_the_slot_and_own_words_come_back():
    one = Builder("milo")
    row = one.rows["what"]
    row.field.value = "sit down with Milo"
    row.toggle.click()
    assert row.is_open and row.own.layout.display == "none"
    row.ideas[0].click()
    assert row.text == row.slot.ideas[0] and not row.is_open
    row.toggle.click()
    assert row.own.layout.display is None and "sit down with Milo" in row.own.description
    row.own.click()
    assert row.text == "sit down with Milo"


def test_ideas_are_open_in_one_slot_at_a_time():
    one = Builder("milo")
    one.rows["who"].toggle.click()
    one.rows["what"].toggle.click()
    assert [slot for slot, row in one.rows.items() if row.is_open] == ["what"]


# What is kept


def test_keeping_logs_the_sentence_with_its_score_and_its_slots():
    one = Builder("milo")
    one.keep.click()
    assert "Fill in a slot first" in one.saved.value and attempts.read() == []
    fill(one, GOOD).keep.click()
    one.keep.click()
    (kept,) = attempts.read()
    assert kept["object"]["id"] == "urn:bbcp:builder/milo" and kept["verb"]["display"]["en"] == "kept"
    assert kept["result"]["response"] == WHOLE and kept["result"]["score"]["raw"] == one.judgement.score
    assert kept["context"]["extensions"]["urn:bbcp:slots"] == GOOD


def test_keeping_a_danger_statement_shows_how_the_course_says_it():
    one = fill(Builder("danger/milo"), {"worriers": "Tia", "caregiver": "Dana", "act": "hit him"})
    assert one.panel.compare.value == ""
    one.keep.click()
    assert "How the course says it" in one.panel.compare.value
    (kept,) = attempts.read()
    assert kept["object"]["id"] == "urn:bbcp:builder/danger/milo" and "score" not in kept["result"]


def test_the_last_words_and_their_order_are_there_again():
    one = fill(Builder("milo"), GOOD)
    one.order.click()
    one.keep.click()
    two = Builder("milo")
    assert two.values == GOOD and two.text == one.text and two.text.startswith("Dana will")
    assert "here again" in two.saved.value
    two.keep.click()
    assert len(attempts.read()) == 1, "the same words are noted once"
    assert not any(Builder("danger/milo").values.values())


def test_starting_over_empties_the_slots_and_keeps_the_words():
    one = fill(Builder("milo"), GOOD)
    one.clear.click()
    assert one.text == "" and "All slots are empty" in one.saved.value
    (cleared,) = attempts.read()
    assert cleared["verb"]["display"]["en"] == "cleared" and cleared["result"]["response"] == WHOLE
    assert cleared["context"]["extensions"]["urn:bbcp:slots"] == GOOD
    assert Builder("milo").text == "", "a new day begins empty, too"
    assert one.back.layout.display is None
    one.back.click()
    assert one.text == WHOLE and one.back.layout.display == "none"


def test_a_log_that_cannot_be_written_is_told_and_the_builder_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    one = fill(Builder("milo"), GOOD)
    one.keep.click()
    assert "could not be kept on this computer" in one.saved.value
    one.clear.click()
    assert one.text == "" and "could not be kept" in one.saved.value
    one.back.click()
    assert one.text == WHOLE


@pytest.mark.parametrize(
    "slots", [None, 5, "x", [], {"who": 5, "what": None}, {"who": ["a"]}, {"zork": "x"}, {"who": "D" * 50_000}]
)
def test_a_damaged_line_in_the_log_does_no_harm(slots):
    line = attempts.statement("kept", "builder/milo", {"response": "x"})
    line["context"]["extensions"]["urn:bbcp:slots"] = slots
    attempts.append(line)
    attempts.append({"object": "urn:bbcp:builder/milo", "context": 3, "verb": None})
    one = Builder("milo")
    assert set(one.values) == set(GOOD)
    assert fill(one, GOOD).text == WHOLE


def test_a_pause_is_noted_once_and_told_to_the_screen_reader(monkeypatch):
    monkeypatch.setattr(builder, "SPEAK_AFTER", 0.01)
    monkeypatch.setattr(builder, "LOG_AFTER", 0.02)

    async def typing():
        one = Builder("milo")
        fill(one, GOOD)
        await asyncio.sleep(0.1)
        one.rows["sees"].field.value = "Tia"
        await asyncio.sleep(0.1)
        return one

    one = asyncio.run(typing())
    noted = [line["result"]["response"] for line in attempts.read()]
    assert noted == [WHOLE, WHOLE.replace("Grandma Ruth", "Tia")]
    assert "5. Who sees it?: It adds:" in one.spoken.value and "Behavior." in one.spoken.value


# What is begun for a person


BEGUN = [form_id for form_id in IDS if get_form(form_id).begun]


def test_some_builders_begin_a_sentence_and_leave_parts_open():
    assert "danger/grace" in BEGUN and "terrence" in BEGUN


@pytest.mark.parametrize("form_id", BEGUN)
def test_what_is_begun_stands_there_is_told_and_is_no_try(form_id, monkeypatch):
    monkeypatch.setattr(builder, "LOG_AFTER", 0.01)

    async def opened():
        one = Builder(form_id)
        await asyncio.sleep(0.1)
        return one

    one = asyncio.run(opened())
    assert {slot: text for slot, text in one.values.items() if text} == one.form.begun
    assert "filled in already" in one.box.children[2].value and one.text
    for slot in one.form.begun:
        assert "It adds:" in one.rows[slot].line.value and "Still open" not in one.rows[slot].line.value
    one.keep.click()
    assert "Fill in a slot first" in one.saved.value and attempts.read() == []


def test_a_person_goes_on_from_what_is_begun_and_finds_all_of_it_again():
    one = fill(Builder("danger/grace"), {"act": "not get up to watch Theo"})
    one.keep.click()
    assert attempts.read()[0]["result"]["response"] == one.text
    two = Builder("danger/grace")
    assert two.values == one.values and "filled in already" not in two.box.children[2].value
    two.clear.click()
    assert not any(two.values.values())


def test_a_sentence_that_is_begun_all_the_way_or_in_no_slot_is_refused():
    fixed, ideas = content.load("widgets")["builder"], copy.deepcopy(content.load("builder"))
    case, own = get_case("milo"), ideas["families"]["milo"]["objective"]
    for wrong in (GOOD, {"zork": "x"}, "Dana"):
        own["begun"] = wrong
        with pytest.raises(BuilderError, match=r"begun.*milo"):
            form_from_mappings("milo", "objective", case, fixed, ideas)
    own["begun"] = {"who": "Dana"}
    assert form_from_mappings("milo", "objective", case, fixed, ideas).begun == {"who": "Dana"}


# Odd input


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form_id", ["milo", "danger/terrence"])
def test_no_text_becomes_a_tag_or_stops_it(form_id, text):
    one = Builder(form_id)
    fill(one, dict.fromkeys(one.rows, text))
    one._speak()
    html = drawn(one)
    html.encode("utf-8")
    assert "<script" not in html and "<img" not in html and "<b>\u202c" not in html
    assert len(html) < 60_000
    one.order.click()
    one.keep.click()
    row = next(iter(one.rows.values()))
    row.ideas[0].click()
    assert len(row.own.description) < 100
    one.clear.click()


@pytest.mark.parametrize("form_id", ["nobody", "danger/", "danger/nobody", "", "danger/danger/milo"])
def test_an_unknown_builder_is_one_sentence(form_id):
    shown = Builder(form_id).box.children[1].value
    assert "There is no case called" in shown and "Traceback" not in shown


def test_broken_content_is_refused_with_what_is_missing():
    fixed, ideas = content.load("widgets")["builder"], content.load("builder")
    case = get_case("milo")
    broken = copy.deepcopy(ideas)
    del broken["families"]["milo"]["objective"]["when"]
    with pytest.raises(BuilderError, match="when"):
        form_from_mappings("milo", "objective", case, fixed, broken)
    broken["families"]["milo"]["objective"]["when"] = ["one", "one"]
    with pytest.raises(BuilderError, match=r"'when'.*two or three"):
        form_from_mappings("milo", "objective", case, fixed, broken)
    broken["families"]["milo"]["objective"]["when"] = "at home"
    with pytest.raises(BuilderError, match="a list of ideas"):
        form_from_mappings("milo", "objective", case, fixed, broken)
