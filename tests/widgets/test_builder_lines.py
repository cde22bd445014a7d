"""What stands under each slot of the sentence builder: what it adds, and what is still open."""

import pytest

from bbcp.case import get_case
from bbcp.scoring import Criterion, Kind
from bbcp.widgets import Builder
from widgets.builder_play import CASES, GOOD, danger_line, drawn, fill, joined


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


@pytest.mark.parametrize("family", ["grace", "kayla", "terrence"])
def test_how_long_and_how_often_count_beside_names_of_another_family(family):
    parts = {"who": "Dana", "what": "kneel down and hug Milo", "when": "when Milo hits", "how_often": GOOD["how_often"]}
    one = fill(Builder(family), {**GOOD, **parts})
    assert one.judgement.kind is Kind.OTHER, "it is no objective for this family"
    assert "Still open" not in one.rows["how_often"].line.value


def test_the_hard_moment_is_not_called_missing_because_a_service_stands_beside_it():
    line = fill(Builder("terrence"), {"what": "complete a 52-week program"}).rows["when"].line.value
    assert "It adds:" in line and "Still open" not in line


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
        ("worriers", "Mrs. Kowalski", "who worries", ""),
        ("worriers", "we", "who worries", ""),
        ("worriers", "the neighbors", "who worries", ""),
        ("worriers", "the hospital", "who worries", ""),
        ("worriers", "zork", "", "leave it as it is"),
        ("worriers", "12345", "", "leave it as it is"),
        ("worriers", "a parenting class", "", "leave it as it is"),
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
        ("situation", "because he is lazy", "", "when"),
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


@pytest.mark.parametrize(("case", "who"), [("terrence", "terrance"), ("kayla", "Kayala"), ("rosa", "Both adults")])
def test_a_misspelled_name_and_both_adults_are_the_caregivers(case, who):
    one = fill(Builder(case), {"who": who})
    assert "It adds:" in one.rows["who"].line.value and "Still open" not in one.rows["who"].line.value


def test_a_name_with_a_letter_wrong_is_still_this_familys():
    assert danger_line("caregiver", "Terrance", "terrence") == danger_line("caregiver", "Terrence", "terrence")
    assert danger_line("worriers", "Terrance", "terrence") == danger_line("worriers", "Terrence", "terrence")
    assert joined(when="Amarii is home alone", case="kayla").startswith("When Amarii is home alone")
