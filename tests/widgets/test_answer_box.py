"""What an answer box asks of Python, without a browser."""

import base64
import json
import subprocess
import sys

import pytest

from bbcp import attempts
from bbcp.widgets import answer_box

GOOD = "When Milo hits, Dana will kneel down and name the rule, each day for four months; Ms. Alvarez will see it."
STUB = "Write your answer here, in place of these words."


def packed(**values):
    return base64.b64encode(json.dumps(values).encode()).decode()


def call(act, **values):
    return json.loads(base64.b64decode(answer_box.call(act, packed(**values))))


def test_a_check_shows_the_feedback_and_notes_the_try():
    answer = call("check", text=GOOD, id="ex01-answer-1", case="milo")
    assert 'data-kind="behavioral"' in answer["html"] and "bbcp-criteria" in answer["html"]
    assert answer["said"].startswith("Behavior.")
    (one,) = attempts.read()
    assert one["object"]["id"] == "urn:bbcp:exercise/ex01-answer-1" and one["result"]["response"] == GOOD


def test_making_ready_before_anybody_wrote_notes_nothing():
    assert call("ready", case="milo") == {}
    assert attempts.read() == []


FIRST_CHECKS = """
import re
from bbcp import content
from bbcp.widgets import answer_box
lists = [*content.load("harm").values(), *content.load("lexicon").values()]
sayings = {one["said"] for listed in lists for one in listed if isinstance(one, dict) and "said" in one}
assert sayings
answer_box.ready("", "", "milo")
made, compile_ = [], re._compiler.compile
re._compiler.compile = lambda *words: made.append(words[0]) or compile_(*words)
for text in (
    "When Milo hits, Dana will kneel down and name the rule, each day for four months; Ms. Alvarez will see it.",
    "Dana will complete a parenting class and be calm.",
    "Dana will not hit Milo.",
    "Ms. Alvarez sees that Milo is held (at six), so Dana kneels.",
):
    assert answer_box.check(text, "a", "milo")["html"]
# A pattern for one saying, or for a few words, is made in less than a millisecond.
print([one for one in made if one not in sayings and len(one) > 60])
"""


def test_after_making_ready_the_first_check_has_nothing_left_to_prepare():
    done = subprocess.run([sys.executable, "-c", FIRST_CHECKS], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("text", ["", "  ", STUB, STUB.upper(), f"{STUB}\n{STUB}"])
def test_an_empty_box_is_told_so_and_is_no_try(text):
    answer = call("check", text=text, id="a", case="milo")
    assert answer == {"html": "", "said": "The box is empty. Write a sentence or two, then press the button again."}
    assert attempts.read() == []


@pytest.mark.parametrize("text", ["<script>alert(1)</script> Dana will kneel.", "\ud800 Dana", "x" * 50_000, '""")'])
def test_hostile_text_is_only_text(text):
    answer = call("check", text=text, id="a", case="milo")
    assert "<script" not in answer["html"] and answer["said"]


def test_an_unknown_family_is_one_sentence():
    answer = call("check", text=GOOD, id="a", case="nobody")
    assert answer["html"] == "" and "could not open" in answer["said"]


def test_starting_over_keeps_the_words():
    assert call("start_over", text=GOOD, id="ex01-answer-1", case="milo") == {"kept": True, "said": ""}
    (one,) = attempts.read()
    assert one["verb"]["display"]["en"] == "cleared" and one["result"]["response"] == GOOD


def test_words_that_cannot_be_kept_are_not_cleared(own_work_folder):
    own_work_folder.write_text("in the way")
    answer = call("start_over", text=GOOD, id="a", case="milo")
    assert not answer["kept"] and "could not be kept" in answer["said"]


def test_an_act_that_is_none_is_refused():
    with pytest.raises(KeyError):
        answer_box.call("run", packed(text=""))
