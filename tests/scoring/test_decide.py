"""Kind and levels never gainsay each other, and sums decide as they should."""

import pytest

from bbcp import judge
from bbcp.scoring import Kind
from bbcp.scoring.levels import BOUNDS
from bbcp.training.corpus import load_corpus

ROWS = load_corpus()


@pytest.mark.parametrize("one", ROWS[::20], ids=lambda one: one.id)
def test_the_levels_fit_the_kind(one):
    judgement = judge(one.text, one.case)
    for (kind, criterion), (least, most) in BOUNDS.items():
        if judgement.kind is kind:
            assert least <= judgement.rating(criterion).level <= most
    assert 0 < judgement.certainty <= 1
    assert judgement.kind is not Kind.OTHER or judgement.score == 0


def test_people_keep_to_the_same_bounds():
    for one in ROWS:
        for (kind, criterion), (least, most) in BOUNDS.items():
            if one.kind is kind:
                assert least <= one.levels[criterion] <= most, one.id
