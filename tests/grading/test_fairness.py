"""The same idea earns the same, in plain words, second-language grammar, first person or shorthand."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from bbcp.grading.grade import grade_answer

PAIRS = yaml.safe_load((Path(__file__).parent / "fairness.yaml").read_text(encoding="utf-8"))
WAYS = ("plain", "second_language", "first_person", "shorthand")
NEAR = 1
"""Points of 16; an abbreviation may cost one for plain words."""
MISSED = (
    "When Theo is play in yard, Grace will monitor",
    "Tina will keep in house enough of food",
    "Rosa is going to go to her outpatient treatment",
)
"""How the variants begin that the scorer still reads otherwise. All pairs were written blind, the last 28 once the
scorer was mended on the others. One that comes right must be taken off this list: the test says so."""


def known(one):
    missed = one["variant"].startswith(MISSED)
    mark = pytest.mark.xfail(strict=True, reason="more than one point apart")
    return pytest.param(one, id=f"{one['way']}-{one['case']}-{one['variant'][:30]}", marks=[mark] if missed else [])


def test_there_are_enough_pairs_of_each_way():
    assert len(PAIRS) >= 40
    assert set(Counter(one["way"] for one in PAIRS)) == set(WAYS)
    assert min(Counter(one["way"] for one in PAIRS).values()) >= 10
    assert len({one["case"] for one in PAIRS}) >= 8


@pytest.mark.parametrize("pair", [known(one) for one in PAIRS])
def test_another_way_to_say_it_stays_within_one_point(pair):
    standard, variant = (grade_answer(pair[way], pair["case"], 16).score for way in ("standard", "variant"))
    assert abs(standard - variant) <= NEAR
