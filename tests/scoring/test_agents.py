"""Who acts at each word of a sentence, whatever it is that they do."""

import pytest

from bbcp import get_case
from bbcp.scoring.agents import NAME, NOBODY, agents, by_whom
from bbcp.scoring.people import people_of
from bbcp.scoring.text import tokens


def who_acts(text, word, case="milo"):
    found = tokens(text)
    return agents(found, people_of(get_case(case)))[[one.word for one in found].index(word)]


@pytest.mark.parametrize(
    ("text", "word", "who"),
    [
        ("Dana kneels beside Milo and names the rule.", "names", "caregiver"),
        ("When Milo hits, Dana will kneel.", "kneel", "caregiver"),
        ("When Milo calls Tia, Dana will kneel.", "calls", "child"),
        ("Ms. Alvarez will sit with Milo and count to ten.", "count", "other"),
        ("Dana walks with Milo to Tia and waits there.", "waits", "caregiver"),
        ("Tia will look for Dana's car, ask for the keys and drive him home.", "drive", "other"),
        ("Grandma Ruth comes over. She feeds him and puts him to bed.", "feeds", "again:other"),
        ("Orlando will take the belt away.", "take", NAME),
        ("In the box on the shelf.", "box", NOBODY),
        ("Milo goes to Tia's, and Dana's the one who packs the bag and drives him.", "drives", "caregiver"),
        ("Ruth says she will come. Dana's part: phone her, wait on the porch.", "wait", "caregiver"),
        ("At the meeting, mother and Aunt Ruth write out the plan.", "write", "caregiver"),
        ("SW refers both parents to a class & checks in.", "checks", "worker"),
        ("Weekdays she pays the sitter.", "pays", "caregiver"),
        ("Foster parent will call before bedtime and let Milo talk.", "call", "other"),
        ("Case manager will call the school.", "call", "worker"),
    ],
)
def test_who_acts(text, word, who):
    assert who_acts(text, word) == who


def test_a_title_ends_no_sentence_and_shouting_makes_no_names():
    assert [one.gap for one in tokens("Mr. Otis waits.")] == ["", " ", " "]
    assert not any(one.capital for one in tokens("FATHER SHALL REFRAIN"))


@pytest.mark.parametrize(
    ("text", "who"),
    [("Milo is fed by Grandma Ruth.", "other"), ("Milo is fed by his mother.", "caregiver"), ("Milo is fed.", NOBODY)],
)
def test_by_whom_it_is_done(text, who):
    found = tokens(text)
    assert by_whom(found, [one.word for one in found].index("fed"), people_of(get_case("milo"))) == who


def test_nothing_acts_in_nothing():
    assert agents([], people_of(get_case("milo"))) == []
