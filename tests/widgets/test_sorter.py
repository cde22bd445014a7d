"""The sorter without a browser, and the cards that authors write."""

import copy
import importlib

import pytest

from bbcp import attempts, content
from bbcp.case import get_case
from bbcp.scoring.judgement import Kind
from bbcp.widgets import Sorter
from bbcp.widgets.sorting.deck import DeckError, deck_from_mapping, get_deck

judge_module = importlib.import_module("bbcp.scoring.judge")
PILE_OF = {
    Kind.SERVICE: "service",
    Kind.BEHAVIORAL: "behavior",
    Kind.VAGUE: "not_visible",
    Kind.ABSENCE: "not_visible",
}
DECKS = [one["id"] for one in content.load("sorters")]
CARDS = [(deck, card) for deck in DECKS for card in get_deck(deck).cards]


def play(sorter, choose):
    while sorter.next.description != "See how it went":
        sorter.choices[choose(sorter.cards[len(sorter.placed)])].click()
        if sorter.next.layout.display is None and sorter.next.description == "Next card":
            sorter.next.click()
    sorter.next.click()


@pytest.mark.parametrize(("deck_id", "card"), CARDS, ids=[card.id for _, card in CARDS])
def test_a_card_lies_on_the_pile_of_its_kind_and_every_choice_is_explained(deck_id, card):
    assert PILE_OF[Kind(card.kind)] == card.pile
    assert get_case(card.case).id == card.case
    for reason in card.why.values():
        assert len(reason.split()) >= 12, "an explanation says why, in a sentence or two"
    assert len(set(card.why.values())) == len(card.why)


@pytest.mark.skipif("TEMPORARY" in (judge_module.__doc__ or ""), reason="the judge is still a stand-in")
@pytest.mark.parametrize("card", [card for _, card in CARDS], ids=[card.id for _, card in CARDS])
def test_the_judge_sees_a_card_as_its_author_does(card):
    assert judge_module.judge(card.text, get_case(card.case)).kind == Kind(card.kind)


def test_a_wrong_choice_is_explained_and_can_be_made_again():
    sorter = Sorter("proof-of-change")
    card = sorter.cards[0]
    sorter.choices["not_visible"].click()
    assert card.why["not_visible"].split(".")[0] in sorter.why.value
    assert sorter.next.layout.display == "none" and not sorter.choices["service"].disabled
    sorter.choices[card.pile].click()
    assert "Yes." in sorter.why.value and sorter.next.layout.display is None


def test_a_second_click_on_a_placed_card_changes_nothing():
    sorter = Sorter("proof-of-change")
    sorter.choices["service"].click()
    sorter.choices["service"].click()
    assert len(sorter.placed) == 1 and len(attempts.read()) == 1


def test_a_faultless_round_ends_with_praise_and_starts_again():
    sorter = Sorter("proof-of-change")
    play(sorter, lambda card: card.pile)
    assert "all 8 on the first try" in sorter.why.value
    assert sorter.missed.layout.display == "none"
    sorter.again.click()
    assert "Card 1 of 8" in sorter.card.value and sorter.placed == []


def test_missed_cards_come_back_alone():
    sorter = Sorter("proof-of-change")
    wrong_first = {"renee-smart", "dana-calm"}

    def choose(card):
        if card.id in wrong_first:
            wrong_first.remove(card.id)
            return "not_visible"
        return card.pile

    play(sorter, choose)
    assert "6 of 8" in sorter.why.value and "Your first thought was Not visible yet." in sorter.why.value
    sorter.missed.click()
    assert [card.id for card in sorter.cards] == ["dana-calm", "renee-smart"]
    done = [one for one in attempts.read() if one["verb"]["display"]["en"] == "completed"]
    assert done[0]["result"]["score"] == {"raw": 6, "min": 0, "max": 8, "scaled": 0.75}


def test_a_log_that_cannot_be_written_is_told_and_the_cards_go_on(own_work_folder):
    own_work_folder.write_text("in the way")
    sorter = Sorter("proof-of-change")
    sorter.choices["service"].click()
    assert "could not be kept" in sorter.trouble.value and len(sorter.placed) == 1


def test_an_unknown_deck_is_one_sentence():
    assert "There is no set of cards called" in Sorter("none").box.children[1].value


def test_a_card_without_a_reason_for_a_pile_is_refused_with_its_name():
    data = copy.deepcopy(content.load("sorters")[0])
    del data["cards"][3]["why"]["behavior"]
    with pytest.raises(DeckError, match="grace-coping"):
        deck_from_mapping(data)
    del data["cards"][3]["text"]
    with pytest.raises(DeckError, match="lacks 'text'"):
        deck_from_mapping(data)
