"""The sorter without a browser, and the cards that authors write."""

import copy
import importlib

import pytest

from bbcp import attempts, content
from bbcp.case import get_case
from bbcp.scoring.labels import Kind
from bbcp.widgets import Sorter
from bbcp.widgets.sorting.deck import DeckError
from bbcp.widgets.sorting.read_deck import deck_from_mapping, get_deck

judge_module = importlib.import_module("bbcp.scoring.judge")
PILE_OF = {
    Kind.SERVICE: "service",
    Kind.BEHAVIORAL: "behavior",
    Kind.VAGUE: "not_visible",
    Kind.ABSENCE: "not_visible",
}
"""What the first deck takes as proof; other decks sort by something else, or by kind in piles of their own."""
DECKS = [one["id"] for one in content.load("sorters")]
CARDS = [(deck, card) for deck in DECKS for card in get_deck(deck).cards]
OBJECTIVES = [card for _, card in CARDS if card.kind]


def play(sorter, choose):
    while sorter.next.description != "See how it went":
        sorter.choices[choose(sorter.cards[len(sorter.placed)])].click()
        if sorter.next.layout.display is None and sorter.next.description == "Next card":
            sorter.next.click()
    sorter.next.click()


@pytest.mark.parametrize(("deck_id", "card"), CARDS, ids=[card.id for _, card in CARDS])
def test_every_choice_is_explained_and_a_family_is_one_of_the_course(deck_id, card):
    assert not card.case or get_case(card.case).id == card.case
    for reason in card.why.values():
        assert len(reason.split()) >= 12, "an explanation says why, in a sentence or two"
    assert len(set(card.why.values())) == len(card.why)


@pytest.mark.parametrize("deck_id", DECKS)
def test_a_deck_has_something_for_every_pile_and_its_words_fit(deck_id):
    deck = get_deck(deck_id)
    assert {card.pile for card in deck.cards} == {pile.id for pile in deck.piles}
    assert all(len(pile.label) <= 28 for pile in deck.piles), "a label stands on a button, on a phone as well"


def test_the_first_deck_sorts_by_what_counts_as_proof():
    deck = get_deck("proof-of-change")
    assert deck.by_kind
    assert {kind: pile.id for pile in deck.piles for kind in pile.kinds} == PILE_OF
    assert all(card.pile == PILE_OF[card.kind] for card in deck.cards)


@pytest.mark.skipif("TEMPORARY" in (judge_module.__doc__ or ""), reason="the judge is still a stand-in")
@pytest.mark.parametrize("card", OBJECTIVES, ids=[card.id for card in OBJECTIVES])
def test_the_judge_sees_a_card_as_its_author_does(card):
    assert judge_module.judge(card.text, get_case(card.case)).kind == card.kind


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
    assert "every card on the first try" in sorter.why.value
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


def other_deck(**changes):
    """A deck that sorts by something else than the kind: two piles, a card without a family."""
    piles = [{"id": one, "label": one.title(), "hint": "What lies here."} for one in ("past", "future")]
    why = {"past": "It has happened.", "future": "It has not happened."}
    cards = [
        {"id": "was", "pile": "past", "text": "It rained.", "why": why},
        {"id": "may", "pile": "future", "text": "It may rain.", "why": why, "case": "milo"},
    ]
    return {
        "id": "when",
        "title": "When?",
        "intro": "Read it.",
        "ask": "When is it?",
        "piles": piles,
        "cards": cards,
    } | changes


def test_a_deck_about_something_else_needs_no_kind_and_asks_its_own_question(monkeypatch):
    monkeypatch.setattr("bbcp.widgets.sorting.sorter.get_deck", lambda name: deck_from_mapping(other_deck()))
    sorter = Sorter("when")
    assert not sorter.deck.by_kind
    assert "When is it?" in sorter.card.value and "proof" not in sorter.card.value
    play(sorter, lambda card: card.pile)
    was, may, end = attempts.read()
    assert set(was["context"]["extensions"]) == {"urn:bbcp:first_try"}
    assert set(may["context"]["extensions"]) == {"urn:bbcp:first_try", "urn:bbcp:case"}
    assert end["result"]["score"]["scaled"] == 1


def test_a_deck_with_no_question_of_its_own_asks_the_one_of_every_deck():
    assert "What would count as proof of change?" in Sorter("proof-of-change").card.value


@pytest.mark.parametrize("number", [2, 3, 4])
def test_piles_lie_beside_each_other_in_as_many_columns_as_fit(monkeypatch, number):
    data = other_deck()
    more = [{"id": f"more-{at}", "label": f"More {at}", "hint": "More."} for at in range(number - 2)]
    why = {one["id"]: f"About {one['id']}." for one in [*data["piles"], *more]}
    deck = deck_from_mapping(
        data | {"piles": data["piles"] + more, "cards": [one | {"why": why} for one in data["cards"]]}
    )
    monkeypatch.setattr("bbcp.widgets.sorting.sorter.get_deck", lambda name: deck)
    assert f"bbcp-of-{number}" in Sorter("when").table._dom_classes


@pytest.mark.parametrize("number", [0, 1, 5])
def test_too_few_and_too_many_piles_are_refused(number):
    piles = [{"id": f"p{at}", "label": "Pile", "hint": "Here."} for at in range(number)]
    with pytest.raises(DeckError, match="needs 2 to 4 piles"):
        deck_from_mapping(other_deck(piles=piles))


def test_two_piles_or_two_cards_of_one_name_are_refused():
    data = other_deck()
    with pytest.raises(DeckError, match="each with its own id"):
        deck_from_mapping(data | {"piles": [*data["piles"], data["piles"][0]]})
    with pytest.raises(DeckError, match="needs cards, each with its own id"):
        deck_from_mapping(data | {"cards": [*data["cards"], data["cards"][0]]})
    with pytest.raises(DeckError, match="needs cards"):
        deck_from_mapping(data | {"cards": []})


def test_in_a_deck_that_sorts_by_kind_a_card_lies_on_the_pile_of_its_kind():
    data = copy.deepcopy(content.load("sorters")[0])
    data["cards"][0]["kind"] = "vague"
    with pytest.raises(DeckError, match=r"dana-class.*sorts by kind"):
        deck_from_mapping(data)
    del data["cards"][0]["kind"]
    with pytest.raises(DeckError, match=r"dana-class.*sorts by kind"):
        deck_from_mapping(data)
    data["cards"][0]["kind"] = "wonderful"
    with pytest.raises(DeckError, match="'wonderful' is not a valid Kind"):
        deck_from_mapping(data)
