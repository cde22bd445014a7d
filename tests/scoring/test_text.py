"""Texts are cut into words and sentences as a reader would cut them."""

import pytest

from bbcp.scoring.text import sentences, tokens


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("At 8 p.m. each night Jun will lay Leo down.", 1),
        ("At 8 p.m. Jun will lay Leo down.", 1),
        ("By 7 A.M., every school day, Jun wakes Leo.", 1),
        ("Jun lays Leo down each night by 8 p.m. He will send a picture.", 2),
        ("She sits down. By 8 p.m. Jun is there.", 2),
        ("Leo sleeps by 9 p.m.", 1),
        ("Ms. Lund calls Pam. Mo will come.", 2),
    ],
)
def test_a_time_of_day_ends_no_sentence_by_its_own_stop(text, count):
    assert len(sentences(tokens(text))) == count


def test_half_a_day_is_one_word():
    assert [one.word for one in tokens("8 p.m., 9 A.M.")] == ["8", "p.m", "9", "a.m"]
    assert [one.word for one in tokens("spam.mom")] == ["spam", "mom"]


def test_letters_for_a_thing_are_told_from_a_shouted_name():
    short = {one.word: one.short for one in tokens("The ATV is at CARLENE and Mo rides it")}
    assert short["atv"] and not short["carlene"] and not short["mo"]
    assert not any(one.short for one in tokens("THE ATV IS AT HOME"))


def test_words_that_name_one_thing_together_are_one_word():
    found = [one.word for one in tokens("The foster parent and the Case Manager saw clean drops.")]
    assert found == ["the", "foster parent", "and", "the", "case manager", "saw", "clean drops"]
    assert [one.word for one in tokens("She fosters; parents clean, drops.")][:3] == ["she", "fosters", "parents"]
