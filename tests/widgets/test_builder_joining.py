"""How the slots of the sentence builder join to one sentence."""

import pytest

from bbcp.case import get_case
from bbcp.widgets import Builder
from bbcp.widgets.building.built import build
from widgets.builder_play import GOOD, WHOLE, fill, joined


def danger(first=True, case="milo", **values):
    empty = dict.fromkeys(("worriers", "caregiver", "act", "situation", "impact"), "")
    return build("danger", {**empty, **values}, first, get_case(case)).text


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


def test_an_action_that_is_still_open_leaves_a_gap_in_the_objective():
    one = fill(Builder("milo"), {"who": "Dana", "what": "", "when": "Milo hits", "how_often": "every time"})
    assert one.text == "When Milo hits, Dana …, every time."
    assert fill(Builder("milo"), {"who": "Dana"}).text == "Dana."


def test_the_place_of_every_slot_is_where_its_words_stand():
    built = build("objective", GOOD, True, get_case("milo"))
    found = {slot: built.text[place.start : place.end] for slot, place in built.places.items()}
    assert found["what"] == GOOD["what"] and found["how_often"] == GOOD["how_often"]
    assert found["when"] == "When Milo hits" and found["who"] == "Dana will"
    assert found["sees"] == "as seen by Grandma Ruth"
