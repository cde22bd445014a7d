"""What a trainer reads: plain sentences, safe tables, a picture that also stands in words."""

import base64
import re

import pytest

from bbcp.case import get_case
from bbcp.cohort import open_cohort
from bbcp.cohort.report import Cohort
from bbcp.cohort.tables import make_frames
from bbcp.scoring import judge

from .conftest import BROAD, SERVICE, STRONG, gradebook_of, points_of
from .test_tables import answer, submission

VIEWS = ("overview", "handed_in", "scores", "stuck", "plot", "needs_a_look")
HOSTILE = "<img src=x onerror=alert(1)>"


def shown(cohort, name):
    view = getattr(cohort, name)()
    return re.sub(r"<style>.*?</style>", "", view._repr_html_(), flags=re.DOTALL), repr(view)


def test_a_trainer_sees_the_whole_cohort(graded):
    cohort = open_cohort()
    assert cohort.trouble == ""
    assert "4 learners, 1 exercise. 3 notebooks handed in, 2 of them graded." in repr(cohort)
    html, _ = shown(cohort, "handed_in")
    assert "ex01_v1: 3 of 4 handed in. Not yet: dev." in html
    assert "graded, a reflection waits for you" in html
    html, _ = shown(cohort, "scores")
    assert "48 of 52 so far" in html
    assert f"{2 * points_of(SERVICE) + points_of(BROAD):.4g} of 52" in html
    assert "ex01_v1, box by box" in html
    assert "for you to read, up to 4" in html
    assert f"{points_of(SERVICE):g} of 16" in html
    html, text = shown(cohort, "stuck")
    assert "1 of 2 could use a hand: ben." in html
    assert "Behavior you can see (3 of 3)" in text
    assert "in a learner's latest exercise at least half of the judged answers, and at least 2" in text
    html, _ = shown(cohort, "needs_a_look")
    assert "cleo" in html
    assert "1 notebook could not be read" in html


def test_the_plot_has_title_axes_and_words(graded):
    view = open_cohort().plot()
    axes = view.figure.axes[0]
    assert len(axes.patches) == 3 * len(view.table) == 24
    assert "How far each criterion is met" in axes.get_title(loc="left")
    assert "6 answers, 2 learners" in axes.get_title(loc="left")
    assert axes.get_xlabel()
    assert axes.get_ylabel()
    assert view.sentence in view.alt
    html = view._repr_html_()
    drawn = re.search(r'<figure[^>]*><img[^>]* alt="([^"]+)" src="data:image/svg\+xml;base64,([^"]+)"', html)
    assert "Most often not there yet: Behavior you can see" in drawn[1]
    assert b"<svg" in base64.b64decode(drawn[2])
    assert "<caption>" in html
    assert 'scope="col"' in html
    assert 'scope="row"' in html


def test_levels_are_told_apart_without_color():
    rows = [answer("amy", sustained=0, specific=1), answer("ben", sustained=1)]
    figure = Cohort(make_frames(["amy", "ben"], ["ex01_v1"], [], rows, [])).plot().figure
    axes = figure.axes[0]
    assert len({one.patches[0].get_hatch() for one in axes.containers}) == 3
    assert [one.get_text() for one in figure.legends[0].get_texts()] == [
        "Not there yet (level 0)",
        "Partly there (level 1)",
        "Fully there (level 2)",
    ]
    for name, share in (("Shown over time", 0.5), ("Plain words", 1.0)):
        at = [one.get_text() for one in axes.get_yticklabels()].index(name)
        assert sum(one.patches[at].get_width() for one in axes.containers) == 1
        assert max(one.patches[at].get_width() for one in axes.containers) == share
    assert "50%" in [one.get_text() for one in axes.texts]


def test_the_sentence_names_all_that_are_equally_weak():
    rows = [answer("amy", sustained=0, relevant=0), answer("ben")]
    said = Cohort(make_frames(["amy", "ben"], ["ex01_v1"], [], rows, [])).plot().sentence
    assert said.startswith("Most often not there yet: About this danger, Shown over time (1 of 2 answers).")
    said = Cohort(make_frames(["amy"], ["ex01_v1"], [], [answer("amy", level=1)], [])).plot().sentence
    assert said == (
        "Every criterion is at least partly there in every answer. No criterion is fully there in an answer yet."
    )


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_is_friendly_when_there_is_no_gradebook(course, name):
    cohort = open_cohort(gradebook_of(course))
    html, text = shown(cohort, name)
    assert "Nothing to show here yet." in text or "There is no gradebook yet." in text
    assert "<table" not in html


@pytest.mark.parametrize("name", VIEWS)
def test_hostile_names_are_shown_and_do_nothing(name):
    frames = make_frames(
        [HOSTILE],
        ["ex01_v1"],
        [submission(HOSTILE)],
        [answer(HOSTILE, level=0)] * 2,
        [{"learner": HOSTILE, "exercise": "ex01_v1", "file": HOSTILE, "reason": HOSTILE}],
    )
    html, _ = shown(Cohort(frames), name)
    assert "<img src=x" not in html
    if name not in ("overview", "plot", "scores", "stuck"):
        assert "&lt;img src=x" in html


def test_a_learner_who_is_there_before_any_exercise(course):
    cohort = Cohort(make_frames(["amy"], [], [], [], []))
    for name in VIEWS:
        shown(cohort, name)
    assert "1 learner, 0 exercises" in repr(cohort)


def test_the_levels_are_those_of_the_scorer(graded):
    rows = open_cohort().frames.answers
    mine = rows[rows["learner"] == "amy"].iloc[0]
    for one in judge(STRONG, get_case("milo")).ratings:
        assert mine[one.criterion.value] == one.level
