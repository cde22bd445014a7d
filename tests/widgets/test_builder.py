"""The sentence builder without a browser: ideas, what is kept, what is begun, odd input."""

import asyncio

import pytest

from bbcp import attempts
from bbcp.widgets import Builder
from bbcp.widgets.building import builder
from widgets.builder_play import BEGUN, GOOD, WHOLE, drawn, fill

HOSTILE = [
    "<script>alert(1)</script> kneel down",
    '"><img src=x onerror=alert(1)>',
    "{caregiver} {0} {line} {slot.__class__} %s",
    "\ud800 kneel",
    "\x00\x01",
    "kneel " * 4000,
    "." * 20_000,
    "‮evil‬ <b>",
    "\r\n\r\n",
    "日本語の文章です。",
]


# Ideas


def test_an_idea_fills_the_slot_and_own_words_come_back():
    one = Builder("milo")
    row = one.rows["what"]
    row.field.value = "sit down with Milo"
    row.toggle.click()
    assert row.is_open and row.own.layout.display == "none"
    row.ideas[0].click()
    assert row.text == row.slot.ideas[0] and not row.is_open
    row.toggle.click()
    assert row.own.layout.display is None and "sit down with Milo" in row.own.description
    row.own.click()
    assert row.text == "sit down with Milo"


def test_ideas_are_open_in_one_slot_at_a_time():
    one = Builder("milo")
    one.rows["who"].toggle.click()
    one.rows["what"].toggle.click()
    assert [slot for slot, row in one.rows.items() if row.is_open] == ["what"]


# What is kept


def test_keeping_logs_the_sentence_with_its_score_and_its_slots():
    one = Builder("milo")
    one.keep.click()
    assert "in an open part first" in one.saved.value and attempts.read() == []
    fill(one, GOOD).keep.click()
    one.keep.click()
    (kept,) = attempts.read()
    assert kept["object"]["id"] == "urn:bbcp:builder/milo" and kept["verb"]["display"]["en"] == "kept"
    assert kept["result"]["response"] == WHOLE and kept["result"]["score"]["raw"] == one.judgement.score
    assert kept["context"]["extensions"]["urn:bbcp:slots"] == GOOD


def test_keeping_a_danger_statement_shows_how_the_course_says_it():
    one = fill(Builder("danger/milo"), {"worriers": "Tia", "caregiver": "Dana", "act": "hit him"})
    assert one.panel.compare.value == ""
    one.keep.click()
    assert "How the course says it" in one.panel.compare.value
    (kept,) = attempts.read()
    assert kept["object"]["id"] == "urn:bbcp:builder/danger/milo" and "score" not in kept["result"]


def test_the_last_words_and_their_order_are_there_again():
    one = fill(Builder("milo"), GOOD)
    one.order.click()
    one.keep.click()
    two = Builder("milo")
    assert two.values == GOOD and two.text == one.text and two.text.startswith("Dana will")
    assert "here again" in two.saved.value
    two.keep.click()
    assert len(attempts.read()) == 1, "the same words are noted once"
    assert not any(Builder("danger/milo").values.values())


def test_starting_over_empties_the_slots_and_keeps_the_words():
    one = fill(Builder("milo"), GOOD)
    one.clear.click()
    assert one.text == "" and "All parts are empty" in one.saved.value
    (cleared,) = attempts.read()
    assert cleared["verb"]["display"]["en"] == "cleared" and cleared["result"]["response"] == WHOLE
    assert cleared["context"]["extensions"]["urn:bbcp:slots"] == GOOD
    assert Builder("milo").text == "", "a new day begins empty, too"
    assert one.back.layout.display is None
    one.back.click()
    assert one.text == WHOLE and one.back.layout.display == "none"


def test_a_log_that_cannot_be_written_is_told_and_the_builder_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    one = fill(Builder("milo"), GOOD)
    one.keep.click()
    assert "could not be kept on this computer" in one.saved.value
    one.clear.click()
    assert one.text == "" and "could not be kept" in one.saved.value
    one.back.click()
    assert one.text == WHOLE


@pytest.mark.parametrize(
    "slots", [None, 5, "x", [], {"who": 5, "what": None}, {"who": ["a"]}, {"zork": "x"}, {"who": "D" * 50_000}]
)
def test_a_damaged_line_in_the_log_does_no_harm(slots):
    line = attempts.statement("kept", "builder/milo", {"response": "x"})
    line["context"]["extensions"]["urn:bbcp:slots"] = slots
    attempts.append(line)
    attempts.append({"object": "urn:bbcp:builder/milo", "context": 3, "verb": None})
    one = Builder("milo")
    assert set(one.values) == set(GOOD)
    assert fill(one, GOOD).text == WHOLE


def test_a_pause_is_noted_once_and_told_to_the_screen_reader(monkeypatch):
    monkeypatch.setattr(builder, "SPEAK_AFTER", 0.01)
    monkeypatch.setattr(builder, "LOG_AFTER", 0.02)

    async def typing():
        one = Builder("milo")
        fill(one, GOOD)
        await asyncio.sleep(0.1)
        one.rows["sees"].field.value = "Tia"
        await asyncio.sleep(0.1)
        return one

    one = asyncio.run(typing())
    noted = [line["result"]["response"] for line in attempts.read()]
    assert noted == [WHOLE, WHOLE.replace("Grandma Ruth", "Tia")]
    assert "5. Who sees it? It adds:" in one.spoken.value and "Behavior." in one.spoken.value


@pytest.mark.parametrize("form_id", BEGUN)
def test_what_is_begun_stands_there_is_told_and_is_no_try(form_id, monkeypatch):
    monkeypatch.setattr(builder, "LOG_AFTER", 0.01)

    async def opened():
        one = Builder(form_id)
        await asyncio.sleep(0.1)
        return one

    one = asyncio.run(opened())
    assert {slot: text for slot, text in one.values.items() if text} == one.form.begun
    assert "filled in already" in one.box.children[2].value and one.text
    for slot in one.form.begun:
        assert "It adds:" in one.rows[slot].line.value and "Still open" not in one.rows[slot].line.value
    one.keep.click()
    assert "in an open part first" in one.saved.value and attempts.read() == []


def test_a_person_goes_on_from_what_is_begun_and_finds_all_of_it_again():
    one = fill(Builder("danger/grace"), {"act": "not get up to watch Theo"})
    one.keep.click()
    assert attempts.read()[0]["result"]["response"] == one.text
    two = Builder("danger/grace")
    assert two.values == one.values and "filled in already" not in two.box.children[2].value
    two.clear.click()
    assert {slot: text for slot, text in two.values.items() if text} == two.form.begun
    assert "filled in for you are here again" in two.saved.value
    lines = len(attempts.read())
    two.clear.click()
    assert len(attempts.read()) == lines, "there is nothing to start over"
    two.back.click()
    assert two.values == one.values and two.back.layout.display == "none"


# Odd input


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form_id", ["milo", "danger/terrence"])
def test_no_text_becomes_a_tag_or_stops_it(form_id, text):
    one = Builder(form_id)
    fill(one, dict.fromkeys(one.rows, text))
    one._speak()
    html = drawn(one)
    html.encode("utf-8")
    assert "<script" not in html and "<img" not in html and "<b>\u202c" not in html
    assert len(html) < 60_000
    one.order.click()
    one.keep.click()
    row = next(iter(one.rows.values()))
    row.ideas[0].click()
    assert len(row.own.description) < 100
    one.clear.click()


@pytest.mark.parametrize("form_id", ["nobody", "danger/", "danger/nobody", "", "danger/danger/milo"])
def test_an_unknown_builder_is_one_sentence(form_id):
    shown = Builder(form_id).box.children[1].value
    assert "There is no case called" in shown and "Traceback" not in shown
