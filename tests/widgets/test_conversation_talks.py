"""The talks that authors write: every path, every answer and every ending."""

from functools import cache

import pytest
import textstat

from bbcp.case import get_case
from bbcp.scoring import Kind, judge
from bbcp.widgets.talking import ending as talk_ending
from bbcp.widgets.talking import view as talk_view
from bbcp.widgets.talking.graph import shortest
from bbcp.widgets.talking.path import Path, path_from_code
from bbcp.widgets.talking.read import get_talk
from bbcp.widgets.talking.talk import MOST_OPEN
from widgets.conversation_play import BEST, TALKS


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


@pytest.mark.parametrize("talk_id", TALKS)
def test_a_talk_is_long_enough_and_every_choice_says_why(talk_id):
    talk = get_talk(talk_id)
    assert shortest(talk) >= 8
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
    assert "The talk with Dana is hardly open." in talk_view.open_html(closed, False)
    assert "The talk with Dana is wide open." in talk_view.open_html(warm, False)
    assert talk_view.open_html(closed, False).count("<path") == 2
    assert talk_view.open_html(warm, False).count("<path") == 3


CLOSED = "papers:belt three:understand drawing:kids-do copy:study many-ways:mean-well believe:drop-in"


def test_a_talk_that_was_pressed_closed_ends_politely_with_a_way_back():
    talk = get_talk("dana-kitchen")
    assert "I think I'm done for today" in path_from_code(talk, CLOSED).steps[-1].answer.reply
    path = path_from_code(talk, f"{CLOSED} doorway:my-side porch:only-ask")
    assert path.done and len(path.steps) == 8 and path.ending.title == "Dana lines up the papers again"


def test_a_plain_sorry_at_the_door_opens_the_talk_again():
    talk = get_talk("dana-kitchen")
    path = path_from_code(talk, f"{CLOSED} doorway:watched")
    assert path.turn.id == "slip" and path.openness > path_from_code(talk, CLOSED).openness
    time = next(slot for slot in talk.slots if slot.id == "time")
    mended = path_from_code(talk, f"{CLOSED} doorway:watched slip:five-minutes")
    assert "four months" in mended.given(time).words
