"""The talks without a browser: what authors wrote, every path through them, and what a learner's log holds."""

import copy
from functools import cache

import pytest
import textstat

from bbcp import attempts, content
from bbcp.case import get_case
from bbcp.scoring import Kind, judge
from bbcp.widgets import Conversation
from bbcp.widgets.talking import ending as talk_ending
from bbcp.widgets.talking import view as talk_view
from bbcp.widgets.talking.graph import longest, shortest
from bbcp.widgets.talking.memory import Earlier, earlier
from bbcp.widgets.talking.path import Path, path_from_code
from bbcp.widgets.talking.read import get_talk, talk_from_mapping
from bbcp.widgets.talking.talk import MOST_OPEN, TalkError
from page_tags import Tags

TALKS = [one["id"] for one in content.load("conversations")]
BEST = {
    "dana-kitchen": (
        "papers:called home:shook drawing:spring copy:once sunday:thats-all body:first believe:five "
        "neighbor:her-words slip:five-minutes write:you-say"
    ),
    "tribe-worker": (
        "monday:ask comply:nobody missed:road truck:sit-with-her kin:may-i-ask nights:what-nights friday:themselves "
        "room:theirs judge:my-work know:friday-night lot:my-half"
    ),
    "survivor": (
        "room:safe-first buzz:your-call reads:honest leave:to-morning morning:i-see group:homework "
        "certificate:not-proof door:june watch:listens-to together:my-rule out:worse"
    ),
}
HOSTILE = '<img src=x onerror="alert(1)"> {name} {0} \ud800 ‮evil & "quoted"'


@cache
def places(talk_id):
    """Every place a learner can be in, told apart by turn, openness and what was heard; one path to each."""
    talk = get_talk(talk_id)
    seen, ahead = {}, [Path(talk)]
    while ahead:
        path = ahead.pop()
        heard = tuple(one.words if (one := path.given(slot)) else "" for slot in talk.slots)
        key = ("" if path.done else path.turn.id, path.openness, heard)
        if key not in seen:
            seen[key] = path
            ahead += [] if path.done else [path.say(choice.id) for choice in path.turn.choices]
    return tuple(seen.values())


def ends(talk_id):
    return [path for path in places(talk_id) if path.done]


def answers(talk):
    return [
        (turn, choice, answer) for turn in talk.turns.values() for choice in turn.choices for answer in choice.answers
    ]


def spoken_and_told(talk):
    for turn, choice, answer in answers(talk):
        yield f"{turn.id} {choice.id}", answer.why
    for turn in talk.turns.values():
        yield f"{turn.id} tip", turn.tip
    for slot in talk.slots:
        yield f"{slot.id} hint", slot.hint
    for ending in talk.endings:
        yield ending.title, f"{ending.text} {ending.got}"
    for name in ("scene", "aim", "note", "after", "praise"):
        if getattr(talk, name):
            yield name, getattr(talk, name)


def walk(talk_id, code):
    """Have a whole talk in the activity, as pressed on the page."""
    talk = Conversation(talk_id)
    talk.begin.click()
    for word in code.split():
        press(talk, word.partition(":")[2])
        talk.go.click()
    return talk


def press(talk, choice_id):
    ids = [choice.id for choice in talk.path.turn.choices]
    talk.choices[ids.index(choice_id)].click()


def visible(piece):
    return piece.layout.display != "none"


@pytest.mark.parametrize("talk_id", TALKS)
def test_a_talk_is_long_enough_and_every_choice_says_why(talk_id):
    talk = get_talk(talk_id)
    assert shortest(talk) >= 6 and longest(talk) >= 8
    reasons = [answer.why for _, _, answer in answers(talk)]
    assert len(set(reasons)) == len(reasons)
    for turn, choice, answer in answers(talk):
        assert len(answer.why.split()) >= 20, f"{turn.id} {choice.id}"
        assert answer.reply != answer.seems
        assert not any(word in answer.why.lower() for word in ("wrong answer", "incorrect")), f"{turn.id} {choice.id}"


@pytest.mark.parametrize("talk_id", TALKS)
def test_each_turn_can_open_the_talk_and_can_also_not_open_it(talk_id):
    for turn in get_talk(talk_id).turns.values():
        changes = [choice.answer.change for choice in turn.choices]
        assert max(changes) > 0 and min(changes) <= 0, turn.id


@pytest.mark.parametrize("talk_id", TALKS)
def test_neither_the_place_nor_the_length_gives_away_what_opens(talk_id):
    turns = get_talk(talk_id).turns.values()
    first = [next(at for at, one in enumerate(turn.choices) if one.answer.change > 0) for turn in turns]
    assert max(first.count(at) for at in set(first)) <= 0.6 * len(first)
    longest_one = [max(turn.choices, key=lambda one: len(one.say)).answer.change > 0 for turn in turns]
    assert sum(longest_one) <= 0.5 * len(longest_one)


@pytest.mark.parametrize("talk_id", TALKS)
def test_every_answer_and_every_ending_can_be_met(talk_id):
    met = {
        (path.turn.id, choice.id, choice.answer_at(path.openness).reply)
        for path in places(talk_id)
        if not path.done
        for choice in path.turn.choices
    }
    talk = get_talk(talk_id)
    assert met == {(turn.id, choice.id, answer.reply) for turn, choice, answer in answers(talk)}
    assert {path.ending.title for path in ends(talk_id)} == {ending.title for ending in talk.endings}


@pytest.mark.parametrize("talk_id", TALKS)
def test_every_part_can_be_heard_and_the_best_path_hears_them_all(talk_id):
    talk = get_talk(talk_id)
    path = path_from_code(talk, BEST[talk_id])
    assert path.done and path.heard == talk.slots and not path.cares
    assert path.ending is talk.endings[0] and path.openness == MOST_OPEN
    assert max(len(one.heard) for one in ends(talk_id)) == len(talk.slots)


@pytest.mark.parametrize("talk_id", TALKS)
def test_the_scorer_sees_a_better_plan_at_the_end_of_the_better_path(talk_id):
    case = get_case(get_talk(talk_id).case)
    best = judge(path_from_code(get_talk(talk_id), BEST[talk_id]).plan_text(), case)
    thin = judge(min(ends(talk_id), key=lambda path: len(path.heard) + len(path.cares)).plan_text(), case)
    assert best.kind is Kind.BEHAVIORAL and best.score >= 14
    assert thin.kind in (Kind.SERVICE, Kind.VAGUE) and thin.score <= 5


@pytest.mark.parametrize("talk_id", TALKS)
def test_what_is_told_reads_at_grade_8_or_below(talk_id):
    for where, text in spoken_and_told(get_talk(talk_id)):
        assert "\u2014" not in text and "\u2013" not in text, where
        assert textstat.automated_readability_index(text) <= 8, where
        assert textstat.coleman_liau_index(text) <= 8, where


def test_no_plan_that_can_stand_holds_what_lena_or_the_girls_told():
    told = ("laundry", "TV", "Mo's", "to Mo", "code word", "coat", "kitchen", "phone", "therapist", "Zoe told", "text")
    for path in ends("survivor"):
        for one in (piece for pieces in path.plan() for piece in pieces):
            assert one.care or not any(word in one.words for word in told), path.code
    plan = path_from_code(get_talk("survivor"), BEST["survivor"]).plan_text()
    assert plan.count("Terrence") >= 3 and "Lena will" not in plan


def test_a_disclosure_in_the_plan_is_marked_and_never_ends_well():
    code = BEST["survivor"].replace("morning:i-see", "morning:in-plan")
    path = path_from_code(get_talk("survivor"), code)
    assert [slot.id for slot in path.cares] == ["steps"] and path.ending is path.talk.endings[-1]
    page = talk_ending.plan_html(path)
    assert '<mark class="bbcp-look">Lena turns up the TV' in page and "Take this out before anything is printed" in page
    assert all(one.ending is one.talk.endings[-1] for one in ends("survivor") if one.cares)


def test_a_promise_that_cannot_be_kept_opens_the_talk_and_is_not_praised():
    path = path_from_code(get_talk("survivor"), BEST["survivor"].replace("reads:honest", "reads:secret"))
    step = next(step for step in path.steps if step.turn.id == "reads")
    assert step.answer.change > 0 and not step.good
    first = Path(path.talk, path.steps[: path.steps.index(step) + 1])
    assert "bbcp-why-right" not in talk_view.why_html(first) and "But look again." in talk_view.why_html(first)
    look_again = talk_ending.moves_html(path, 11, 0).partition("Moments to look at again")[2]
    assert "You promised more than you can keep." in look_again


def test_the_plan_for_a_family_of_a_tribe_says_what_the_agency_does():
    parents, agency = path_from_code(get_talk("tribe-worker"), BEST["tribe-worker"]).plan()
    assert "Auntie Lorraine" in parents[0].words
    assert len(agency) == 2 and all(one.words.startswith("The worker ") for one in agency)


def test_the_same_words_are_answered_as_the_talk_is_open_or_closed():
    talk = get_talk("dana-kitchen")
    closed = path_from_code(talk, "papers:belt three:understand drawing:spring")
    warm = path_from_code(talk, "papers:called home:shook drawing:spring")
    assert closed.openness == 0 and closed.steps[-1].answer is closed.steps[-1].choice.shut
    assert not closed.given(talk.slots[0]) and "run to me" in warm.given(talk.slots[0]).words
    assert "The talk with Dana is closed." in talk_view.open_html(closed, False)
    assert "The talk with Dana is wide open." in talk_view.open_html(warm, False)
    assert talk_view.open_html(closed, False).count("<path") == 2
    assert talk_view.open_html(warm, False).count("<path") == 3


def test_a_talk_that_was_pressed_closed_ends_early_and_politely():
    code = "papers:belt three:understand drawing:kids-do copy:study many-ways:mean-well believe:drop-in"
    path = path_from_code(get_talk("dana-kitchen"), code)
    assert path.done and len(path.steps) == 6 and path.ending.title == "Dana lines up the papers again"


def test_from_the_first_words_to_the_reasons():
    talk = Conversation("dana-kitchen")
    assert visible(talk.intro) and visible(talk.begin) and not visible(talk.log) and not visible(talk.resume)
    talk.begin.click()
    assert not visible(talk.intro) and visible(talk.saying) and not visible(talk.back)
    assert 'role="log"' in talk.log.value and "wait list" in talk.log.value
    assert [visible(one) for one in talk.choices] == [True, True, True, False]
    press(talk, "called")
    assert visible(talk.go) and not visible(talk.saying)
    assert "The talk opens a little." in talk.why.value and "before you asked about a list" in talk.why.value
    assert "Nobody has said that yet" in talk.log.value and "sweet boy" not in talk.log.value
    talk.go.click()
    assert "sweet boy" in talk.log.value and "Your turn 2" in talk.openness.value


def test_a_step_back_takes_back_the_words_and_marks_them_as_tried():
    talk = Conversation("dana-kitchen")
    talk.begin.click()
    press(talk, "belt")
    assert talk.path.openness == 0
    talk.back.click()
    assert talk.path.openness == 1 and visible(talk.saying) and not visible(talk.back)
    assert talk.choices[2].description.endswith("(tried)") and not talk.choices[1].description.endswith("(tried)")
    assert "A belt left a welt" not in talk.log.value
    press(talk, "called")
    talk.go.click()
    talk.back.click()
    assert talk.path.steps == () and talk.choices[1].description.endswith("(tried)")
    lines = [(one["result"]["response"], one["context"]["extensions"]["urn:bbcp:again"]) for one in attempts.read()]
    assert lines == [("belt", False), ("called", True)]


def test_a_second_press_changes_nothing():
    talk = Conversation("survivor")
    talk.begin.click()
    talk.choices[1].click()
    talk.choices[1].click()
    assert len(talk.path.steps) == 1 and len(attempts.read()) == 1
    talk.go.click()
    talk.go.click()
    assert talk.path.turn.id == "buzz" and visible(talk.saying)


@pytest.mark.parametrize("talk_id", TALKS)
def test_a_whole_talk_ends_in_the_plan_the_moves_and_a_new_beginning(talk_id):
    talk = walk(talk_id, BEST[talk_id])
    assert visible(talk.ending) and visible(talk.look) and not visible(talk.plan) and not visible(talk.go)
    assert talk.talk.endings[0].title in talk.why.value
    talk.look.click()
    total = len(talk.talk.slots)
    assert visible(talk.plan) and f"You heard {total} of {total} parts." in talk.plan.value
    talk.look.click()
    assert visible(talk.moves) and visible(talk.again) and not visible(talk.look)
    assert "Moments to look at again" not in talk.moves.value
    reader = Tags()
    reader.feed(talk.moves.value)
    assert talk.talk.praise in reader.text
    talk.again.click()
    assert talk.path.steps == () and visible(talk.saying) and not visible(talk.moves)


def test_a_thin_talk_names_what_to_ask_next_time_and_where_it_closed():
    code = (
        "papers:december finish:dates drawing:kids-do copy:fine many-ways:mean-well believe:teacher slip:between-us "
        "write:extra"
    )
    talk = walk("dana-kitchen", code)
    talk.look.click()
    assert "When Milo acts up, I will stay calm. My worker checks on it." in talk.path.plan_text()
    assert "You heard 0 of 6 parts." in talk.plan.value and "not heard yet" in talk.plan.value
    talk.look.click()
    assert "None this time." in talk.moves.value and "You turned the talk to dates and finishing." in talk.moves.value
    assert "Begin with her and Milo." in talk.moves.value
    talk.back.click()
    assert talk.path.turn.id == "write" and visible(talk.saying)


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
    first.begin.click()
    press(first, "safe-first")
    first.go.click()
    press(first, "your-call")
    later = Conversation("survivor")
    assert visible(later.resume)
    later.resume.click()
    assert later.path.turn.id == "reads" and "Waiting room" in later.log.value and visible(later.back)
    assert not visible(Conversation("dana-kitchen").resume)


def test_a_finished_talk_is_told_of_and_not_gone_on_with():
    walk("survivor", BEST["survivor"])
    again = Conversation("survivor")
    assert not visible(again.resume)
    assert "Times: 1. The most you heard: 7 of 7 parts." in again.intro.value


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


def small_talk(**changes):
    """A talk of eight turns in a row, as an author would write it, for breaking."""

    def choice(name, to, change=1):
        words = ("say", "move", "reply", "seems", "why")
        return {"id": name, **{word: f"{word} {name}" for word in words}, "change": change, "to": to}

    turns = [
        {
            "id": f"t{at}",
            **{word: f"{word} {at}" for word in ("says", "seems", "tip")},
            "choices": [
                choice("a", "end" if at == 7 else f"t{at + 1}"),
                choice("b", "end" if at > 5 else f"t{at + 1}", -1),
            ],
        }
        for at in range(8)
    ]
    words = ("title", "name", "scene", "aim", "plan_label", "praise", "note", "after")
    talk = {
        "id": "small",
        **{word: f"{word} here" for word in words},
        "case": "milo",
        "open": 1,
        "start": "t0",
        "slots": [{"id": "one", "label": "label one", "hint": "hint one", "thin": "thin one"}],
        "endings": [{"title": "ending title", "text": "ending text", "got": "ending got"}],
        "turns": turns,
    }
    return {**talk, **changes}


def test_the_small_talk_is_whole():
    assert longest(talk_from_mapping(small_talk())) == 8


def set_in(data, path, value):
    *keys, last = path
    for key in keys:
        data = data[key]
    data[last] = value


BROKEN = [
    (("title",), "", "needs 'title'"),
    (("turns",), [], "needs 'turns'"),
    (("turns",), "all of them", "needs 'turns'"),
    (("turns", 2), "a turn", "needs 'id'"),
    (("open",), 5, "whole number from 0 to 4"),
    (("open",), True, "whole number from 0 to 4"),
    (("case",), "nobody", "no case called 'nobody'"),
    (("start",), "t9", "starts at 't9'"),
    (("turns", 3, "choices"), [{}], "needs 'id'"),
    (("turns", 3, "choices", 0, "why"), None, "choice 'a' needs 'why'"),
    (("turns", 3, "choices", 0, "change"), 3, "whole number from -2 to 2"),
    (("turns", 3, "choices", 0, "to"), "t99", "leads to 't99'"),
    (("turns", 3, "choices", 0, "gives"), {"two": "x"}, "may name these slots only: one"),
    (("turns", 3, "choices", 0, "gives"), {"one": {"care": "x"}}, "needs 'words'"),
    (("turns", 3, "choices", 0, "gives"), {"one": {"words": "x", "in_plan": "no"}}, "either true or false"),
    (("turns", 3, "choices", 0, "shut"), {"below": 1}, "shut needs 'reply'"),
    (("turns", 3, "choices", 0, "shut"), "no", "shut needs 'reply'"),
    (("turns", 3, "choices", 1, "id"), "a", "'a' stands there twice"),
    (("turns", 3, "id"), "t2", "'t2' stands there twice"),
    (("endings", 0, "heard"), 1, "must have no conditions"),
    (("endings", 0, "needs"), ["two"], "'needs' is a list of these slots"),
    (("slots", 0), [], "needs 'id'"),
]


@pytest.mark.parametrize(("path", "value", "sentence"), BROKEN)
def test_a_broken_talk_is_refused_with_its_place(path, value, sentence):
    data = small_talk()
    set_in(data, path, value)
    with pytest.raises(TalkError, match=r"small|A talk") as refused:
        talk_from_mapping(data)
    assert sentence in str(refused.value)


def test_one_choice_is_no_choice():
    data = small_talk()
    del data["turns"][4]["choices"][1]
    with pytest.raises(TalkError, match="turn 't4' needs from 2 to 4 choices; it has 1"):
        talk_from_mapping(data)


def test_a_turn_out_of_reach_is_named():
    data = small_talk()
    data["turns"].append({**copy.deepcopy(data["turns"][0]), "id": "island"})
    with pytest.raises(TalkError, match="no path leads to turn 'island'"):
        talk_from_mapping(data)


def test_a_circle_without_a_way_out_is_refused_and_one_with_a_way_out_is_not():
    data = small_talk()
    data["turns"][7]["choices"][0]["to"] = "t3"
    assert longest(talk_from_mapping(data)) is None
    for turn in data["turns"][6:]:
        for choice in turn["choices"]:
            choice["to"] = "t3" if turn["id"] == "t7" else "t7"
    with pytest.raises(TalkError, match="no path leads to the end"):
        talk_from_mapping(data)


def test_a_talk_that_is_too_short_is_refused():
    data = small_talk()
    data["turns"][2]["choices"][0]["to"] = "end"
    with pytest.raises(TalkError, match="from 3 to 8"):
        talk_from_mapping(data)
    data = small_talk(turns=small_talk()["turns"][:7])
    data["turns"][6]["choices"][0]["to"] = "end"
    with pytest.raises(TalkError, match="from 7 to 7"):
        talk_from_mapping(data)


def test_hostile_words_of_an_author_are_shown_and_do_nothing(monkeypatch):
    def spoil(value, key=""):
        if isinstance(value, dict):
            return {name: spoil(one, name) for name, one in value.items()}
        if isinstance(value, list):
            return [spoil(one) for one in value]
        return value if key in ("id", "to", "start", "case") or not isinstance(value, str) else HOSTILE + key

    monkeypatch.setattr("bbcp.content.load", _with_conversations([spoil(small_talk())]))
    talk = Conversation("small")
    pages = [talk.intro.value]
    talk.begin.click()
    while not visible(talk.look):
        talk.choices[0].click()
        pages += [talk.log.value, talk.why.value, talk.openness.value]
        talk.go.click()
    talk.look.click()
    talk.look.click()
    pages += [talk.ending.value, talk.plan.value, talk.moves.value, talk.why.value]
    for page in pages:
        reader = Tags()
        reader.feed(page)
        assert "img" not in reader.tags
        page.encode("utf-8")
    assert "onerror" in "".join(pages)


def _with_conversations(talks):
    real = content.load
    return lambda name: talks if name == "conversations" else real(name)


@pytest.mark.parametrize("talks", [[], [{"id": "small"}], ["small"]])
def test_broken_content_is_one_sentence(monkeypatch, talks):
    monkeypatch.setattr("bbcp.content.load", _with_conversations(talks))
    assert "This activity could not open:" in Conversation("small").box.children[1].value


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
