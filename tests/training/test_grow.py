"""Trees that are grown give what they were shown, and are kept so that only the signals of a text cost time."""

import itertools
import json
import random
from functools import reduce
from operator import or_

import pytest

from bbcp.scoring.forest import Forest, agreed, shares
from bbcp.training.grow import _lay, _trees, grow

NAMES = ("rain", "wind", "cold")


def values(forest, names):
    return forest.given(reduce(or_, map(forest.falls_away, names), 0))


def shown(value):
    """Every mixture of three signals, each often enough to be learned from."""
    mixtures = [names for count in range(4) for names in itertools.combinations(NAMES, count)]
    return [(names, value(names)) for names in mixtures] * 40


def test_an_outcome_that_needs_two_signals_at_once_is_learned():
    both = grow({"storm": shown(lambda names: float("rain" in names and "wind" in names))})
    forest = Forest.from_json(both)
    assert values(forest, ("rain", "wind"))[0] == pytest.approx(1, abs=0.05)
    assert values(forest, ("rain", "cold"))[0] == pytest.approx(0, abs=0.05)
    assert values(forest, ())[0] == pytest.approx(0, abs=0.05)


def test_the_trees_give_what_walking_through_them_gives():
    chance = random.Random(7)
    names = [f"n{at}" for at in range(12)]
    examples = [(tuple(chance.sample(names, 5)), chance.random()) for _ in range(600)]
    examples = [(some, value + 2.0 * ("n1" in some and "n2" not in some)) for some, value in examples]
    trees = _trees(examples, 20)
    leaves, cuts = [], {}
    for at, tree in enumerate(trees):
        _lay(tree, at, leaves, cuts)
    forest = Forest.from_json({"outcomes": ["x"], "trees": [len(trees)], "leaves": leaves, "cuts": cuts})

    def walked(node, some):
        while "leaf" not in node:
            node = node["with" if node["name"] in some else "without"]
        return node["leaf"]

    for some, _ in examples:
        assert values(forest, some) == [sum(walked(tree, some) for tree in trees) / 1000]
        assert values(forest, [*some, *some, "never seen"]) == values(forest, some)


def test_outcomes_keep_their_own_trees_and_survive_json():
    made = grow({"wet": shown(lambda names: float("rain" in names)), "chill": shown(lambda names: len(names) / 3)})
    forest = Forest.from_json(json.loads(json.dumps(made)))
    assert forest.outcomes == ("wet", "chill")
    wet, chill = values(forest, ("rain", "wind", "cold"))
    assert (wet, chill) == (pytest.approx(1, abs=0.05), pytest.approx(1, abs=0.05))
    wet, chill = values(forest, ("wind",))
    assert (wet, chill) == (pytest.approx(0, abs=0.05), pytest.approx(1 / 3, abs=0.05))


def test_too_few_texts_give_trees_that_ask_nothing():
    forest = Forest.from_json(grow({"x": [(("a",), 1.0), (("b",), 0.0)]}))
    assert values(forest, ("a",)) == values(forest, ("b",))


def test_shares_add_up_to_one_and_none_is_below_nothing():
    found = shares((1.1, -0.2, 0.1))
    assert sum(found) == pytest.approx(1)
    assert min(found) > 0
    assert found[0] == max(found)


def test_two_ways_of_weighing_that_agree_keep_what_they_say():
    assert agreed((0.8, 0.2), (0.8, 0.2)) == pytest.approx([0.8, 0.2])
    assert agreed((0.9, 0.1), (0.1, 0.9)) == pytest.approx([0.5, 0.5])
