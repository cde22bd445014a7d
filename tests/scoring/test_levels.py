"""The level of a criterion is what people are expected to give, from what was trained."""

import pytest

from bbcp import get_case
from bbcp.scoring import Kind
from bbcp.scoring.criteria import rate
from bbcp.scoring.flow import Flow
from bbcp.scoring.kind import kind_of
from bbcp.scoring.labels import Criterion
from bbcp.scoring.level_signals import level_signals
from bbcp.scoring.levels import BESIDE, LEVELS, Weighed, expected, levels
from bbcp.scoring.reading import Reading, read
from bbcp.scoring.signals import signals
from bbcp.scoring.weigh import Weights, shipped_weights
from bbcp.training.corpus import load_corpus

HELD = [one for one in load_corpus() if one.held_out][::9]


def weighed(reading: Reading, kind: Kind) -> list[Weighed]:
    ruled, reason, _ = kind_of(reading)
    names = signals(reading, ruled, reason)
    return expected(level_signals(names, kind, rate(reading, kind)), shipped_weights())


@pytest.mark.parametrize("one", HELD, ids=lambda one: one.id)
def test_what_is_expected_is_a_level(one):
    reading = read(one.text, one.case, shipped_weights())
    for value in weighed(reading, one.kind):
        assert -0.5 < value.level < LEVELS - 0.5
        assert 0 <= value.nothing <= 1


def test_an_act_that_is_likely_beside_the_danger_is_not_half_relevant():
    place = list(Criterion).index(Criterion.RELEVANT)
    between = 0
    for one in load_corpus():
        if not (one.held_out and one.kind is Kind.BEHAVIORAL):
            continue
        reading = read(one.text, one.case, shipped_weights())
        ruled, reason, _ = kind_of(reading)
        given = levels(reading, Kind.BEHAVIORAL, reason, signals(reading, ruled, reason), shipped_weights())
        found = weighed(reading, Kind.BEHAVIORAL)[place]
        assert found.nothing <= BESIDE or given[Criterion.RELEVANT].level == 0
        assert found.level >= 0.5 or given[Criterion.RELEVANT].level == 0
        between += found.level >= 0.5 and given[Criterion.RELEVANT].level == 0
    assert between


def test_weights_of_the_first_step_alone_rate_nothing():
    with pytest.raises(ValueError, match="no second step"):
        expected((), Weights({}, frozenset(), Flow.from_json({"own": "", "pairs": {}})))


def test_the_case_of_the_course_is_rated_as_it_was_read():
    case = get_case("milo")
    reading = read(
        "When Milo hits, Dana will kneel and hold his hand, each time for four months.", case, shipped_weights()
    )
    ruled, reason, _ = kind_of(reading)
    given = levels(reading, Kind.BEHAVIORAL, reason, signals(reading, ruled, reason), shipped_weights())
    assert [one.level for one in given.values()] == [2] * len(Criterion)
