"""A reason before a promise takes nothing from it; an aim behind "so" promises nothing."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.reasoned import reasoned

REASONS = [
    ("milo", "Yelling scares Milo, so Dana will kneel and name the rule each time he hits, until June."),
    ("milo", "Yelling scares Milo. So Dana will kneel and name the rule each time he hits, until June."),
    ("milo", "Milo is three. Loud words upset Milo, so Dana kneels and names the rule each time he hits, until June."),
    ("milo", "When he is mad, Milo throws toys, so Dana kneels and names the rule each time, until June."),
    (
        "rosa",
        "Leo lost weight, so at 6, 9, noon and every three hours Rosa or Jun feeds him and writes it, until June.",
    ),
    ("milo", "Yelling scares Milo so Dana kneels and names the rule each time he hits, until June."),
    ("milo", "Milo needs a calm mom; so Dana kneels and names the rule each time he hits, until June."),
    ("milo", "Yelling scares Milo, so I'll kneel and name the rule each time he hits, until June."),
    ("grace", "Theo wakes hungry, so Grace gets up by seven and feeds him in his high chair each day, until June."),
    ("rosa", "Leo lost weight, so the parents feed him every three hours and write it down, until June."),
    ("terrence", "The girls hide when he yells, so Terrence steps outside and calls Andre each time, until June."),
]
LEFT = [
    "Dana locks the gate, so Dana can rest.",
    "Dana locks the gate, so Milo stays in.",
    "Milo sleeps, so Dana is calm.",
    "Milo hits, so Dana's voice drops.",
    "So Dana kneels.",
    "I go to Ms. Reyes's class so I get Milo home.",
    "Dana locks the gate, so she sleeps.",
    "Milo cries, so he gets a hug.",
    "Milo sleeps by eight, so when Dana is tired he is in bed.",
]


@pytest.mark.parametrize(("family", "text"), REASONS)
def test_what_follows_from_a_reason_is_promised(family, text):
    judged = judge(text, get_case(family))
    assert judged.kind is Kind.BEHAVIORAL
    assert judged.score > 12


@pytest.mark.parametrize("text", LEFT)
def test_an_aim_and_a_state_are_left_as_they_are(text):
    places = range(len(text))
    assert reasoned(text, places, get_case("milo")) == (text, places)


def test_each_letter_is_still_found_where_it_was_written():
    text = "Yelling scares Milo, so Dana kneels."
    read, places = reasoned(text, range(len(text)), get_case("milo"))
    assert read == "Yelling scares Milo. Dana kneels."
    assert "".join(text[places[at]] for at in range(read.index("Dana"), len(read))) == "Dana kneels."


def test_a_long_text_of_reasons_is_read_at_once():
    text = "Milo hits so hard, so loud, " * 400 + "so Dana kneels."
    assert reasoned(text, range(len(text)), get_case("milo"))[0].endswith("kneels.")
