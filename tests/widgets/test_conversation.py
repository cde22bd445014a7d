"""A talk without a browser: its stages, what the log tells, and what is there again."""

import pytest

from bbcp import attempts
from bbcp.case import get_case
from bbcp.widgets import Conversation
from bbcp.widgets.talking import view as talk_view
from bbcp.widgets.talking.memory import Earlier, earlier
from bbcp.widgets.talking.path import Path, path_from_code
from bbcp.widgets.talking.read import get_talk
from bbcp.widgets.talking.turn import TalkError
from page_tags import Tags
from widgets.conversation_play import BEST, HOSTILE, TALKS, visible


def walk(talk_id, code):
    """Have a whole talk in the activity, as pressed on the page."""
    talk = Conversation(talk_id)
    talk.board.begin.click()
    for word in code.split():
        press(talk, word.partition(":")[2])
        talk.board.go.click()
    return talk


def press(talk, choice_id):
    ids = [choice.id for choice in talk.path.turn.choices]
    talk.board.choices[ids.index(choice_id)].click()


def test_from_the_first_words_to_the_reasons():
    talk = Conversation("dana-kitchen")
    assert (
        visible(talk.board.intro)
        and visible(talk.board.begin)
        and not visible(talk.board.log)
        and not visible(talk.board.resume)
    )
    talk.board.begin.click()
    assert not visible(talk.board.intro) and visible(talk.board.saying) and not visible(talk.board.back)
    assert 'role="log"' in talk.board.log.value and "wait list" in talk.board.log.value
    assert [visible(one) for one in talk.board.choices] == [True, True, True, False]
    press(talk, "called")
    assert visible(talk.board.go) and not visible(talk.board.saying)
    assert (
        "The talk opens a little." in talk.board.why.value and "before you asked about a list" in talk.board.why.value
    )
    assert "Nobody has said that yet" in talk.board.log.value and "sweet boy" not in talk.board.log.value
    talk.board.go.click()
    assert "sweet boy" in talk.board.log.value and "Your turn 2" in talk.board.openness.value


def test_a_step_back_takes_back_the_words_and_marks_them_as_tried():
    talk = Conversation("dana-kitchen")
    talk.board.begin.click()
    press(talk, "belt")
    assert talk.path.openness == 0
    talk.board.back.click()
    assert talk.path.openness == 1 and visible(talk.board.saying) and not visible(talk.board.back)
    assert talk.board.choices[2].description.endswith("(tried)") and not talk.board.choices[1].description.endswith(
        "(tried)"
    )
    assert "A belt left a welt" not in talk.board.log.value
    press(talk, "called")
    talk.board.go.click()
    talk.board.back.click()
    assert talk.path.steps == () and talk.board.choices[1].description.endswith("(tried)")
    lines = [(one["result"]["response"], one["context"]["extensions"]["urn:bbcp:again"]) for one in attempts.read()]
    assert lines == [("belt", False), ("called", True)]


def test_a_second_press_changes_nothing():
    talk = Conversation("survivor")
    talk.board.begin.click()
    talk.board.choices[1].click()
    talk.board.choices[1].click()
    assert len(talk.path.steps) == 1 and len(attempts.read()) == 1
    talk.board.go.click()
    talk.board.go.click()
    assert talk.path.turn.id == "buzz" and visible(talk.board.saying)


@pytest.mark.parametrize("talk_id", TALKS)
def test_a_whole_talk_ends_in_the_plan_the_moves_and_a_new_beginning(talk_id):
    talk = walk(talk_id, BEST[talk_id])
    assert (
        visible(talk.board.ending)
        and visible(talk.board.look)
        and not visible(talk.board.plan)
        and not visible(talk.board.go)
    )
    assert talk.talk.endings[0].title in talk.board.why.value
    talk.board.look.click()
    total = len(talk.talk.slots)
    assert visible(talk.board.plan) and f"You heard {total} of {total} parts." in talk.board.plan.value
    talk.board.look.click()
    assert visible(talk.board.moves) and visible(talk.board.again) and not visible(talk.board.look)
    assert "Moments to look at again" not in talk.board.moves.value
    reader = Tags()
    reader.feed(talk.board.moves.value)
    assert talk.talk.praise in reader.text
    talk.board.again.click()
    assert talk.path.steps == () and visible(talk.board.saying) and not visible(talk.board.moves)


def test_a_thin_talk_names_what_to_ask_next_time_and_where_it_closed():
    code = (
        "papers:december finish:dates drawing:kids-do copy:fine many-ways:mean-well believe:teacher slip:between-us "
        "write:extra"
    )
    talk = walk("dana-kitchen", code)
    talk.board.look.click()
    assert "When Milo acts up, I will stay calm. My worker checks on it." in talk.path.plan_text()
    assert "You heard 0 of 6 parts." in talk.board.plan.value and "not heard yet" in talk.board.plan.value
    talk.board.look.click()
    assert (
        "None this time." in talk.board.moves.value
        and "You turned the talk to dates and finishing." in talk.board.moves.value
    )
    assert "Begin with her and Milo." in talk.board.moves.value
    talk.board.back.click()
    assert talk.path.turn.id == "write" and visible(talk.board.saying)


def test_the_log_tells_each_thing_said_and_the_end():
    walk("tribe-worker", BEST["tribe-worker"])
    log = attempts.read()
    said = [one for one in log if one["verb"]["display"]["en"] == "answered"]
    assert said[0]["object"]["id"] == "urn:bbcp:conversation/tribe-worker/monday"
    assert said[0]["result"] == {"response": "ask", "success": True}
    assert said[1]["context"]["extensions"]["urn:bbcp:path"] == "monday:ask comply:nobody"
    assert len(said) == 11 and len(log) == 12
    assert log[-1]["object"]["id"] == "urn:bbcp:conversation/tribe-worker"
    assert log[-1]["result"]["score"] == {"raw": 7, "min": 0, "max": 7, "scaled": 1.0}
    assert "Auntie Lorraine" in log[-1]["result"]["response"]


def test_a_talk_goes_on_where_it_was_left_on_another_day():
    first = Conversation("survivor")
    first.board.begin.click()
    press(first, "safe-first")
    first.board.go.click()
    press(first, "your-call")
    later = Conversation("survivor")
    assert visible(later.board.resume)
    later.board.resume.click()
    assert later.path.turn.id == "reads" and "Waiting room" in later.board.log.value and visible(later.board.back)
    assert not visible(Conversation("dana-kitchen").board.resume)


def test_a_finished_talk_is_told_of_and_not_gone_on_with():
    walk("survivor", BEST["survivor"])
    again = Conversation("survivor")
    assert not visible(again.board.resume)
    assert "Times: 1. The most you heard: 7 of 7 parts." in again.board.intro.value


@pytest.mark.parametrize(
    "log",
    [
        [{"object": None}, {"object": {"id": "urn:bbcp:conversation/survivor/room"}, "context": []}],
        [{"object": {"id": "urn:bbcp:conversation/survivor"}, "result": {"score": {"raw": "many"}}}],
        [
            {
                "object": {"id": "urn:bbcp:conversation/survivor/room"},
                "context": {"extensions": {"urn:bbcp:path": path}},
            }
            for path in ("room:gone", "nowhere:at-all", ":", 7, None, ["room:quick"], "x " * 20_000)
        ],
    ],
)
def test_a_log_with_anything_in_it_does_no_harm(log):
    assert earlier(get_talk("survivor"), log).left is None


def test_a_log_that_cannot_be_written_is_told_and_the_talk_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    talk = walk("dana-kitchen", BEST["dana-kitchen"])
    assert "could not be kept" in talk.trouble.value and talk.path.done


@pytest.mark.parametrize("name", ["none", "", HOSTILE, "x" * 20_000, None, 7, [], "‮"])
def test_an_unknown_talk_is_one_sentence(name):
    page = Conversation(name).box.children[1].value
    assert "There is no talk called" in page and "dana-kitchen" in page and "<img" not in page
    assert len(page) < 500


def test_what_is_not_known_of_earlier_is_not_told():
    talk, case = get_talk("survivor"), get_case("terrence")
    assert "You have finished" not in talk_view.intro_html(talk, case, Earlier(0, 0, None))
    assert talk.note in talk_view.intro_html(talk, case, Earlier(0, 0, None))


def test_words_that_do_not_fit_the_turn_are_refused():
    path = Path(get_talk("survivor"))
    with pytest.raises(TalkError, match="no choice called 'ghost'"):
        path.say("ghost")
    with pytest.raises(TalkError, match="has ended"):
        path_from_code(path.talk, BEST["survivor"]).say("worse")
