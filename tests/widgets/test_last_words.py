"""A press never overtakes the letters that were typed before it."""

import asyncio

import ipywidgets as ipw

from bbcp.widgets import last_words
from bbcp.widgets.last_words import LastWords


def pressed(monkeypatch, then, seconds=0.05):
    monkeypatch.setattr(last_words, "ARRIVE_WITHIN", seconds)
    kept: list[str] = []

    async def at_the_page():
        button, box = ipw.Button(), ipw.Textarea(value="a two-minute time-out")
        LastWords(button, [box], lambda: kept.append(box.value))
        button.click()
        await then(button, box)
        await asyncio.sleep(4 * seconds)

    asyncio.run(at_the_page())
    return kept


def test_letters_that_come_after_the_press_are_kept_too(monkeypatch):
    async def the_rest_comes(_button, box):
        await asyncio.sleep(0.01)
        box.value += "."

    assert pressed(monkeypatch, the_rest_comes) == ["a two-minute time-out."]


def test_a_double_click_keeps_once(monkeypatch):
    async def again(button, _box):
        button.click()

    assert pressed(monkeypatch, again) == ["a two-minute time-out"]


def test_typing_on_later_keeps_nothing_by_itself(monkeypatch):
    async def later(_button, box):
        await asyncio.sleep(0.1)
        box.value = "something new"

    assert pressed(monkeypatch, later) == ["a two-minute time-out"]


def test_without_an_event_loop_it_acts_at_once():
    kept: list[str] = []
    button, box = ipw.Button(), ipw.Textarea(value="words")
    LastWords(button, [box], lambda: kept.append(box.value))
    button.click()
    assert kept == ["words"]
