"""The log of attempts: nothing is lost, and damage stays where it is."""

import json
import multiprocessing
import os
import sys

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
