"""The log of attempts: nothing is lost, and damage stays where it is."""

import json
import multiprocessing
import os
import signal
import sys
import time

import pytest

from bbcp import attempts
from bbcp.case import get_case
from bbcp.scoring import judge


def one(number=0, text="words"):
    return attempts.statement("attempted", f"workbench/case{number}", {"response": text})


def test_what_is_appended_is_read_back_in_order():
    for number in range(3):
        attempts.append(one(number))
    assert [line["object"]["id"][-1] for line in attempts.read()] == ["0", "1", "2"]


def test_a_torn_last_line_is_skipped_and_does_not_swallow_the_next(own_work_folder):
    attempts.append(one(1))
    with attempts.log_path().open("ab") as log:
        log.write(b'{"id": "torn by a cra')
    assert len(attempts.read()) == 1
    attempts.append(one(2))
    assert [line["object"]["id"] for line in attempts.read()] == [
        "urn:bbcp:workbench/case1",
        "urn:bbcp:workbench/case2",
    ]


def test_lines_that_are_not_objects_are_passed_over(own_work_folder):
    own_work_folder.mkdir()
    attempts.log_path().write_bytes(b"\n[]\n12\n\xff\xfe\n" + b"[" * 100_000 + b"\n")
    attempts.append(one())
    assert len(attempts.read()) == 1


@pytest.mark.parametrize(
    "text", ["two\nlines", "\ud800 half a pair", "\u2028 separator", "\x00", "日本語 🙂", "x" * 100_000]
)
def test_any_text_is_one_line_and_comes_back(text):
    attempts.append(one(text=text))
    raw = attempts.log_path().read_bytes()
    assert raw.count(b"\n") == 1 and raw.endswith(b"\n")
    assert attempts.read()[0]["result"]["response"] == text


def test_a_try_names_nobody_and_carries_kind_score_and_rubric():
    case, text = get_case("milo"), "Mother will complete a parenting class."
    judgement = judge(text, case)
    made = attempts.objective_statement("kept", "workbench/milo", "milo", text, judgement)
    assert made["actor"]["account"]["name"] == "anonymous"
    assert made["result"]["score"]["raw"] == judgement.score
    assert made["context"]["extensions"]["urn:bbcp:rubric"] == judgement.rubric
    assert made["context"]["extensions"]["urn:bbcp:kind"] == judgement.kind.value
    assert json.loads(json.dumps(made)) == made


def _append_many(work, number):
    os.environ["BBCP_WORK"] = work
    for _ in range(50):
        attempts.append(one(number, "x" * 2000))


def test_several_programs_at_once_do_not_mix_their_lines(own_work_folder):
    several = multiprocessing.get_context("spawn" if sys.platform == "win32" else "fork")
    writers = [several.Process(target=_append_many, args=(str(own_work_folder), number)) for number in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert len(attempts.read()) == 200


def test_eight_programs_at_once_lose_nothing_and_keep_each_ones_order(own_work_folder):
    several = multiprocessing.get_context("spawn" if sys.platform == "win32" else "fork")
    writers = [several.Process(target=_append_numbers, args=(str(own_work_folder), number)) for number in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    found = [one["result"]["response"] for one in attempts.read()]
    assert len(found) == 8 * 100
    for number in range(8):
        ours = [text for text in found if text.startswith(f"{number} ")]
        assert [int(text.split()[1]) for text in ours] == list(range(100))


def _append_numbers(work, number):
    os.environ["BBCP_WORK"] = work
    for count in range(100):
        attempts.append(one(number, f"{number} {count} {'x' * (count * 40)}"))


def _die_in_mid_write(work):
    """Write half a line and be gone, as when the power fails; nothing is tidied up."""
    os.environ["BBCP_WORK"] = work
    write = os.write

    def half(log, line):
        write(log, line[: len(line) // 2])
        os.kill(os.getpid(), signal.SIGKILL)

    os.write = half
    attempts.append(one(9, "never whole"))


def _append_for_ever(work):
    os.environ["BBCP_WORK"] = work
    while True:
        attempts.append(one(1, "x" * 4_000_000))


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_program_killed_in_mid_write_loses_no_earlier_line_and_the_next_is_whole(own_work_folder):
    several = multiprocessing.get_context("fork")
    for number in range(3):
        attempts.append(one(number, f"try {number}"))
        before = attempts.log_path().read_bytes()
        writer = several.Process(target=_die_in_mid_write, args=(str(own_work_folder),))
        writer.start()
        writer.join()
        assert writer.exitcode == -signal.SIGKILL
        torn = attempts.log_path().read_bytes()
        assert torn.startswith(before) and not torn.endswith(b"\n"), "the line was torn, and nothing before it"
        assert [line["result"]["response"] for line in attempts.read()] == [f"try {one}" for one in range(number + 1)]
    attempts.append(one(3, "try 3"))
    assert [line["result"]["response"] for line in attempts.read()] == [f"try {one}" for one in range(4)]


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_programs_killed_at_any_moment_lose_nothing_of_what_was_whole(own_work_folder):
    several = multiprocessing.get_context("fork")
    for number in range(5):
        attempts.append(one(2, f"mine {number}"))
        before = attempts.log_path().read_bytes()
        writer = several.Process(target=_append_for_ever, args=(str(own_work_folder),))
        writer.start()
        time.sleep(0.05 + 0.013 * number)
        writer.kill()
        writer.join()
        assert attempts.log_path().read_bytes().startswith(before)
    attempts.append(one(2, "mine 5"))
    ours = [line["result"]["response"] for line in attempts.read() if line["object"]["id"].endswith("2")]
    assert ours == [f"mine {number}" for number in range(6)]
    assert all(len(line["result"]["response"]) in (6, 4_000_000) for line in attempts.read())


def test_a_log_that_cannot_be_written_is_one_plain_sentence(own_work_folder):
    own_work_folder.parent.mkdir(exist_ok=True)
    own_work_folder.write_text("a file where the folder should be")
    with pytest.raises(attempts.AttemptError, match="could not be kept on this computer"):
        attempts.append(one())
    assert attempts.read() == []


def test_the_last_text_of_an_activity_is_found():
    attempts.append(one(1, "first"))
    attempts.append(one(1, "second"))
    attempts.append(one(2, "other"))
    assert attempts.last_response("workbench/case1") == "second"
    assert attempts.last_response("workbench/none") == ""
