"""A moment between who acts and "will" changes nothing about who acts."""

import pytest

from bbcp import get_case, judge
from bbcp.scoring import Kind
from bbcp.scoring.inserted import inserted

TOLD = {
    ("milo", "Dana, when Milo hits, will kneel."): "when Milo hits, Dana will kneel.",
    ("milo", "The mother (each time he hits) agrees to kneel."): "each time he hits, The mother agrees to kneel.",
    ("milo", "Ruth, at her Friday visits, sees Dana kneel."): "at her Friday visits, Ruth sees Dana kneel.",
    (
        "rosa",
        "So be it. Rosa and Jun, at night, will call Carmen.",
    ): "So be it. at night, Rosa and Jun will call Carmen.",
}
LEFT = [
    ("milo", "Ruth, when Milo hits, will kneel."),
    ("milo", "Dana, who kneels, will call Ruth."),
    ("milo", "Dana, when Milo hits, kneels."),
    ("milo", "Dana, when"),
    ("milo", ""),
]


@pytest.mark.parametrize(("family", "text"), TOLD)
def test_the_moment_is_read_first(family, text):
    told, places = inserted(text, range(len(text)), get_case(family))
    assert told == TOLD[family, text]
    assert len(told) == len(places)
    name = next(one for one in ("Ruth", "Dana", "mother", "Rosa") if one in text)
    assert text[places[told.index(name)]] == name[0]


@pytest.mark.parametrize(("family", "text"), LEFT)
def test_what_is_no_moment_of_a_caregiver_stays(family, text):
    assert inserted(text, range(len(text)), get_case(family))[0] == text


@pytest.mark.parametrize(
    "text",
    [
        "Dana, if Milo bites his cousin, will kneel next to him and name the rule until June 1.",
        "Dana (whenever Milo throws a toy) will kneel next to him and name the rule (until June 1; as seen by Ruth).",
    ],
)
def test_it_is_an_act(text):
    found = judge(text, get_case("milo"))
    assert found.kind is Kind.BEHAVIORAL
    assert found.score >= 13
