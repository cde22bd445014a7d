"""Agreement between two raters: known values, the edges, and the same answers as scikit-learn."""

import math
import random

import pytest
from sklearn.metrics import cohen_kappa_score

from bbcp.widgets.calibrating.agreement import MixUp, kappa, mix_ups, percent, quadratic_kappa, same

# Two raters, 50 things, yes or no: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no. By hand: 0.7 observed, 0.5 by luck.
FIFTY = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15


def test_kappa_of_a_table_worked_out_by_hand():
    assert same(FIFTY) == 35
    assert kappa(FIFTY) == pytest.approx(0.4)


def test_weighted_kappa_of_tables_worked_out_by_hand():
    # Two steps apart once: 4 observed; by luck 20 / 3, so 1 - 12 / 20.
    assert quadratic_kappa([(0, 0), (2, 2), (0, 2)]) == pytest.approx(0.4)
    # One step apart once costs a quarter of that: 1 observed; by luck 15 / 3, so 1 - 3 / 15.
    assert quadratic_kappa([(0, 0), (2, 2), (1, 2)]) == pytest.approx(0.8)


def test_perfect_agreement_is_exactly_one_and_luck_exactly_zero():
    assert kappa([("a", "a"), ("b", "b"), ("c", "c")]) == 1
    assert quadratic_kappa([(0, 0), (1, 1), (2, 2)]) == 1
    assert kappa([("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]) == 0


def test_agreement_below_luck_is_below_zero():
    assert kappa([("a", "b"), ("b", "a")]) == -1
    assert quadratic_kappa([(0, 2), (2, 0)]) == -1


def test_one_rater_with_a_single_kind_agrees_as_luck_does():
    assert kappa([("a", "a"), ("a", "b"), ("a", "c")]) == 0
    assert quadratic_kappa([(1, 0), (1, 1), (1, 2)]) == 0
    # Each used one kind only, but not the same one: nothing agrees, and luck would not help.
    assert kappa([("a", "b"), ("a", "b")]) == 0
    assert quadratic_kappa([(0, 1), (0, 1)]) == 0


@pytest.mark.parametrize("pairs", [[], [("a", "a")], [("a", "b")], [("a", "a"), ("a", "a")]])
def test_kappa_is_not_defined_for_fewer_than_two_things_or_a_single_kind_throughout(pairs):
    assert kappa(pairs) is None
    assert quadratic_kappa([(ord(one), ord(other)) for one, other in pairs]) is None


@pytest.mark.filterwarnings("ignore:.*(single label|undefined)")
@pytest.mark.parametrize("seed", range(40))
def test_the_same_as_scikit_learn(seed):
    chance = random.Random(seed)
    size, kinds = chance.randint(2, 60), "abcdef"[: chance.randint(2, 6)]
    nominal = [
        (one := chance.choice(kinds), one if chance.random() < 0.6 else chance.choice(kinds)) for _ in range(size)
    ]
    ours, theirs = kappa(nominal), cohen_kappa_score(*zip(*nominal, strict=True))
    assert math.isnan(theirs) if ours is None else ours == pytest.approx(theirs)
    ordered = [(one := chance.randrange(3), one if chance.random() < 0.6 else chance.randrange(3)) for _ in range(size)]
    theirs = cohen_kappa_score(*zip(*ordered, strict=True), labels=[0, 1, 2], weights="quadratic")
    ours = quadratic_kappa(ordered)
    assert math.isnan(theirs) if ours is None else ours == pytest.approx(theirs)


def test_percent_rounds_halves_up_and_knows_nothing_of_nothing():
    assert [percent(part, whole) for part, whole in ((5, 12), (1, 8), (12, 12), (0, 12), (0, 0))] == [42, 13, 100, 0, 0]


def test_mix_ups_are_counted_by_direction_the_most_frequent_first():
    pairs = [("a", "b"), ("b", "a"), ("b", "a"), ("c", "c")]
    assert mix_ups(pairs) == (MixUp("b", "a", 2), MixUp("a", "b", 1))
