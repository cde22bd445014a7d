"""The sixty families without a browser: from the guess to the end, the log, and what is there again."""

import pytest

from bbcp import attempts
from bbcp.widgets import Caseload
from bbcp.widgets.caseloads.memory import last_round
from bbcp.widgets.caseloads.numbers import Sort
from bbcp.widgets.frame import safe
from widgets.caseload_play import FOUND, ID, WORDS, press, to_the_end, to_the_picture


def visible(piece):
    return piece.layout.display != "none"


def wrong(question):
    return next(one.id for one in question.options if one.id != question.right)


def lines(verb):
    return [one for one in attempts.read() if one["verb"]["display"]["en"] == verb]


# The steps


def test_nothing_is_shown_before_the_guess():
    one = Caseload(ID)
    assert visible(one.board.guess_box) and not any(
        map(visible, (one.board.look_box, one.board.picture_box, one.board.ask_box, one.board.next))
    )
    assert not one.board.end.value and not visible(one.board.again) and not visible(one.board.how)


@pytest.mark.parametrize("guess", [one.id for one in FOUND.guess.options])
def test_every_guess_is_met_by_its_own_reason_and_by_what_it_was(guess):
    one = Caseload(ID)
    press(one.board.guess, FOUND.guess, guess)
    said = "".join(each.value for each in one.board.guess.whys)
    assert safe(FOUND.guess.option(guess).why) in said and safe(FOUND.after_guess) in said
    assert f"{FOUND.numbers['finished_harm']} of {FOUND.numbers['finished']}" in said
    assert visible(one.board.next) and "60" in one.board.next.description
    press(one.board.guess, FOUND.guess, FOUND.guess.options[0].id)
    assert len(lines("answered")) == 1, "one guess, and it stands"


def test_the_way_to_the_picture_opens_when_the_families_were_sorted_both_ways():
    one = Caseload(ID)
    press(one.board.guess, FOUND.guess, "some")
    one.board.next.click()
    assert not visible(one.board.next)
    seen, sessions = (one.board.families.buttons[sort] for sort in (Sort.SEEN, Sort.SESSIONS))
    for _ in range(2):
        seen.click()
        assert safe(WORDS["now_sessions"]) in one.board.families.groups.value and not visible(one.board.next)
        assert seen.description == WORDS["sorted_seen"] and sessions.description == WORDS["by_sessions"]
    sessions.click()
    assert visible(one.board.next) and safe(WORDS["now_seen"]) not in one.board.families.groups.value
    numbers = FOUND.numbers
    assert (
        f"new harm in {numbers['finished_harm']} of {numbers['finished']} families" in one.board.families.groups.value
    )
    told = [each["result"]["response"] for each in lines("experienced")]
    assert told == ["seen", "sessions"]


def test_from_start_to_end_and_the_log_tells_it():
    one = Caseload(ID)
    to_the_end(one, first=lambda asked: wrong(asked) if asked is FOUND.questions[0] else asked.right)
    assert "1 of 2 on your first" in one.board.end.value and safe(FOUND.take) in one.board.meant.value
    assert all(safe(asked.option(asked.right).why) in one.board.meant.value for asked in FOUND.questions)
    assert (
        visible(one.board.picture_box)
        and visible(one.board.look_box)
        and visible(one.board.again)
        and not visible(one.board.next)
    )
    (done,) = lines("completed")
    assert done["object"]["id"] == f"urn:bbcp:caseload/{ID}"
    assert done["result"]["score"] == {"raw": 1, "min": 0, "max": 2, "scaled": 0.5}
    tried = [each["context"]["extensions"].get("urn:bbcp:first_try") for each in lines("answered")]
    assert tried == [None, True, False, True]
    one.board.again.click()
    assert visible(one.board.guess_box) and not visible(one.board.look_box) and not one.board.end.value
    to_the_end(one)
    assert "every one on your first" in one.board.end.value and len(lines("completed")) == 2


def test_a_second_press_on_what_is_closed_changes_nothing():
    one = Caseload(ID)
    to_the_picture(one)
    one.board.next.click()
    question = one.question
    press(one.board.ask, question, question.right)
    press(one.board.ask, question, wrong(question))
    assert len(lines("answered")) == 2
    one.board.next.click()
    one.board.next.click()
    assert one.question == FOUND.questions[1] and one.board.ask.open


def test_what_was_done_is_there_again_when_the_page_opens():
    first = Caseload(ID)
    press(first.board.guess, FOUND.guess, "two")
    again = Caseload(ID)
    assert visible(again.board.look_box) and safe(FOUND.guess.option("two").why) in again.board.guessed.value
    again.board.families.buttons[Sort.SEEN].click()
    third = Caseload(ID)
    third.board.families.buttons[Sort.SESSIONS].click()
    assert visible(third.board.next), "one way was sorted before, one now"
    third.board.next.click()
    third.board.next.click()
    press(third.board.ask, third.question, wrong(third.question))
    fourth = Caseload(ID)
    assert fourth.question == FOUND.questions[0] and visible(fourth.board.ask_box)
    for question in FOUND.questions:
        press(fourth.board.ask, question, question.right)
        fourth.board.next.click()
    assert "1 of 2 on your first" in fourth.board.end.value, "the first choice counts, also one from an earlier day"
    assert "1 of 2 on your first" in Caseload(ID).board.end.value


def test_a_damaged_log_is_no_matter(own_work_folder):
    own_work_folder.mkdir()
    name = f'{{"object":{{"id":"urn:bbcp:caseload/{ID}%s"}},"result":%s}}\n'
    odd = [("/guess", "[]"), ("/guess", '{"response":7}'), ("/guess", '{"response":"<b>"}'), ("/sort", "null")]
    odd += [("/shows", '{"response":"seen"}'), ("", "{}"), ("/nothing", '{"response":"seen"}')]
    log = "".join(name % one for one in odd) + '[1]\n{\n{"object":3}\n'
    (own_work_folder / "attempts.jsonl").write_text(log, encoding="utf-8")
    one = Caseload(ID)
    assert visible(one.board.guess_box) and not visible(one.board.look_box)
    assert last_round(FOUND, attempts.read()).first == {}


def test_a_log_that_cannot_be_written_is_told_and_the_families_go_on(own_work_folder):
    own_work_folder.write_text("in the way")
    one = Caseload(ID)
    press(one.board.guess, FOUND.guess, "none")
    assert "could not be kept" in one.trouble.value
    one.board.next.click()
    assert visible(one.board.look_box)
