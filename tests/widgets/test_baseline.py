"""A form while it is answered: nothing on the page tells right from wrong, and any answer can be changed."""

from html import unescape

import pytest

from bbcp import content
from bbcp.scoring.labels import Kind
from bbcp.widgets import Baseline
from bbcp.widgets.calibrating.pages import kind_label
from bbcp.widgets.measuring.baseline import KEPT, OVER, START, STEP
from bbcp.widgets.measuring.forms import FORMS
from bbcp.widgets.measuring.record import UNSURE, remember
from widgets.baseline_play import POST, PRE, answer, hand_in, log, visible


def said(piece):
    """Everything that stands on the page, also what a person typed or may choose."""
    yield from (str(getattr(piece, name, "")) for name in ("value", "description", "options"))
    for child in getattr(piece, "children", ()):
        yield from said(child)


def text_of(activity):
    return unescape(" ".join(one for one in said(activity.box) if not one.startswith("<style>")))


# While answering.


def test_before_the_first_question_it_says_why_nothing_is_told_and_that_answers_can_be_changed():
    activity = Baseline("pre")
    assert activity.stage == START
    told = text_of(activity)
    assert "You will not be told what is right while you answer" in told and "not an exam" in told
    assert "change any answer until you hand it in" in told
    assert "stays on this computer" in told


@pytest.mark.parametrize("form", [PRE, POST], ids=FORMS)
@pytest.mark.parametrize("wrong", [False, True], ids=["right", "wrong"])
def test_nothing_on_the_page_tells_right_from_wrong_while_answering(form, wrong):
    activity = Baseline(form.id)
    kinds = [UNSURE if wrong else item.kind.value for item in form.items]
    activity.board.begin.click()
    seen = []
    for at, kind in enumerate(kinds):
        activity.board.fields[at].value = kind
        seen.append(text_of(activity))
        activity.board.next.click()
    activity.board.next.click()
    activity.board.next.click()
    seen.append(text_of(activity))
    activity.board.hand_in.click()
    seen.append(text_of(activity))
    whole = " ".join(seen)
    fixed = content.load("widgets")["baseline"]
    for item in form.items:
        assert item.why not in whole
    for rewrite in form.rewrites:
        assert rewrite.one_way not in whole and rewrite.notice not in whole
    for name in ("right", "meant", "tell"):
        assert fixed[name] not in whole
    assert "bbcp-why" not in whole


def test_right_and_wrong_answers_leave_the_same_page_behind():
    one, two = Baseline("pre"), Baseline("pre")
    one.board.begin.click()
    two.board.begin.click()
    one.board.fields[0].value, two.board.fields[0].value = PRE.items[0].kind.value, Kind.OTHER.value
    shown = [
        [piece.value for piece in (each.board.place, each.board.told, each.board.said, each.board.answers)]
        for each in (one, two)
    ]
    assert shown[0] == shown[1]


def test_every_question_offers_every_kind_in_words_and_not_sure():
    for field in Baseline("pre").board.fields[: len(PRE.items)]:
        labels, values = zip(*field.options, strict=True)
        assert set(values) == {*Kind, UNSURE}
        assert "I am not sure yet" in labels and field.value is None


def test_only_one_question_is_on_the_page_and_the_last_one_leads_to_the_overview():
    activity = Baseline("pre")
    activity.board.begin.click()
    for at in range(len(PRE.steps)):
        assert [number for number, field in enumerate(activity.board.fields) if visible(field)] == [at]
        assert activity.board.place.value == f"{at + 1} of 12"
        assert visible(activity.board.back) == bool(at)
        activity.board.next.click()
    assert activity.stage == OVER
    assert (
        not visible(activity.board.fields_box) and visible(activity.board.rows_box) and visible(activity.board.hand_in)
    )


def test_an_answer_can_be_changed_until_it_is_handed_in_and_the_last_one_counts():
    activity = answer(Baseline("pre"))
    assert activity.stage == OVER
    assert kind_label("service") in activity.board.rows[0].value
    activity.board.changes[0].click()
    assert activity.stage == STEP and activity.at == 0
    activity.board.fields[0].value = "vague"
    activity.board.look.click()
    assert kind_label("vague") in activity.board.rows[0].value
    hand_in(activity)
    assert remember(PRE).answers["pre-1"] == "vague"
    # A late message from the page changes nothing any more.
    activity.board.fields[0].value = "service"
    activity.board.fields[10].value = "late"
    activity.board.next.click()
    activity.board.look.click()
    assert remember(PRE).answers["pre-1"] == "vague" and remember(PRE).texts.get("pre-a", "") == ""
    assert activity.stage == KEPT


def test_open_answers_are_counted_and_handed_in_only_at_the_second_press():
    activity = Baseline("pre")
    activity.board.begin.click()
    activity.board.fields[0].value = "service"
    activity.board.look.click()
    assert sum("still open" in row.value for row in activity.board.rows) == 11
    activity.board.hand_in.click()
    assert "11 answers are still open" in activity.board.said.value and visible(activity.board.said)
    assert activity.stage == OVER and not log("completed")
    # To go back and look takes the question back.
    activity.board.changes[1].click()
    activity.board.look.click()
    activity.board.hand_in.click()
    assert not log("completed")
    activity.board.hand_in.click()
    assert activity.stage == KEPT and len(log("completed")) == 1
    activity.board.hand_in.click()
    assert len(log("completed")) == 1
