"""Signals are laid out as ones in columns, those that many texts have first."""

import numpy as np

from bbcp.training.matrix import matrix_of

ROWS = [("b", "a", "rare"), ("b", "b"), ("a", "b", "c"), ("c",)]
ONCE = [1] * len(ROWS)


def test_each_text_has_a_one_for_each_signal_it_has():
    matrix, names = matrix_of(ROWS, ONCE, 2)
    assert names == ["b", "a", "c"]
    assert matrix.toarray().tolist() == [[1, 1, 0], [1, 0, 0], [1, 1, 1], [0, 0, 1]]


def test_a_signal_that_too_few_texts_have_has_no_column():
    matrix, names = matrix_of(ROWS, ONCE, 5)
    assert names == []
    assert matrix.shape == (4, 0)


def test_a_signal_of_a_text_that_counts_twice_counts_twice():
    assert matrix_of(ROWS, [2, 1, 1, 1], 2)[1] == ["b", "a", "c", "rare"]


def test_numbers_are_as_asked_for():
    assert matrix_of(ROWS, ONCE, 1, np.float32)[0].dtype == np.float32
