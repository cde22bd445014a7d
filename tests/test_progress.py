"""What a log of tries says of a person's progress."""

from datetime import UTC, date, datetime

import pytest

from bbcp import attempts
from bbcp.progress import DONE, STARTED, day_of, objective_tries, page_state, states


def line(verb, name, result=None, **context):
    return attempts.statement(verb, name, result or {}, **context)


def tried(name, words, points, kind="service", verb="attempted", **more):
    score = {"raw": points, "min": 0, "max": 16}
    return line(verb, name, {"response": words, "score": score}, kind=kind, rubric="1.0", **more)


@pytest.mark.parametrize(
    ("lines", "state"),
    [
        ([], None),
        ([("answered", "sorter/a/card")], STARTED),
        ([("attempted", "sorter/a")], STARTED),
        ([("completed", "sorter/a")], DONE),
        ([("kept", "sorter/a")], DONE),
        ([("completed", "sorter/a/card")], None),
        ([("kept", "sorter/a/card")], DONE),
        ([("completed", "sorter/a"), ("answered", "sorter/a/card")], DONE),
        ([("cleared", "sorter/a")], STARTED),
    ],
)
def test_how_far_an_activity_is(lines, state):
    assert states(line(*one) for one in lines).get("sorter/a") == state


def test_a_page_is_done_when_all_its_activities_are():
    known = {"a/1": DONE, "a/2": DONE, "a/3": STARTED}
    assert page_state(["a/1", "a/2"], known) == DONE
    assert page_state(["a/1", "a/4"], known) == page_state(["a/3", "a/4"], known) == STARTED
    assert page_state(["a/4"], known) == page_state([], known) == ""


@pytest.mark.parametrize(
    ("verb", "state"), [("attempted", DONE), ("kept", DONE), ("cleared", STARTED), ("answered", STARTED)]
)
def test_an_answer_box_is_done_once_it_was_checked(verb, state):
    assert states([line(verb, "exercise/ex01-answer-1")])["exercise/ex01-answer-1"] == state


def test_lines_that_are_damaged_are_passed_over():
    good = line("kept", "workbench/milo")
    bad = [{}, {"object": 3}, good | {"object": {"id": 3}}, good | {"verb": "kept"}, good | {"verb": {"display": []}}]
    assert states([*bad, good]) == {"workbench/milo": DONE}


def test_the_tries_at_objectives_come_in_the_order_in_which_they_were_noted():
    lines = [
        tried("workbench/milo", "one", 4),
        line("answered", "sorter/a/card", {"success": True}, kind="service"),
        tried("exercise/box", "two", 12, "behavioral"),
        tried("exercise/box", "two", 12, "behavioral", verb="kept"),
        tried("workbench/milo", "one", 4),
    ]
    found = objective_tries(lines)
    assert [(one.activity, one.kind, one.points, one.top) for one in found] == [
        ("workbench/milo", "service", 4, 16),
        ("exercise/box", "behavioral", 12, 16),
        ("workbench/milo", "service", 4, 16),
    ]
    assert all(one.day == datetime.now().date() for one in found)


@pytest.mark.parametrize("points", [None, "many", float("nan"), float("inf"), -1, 17, 10**400, [3], {}])
def test_points_that_are_none_are_no_try(points):
    assert objective_tries([tried("workbench/milo", "one", points)]) == []


@pytest.mark.parametrize("time", [None, 7, "", "soon", "0001-01-01T00:00:00+14:00", "9" * 5000])
def test_a_time_that_does_not_read_is_no_day(time):
    assert day_of({"timestamp": time}) is None
    assert objective_tries([tried("workbench/milo", "one", 4) | {"timestamp": time}])[0].day is None


def test_a_day_is_read():
    noon = datetime(2026, 11, 26, 12).astimezone(UTC).isoformat()
    assert day_of({"timestamp": noon}) == date(2026, 11, 26)
