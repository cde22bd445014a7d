"""What a text is weighed by does not hang on how its words are shortened."""

import pytest

from bbcp import content, get_case
from bbcp.scoring.kind import kind_of
from bbcp.scoring.reading import read
from bbcp.scoring.signals import signals
from bbcp.scoring.weigh import shipped_weights
from bbcp.scoring.words import short_forms, spelled_out, words


def told(text: str) -> set[str]:
    reading = read(text, get_case("rosa"), shipped_weights())
    ruled, reason, _ = kind_of(reading)
    return {name for name in signals(reading, ruled, reason) if name.startswith(("word:", "class:"))}


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        ("Rosa sits w/ Leo b4 bed, 3 wks", "Rosa sits with Leo before bed, 3 weeks"),
        ("Rosa calls Pastor Bill 2x/wk thru May", "Rosa calls Pastor Bill 2x/week through May"),
        ("Rosa feeds Leo q 3 hrs at nite", "Rosa feeds Leo every 3 hours at night"),
    ],
)
def test_a_note_in_shorthand_is_weighed_by_the_words_it_means(note, sentence):
    assert told(note) == told(sentence)


def test_letters_that_stand_for_days_tell_nothing():
    assert told("Rosa sings to Leo (M/W/F).") == told("Rosa sings to Leo (T/T).")


def test_every_short_form_of_a_note_is_spelled_out_or_has_no_other_word():
    spelled = set(content.load("lexicon")["spelled_out"])
    assert spelled <= short_forms()
    assert words("jargon", "everyday") - spelled == {"n/a"}
    assert all(spelled_out(one) not in short_forms() for one in spelled)
