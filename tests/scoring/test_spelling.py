"""What was meant is read where somebody's pen slipped, and nothing else is touched."""

from pathlib import Path

import pytest
import yaml

from bbcp.case import get_case
from bbcp.scoring import Criterion, judge
from bbcp.scoring.slips import LEFT_OUT, SWAPPED, one_slip
from bbcp.scoring.spelling import GAP, LONGEST, Speller
from bbcp.scoring.weigh import shipped_weights

TYPED = yaml.safe_load((Path(__file__).parent / "mistyped.yaml").read_text(encoding="utf-8"))
MEANT = {
    "chek": "check",
    "brekfast": "breakfast",
    "wlil": "will",
    "theraapy": "therapy",
    "managment": "management",
    "appointmant": "appointment",
    "suger": "sugar",
    "eachnight": "each night",
    "kepts": "kept",
    "becuase": "because",
}
LEFT = [
    "kneel",
    "bassinet",  # rare, and right
    "qwrtz",
    "zzzzzzzz",
    "countertops",
    "hitchhiker",
]
ALONE = [
    "Dana reads to Milo 5x/wk, 6 mos, w/ Ms. Lund, per appt.",
    "Kneel, Dana. Ask Bettie or Wille or Timo.",
    "El niño duerme en su cama cada noche, y Dana lo mira.",
    "Dana se arrodilla y le habla con calma a Milo cada vez que pega, por cuatro meses.",
    "asdf qwer zxcv uiop",
    "E-mail nobdy@examle.org, see exmple.org/wil and the wel-knwn one.",
    "",
]


def spelled(text, case="milo"):
    return shipped_weights().speller.spelled(text, range(len(text)), get_case(case))


@pytest.mark.parametrize("word", MEANT)
def test_the_likeliest_word_is_meant(word):
    assert shipped_weights().speller.meant(word) == MEANT[word]


@pytest.mark.parametrize("word", LEFT)
def test_a_word_that_is_right_or_that_nobody_can_tell_is_left(word):
    assert spelled(f"Dana will see {word}.")[0] == f"Dana will see {word}."


@pytest.mark.parametrize("text", ALONE)
def test_notes_names_and_other_languages_are_left_alone(text):
    assert spelled(text) == (text, range(len(text)))


@pytest.mark.parametrize("one", TYPED, ids=[one["typed"][:50] for one in TYPED])
def test_a_slip_of_the_pen_costs_no_points_but_for_plain_words(one):
    case = get_case(one["case"])
    meant, typed = judge(one["meant"], case), judge(one["typed"], case)
    assert typed.kind is meant.kind
    assert abs(typed.score - meant.score) <= 1
    levels = [
        [rating.level for rating in judged.ratings if rating.criterion is not Criterion.PLAIN]
        for judged in (meant, typed)
    ]
    assert sum(abs(a - b) for a, b in zip(*levels, strict=True)) <= 1


def test_a_mark_stands_on_the_words_as_they_were_written():
    text = "wen milo hits dana wil neel beside him"
    marked = {text[span.start : span.end] for span in judge(text, get_case("milo")).kind_spans}
    assert all(words and not words.startswith(" ") and words in text for words in marked)
    seen, places = spelled("Dana wil chek the dor evry nite.")
    assert seen == "Dana will check the door every nite."
    assert len(seen) == len(places)
    assert list(places) == sorted(places)
    assert places[seen.index("evry"[:2])] == 22


def test_the_familys_own_words_are_never_slips():
    case = get_case("milo")
    own = {word for told in (case.harm, case.danger_statement, case.safety_goal) for word in told.lower().split()}
    for word in own:
        assert spelled(f"so {word} it is")[0] == f"so {word} it is"


def test_a_name_is_never_a_slip():
    assert spelled("dane reads and Danna reads, mlio sits")[0] == "dane reads and Danna reads, mlio sits"


def test_thousands_of_words_that_nobody_knows_take_no_time():
    text = " ".join(f"zq{a}{b}x" for a in "abcdefghij" for b in "klmnopqrst") * 50
    assert spelled(text)[0] == text


def test_marks_between_two_sentences_may_be_many_and_the_second_still_opens():
    assert spelled(f"She kneels.{' ' * (GAP - 2)}Evrey night she sits.")[0].endswith("Every night she sits.")
    assert spelled(f"She kneels{' ' * GAP}Evrey night she sits.")[0].endswith("Evrey night she sits.")


def test_a_row_of_letters_longer_than_any_word_is_no_slip():
    row = "z" * LONGEST
    speller = Speller({row + "z": 0, row + "zz": 1})
    text = "she will sit {} there"
    for written, meant in ((row, row + "z"), (row + "zzz", row + "zzz")):
        said = text.format(written)
        assert speller.spelled(said, range(len(said)), get_case("milo"))[0] == text.format(meant)


def test_slips_are_weighed_by_how_likely_they_are():
    found = dict(one_slip("wlil"))
    assert found["will"] == SWAPPED
    assert dict(one_slip("wil"))["will"] == LEFT_OUT
    assert "vil" not in dict(one_slip("wil"))  # the first letter is left as it is
