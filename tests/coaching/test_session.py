"""The session without a browser: what it shows, keeps and never loses."""

import json
import shutil
from pathlib import Path

import pytest

from bbcp import attempts, content
from bbcp.coaching import CoachingSession, agreed
from bbcp.coaching.pick import handed_in, learners, samples
from live_regions import regions

ROOT = Path(__file__).resolve().parents[2]
SERVICE = "Dana will complete a parenting class."
STEP = "I will ask Dana what her hands do."
HOSTILE = '<img src=x onerror="alert(1)">'
WORDS = content.load("coaching")


@pytest.fixture
def session():
    return CoachingSession()


@pytest.fixture
def handed(tmp_path, monkeypatch):
    """A course folder in which Amy handed in one answer, and Ben a broken file."""
    root = tmp_path / "copy"
    shutil.copytree(ROOT / "solutions", root / "solutions", ignore=shutil.ignore_patterns(".*"))
    shutil.copy(ROOT / "nbgrader_config.py", root)
    monkeypatch.setenv("BBCP_ROOT", str(root))
    notebook = json.loads((ROOT / "exercises" / "ex01_v1" / "ex01.ipynb").read_text(encoding="utf-8"))
    next(one for one in notebook["cells"] if one["id"] == "ex01-answer-1")["source"] = SERVICE
    for learner, text in (("amy", json.dumps(notebook)), ("ben", "{")):
        path = root / "course" / "work" / "submitted" / learner / "ex01_v1" / "ex01.ipynb"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return root


def page_of(session):
    pieces = (session.strengths, session.look, session.questions, session.agreement.earlier, session.agreement.said)
    return " ".join(one.value for one in (*pieces, session.worry, session.spoken, session.picker.note))


def agree(session, step=STEP, by="our next meeting"):
    session.agreement.step.value, session.agreement.by.value = step, by
    session.agreement.button.click()


def test_before_the_first_words_there_is_a_friendly_line(session):
    assert "You will see what it does well" in session.strengths.value
    assert session.look.value == session.questions.value == ""


def test_typing_shows_strengths_then_one_place_then_three_questions(session):
    session.text.value = SERVICE
    assert "Plain words" in session.strengths.value
    assert 'data-criterion="behavior"' in session.look.value
    assert session.questions.value.count("<li") == 3
    assert "Dana" in session.questions.value
    for grade in ("score", "points", "of 16", "2.4"):
        assert grade not in page_of(session)
    session.family.value = "kayla"
    assert "Amari" in session.worry.value


def test_what_is_a_strength_is_not_also_the_place_to_look(session):
    session.text.value = (
        "Dana will complete the class, and each time Milo throws something she will sit on the floor next to him "
        "until he is quiet, for three months."
    )
    assert 'data-criterion="behavior"' in session.strengths.value
    assert "<b>Behavior and service</b>" in session.look.value


def test_blank_and_very_long_texts(session):
    session.text.value = "  \n "
    assert session.questions.value == ""
    session.text.value = "Dana will kneel. " * 10_000
    assert "Only the first 2,000 characters" in session.strengths.value


def test_hostile_text_is_shown_and_does_nothing(session):
    session.who.value = HOSTILE
    session.text.value = f"When Milo hits, Dana will kneel {HOSTILE} and say {HOSTILE} \ud83d"
    agree(session, HOSTILE, HOSTILE)
    assert HOSTILE not in page_of(session)
    assert "&lt;img" in session.agreement.earlier.value
    again = CoachingSession()
    assert HOSTILE not in page_of(again)
    assert "&lt;img" in again.agreement.earlier.value


def test_an_agreed_step_is_there_at_the_next_session(session):
    session.who.value, session.text.value = "AB", SERVICE
    agree(session)
    assert "Kept." in session.agreement.said.value
    assert session.agreement.step.value == session.agreement.by.value == ""
    again = CoachingSession()
    assert "AB" in again.agreement.earlier.value
    assert again.who.options == ("AB",)
    assert STEP not in again.agreement.earlier.value
    again.who.value = "ab"
    assert STEP in again.agreement.earlier.value
    assert "Last time you agreed" in again.agreement.earlier.value
    assert "By when: our next meeting" in again.agreement.earlier.value


def test_earlier_steps_stand_behind_the_last_one(session):
    session.who.value = "AB"
    for step in ("one", "two", "three"):
        agree(session, step)
    html = session.agreement.earlier.value
    assert html.index("three") < html.index("<details>") < html.index("two") < html.index(">one")


def test_a_second_click_keeps_nothing_twice(session):
    session.who.value = "AB"
    agree(session)
    session.agreement.button.click()
    assert "already kept" in session.agreement.said.value
    agree(session)
    assert len(agreed.read_steps()) == 1


def test_what_is_missing_is_said_and_nothing_is_lost(session):
    session.agreement.button.click()
    assert "Write the next step first" in session.agreement.said.value
    agree(session)
    assert "who you are meeting with" in session.agreement.said.value
    assert session.agreement.step.value == STEP
    assert agreed.read_steps() == []


def test_a_full_disk_is_said_and_the_words_stay(session, monkeypatch):
    def full(*_args):
        raise attempts.AttemptError("full")

    monkeypatch.setattr(attempts, "append", full)
    session.who.value = "AB"
    agree(session)
    assert "could not be kept" in session.agreement.said.value
    assert session.agreement.step.value == STEP
    assert session.agreement.by.value == "our next meeting"


def test_a_sample_can_be_chosen_and_typed_words_come_back(session):
    session.text.value = "my own words"
    session.picker.place.value = "sample"
    session.picker.which.value = 0
    assert session.text.value == samples()[0].text
    assert session.back.layout.display is None
    session.picker.which.value = 1
    assert session.family.value == samples()[1].case
    session.back.click()
    assert session.text.value == "my own words"


def test_what_a_worker_handed_in_can_be_chosen(handed):
    assert learners() == ["amy", "ben"]
    assert [(one.case, one.text) for one in handed_in("amy")] == [("milo", SERVICE)]
    session = CoachingSession()
    session.picker.place.value = "learner:amy"
    session.picker.which.value = 0
    assert (session.text.value, session.family.value, session.who.value) == (SERVICE, "milo", "amy")


def test_a_broken_handed_in_file_is_said(handed):
    session = CoachingSession()
    session.picker.place.value = "learner:ben"
    assert "ben has not written an objective yet" in session.picker.note.value
    assert session.picker.which.layout.display == "none"


def test_without_anything_handed_in_there_are_the_samples(session, monkeypatch, tmp_path):
    monkeypatch.setenv("BBCP_ROOT", str(tmp_path))
    assert learners() == []
    assert handed_in("nobody") == []
    assert len(samples()) == len(WORDS["samples"])


def test_broken_content_shows_a_sentence(monkeypatch):
    def missing(name):
        raise content.ContentError("The course has no content called 'coaching'.")

    real = content.load
    monkeypatch.setattr(content, "load", lambda name: missing(name) if name == "coaching" else real(name))
    assert "could not open" in CoachingSession().box.children[-1].value


def test_every_place_that_is_read_out_is_on_the_page_before_its_words(session):
    live = regions(session)
    assert len(live) >= 3
    assert all(shown for shown, _ in live.values())
