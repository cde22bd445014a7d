"""What is read out when it comes: its place on the page is there before its words, or a screen reader may miss them."""

import pytest

from bbcp.widgets import (
    ActionPlan,
    Baseline,
    Caseload,
    Check,
    Conversation,
    Scale,
    Workbench,
    catalogue,
)
from live_regions import regions
from widgets.baseline_play import PRE
from widgets.caseload_play import FOUND, ID, press, to_the_picture

WRITTEN = "When Milo hits, Dana kneels down and tells him the rule, every evening until bedtime."
VAGUE = "Dana will stay calm when Milo throws things."


def heard(activity, do):
    """Do something, and return the texts that came where a screen reader was listening.

    Raises:
        AssertionError: When a text came into a region that was not there before.
    """
    before = regions(activity)
    do()
    came = {one: now[1] for one, now in regions(activity).items() if now[1] and now[1] != before[one][1]}
    missed = [text for one, text in came.items() if not before[one][0]]
    assert not missed
    return " ".join(came.values())


@pytest.mark.parametrize("kind", catalogue.kinds(), ids=lambda kind: kind.__name__)
def test_no_place_for_what_is_read_out_is_hidden_itself(kind):
    activity = kind(catalogue.ids(kind)[0])
    assert [one.value for one in regions(activity) if one.layout.display == "none"] == []


def test_at_the_workbench_hints_comparison_model_answer_and_warning_are_heard():
    bench = Workbench("milo")

    def write(text):
        bench.text.value = text

    heard(bench, lambda: write(VAGUE))
    assert "please" in heard(bench, lambda: write(f"{VAGUE} Her number is 555-010-0199."))
    for text in (VAGUE, WRITTEN):
        write(text)
        assert heard(bench, bench._keep)
    write(VAGUE)
    assert "bbcp-hints" in heard(bench, bench.readout.hints.button.click)
    assert "bbcp-compare" in heard(bench, bench.comparison.button.click)
    assert "bbcp-points" in heard(bench, bench.model.button.click)


def test_a_warning_at_the_first_steps_and_open_answers_of_a_form_are_heard():
    plan = ActionPlan("course")

    def write():
        next(iter(plan.boxes.values())).value = "Mrs. Miller, 555-010-0199"

    assert "take it out" in heard(plan, write)
    form = Baseline("pre")
    form.board.begin.click()
    for _ in PRE.steps:
        form.board.next.click()
    assert "still open" in heard(form, form.board.hand_in.click)


def test_the_end_of_a_check_of_a_scale_of_a_caseload_and_the_first_turn_of_a_talk_are_heard():
    check = Check(catalogue.ids(Check)[0])
    for question in check.questions:
        check.choose(question.right)
        came = heard(check, check.next.click)
    assert "first choice" in came
    scale = Scale(catalogue.ids(Scale)[0])
    scale.number.index = 4
    for _ in scale.steps.texts[1:]:
        scale.steps.next.click()
    assert "Your number is 4" in heard(scale, scale.keep)
    load = Caseload(ID)
    to_the_picture(load)
    load.board.next.click()
    for question in FOUND.questions:
        press(load.board.ask, question, question.right)
        came = heard(load, load.board.next.click)
    assert "on your first" in came
    talk = Conversation(catalogue.ids(Conversation)[0])
    assert heard(talk, talk.board.begin.click)
