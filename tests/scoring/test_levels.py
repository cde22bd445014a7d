"""The level of a criterion is what people are expected to give, from what was trained."""

import pytest

from bbcp import get_case
from bbcp.scoring import Kind
from bbcp.scoring.criteria import rate
from bbcp.scoring.flow import Flow
from bbcp.scoring.judge import judge
from bbcp.scoring.kind import kind_of
from bbcp.scoring.labels import Criterion
from bbcp.scoring.level_signals import level_signals
from bbcp.scoring.levels import LEVELS, READ, READ_SOME, STEPS, expected, levels
from bbcp.scoring.reading import Reading, read
from bbcp.scoring.signals import signals
from bbcp.scoring.weigh import Weights, shipped_weights
from bbcp.scoring.weighed import Weighed
from bbcp.training.corpus import load_corpus

HELD = [one for one in load_corpus() if one.held_out][::9]


def weighed(reading: Reading, kind: Kind) -> list[float]:
    ruled, reason, _ = kind_of(reading)
    names = signals(reading, ruled, reason)
    return expected(Weighed.of(level_signals(names, kind, rate(reading, kind)), shipped_weights()))


@pytest.mark.parametrize("one", HELD, ids=lambda one: one.id)
def test_what_is_expected_is_a_level(one):
    reading = read(one.text, one.case, shipped_weights())
    for value in weighed(reading, one.kind):
        assert -0.5 < value < LEVELS - 0.5


def test_nothing_is_relevant_that_is_expected_to_be_beside_the_danger_and_nothing_in_full_that_is_half_expected():
    place = list(Criterion).index(Criterion.RELEVANT)
    met = set()
    for one in load_corpus():
        if not (one.held_out and one.kind is Kind.BEHAVIORAL):
            continue
        reading = read(one.text, one.case, shipped_weights())
        ruled, reason, _ = kind_of(reading)
        given = levels(reading, Kind.BEHAVIORAL, reason, Weighed.of(signals(reading, ruled, reason), shipped_weights()))
        level, found = given[Criterion.RELEVANT].level, weighed(reading, Kind.BEHAVIORAL)[place]
        steps = (STEPS, READ_SOME, READ)[rate(reading, Kind.BEHAVIORAL)[Criterion.RELEVANT].level]
        least, full = steps[Criterion.RELEVANT]
        assert level == (found >= least) + (found >= full), one.id
        met.add(level)
    assert met == {0, 1, 2}


def test_weights_of_the_first_step_alone_rate_nothing():
    with pytest.raises(ValueError, match="no second step"):
        expected(Weighed.of((), Weights({}, frozenset(), Flow.from_json({"own": "", "pairs": {}}))))


def test_the_case_of_the_course_is_rated_as_it_was_read():
    case = get_case("milo")
    reading = read(
        "When Milo hits, Dana will kneel and hold his hand, each time for four months.", case, shipped_weights()
    )
    ruled, reason, _ = kind_of(reading)
    given = levels(reading, Kind.BEHAVIORAL, reason, Weighed.of(signals(reading, ruled, reason), shipped_weights()))
    assert [one.level for one in given.values()] == [2] * len(Criterion)


NOTES = {
    "Dana kneels w/ Milo & names the feeling, 5x/wk x 6 mos; Tia writes it down wkly.": 1,
    "Rosa feeds Leo q morning b4 9, 6 mos. Nurse Pham looks at the chart wkly.": 1,
    "MO kneels w/ child & names feeling, 5x/wk x 6 mos, per SW & CPS svcs rpt.": 0,
    "Dana will demonstrate age-appropriate attunement w/ Milo wkly thru therapeutic services pursuant hereto.": 0,
}


@pytest.mark.parametrize(("text", "level"), NOTES.items(), ids=[one[:24] for one in NOTES])
def test_signs_of_time_and_number_are_one_abbreviation_and_those_of_an_agency_a_stack(text, level):
    case = get_case("rosa" if "Rosa" in text else "milo")
    assert judge(text, case).rating(Criterion.PLAIN).level == level


ENDS = {
    "My drug tests will all come back negative for 90 days, and each night before 8 I give Leo his bottle.": 1,
    "Rosa will go to class for twelve weeks, and in those same weeks she will feed Leo each morning at seven.": 2,
}


@pytest.mark.parametrize(("text", "level"), ENDS.items(), ids=[one[:30] for one in ENDS])
def test_an_end_of_the_service_alone_is_half_an_end(text, level):
    judged = judge(text, get_case("rosa"))
    assert judged.kind is Kind.MIXED
    assert judged.rating(Criterion.TIME_BOUND).level == level
