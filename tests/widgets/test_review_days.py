"""The review cards without a browser: what authors write, and the days that come out."""

import copy
import time
from datetime import date

import pytest

from bbcp import attempts, content
from bbcp.case import get_case
from bbcp.scoring import judge
from bbcp.scoring.labels import Kind
from bbcp.widgets.dates import in_words
from bbcp.widgets.reviewing.cards import ReviewError, review_deck_from_mapping
from bbcp.widgets.reviewing.due import LONGEST, Review, agenda, next_day, reviews_in
from loading import brought_along
from widgets.review_play import DAY, DECK, FIRST, later, noted


def waits(answers, late=0):
    """The days that a card waits after each answer, when it is looked at on its day or some days late."""
    day, reviews, found = DAY, [], []
    for had in answers:
        due = next_day(DECK, reviews, FIRST, had, day)
        found.append((due - day).days)
        reviews.append(Review(FIRST.id, had, day))
        day = later(late, due)
    return found


# What authors write


def test_every_module_up_to_08_has_its_cards_and_no_card_is_cut_short():
    assert {card.module for card in DECK.cards} == {f"{number:02}" for number in range(9)}
    assert 20 <= len(DECK.cards) <= 30
    for card in DECK.cards:
        assert len(card.front.split()) >= 5 and len(card.back.split()) >= 5, card.id
        assert len(card.why.split()) >= 12, f"{card.id}: a reason is a sentence or two"
        assert "—" not in card.front + card.back + card.why + card.objective


@pytest.mark.parametrize("card", [card for card in DECK.cards if card.objective], ids=lambda card: card.id)
def test_the_judge_sees_a_card_as_its_author_does(card):
    case = get_case(card.case)
    assert judge(card.objective, case).kind == card.kind
    if card.task == "repair":
        better, before = judge(card.back, case), judge(card.objective, case)
        assert better.kind is Kind.BEHAVIORAL and better.score >= before.score + 4


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.pop("steps"), "lacks 'steps'"),
        (lambda data: data.update(steps=[2, 7, 7]), "steps of days that grow"),
        (lambda data: data.update(steps=[]), "steps of days that grow"),
        (lambda data: data.update(new_a_day=0), "new_a_day of 1 or more"),
        (lambda data: data.update(cards=[]), "needs cards"),
        (lambda data: data["cards"].append(data["cards"][0]), "an id of its own"),
        (lambda data: data["cards"][0].pop("why"), "lacks 'why'"),
        (lambda data: data["cards"][0].update(task="sing"), "'one-question' in review.yaml needs a task"),
        (lambda data: data["cards"][0].update(module="one"), "number of its module"),
        (lambda data: data["cards"][3].update(kind="nice"), "'samuel-class' in review.yaml needs a kind"),
        (lambda data: data["cards"][3].pop("objective"), "lacks 'objective'"),
    ],
)
def test_a_deck_that_is_not_as_it_should_be_is_refused_with_its_name(change, told):
    data = copy.deepcopy(content.load("review")[0])
    change(data)
    with pytest.raises(ReviewError, match=told):
        review_deck_from_mapping(data)


# The days


def test_a_card_that_is_remembered_waits_2_then_7_then_21_then_56_days():
    assert waits([True] * 4) == [2, 7, 21, 56] == list(DECK.steps)


def test_a_card_that_is_looked_at_late_climbs_all_the_same():
    assert waits([True] * 4, late=9) == [2, 7, 21, 56]


def test_a_lapse_at_any_step_brings_the_card_back_after_2_days_and_it_climbs_anew():
    for step in range(6):
        assert waits([True] * step + [False] + [True] * 4)[step:] == [2, 2, 7, 21, 56]


def test_after_the_steps_the_library_sets_the_day_half_a_year_off_at_most():
    well, badly = waits([True] * 7)[4:], waits([False] * 3 + [True] * 5)[-1]
    assert all(56 < days <= LONGEST for days in well)
    assert 2 < badly < well[0], "a card that was hard comes sooner"


def test_the_days_are_the_same_each_time():
    answers = [True] * 6 + [False] + [True] * 6
    assert len({tuple(waits(answers, late=1)) for _ in range(20)}) == 1


def test_only_the_first_look_of_a_day_counts():
    for had in (True, False):
        twice = [Review(FIRST.id, True, later(-2)), Review(FIRST.id, True, DAY), Review(FIRST.id, had, DAY)]
        assert agenda(DECK, twice, later(6)).again == ()
        assert agenda(DECK, twice, later(7)).again == (FIRST,)


def test_new_cards_come_a_few_a_day_in_their_order():
    reviews, met = [], []
    for number in range(3):
        day = later(number)
        fresh = agenda(DECK, reviews, day).fresh
        assert len(fresh) == DECK.new_a_day
        met += fresh
        reviews += [Review(card.id, True, day) for card in fresh]
        assert agenda(DECK, reviews, day).fresh == ()
    assert tuple(met) == DECK.cards
    assert agenda(DECK, reviews, later(2)).waiting == DECK.cards[:8], "the first ones are due again"


def test_the_next_day_and_its_number_of_cards_are_told():
    some = [Review(card.id, True, DAY) for card in DECK.cards[:8]]
    then = agenda(DECK, some, DAY)
    assert (then.waiting, then.following, then.cards) == ((), later(1), 8)
    all_met = [Review(card.id, number > 2, DAY) for number, card in enumerate(DECK.cards)]
    then = agenda(DECK, all_met, DAY)
    assert (then.following, then.cards) == (later(2), len(DECK.cards))


def test_cards_that_have_waited_longest_come_first():
    reviews = [Review(DECK.cards[0].id, True, DAY), Review(DECK.cards[5].id, True, later(-10))]
    assert agenda(DECK, reviews, later(2)).again == (DECK.cards[5], DECK.cards[0])


def test_a_clock_that_went_backwards_hides_no_card_and_its_next_look_sets_it_right():
    wrong = [Review(FIRST.id, True, date(2031, 1, 1))]
    assert FIRST in agenda(DECK, wrong, DAY).again
    right = [*wrong, Review(FIRST.id, True, DAY)]
    assert FIRST not in agenda(DECK, right, DAY).waiting
    assert FIRST in agenda(DECK, right, later(7)).again
    assert agenda(DECK, [Review(FIRST.id, True, date.max)], DAY).again == (FIRST,)
    assert agenda(DECK, [Review(FIRST.id, True, date.min)], DAY).again == (FIRST,)


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system cannot change its time zone")
def test_a_day_is_the_persons_own_and_not_that_of_utc(monkeypatch):
    line = attempts.statement("answered", "reviewcards/course/one-question", {"success": True})
    line["timestamp"] = "2026-11-27T05:00:00.000+00:00"
    try:
        for zone, day in (("America/Los_Angeles", 26), ("Europe/Berlin", 27)):
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            assert reviews_in([line], "course")[0].day == date(2026, 11, day)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_lines_that_are_damaged_or_of_something_else_are_passed_over():
    good = noted(FIRST.id, DAY)
    bad = [
        {},
        {"object": None},
        good | {"object": {"id": 3}},
        good | {"object": {"id": "urn:bbcp:reviewcards/another/one-question"}},
        good | {"object": {"id": "urn:bbcp:reviewcards/course"}},
        good | {"result": {"success": "yes"}},
        good | {"result": None},
        *(good | {"timestamp": time} for time in (None, 7, "", "soon", "0001-01-01T00:00:00+14:00", "9" * 5000)),
    ]
    assert reviews_in([*bad, good, *bad], "course") == [Review(FIRST.id, True, DAY)]


def test_a_card_that_was_taken_out_of_the_deck_is_forgotten():
    gone = [Review("no-such-card", True, DAY)]
    assert agenda(DECK, gone, DAY) == agenda(DECK, [], DAY)


def test_the_library_needs_nothing_that_a_browser_lacks():
    assert brought_along("fsrs") == "['fsrs', 'typing_extensions']"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (DAY, "today, Thursday, November 26"),
        (later(1), "tomorrow, Friday, November 27"),
        (date(2026, 12, 1), "on Tuesday, December 1"),
        (later(-1), "on Wednesday, November 25"),
    ],
)
def test_a_day_is_said_in_words(day, said):
    assert in_words(day, DAY) == said
