"""Every rule of the scorer carries its reason, texts that must trigger it and texts that must not."""

import pytest

from bbcp import content, get_case
from bbcp.scoring import Reason, judge
from bbcp.scoring.act import Evidence
from bbcp.scoring.reading import read
from bbcp.scoring.weigh import shipped_weights

RULES = content.load("evidence")
LINES = [
    pytest.param(name, text, wanted, id=f"{name} {'yes' if wanted else 'no'}: {text[:40]}")
    for name, rule in RULES.items()
    for wanted, key in ((True, "shows"), (False, "silent"))
    for text in rule[key]
]


def test_every_rule_is_complete():
    assert set(RULES) == {one.value for one in Evidence}
    for name, rule in RULES.items():
        assert set(rule) == {"looks_for", "why", "next_step", "source", "shows", "silent"}, name
        assert all(rule[key] for key in rule), name


@pytest.mark.parametrize(("name", "text", "wanted"), LINES)
def test_a_rule_finds_what_it_should_and_nothing_else(name, text, wanted):
    if name == Evidence.HARM.value:
        # What hurts a child is told by trained weights and rules together; what counts is what comes of it.
        assert (judge(text, get_case("milo")).reason is Reason.HARMFUL) == wanted
        return
    found = read(text, get_case("milo")).of(Evidence(name))
    assert bool(found) == wanted, [one.evidence for one in read(text, get_case("milo")).acts]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Dana kneels down to Milo and then names what he feels.", ["kneels down to Milo", "names what he feels"]),
        (
            "Dana locks the door at nine, and then she hands the key to Tia.",
            ["locks the door at nine", "hands the key to Tia"],
        ),
    ],
)
def test_the_words_marked_for_an_act_end_where_it_ends(text, marked):
    acts = read(text, get_case("milo"), shipped_weights()).of(Evidence.SEEN)
    assert [text[one.span.start : one.span.end] for one in acts] == marked
