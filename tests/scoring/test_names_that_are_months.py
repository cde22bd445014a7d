"""A person of the family whose name is a month's is no date."""

import pytest

from bbcp import get_case
from bbcp.scoring import judge
from bbcp.scoring.labels import Criterion


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Rosa and Jun will feed Leo.", 0),
        ("Jun's sister sees Rosa and Jun feed Leo.", 0),
        ("Rosa feeds Leo until Jun 5.", 2),
        ("Rosa feeds Leo until the end of June.", 2),
    ],
)
def test_a_father_called_jun_is_no_month(text, level):
    assert judge(text, get_case("rosa")).rating(Criterion.TIME_BOUND).level == level
