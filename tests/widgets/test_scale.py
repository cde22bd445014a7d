"""The scale without a browser, and the scales that authors write."""

import copy
import json
import re

import pytest

from bbcp import attempts, content
from bbcp.widgets import Scale
from bbcp.widgets.scaling.data import ScaleError, get_scale, scale_from_mapping
from bbcp.widgets.scaling.log import read_said
from bbcp.widgets.scaling.page import SHOWN

SCALES = [one["id"] for one in content.load("scales")]
FOLLOW_UPS = [(name, one) for name in SCALES for one in get_scale(name).follow_ups]
HOSTILE = '<img src=x onerror="window.hacked=1">\u202e\ud800"\''


def lines(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


def write(scale, *texts):
    """Go through the questions from the one on the page, with a text for each, to the end."""
    for text in texts:
        scale.steps.texts[scale.steps.at].value = text
        scale.steps.next.click()


def shown(piece):
    return piece.layout.display is None


def test_there_are_scales_for_a_childs_safety_the_workers_own_writing_and_a_parents_view():
    assert SCALES == ["amari-at-night", "my-objectives", "dana-says"]
    assert all(get_scale(name).source for name in SCALES)


@pytest.mark.parametrize(("name", "one"), FOLLOW_UPS, ids=[f"{name}-{one.id}" for name, one in FOLLOW_UPS])
def test_a_question_fits_every_number(name, one):
    for number in range(11):
        asked = one.fitted(number)
        assert asked.endswith("?") or "?" in asked
        assert not re.search(r"[{}]|\b11\b", asked)
    assert len({one.ask, one.at_zero, one.at_ten}) == 3
    assert "lower" not in one.fitted(0) or "hers" not in one.fitted(0)


@pytest.mark.parametrize("name", SCALES)
def test_a_0_is_not_asked_what_keeps_it_from_being_lower_nor_a_10_for_a_step_up(name):
    asked = {one.id: one for one in get_scale(name).follow_ups}
    assert "6 and not lower" in asked["high"].fitted(6) and "not lower" not in asked["high"].fitted(0)
    assert "would 7 look" in asked["step"].fitted(6).lower() and "would 1 look" in asked["step"].fitted(0).lower()
    assert not re.search(r"look like", asked["step"].fitted(10))


def test_nothing_is_asked_before_a_number_and_then_one_question_at_a_time():
    scale = Scale("amari-at-night")
    assert scale.chosen is None and not shown(scale.steps.box)
    scale.number.index = 6
    assert shown(scale.steps.box) and [shown(one) for one in scale.steps.texts] == [True, False, False, False]
    assert scale.steps.texts[0].description == "You said 6. What have you seen Kayla do that makes it 6 and not lower?"
    assert "You chose 6." in scale.said.value and "not lower?" in scale.said.value
    assert not shown(scale.steps.back) and not shown(scale.ending)


def test_another_number_fits_the_questions_anew_and_keeps_the_words():
    scale = Scale("amari-at-night")
    scale.number.index = 6
    write(scale, "She calls by six.")
    scale.number.index = 10
    assert scale.steps.at == 1 and "keep it at 10" in scale.steps.texts[1].description
    scale.number.index = 0
    assert scale.steps.texts[0].value == "She calls by six." and "You said 0" in scale.steps.texts[0].description


def test_words_that_answer_the_question_of_another_number_are_said_to_do_so():
    scale = Scale("amari-at-night")
    older = scale.steps.older
    scale.number.index = 6
    write(scale, "She calls by six.")
    assert not shown(older)
    scale.number.index = 3
    assert "What you wrote before this was for the number 6" in older.value and shown(older)
    scale.steps.back.click()
    assert "You wrote this when your number was 6" in older.value
    scale.steps.texts[0].value = "She calls on most nights."
    assert not shown(older)
    scale.number.index = 6
    assert "your number was 3" in older.value


def test_what_is_there_again_from_another_day_belongs_to_the_number_of_that_day():
    first = Scale("amari-at-night")
    first.number.index = 6
    write(first, "She calls by six.")
    again = Scale("amari-at-night")
    assert again.chosen == 6 and not shown(again.steps.older)
    again.number.index = 2
    assert "for the number 6" in again.steps.older.value
    again.again.click()
    again.number.index = 4
    assert not shown(again.steps.older)


def test_the_words_and_the_number_are_kept_at_the_end_and_are_no_score():
    scale = Scale("amari-at-night")
    scale.number.index = 4
    write(scale, "a", "", " c ")
    assert scale.steps.next.description == "Keep my answers"
    write(scale, "d")
    (kept,) = lines("kept")
    assert kept["object"]["id"] == "urn:bbcp:scale/amari-at-night" and "score" not in kept["result"]
    extensions = kept["context"]["extensions"]
    assert extensions["urn:bbcp:number"] == 4 and extensions["urn:bbcp:case"] == "kayla"
    assert extensions["urn:bbcp:answers"] == {"high": "a", "parent": "c", "child": "d"}
    assert "Your number is 4" in scale.end.value and shown(scale.ending) and not shown(scale.choosing)
    assert "What number would Kayla choose" in scale.wrote.value


def test_back_goes_to_the_question_before_with_its_words():
    scale = Scale("my-objectives")
    scale.number.index = 5
    write(scale, "first")
    scale.steps.back.click()
    assert scale.steps.at == 0 and scale.steps.texts[0].value == "first" and not shown(scale.steps.back)
    scale.steps.back.click()
    assert scale.steps.at == 0


def test_going_back_and_on_again_notes_only_what_changed():
    scale = Scale("my-objectives")
    scale.number.index = 5
    write(scale, "first")
    scale.steps.back.click()
    write(scale, "first")
    scale.steps.back.click()
    write(scale, "second")
    assert [one["result"]["response"] for one in lines("answered")] == ["first", "second"]


def test_earlier_numbers_are_seen_again_in_a_row_with_the_same_in_words():
    for number in (3, 6):
        scale = Scale("dana-says")
        scale.number.index = number
        write(scale, f"at {number}", "", "", "")
    again = Scale("dana-says")
    assert again.before.value.count("<li><span") == 2 and shown(again.before)
    assert re.search(r"On \w{3} \d+ your number was 3\..*your number was 6\.", again.before.value)
    assert "--at:3" in again.before.value and "at 6" in again.before.value and "at 3" not in again.before.value
    assert "your number was" not in Scale("my-objectives").before.value


def test_a_new_round_starts_empty_and_the_row_grows():
    scale = Scale("my-objectives")
    scale.number.index = 2
    write(scale, "a", "b", "c", "d")
    scale.again.click()
    assert scale.chosen is None and [one.value for one in scale.steps.texts] == [""] * 4
    assert not shown(scale.steps.box) and not shown(scale.ending) and "your number was 2" in scale.before.value
    for number in range(1, SHOWN + 2):
        scale.number.index = number
        write(scale, "", "", "", "")
        scale.again.click()
    assert len(lines("kept")) == SHOWN + 2
    assert scale.before.value.count("<li><span") == SHOWN and "your number was 2" in scale.before.value
    assert "You kept the number, without words." in scale.before.value


def test_what_was_begun_and_not_finished_is_there_again():
    scale = Scale("amari-at-night")
    scale.number.index = 7
    write(scale, "one", "two")
    again = Scale("amari-at-night")
    assert again.chosen == 7 and [one.value for one in again.steps.texts] == ["one", "two", "", ""]
    assert again.steps.at == 2 and shown(again.resumed) and shown(again.steps.box)
    write(again, "three", "four")
    assert not shown(Scale("amari-at-night").resumed) and Scale("amari-at-night").chosen is None


def test_a_log_that_cannot_be_written_is_told_and_the_end_comes_all_the_same(own_work_folder):
    own_work_folder.write_text("in the way")
    scale = Scale("my-objectives")
    scale.number.index = 8
    write(scale, "a", "b", "c", "d")
    assert "could not be kept" in scale.trouble.value and shown(scale.trouble)
    assert "your number was 8" in scale.end.value


def test_damaged_and_hostile_lines_in_the_log_do_no_harm(own_work_folder):
    own_work_folder.mkdir()

    def line(number, **more):
        about = {"urn:bbcp:number": number, **{f"urn:bbcp:{key}": value for key, value in more.items()}}
        place = {"id": "urn:bbcp:scale/dana-says"}
        return json.dumps({"object": place, "timestamp": "then", "context": {"extensions": about}})

    odd = [line(one) for one in (11, -1, "3", True, None, 2.5)]
    odd += [line(5, answers={"high": HOSTILE, "step": 3, "gone": "x"}), line(4, answers="x"), "{", "[]", '{"object":1}']
    (own_work_folder / "attempts.jsonl").write_text("\n".join(odd), encoding="utf-8")
    kept, begun = read_said("scale/dana-says")
    assert [one.number for one in kept] == [5, 4] and begun is None
    assert "\ud800" not in kept[0].answers["high"]
    assert shown(Scale("dana-says").before)


@pytest.mark.parametrize("text", [HOSTILE, "x" * 20_001, "\u05e9\u05dc\u05d5\u05dd " * 500, "a\nb\u2028c"])
def test_any_text_is_kept_and_shown_as_text(text):
    scale = Scale("amari-at-night")
    scale.number.index = 5
    write(scale, text, text, text, text)
    assert "<img" not in scale.wrote.value and "\ud800" not in scale.wrote.value
    kept = lines("kept")[0]["context"]["extensions"]["urn:bbcp:answers"]
    assert len(kept["high"]) <= attempts.LONGEST_TEXT and kept["high"][:9] == text.strip()[:9]
    assert "<img" not in Scale("amari-at-night").before.value


@pytest.mark.parametrize("odd", ["none", "", HOSTILE, 7, None, ["dana-says"]])
def test_an_unknown_scale_is_one_sentence(odd):
    said = Scale(odd).box.children[1].value
    assert "There is no scale called" in said and "<img" not in said


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda one: one.pop("zero"), "lacks 'zero'"),
        (lambda one: one["follow_ups"][1].pop("at_ten"), "lacks 'at_ten'"),
        (lambda one: one["follow_ups"][1].update(ask=""), "needs words"),
        (lambda one: one.update(case="nobody"), "There is no case"),
        (lambda one: one["follow_ups"].clear(), "follow-up questions"),
        (lambda one: one["follow_ups"][1].update(id="high"), "an id of its own"),
        (lambda one: one.update(follow_ups=3), "lacks"),
        (lambda one: one.update(source={"name": "x", "address": "ftp://x"}), "https"),
    ],
)
def test_a_scale_that_is_not_complete_is_refused_with_its_name(change, said):
    data = copy.deepcopy(content.load("scales")[0])
    change(data)
    with pytest.raises(ScaleError, match="amari-at-night") as why:
        scale_from_mapping(data)
    assert said in str(why.value)
