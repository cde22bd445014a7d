"""The two axes without a browser: the guesses, the log, and one's own objective."""

import asyncio

import pytest

from bbcp import attempts
from bbcp.scoring import Kind, judge
from bbcp.widgets import TwoAxes
from bbcp.widgets.axes import own as axes_own
from bbcp.widgets.axes.data import get_axes
from bbcp.widgets.axes.place import APART, place_of
from bbcp.widgets.frame import safe

SET = "smart-is-not-enough"
ITEMS = get_axes(SET).items
STRONG = "When her sitter cancels, Kayla will walk Amari down to Mr. Otis, every time, for three months."
SERVICE = "By June 1, Kayla will attend 10 of 12 sessions of a parenting class."
HOSTILE = [
    "<script>alert(1)</script> Kayla will walk Amari down to Mr. Otis when the sitter cancels.",
    '"><img src=x onerror=alert(1)> Kayla will call her sitter by 6 p.m.',
    "{corner} {0} {smart.__class__} %s Kayla will call her sitter",
    "\ud800 Kayla will call her sitter by 6 p.m. each night",
    "\x00\x01",
    "Kayla will call her sitter. " * 800,
    "‮Kayla will call her sitter‬ <b>",
    "\r\n\r\n",
    "日本語の文章です。",
]


def finish(axes, guess=lambda axes, at: axes.places[at].corner):
    while len(axes.placed) < len(axes.axes.items):
        axes.choices[guess(axes, axes._at)].click()
        axes.next.click()


def lines(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


# Guessing


def test_a_wrong_guess_meets_its_own_explanation_and_then_the_right_one():
    axes = TwoAxes(SET)
    item = ITEMS[0]
    axes.choices["both"].click()
    assert item.why["both"].split(".")[0] in axes.why.value and item.why["smart"].split(".")[0] in axes.why.value
    assert "into this corner: SMART, but no behavior" in axes.why.value and "How SMART: 8 of 8" in axes.why.value
    assert axes.plane.points[0].layout.display is None and axes.plane.points[1].layout.display == "none"
    assert all(choice.disabled for choice in axes.choices.values())


def test_a_right_guess_says_so_once():
    axes = TwoAxes(SET)
    axes.choices["smart"].click()
    assert "Yes, that is its corner." in axes.why.value and "bbcp-why-right" in axes.why.value
    assert axes.why.value.count("<p>") == 3


def test_a_second_click_changes_nothing():
    axes = TwoAxes(SET)
    axes.choices["smart"].click()
    axes.choices["both"].click()
    assert len(axes.placed) == 1 and len(attempts.read()) == 1


def test_nothing_is_given_away_before_the_guess():
    axes = TwoAxes(SET)
    assert "No point is in the picture yet" in axes.plane.table.value
    assert all(point.layout.display == "none" for point in axes.plane.points)
    assert axes.own.box.layout.display == "none"


def test_a_round_ends_with_the_count_the_lesson_and_a_line_in_the_log():
    axes = TwoAxes(SET)
    finish(axes, lambda axes, at: "both")
    assert "You guessed 2 of 8 corners" in axes.card.value and "lower right" in axes.card.value
    (done,) = lines("completed")
    assert done["object"]["id"] == f"urn:bbcp:twoaxes/{SET}"
    assert done["result"]["score"] == {"raw": 2, "min": 0, "max": 8, "scaled": 0.25}
    answered = lines("answered")
    assert [one["result"]["success"] for one in answered].count(True) == 2 and len(answered) == 8
    assert answered[0]["object"]["id"] == f"urn:bbcp:twoaxes/{SET}/{ITEMS[0].id}"
    assert axes.own.box.layout.display is None and axes.plane.table.value.count("<tr") == 9


def test_a_faultless_round_is_praised_and_can_be_played_again():
    axes = TwoAxes(SET)
    finish(axes)
    assert "You guessed all 8 corners" in axes.card.value
    axes.again.click()
    assert "Objective 1 of 8" in axes.card.value and axes.placed == () and axes.again.layout.display == "none"


def test_a_point_opens_with_its_kind_and_the_reason_for_its_place():
    axes = TwoAxes(SET)
    finish(axes)
    axes.plane.points[0].click()
    shown = axes.plane.opened.value
    assert "Objective 1 - SMART, but no behavior" in shown and ITEMS[0].text in shown
    assert "Service." in shown and "Time-bound - fully there" in shown and "counts 40%" in shown
    axes.plane.points[3].click()
    shown = axes.plane.opened.value
    assert "Objective 4 - SMART and behavior" in shown and "counts" not in shown.split("<ul>")[1]
    assert "bbcp-axes-open" in axes.plane.points[3]._dom_classes
    assert "bbcp-axes-open" not in axes.plane.points[0]._dom_classes


def test_the_table_holds_what_the_picture_shows():
    axes = TwoAxes(SET)
    assert axes.plane.table.layout.display == "none"
    axes.plane.fold.click()
    assert axes.plane.table.layout.display is None and axes.plane.fold.description == "Hide the table"
    finish(axes)
    for item, place in zip(ITEMS, axes.places, strict=True):
        row = next(one for one in axes.plane.table.value.split("<tr") if safe(item.text) in one)
        assert f"</span>{place.smart}</td>" in row and f"</span>{place.behavioral}</td>" in row


# What is there again


def test_a_round_goes_on_where_it_was_left():
    axes = TwoAxes(SET)
    for _ in range(3):
        axes.choices["both"].click()
        axes.next.click()
    later = TwoAxes(SET)
    assert later.placed == (0, 1, 2) and "Objective 4 of 8" in later.card.value
    finish(later)
    assert "You guessed 5 of 8" in later.card.value
    assert "You guessed 5 of 8" in TwoAxes(SET).card.value and len(lines("completed")) == 1


def test_a_new_round_replaces_the_old_one():
    finish(TwoAxes(SET), lambda axes, at: "both")
    again = TwoAxes(SET)
    again.again.click()
    again.choices["smart"].click()
    assert TwoAxes(SET).placed == (0,)


@pytest.mark.parametrize("response", [None, 5, ["both"], "nowhere", {"a": 1}])
def test_a_damaged_line_in_the_log_does_no_harm(response):
    attempts.append(attempts.statement("answered", f"twoaxes/{SET}/{ITEMS[0].id}", {"response": response}))
    attempts.append({"object": "x", "result": 3})
    assert TwoAxes(SET).placed == ()


def test_a_log_that_cannot_be_written_is_told_and_the_guessing_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    axes = TwoAxes(SET)
    finish(axes)
    assert "could not be kept" in axes.trouble.value and len(axes.placed) == 8
    axes.own.text.value = STRONG
    axes.own.keep.click()
    assert "could not be kept" in axes.own.saved.value


# One's own objective


@pytest.fixture
def finished():
    axes = TwoAxes(SET)
    finish(axes)
    return axes


def test_an_own_objective_gets_a_star_and_its_corner_in_words(finished):
    assert "bbcp-axes-star" not in finished.plane.ground.value
    finished.own.text.value = SERVICE
    drawn = finished.plane.ground.value
    assert "bbcp-axes-star" in drawn and "9" in drawn.split("Points in it: ")[1][:2]
    assert "in this corner: SMART, but no behavior" in finished.own.said.value
    finished.own.text.value = STRONG
    assert "in this corner: SMART and behavior" in finished.own.said.value
    assert finished.own.place == place_of(judge(STRONG, finished.own.case))
    assert "You" in finished.plane.table.value and STRONG in finished.plane.table.value


def test_the_first_words_and_a_text_that_is_no_objective_get_no_star(finished):
    finished.own.text.value = "Kayla"
    finished.own.text.value = "SW"
    assert "Keep going" in finished.own.said.value
    finished.own.text.value = "SW will refer mother to services and set up a meeting."
    assert finished.own.judgement.kind is Kind.OTHER and "bbcp-axes-star" not in finished.plane.ground.value
    assert "bbcp-why" in finished.own.said.value


def test_the_star_takes_a_free_spot(finished):
    finished.own.text.value = (
        "Every night for three months, Kayla will call Cousin Denise at 8 p.m. and hold the phone to Amari."
    )
    star = finished.plane.ground.value.split('bbcp-axes-own" x="')[1]
    left, top = float(star.split("%")[0]), float(star.split('y="')[1].split("%")[0])
    for other_left, other_top in finished.plane.spots:
        assert abs(left - other_left) >= APART[0] - 0.1 or abs(top - other_top) >= APART[1] - 0.1


def test_keeping_an_own_objective_logs_it_once_and_it_is_there_again(finished):
    finished.own.keep.click()
    assert "Write a sentence first" in finished.own.saved.value
    finished.own.text.value = STRONG
    finished.own.keep.click()
    finished.own.keep.click()
    (kept,) = lines("kept")
    assert kept["object"]["id"] == f"urn:bbcp:twoaxes/{SET}/own" and kept["result"]["response"] == STRONG
    assert kept["context"]["extensions"]["urn:bbcp:case"] == "kayla"
    later = TwoAxes(SET)
    assert later.own.text.value == STRONG and "bbcp-axes-star" in later.plane.ground.value


def test_a_pause_is_noted_once_and_told(monkeypatch):
    monkeypatch.setattr(axes_own, "SPEAK_AFTER", 0.01)
    monkeypatch.setattr(axes_own, "LOG_AFTER", 0.02)

    async def typing():
        axes = TwoAxes(SET)
        finish(axes)
        for end in range(40, len(SERVICE) + 1):
            axes.own.text.value = SERVICE[:end]
        await asyncio.sleep(0.1)
        return axes

    axes = asyncio.run(typing())
    assert [one["result"]["response"] for one in lines("attempted")] == [SERVICE]
    assert axes.own.spoken.value == "<p>Your star stands in this corner: SMART, but no behavior.</p>"


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_tag_or_stops_it(finished, text):
    finished.own.text.value = text
    finished.own._speak()
    html = finished.own.said.value + finished.plane.table.value + finished.plane.ground.value
    html.encode("utf-8")
    assert "<script" not in html and "<img" not in html and "<b>\u202c" not in html and len(html) < 40_000
    finished.own.keep.click()
