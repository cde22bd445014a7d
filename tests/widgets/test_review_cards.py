"""The review cards without a browser: one sitting after another, and what the log keeps of them."""

import copy
import json
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from bbcp import attempts, content
from bbcp.widgets import ReviewCards
from widgets.review_play import DAY, DECK, FIRST, later, noted


class Clock:
    """The time that the course sees: noon of a day, where the person is."""

    def __init__(self, monkeypatch):
        self.day = DAY
        monkeypatch.setattr(attempts, "now", lambda: datetime(*self.day.timetuple()[:3], 12).astimezone(UTC))


@pytest.fixture
def clock(monkeypatch):
    return Clock(monkeypatch)


def sit(cards, answer=lambda card: True):
    """Go through a sitting; the answer is what the person says of each card."""
    for card in cards.cards:
        cards.look.click()
        (cards.had if answer(card) else cards.not_yet).click()


def test_a_first_sitting_from_start_to_its_calm_end(clock):
    cards = ReviewCards("course")
    assert "8 cards are waiting today." in cards.lead.value
    assert "it rests longer: 2, 7, 21, 56 days" in cards.lead.value
    assert "the next cards come tomorrow, Friday, November 27" in cards.lead.value
    assert FIRST.front in cards.card.value and FIRST.back not in cards.card.value + cards.answer.value
    assert cards.choices.layout.display == "none"
    cards.look.click()
    assert FIRST.back in cards.answer.value and FIRST.why.split(".")[0] in cards.answer.value
    assert "It comes up again in 2 days, on Saturday, November 28." in cards.hints[True].value
    cards.not_yet.click()
    assert "That card comes up again on Saturday, November 28." in cards.card.value
    assert "Card 2 of 8" in cards.card.value and cards.answer.value == ""
    for _ in range(7):
        cards.look.click()
        cards.had.click()
    assert "That is all for today." in cards.card.value
    assert "You knew 7 of 8 cards. The other one comes up again in 2 days." in cards.card.value
    assert "The next 8 cards come tomorrow, Friday, November 27." in cards.card.value
    assert cards.look.layout.display == cards.choices.layout.display == "none"


def test_what_is_noted_in_the_log(clock):
    sit(ReviewCards("course"), lambda card: card.id != "no-names")
    lines = attempts.read()
    answered, ended = lines[:-1], lines[-1]
    assert [one["object"]["id"] for one in answered] == [f"urn:bbcp:reviewcards/course/{c.id}" for c in DECK.cards[:8]]
    assert [one["result"]["success"] for one in answered].count(False) == 1
    assert {one["verb"]["display"]["en"] for one in answered} == {"answered"}
    assert answered[1]["result"] == {"response": "not_yet", "success": False}
    assert ended["object"]["id"] == "urn:bbcp:reviewcards/course"
    assert ended["verb"]["display"]["en"] == "completed"
    assert ended["result"]["score"] == {"raw": 7, "min": 0, "max": 8, "scaled": 0.875}


def test_three_months_of_sittings_bring_each_card_on_its_days(clock):
    seen = {card.id: [] for card in DECK.cards}
    for number in range(100):
        clock.day = later(number)
        cards = ReviewCards("course")
        for card in cards.cards:
            seen[card.id].append(number)
        sit(cards)
    for days in seen.values():
        gaps = [other - one for one, other in pairwise(days)]
        assert gaps[:4] == [2, 7, 21, 56]
    assert [days[0] for days in seen.values()] == [0] * 8 + [1] * 8 + [2] * 8


def test_a_sitting_that_was_left_goes_on_with_the_cards_that_are_left(clock):
    first = ReviewCards("course")
    for _ in range(3):
        first.look.click()
        first.had.click()
    again = ReviewCards("course")
    assert "5 cards are waiting today." in again.lead.value
    assert again.cards == DECK.cards[3:8]


def test_a_day_without_cards_says_when_the_next_ones_come(clock):
    for card in DECK.cards:
        attempts.append(noted(card.id, DAY))
    clock.day = later(1)
    cards = ReviewCards("course")
    assert "No card is waiting today." in cards.card.value
    assert f"The next {len(DECK.cards)} cards come tomorrow, Saturday, November 28." in cards.card.value
    assert cards.look.layout.display == cards.lead.layout.display == "none"
    clock.day = later(2)
    cards.again.click()
    assert f"{len(DECK.cards)} cards are waiting today." in cards.lead.value and cards.look.layout.display is None


def test_a_second_press_on_a_card_that_was_put_away_changes_nothing(clock):
    cards = ReviewCards("course")
    cards.look.click()
    for _ in range(2):
        cards.had.click()
        cards.not_yet.click()
    assert len(attempts.read()) == 1 and "Card 2 of 8" in cards.card.value


def test_a_torn_line_in_the_log_does_no_harm(clock):
    sit(ReviewCards("course"))
    with attempts.log_path().open("ab") as log:
        log.write(b'{"id": "torn by a cra\n\xff\xfe\n[]\n' + json.dumps({"object": {"id": {}}}).encode() + b"\n")
    clock.day = later(2)
    cards = ReviewCards("course")
    assert "You met 8 of them before; 8 are new." in cards.lead.value


def test_a_page_left_open_over_night_counts_from_the_new_day(clock):
    cards = ReviewCards("course")
    clock.day = later(1)
    cards.look.click()
    assert "on Sunday, November 29" in cards.hints[True].value


def test_a_log_that_cannot_be_written_is_told_and_the_cards_go_on(own_work_folder, clock):
    own_work_folder.write_text("in the way")
    cards = ReviewCards("course")
    cards.look.click()
    cards.had.click()
    assert "could not be kept" in cards.trouble.value and "Card 2 of 8" in cards.card.value


def test_an_unknown_deck_is_one_sentence():
    for name in ("none", "", "<b>", "\ud800", "x" * 20_000):
        said = ReviewCards(name).box.children[1].value
        assert "There are no review cards called" in said and "<b>" not in said


def test_words_of_an_author_cannot_become_part_of_the_page(monkeypatch, clock):
    data = copy.deepcopy(content.load("review"))
    evil = '<img src=x onerror="alert(1)">\u202e{number}\ud800'
    data[0]["cards"][0] |= {"front": evil, "back": evil, "why": evil}
    data[0] |= {"title": evil, "intro": evil}
    load = content.load
    monkeypatch.setattr(content, "load", lambda name: data if name == "review" else load(name))
    cards = ReviewCards("course")
    cards.look.click()
    shown = cards.lead.value + cards.card.value + cards.answer.value + cards.box.children[1].value
    assert "<img" not in shown and shown.count("&lt;img") == 5
