"""Words are named alone, by class and beside those near them; people by their part, times not at all."""

from bbcp import get_case
from bbcp.scoring.naming import people_in
from bbcp.scoring.near_words import ALWAYS, near_names, near_signals
from bbcp.scoring.text import tokens


def _signals(text, family="milo"):
    found = tokens(text)
    case = get_case(family)
    return [one[0] for one in near_signals(found, people_in(case, found), case)]


def test_words_are_named_alone_by_class_and_with_those_behind_them():
    told = _signals("Dana will hose him down.")
    assert {"hose", "CAREGIVER>hose", "hose>him", "hose>down", "him>down"} <= set(told)
    assert any(one.startswith("class:") for one in told)
    assert not {"will", "him", "CAREGIVER"} & set(told)


def test_names_are_told_by_their_part_and_times_not_at_all():
    told = " ".join(_signals("Renee lets Paul sit with Jade for 20 minutes each Friday until June.", "jade"))
    assert {"CAREGIVER>let", "let>FEARED", "with>CHILD"} <= set(told.split())
    assert not any(word in told for word in ("renee", "paul", "jade", "20", "friday", "until", "june"))


def test_no_pair_reaches_over_a_mark():
    assert "kneel>belt" not in _signals("Dana will kneel, belt on the hook.")


def test_an_empty_text_has_no_signals():
    assert _signals("") == []


def test_each_name_stands_once_and_every_text_has_one():
    found = tokens("Dana will kneel. Dana will kneel.")
    case = get_case("milo")
    names = near_names(found, people_in(case, found), case)
    assert {ALWAYS, "kneel", "CAREGIVER>kneel"} <= names
    assert near_names((), people_in(case, ()), case) == {ALWAYS}
