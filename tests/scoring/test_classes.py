"""Classes of words: each word in one narrow and one wide class, the same in every copy."""

from bbcp.scoring.classes import CLASSES_FILE, classes_of, wide_class

LINES = CLASSES_FILE.read_text(encoding="utf-8").splitlines()


def test_no_word_stands_in_two_classes():
    words = [word for line in LINES for word in line.split()[1:]]
    assert len(words) == len(set(words)) > 20_000


def test_words_that_mean_alike_share_a_class():
    assert classes_of("kneel") == classes_of("kneeling")
    assert wide_class("padlock") == wide_class("latch")
    assert wide_class("certificate") != wide_class("crib")


def test_a_word_that_nobody_knows_has_no_class():
    assert classes_of("qwertz") == ()
    assert wide_class("qwertz") is None


def test_a_narrow_class_lies_within_one_wide_class():
    found = {}
    for line in LINES:
        for word in line.split()[1:]:
            wide, narrow = classes_of(word)
            assert found.setdefault(narrow, wide) == wide
