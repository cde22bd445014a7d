"""The log of agreed steps: nothing is lost, a torn line hurts nobody."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from bbcp import attempts
from bbcp.case import get_case
from bbcp.coaching import agreed
from bbcp.scoring import judge


def keep(worker="AB", step="I will ask what a visitor would see.", by="our next meeting", text=""):
    judgement = judge(text, get_case("milo")) if text else None
    agreed.keep(worker, step, by, "milo", text, judgement)


def test_a_kept_step_comes_back():
    keep()
    keep(step="I will read it aloud.\nTwice.", by="")
    steps = agreed.with_worker(agreed.read_steps(), " ab ")
    assert [one.step for one in steps] == ["I will read it aloud.\nTwice.", "I will ask what a visitor would see."]
    assert steps[1].by == "our next meeting"
    assert steps[0].at.tzinfo is not None


def test_each_line_carries_what_growth_can_be_read_from():
    keep(text="Dana will attend a class.")
    line = json.loads(agreed.log_path().read_text(encoding="utf-8"))
    assert (line["schema"], line["kind"], line["criteria"]["behavior"]) == (1, "service", 0)
    assert line["rubric"]


def test_workers_are_listed_once_the_latest_first():
    for name in ("AB", "Cy", "ab ", "Dee  Dee"):
        keep(worker=name)
    assert agreed.workers(agreed.read_steps()) == ["Dee Dee", "ab", "Cy"]
    assert agreed.with_worker(agreed.read_steps(), "") == []


def test_a_torn_last_line_is_passed_over_and_swallows_nothing():
    keep(step="first")
    with agreed.log_path().open("ab") as log:
        log.write(b'{"schema": 1, "worker": "AB", "step": "to')
    keep(step="second")
    assert [one.step for one in agreed.read_steps()] == ["first", "second"]


@pytest.mark.parametrize(
    "line",
    [
        b"\xff\xfe",
        b"[]",
        b"3",
        b"{}",
        b'{"worker": 3, "step": "x", "by": "", "timestamp": "2026-01-01"}',
        b'{"worker": "AB", "step": "x", "by": "", "timestamp": "yesterday"}',
        b'{"worker": "AB", "step": " ", "by": "", "timestamp": "2026-01-01T00:00:00+00:00"}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_line_is_passed_over(line):
    keep(step="first")
    with agreed.log_path().open("ab") as log:
        log.write(line + b"\n")
    keep(step="second")
    assert [one.step for one in agreed.read_steps()] == ["first", "second"]


def test_a_time_without_a_zone_is_taken_as_utc():
    agreed.log_path().parent.mkdir(parents=True)
    line = '{"worker": "AB", "step": "x", "by": "", "timestamp": "2026-01-01T00:00:00"}\n'
    agreed.log_path().write_text(line, encoding="utf-8")
    keep(step="second")
    assert [one.at.tzinfo is not None for one in agreed.read_steps()] == [True, True]


@pytest.mark.parametrize("text", ["\ud83d half", "a\u2028b\x00c", "<script>alert(1)</script>", "漢字 ñ", "x" * 100_000])
def test_odd_characters_survive(text):
    keep(step=text)
    assert agreed.read_steps()[0].step == text.strip()[: agreed.LONGEST]
    assert agreed.log_path().read_bytes().count(b"\n") == 1


def test_many_at_once_lose_nothing():
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: keep(step=f"step {number}"), range(100)))
    assert {one.step for one in agreed.read_steps()} == {f"step {number}" for number in range(100)}


def test_no_log_is_no_steps_and_a_log_that_cannot_be_written_is_said(own_work_folder):
    assert agreed.read_steps() == []
    own_work_folder.write_text("a file stands where the folder should be", encoding="utf-8")
    with pytest.raises(attempts.AttemptError):
        keep()
