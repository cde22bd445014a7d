"""`bbcp explain` lays one judgement open, and says in one sentence what is wrong with a call."""

import os
import subprocess
import sys

import pytest

from bbcp.case import get_case
from bbcp.cli import main
from bbcp.scoring import judge


def test_the_tree_shows_the_verdict_the_clauses_and_the_reasons(capsys):
    text = "When Milo hits, Dana will kneel beside him and name the rule for four months."
    assert main(["explain", text, "--case", "milo"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("behavioral · ")
    for part in (
        'condition, child acts: "When Milo hits"',
        "seen:",
        "length of time:",
        "time_bound: 2",
        "  for ",
        "what to work on",
    ):
        assert part in said


def test_why_a_text_is_no_objective_is_said(capsys):
    assert main(["explain", "Dana will spank Milo once when he hits.", "--case", "milo"]) == 0
    assert "because: harmful" in capsys.readouterr().out


def test_the_words_that_speak_for_harm_are_named_where_no_rule_does(capsys):
    text = "When Milo wets the bed, Dana will hang the wet sheet round his neck at breakfast until June."
    assert main(["explain", text, "--case", "milo"]) == 0
    said = capsys.readouterr().out
    assert "because: harmful" in said
    assert 'kind: other, on "round his neck' in said
    assert "class:" in said.partition("kind: other")[2].partition("behavior:")[0]


def test_what_gives_a_service_told_as_a_scene_away_is_named(capsys):
    text = (
        "Every Wednesday for ten weeks Dana will take a chair in the circle at the hall, tell the others what happened "
        "with Milo and stay until the leader closes her book."
    )
    assert main(["explain", text, "--case", "milo"]) == 0
    why = capsys.readouterr().out.partition("kind: service")[2].partition("behavior:")[0]
    assert "  for " in why
    assert ": circle" in why


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Dana wil kneel beside Milo evry time.", "Dana will kneel beside Milo every time."),
        ("Tia will see Dana kneel beside Milo.", "Dana will kneel beside Milo, as seen by Tia."),
        ("Dana will kneel two times a day.", "Dana will kneel twice a day."),
    ],
)
def test_what_is_told_anew_is_explained_as_it_was_judged(text, read, capsys):
    assert main(["explain", text, "--case", "milo"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert f'how it was read: "{read}"' in said
    judged = judge(text, get_case("milo"))
    assert said[0].startswith(f"{judged.kind.value} · {judged.score:g} of 16 points")


def test_what_is_read_as_written_is_not_said_twice(capsys):
    assert main(["explain", "Dana will  kneel beside Milo.", "--case", "milo"]) == 0
    assert "how it was read" in capsys.readouterr().out.splitlines()


def test_an_unknown_family_is_one_sentence(capsys):
    assert main(["explain", "Dana will kneel.", "--case", "nobody"]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "There is no case called 'nobody'" in said
    assert "Traceback" not in said


@pytest.mark.parametrize("text", ["", "\x00", "🙂" * 50])
def test_odd_texts_are_explained_too(text, capsys):
    assert main(["explain", text, "--case", "milo"]) == 0
    assert capsys.readouterr().out.startswith("other · 0 of 16 points")


def test_a_window_with_other_letters_costs_a_letter_and_not_the_whole_answer():
    words = [
        sys.executable,
        "-c",
        "import sys; from bbcp.cli import main; sys.exit(main())",
        "explain",
        "Dana will kneel beside Nguy\u1ec5n \U0001f642.",
        "--case",
        "milo",
    ]
    run = subprocess.run(words, env={**os.environ, "PYTHONIOENCODING": "cp1252"}, capture_output=True, check=False)
    assert run.returncode == 0 and b"kneel" in run.stdout, run.stderr
