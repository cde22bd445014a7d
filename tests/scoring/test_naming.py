"""The people of a family under other names than the case has."""

import pytest

from bbcp.case import get_case
from bbcp.scoring.judge import judge
from bbcp.scoring.labels import Kind, Reason
from bbcp.scoring.naming import one_off, people_in, sound
from bbcp.scoring.people import Who
from bbcp.scoring.text import tokens
from bbcp.training.corpus import families


def who(text, case, word):
    found = tokens(text)
    return people_in(get_case(case), found).who(next(one for one in found if one.word == word))


@pytest.mark.parametrize(
    ("word", "name"),
    [("yvete", "yvette"), ("terrance", "terrence"), ("kayala", "kayla"), ("graec", "grace"), ("denisse", "denise")],
)
def test_one_letter_wrong_missing_too_many_or_two_in_turn(word, name):
    assert one_off(word, name) and one_off(name, word)


@pytest.mark.parametrize(
    ("word", "name"), [("grace", "grace"), ("garce", "grcae"), ("kyla", "kayala"), ("rosa", "tina")]
)
def test_more_than_that_is_another_name(word, name):
    assert not one_off(word, name)


@pytest.mark.parametrize("names", ["kelsy kelsie", "sofea sophea", "sara sarah", "erik eric", "mikaela micaela"])
def test_names_that_sound_alike_are_one(names):
    one, other = names.split()
    assert sound(one) == sound(other) != sound("milo")


@pytest.mark.parametrize(
    ("text", "case", "word", "part"),
    [
        ("terrance will sit down", "terrence", "terrance", Who.CAREGIVER),
        ("Terrance's voice stays low", "terrence", "terrance's", Who.CAREGIVER),
        ("KAYALA calls amari", "kayla", "kayala", Who.CAREGIVER),
        ("she sits with amarii", "kayla", "amarii", Who.CHILD),
        ("cousin denisse looks", "kayla", "denisse", Who.OTHER),
        ("she will play with him", "kayla", "play", None),
        ("with much grave care", "grace", "grave", None),
    ],
)
def test_a_name_with_a_letter_wrong_is_known(text, case, word, part):
    assert who(text, case, word) is part


@pytest.mark.parametrize("text", ["Both adults will look", "The pills are counted by both grown-ups"])
def test_both_adults_are_the_two_caregivers_of_a_family_that_has_two(text):
    word = "adults" if "adults" in text else "grown-ups"
    assert who(text, "rosa", word) is Who.CAREGIVER
    assert who(text, "kayla", word) is Who.OTHER


def test_the_two_of_them_are_the_caregivers_and_both_children_are_not():
    assert who("Both of them will look", "rosa", "both") is Who.CAREGIVER
    assert who("The two of us will look", "rosa", "two") is Who.CAREGIVER
    assert who("Both kids will eat", "rosa", "both") is None
    assert who("Two adults will look", "rosa", "adults") is Who.OTHER


@pytest.mark.parametrize(
    ("name", "case", "part"),
    [
        ("Baba", "terrence", Who.CAREGIVER),
        ("Tatay", "terrence", Who.CAREGIVER),
        ("Nanay", "kayla", Who.CAREGIVER),
        ("Mamère", "kayla", Who.OTHER),
        ("Halmoni", "terrence", Who.OTHER),
        ("Baba", "kayla", None),
    ],
)
def test_a_parent_goes_by_the_word_of_the_familys_own_language(name, case, part):
    assert who(f"{name} sits down with the children", case, name.lower()) is part


def test_an_objective_that_calls_the_father_baba_is_about_this_family():
    text = "When Nia or Zoe looks frightened, Baba lowers his voice and sits down on the sofa, every time, for 90 days."
    assert judge(text, get_case("terrence")).kind is Kind.BEHAVIORAL


@pytest.mark.parametrize("thing", ["ATV", "UTV", "IEP", "WIFI"])
def test_letters_that_stand_for_a_thing_are_nobody_of_another_family(thing):
    text = f"Father keeps the keys of the {thing} in his pocket whenever the children are outside, for six months."
    assert judge(text, get_case("terrence")).reason is not Reason.OTHER_FAMILY


def test_an_unknown_name_behind_an_article_is_a_thing():
    text = "Mother keeps the Epistat on the shelf by the bed every night for six months."
    assert judge(text, get_case("rosa")).reason is not Reason.OTHER_FAMILY


def test_father_is_who_raises_the_children_though_a_priest_stands_in_the_network():
    found = tokens("Father Ignacio keeps the folder, and Father calls him before he comes")
    people = people_in(families()["paloma"], found)
    assert [people.who(one) for one in found if one.word == "father"] == [Who.CAREGIVER] * 2
    assert people.who(next(one for one in found if one.word == "ignacio")) is Who.OTHER
