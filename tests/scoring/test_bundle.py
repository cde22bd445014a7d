"""Signals that come together are weighed together, and weigh as much as one by one."""

import pytest

from bbcp.scoring.behind import near_row
from bbcp.scoring.bundle import Bundle, Scale, Scales, counted, missed, one_by_one, reached
from bbcp.scoring.kind import kind_of
from bbcp.scoring.reading import read
from bbcp.scoring.signals import bundled, signals
from bbcp.scoring.weigh import Table, shipped_weights
from bbcp.scoring.weighed import Weighed
from bbcp.scoring.word_counts import Counts, count_words
from bbcp.scoring.words import words
from bbcp.training.corpus import load_corpus

TEXTS = load_corpus()[::61]


@pytest.fixture(scope="module")
def read_texts():
    return [read(one.text, one.case, shipped_weights()) for one in TEXTS]


def test_no_signal_is_told_by_two_bundles(read_texts):
    for reading in read_texts:
        kind, reason, _ = kind_of(reading)
        told = bundled(reading, kind, reason)
        classes = frozenset(one_by_one(told.classes))
        every = [*one_by_one(told.bundles), *classes, *told.alone]
        assert sorted(every) == list(signals(reading, kind, reason))


def test_bundles_weigh_what_their_signals_do(read_texts):
    weights = shipped_weights()
    for reading in read_texts:
        kind, reason, _ = kind_of(reading)
        together = Weighed.bundled(bundled(reading, kind, reason), weights)
        one_each = Weighed.of(signals(reading, kind, reason), weights)
        assert (together.total, together.gone) == (one_each.total, one_each.gone)
        assert together.kinds() == one_each.kinds()


def test_what_is_learned_of_more_signals_is_added_to_what_was(read_texts):
    weights = shipped_weights()
    for reading in read_texts[:20]:
        names = signals(reading, *kind_of(reading)[:2])
        half = Weighed.of(names[::2], weights).and_more([Bundle(names[1::2])])
        whole = Weighed.of(names, weights)
        assert (half.total, half.levels()) == (whole.total, whole.levels())


def test_a_table_adds_up_bundles_and_what_stands_alone_each_time_that_it_stands_there():
    table = Table.from_json({"classes": ["a", "b"], "rows": {"one": {"a": 5}, "two": {"b": -7}, "three": {"a": 1}}})
    assert table.bundled([Bundle(("one", "two", "one"))], ["three", "three", "four"]) == [0.07, -0.07]
    assert table.bundled([], []) == [0.0, 0.0]
    assert table.sums(("one", "two")) == [0.05, -0.07]


def test_bundles_are_their_own_whatever_they_hold():
    assert Bundle(("a",)) != Bundle(("a",))
    assert Bundle(("a", "b", "a")).names == ("a", "b")
    assert one_by_one([Bundle("ab"), Bundle("b")], "c") == ("a", "b", "b", "c")


@pytest.mark.parametrize(
    ("scale", "steps", "names"),
    [
        (counted("act", 2), 0, ("act=0",)),
        (counted("act", 2), 1, ("act>=1",)),
        (counted("act", 2), 9, ("act>=1", "act>=2")),
        (reached("share", (10, 20), "%"), 0, ()),
        (reached("share", (10, 20), "%"), 2, ("share>=10%", "share>=20%")),
        (missed("share", (10, 20)), 1, ("share<20%",)),
        (missed("share", (10, 20)), 2, ("share<20%", "share<10%")),
        (Scale("", ("yes",)), 1, ("yes",)),
    ],
)
def test_a_number_is_told_by_the_steps_that_it_reaches(scale, steps, names):
    scales = Scales(scale, counted("other", 1))
    assert scales.told(steps, 0).names == (*names, "other=0")
    assert scales.told(steps, 0) is scales.told(steps, 0)


def test_words_are_counted_on_every_list_that_they_stand_on():
    row = ["shall", "often", "attend", "parenting", "class", "certificate", "door", "door"]
    found = count_words(row)
    assert found.shall == 1 and found.small == sum(one in words("determiners") | words("modals") for one in row)
    assert found.papers == sum(one in words("grammar", "papers") for one in row) > 0
    assert found.things == sum(one in words("nouns", "things") for one in row) >= 2
    assert found.services > 0 and found.venues >= found.services + found.papers - 1
    assert found.long == 1
    assert count_words([]) == Counts(*[0] * len(Counts._fields))
    assert count_words(["shall"] * 20_000).shall == 20_000


def test_words_are_looked_up_once_for_all_that_is_told_of_them(read_texts):
    for reading in read_texts[:20]:
        assert list(reading.looked_up) == near_row(reading.tokens, reading.people)
        assert list(reading.whom) == [reading.people.who(one) for one in reading.tokens]
