"""Every rule of the scorer carries its reason, texts that must trigger it and texts that must not."""

import pytest

from bbcp import content, get_case
from bbcp.scoring import Reason, judge
from bbcp.scoring.act import Evidence
from bbcp.scoring.reading import read

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
