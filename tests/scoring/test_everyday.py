"""A short good sentence in everyday words gets most of its points: learners begin with such sentences."""

from pathlib import Path

import pytest
import yaml

from bbcp.case import get_case
from bbcp.scoring import Kind, judge

SENTENCES = yaml.safe_load((Path(__file__).parent / "everyday.yaml").read_text(encoding="utf-8"))
EACH = [(case, text) for case, texts in SENTENCES.items() for text in texts]
ENOUGH = 11
"""Points of 16: not every sentence says who sees it, or names the child."""


def test_there_are_many_about_every_family():
    assert len(EACH) >= 100
    assert len(SENTENCES) == 8


@pytest.mark.parametrize(("case", "text"), EACH, ids=[f"{case}-{text[:60]}" for case, text in EACH])
def test_it_is_an_act_and_gets_most_of_its_points(case, text):
    judged = judge(text, get_case(case))
    assert judged.kind in (Kind.BEHAVIORAL, Kind.MIXED)
    assert judged.score >= ENOUGH
