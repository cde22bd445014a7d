"""The same idea earns the same, in plain words, second-language grammar, first person or shorthand."""

from collections import Counter
from pathlib import Path

import pytest
import yaml

from bbcp.grading.grade import grade_answer

PAIRS = yaml.safe_load((Path(__file__).parent / "fairness.yaml").read_text(encoding="utf-8"))
WAYS = ("plain", "second_language", "first_person", "shorthand")
NEAR = 1
"""Points of 16; an abbreviation may cost one for plain words. All pairs were written blind."""


def test_there_are_enough_pairs_of_each_way():
    assert len(PAIRS) >= 40
    assert set(Counter(one["way"] for one in PAIRS)) == set(WAYS)
    assert min(Counter(one["way"] for one in PAIRS).values()) >= 10
    assert len({one["case"] for one in PAIRS}) >= 8


@pytest.mark.parametrize("pair", PAIRS, ids=lambda one: f"{one['way']}-{one['case']}-{one['variant'][:30]}")
def test_another_way_to_say_it_stays_within_one_point(pair):
    standard, variant = (grade_answer(pair[way], pair["case"], 16).score for way in ("standard", "variant"))
    assert abs(standard - variant) <= NEAR
