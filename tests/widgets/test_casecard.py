"""The case card without a browser."""

import dataclasses

import pytest

from bbcp import attempts, content
from bbcp.case import Child, course_cases
from bbcp.widgets import CaseCard
from bbcp.widgets.families.page import FIELDS, age_words, card_html, paper_html
from bbcp.widgets.frame import safe

CASES = list(course_cases().values())


def completed():
    return [one["object"]["id"] for one in attempts.read() if one["verb"]["display"]["en"] == "completed"]


@pytest.mark.parametrize("case", CASES, ids=[one.id for one in CASES])
def test_a_card_says_who_they_are_and_all_that_the_plan_knows(case):
    for drawn in (card_html(case), paper_html(case, case.title)):
        told = (case.harm, case.danger_statement, case.safety_goal, case.current_objective, *case.network)
        people = [one.name for one in (*case.caregivers, *case.children)]
        for line in (*told, *people, *(age_words(one) for one in case.children)):
            assert safe(line) in drawn


def test_each_term_has_one_plain_line_to_open():
    terms = content.load("widgets")["casecard"]["terms"]
    assert set(terms) == set(FIELDS)
    drawn = card_html(CASES[0])
    assert drawn.count("<details") == len(FIELDS)
    for one in terms.values():
        assert one["ask"].endswith("?") and f"<summary>{safe(one['ask'])}</summary><p>{safe(one['told'])}</p>" in drawn


def test_ages_are_said_as_people_say_them():
    said = [age_words(Child("Leo", age)) for age in (0, 1, 14)]
    assert said == ["under 1 year old", "1 year old", "14 years old"]


def test_a_family_without_a_network_is_asked_about():
    assert "Who could be there for the children?" in card_html(dataclasses.replace(CASES[0], network=()))


def test_a_card_is_noted_once_when_it_is_shown_and_not_before():
    card = CaseCard("milo")
    assert completed() == []
    card._repr_mimebundle_()
    CaseCard("milo")._repr_mimebundle_()
    CaseCard("rosa")._repr_mimebundle_()
    assert completed() == ["urn:bbcp:casecard/milo", "urn:bbcp:casecard/rosa"]


def test_where_the_page_does_not_run_the_whole_card_can_be_read():
    shown = CaseCard("milo")._repr_mimebundle_()
    assert "Harm statement" in shown["text/html"] and "<details" not in shown["text/html"]
    assert shown["text/plain"] == content.load("widgets")["closed"]


def test_a_log_that_cannot_be_written_is_told_and_the_card_is_there(own_work_folder):
    own_work_folder.write_text("in the way")
    card = CaseCard("milo")
    card._repr_mimebundle_()
    assert "could not be kept" in card.trouble.value and "Grandma Ruth" in card.card.value


def test_a_damaged_log_is_no_matter(own_work_folder):
    own_work_folder.mkdir()
    (own_work_folder / "attempts.jsonl").write_text('{"object":1}\n{"object":{"id":"urn:bbcp:casecard/milo"}}\n{')
    CaseCard("milo")._repr_mimebundle_()
    assert len(attempts.read()) == 3


@pytest.mark.parametrize("odd", ["none", "", '<img src=x onerror="a">', "x" * 20_000, 7, None])
def test_an_unknown_family_is_one_sentence_and_no_card(odd):
    card = CaseCard(odd)
    assert "There is no case called" in card.box.children[1].value and "<img" not in card.box.children[1].value
    assert "text/html" not in card._repr_mimebundle_() and completed() == []


def test_words_of_an_author_are_never_html():
    hostile = '<img src=x onerror="window.hacked=1">\u202e\ud800'
    case = dataclasses.replace(
        CASES[0],
        title=hostile,
        harm=hostile,
        network=(hostile,),
        children=(Child(hostile, 5),),
        danger_statement=hostile,
    )
    for drawn in (card_html(case), paper_html(case, hostile)):
        assert "<img" not in drawn and "&lt;img" in drawn and "\ud800" not in drawn
