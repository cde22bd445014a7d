"""Word and letter runs as a measure of how hard a set of texts is."""

import pytest

from bbcp.scoring.labels import Criterion, Kind
from bbcp.training.corpus import load_corpus
from bbcp.training.yardstick import by_ngrams

ROWS = load_corpus()
FIRST = [one for one in ROWS if one.writer in ("wa", "wb")]
PLAIN = FIRST[::4]
ATTACKS = [one for one in ROWS if one.writer == "np"]


@pytest.fixture(scope="module")
def guesses():
    return by_ngrams(FIRST, [*PLAIN, *ATTACKS])


def right(guesses):
    return sum(one.kind is one.one.kind for one in guesses) / len(guesses)


def test_every_objective_gets_a_kind_and_eight_levels_without_being_learned_from(guesses):
    assert [one.one.id for one in guesses] == [one.id for one in (*PLAIN, *ATTACKS)]
    assert {one.kind for one in guesses} <= set(Kind)
    assert all(set(one.levels) == set(Criterion) and set(one.levels.values()) <= {0, 1, 2} for one in guesses)
    # Learned by heart they would all be right; the first two writers are plain, so most are.
    assert 0.6 < right(guesses[: len(PLAIN)]) < 0.95


def test_attacks_are_far_harder_for_it_than_plain_texts(guesses):
    assert right(guesses[len(PLAIN) :]) < right(guesses[: len(PLAIN)]) - 0.2


def test_nothing_to_learn_from_is_one_sentence():
    with pytest.raises(ValueError, match="no objectives of the first two writers"):
        by_ngrams([], FIRST[:3])
