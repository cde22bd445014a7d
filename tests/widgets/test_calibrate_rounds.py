"""The end of a round and its figures, and what the log brings back."""

from collections import Counter

import pytest

from bbcp import attempts
from bbcp.scoring.labels import Kind
from bbcp.widgets import Calibrate
from bbcp.widgets.calibrating import pages
from bbcp.widgets.calibrating.agreement import kappa, quadratic_kappa
from bbcp.widgets.calibrating.rated import figures
from bbcp.widgets.calibrating.result import result_html, two_digits
from widgets.calibrate_play import HOSTILE, SET, as_key, rate, visible


def play(activity, times=12, **how):
    for _ in range(times):
        rate(activity, **how)
        activity.next.click()


def verbs():
    return Counter(one["verb"]["display"]["en"] for one in attempts.read())


# The end of a round.


def test_a_round_like_the_key_ends_with_kappa_one_and_no_mix_up():
    activity = Calibrate("your-eye")
    play(activity)
    assert "12 of 12 (100 %)" in activity.answer.value and "42 of 42 (100 %)" in activity.answer.value
    assert activity.answer.value.count("<td>1.00</td>") == 2
    assert "You and the key saw the same kind every time." in activity.answer.value
    assert "You and the key gave the same level every time." in activity.answer.value
    assert visible(activity.second) and not visible(activity.again) and not visible(activity.form.box)
    done = attempts.read()[-1]
    assert done["object"]["id"] == "urn:bbcp:calibrate/your-eye"
    assert done["result"] == {"completion": True, "score": {"raw": 12, "min": 0, "max": 12, "scaled": 1.0}}
    assert done["context"]["extensions"]["urn:bbcp:kind_kappa"] == 1


def test_one_kind_and_one_level_throughout_end_with_kappa_zero():
    activity = Calibrate("your-eye")
    play(activity, kind="vague", level=1)
    assert "2 of 12 (17 %)" in activity.answer.value and activity.answer.value.count("<td>0.00</td>") == 2
    assert "never mixed up" not in activity.answer.value
    assert "You said" in activity.answer.value and "<td>3</td>" in activity.answer.value
    for kind in set(Kind) - {Kind.VAGUE}:
        assert pages.safe(pages.tell_apart("vague", kind.value)) in activity.answer.value


def test_the_figures_are_those_of_the_formulas():
    rated = [as_key(one, kind=Kind.SERVICE if one.kind is Kind.MIXED else one.kind) for one in SET.rounds[0]]
    found = figures(rated)
    assert found.kind_kappa == kappa([(one.kind.value, one.sample.kind.value) for one in rated]) < 1
    assert found.level_kappa == quadratic_kappa(found.all_levels) == 1
    assert len(found.all_levels) == sum(len(one.shown) for one in SET.rounds[0])
    assert [(one.said, one.key, one.times) for one in found.mix_ups] == [("service", "mixed", 2)]


def test_both_rounds_stand_side_by_side():
    activity = Calibrate("your-eye")
    play(activity, kind="service", level=1)
    activity.second.click()
    assert "Second round, objective 1 of 12" in activity.place.value
    play(activity)
    html = activity.answer.value
    assert (
        "Both rounds side by side" in activity.verdict.value
        and "2 times in the first round and 12 times in the second" in html
    )
    assert "<td>2 of 12 (17 %)</td><td>12 of 12 (100 %)</td>" in html and "<td>0.00</td><td>1.00</td>" in html
    assert ">First round</th>" in html and ">Second round</th>" in html
    assert visible(activity.again) and not visible(activity.second)
    assert verbs()["completed"] == 2


def test_a_second_round_that_went_less_well_is_told_without_blame():
    assert "luck plays a part" in result_html([figures(list(map(as_key, SET.rounds[0]))), worse()])
    same = figures(list(map(as_key, SET.rounds[0])))
    assert "12 times in each round" in result_html([same, same])


def worse():
    return figures([as_key(one, kind=Kind.VAGUE) for one in SET.rounds[1]])


def test_what_cannot_be_worked_out_is_said():
    html = result_html([figures([as_key(SET.rounds[0][0])])])
    assert "cannot be worked out" in html and "They are too few" in html
    assert two_digits(-0.001) == "0.00" and two_digits(-0.376) == "-0.38"


def test_kappa_below_zero_draws_an_empty_bar():
    rated = [as_key(one, kind=Kind.SERVICE if one.kind is not Kind.SERVICE else Kind.VAGUE) for one in SET.rounds[0]]
    found = figures(rated)
    assert found.kind_kappa < 0
    assert "width:0%" in result_html([found])


# The log.


def test_a_closed_page_goes_on_where_it_stopped():
    activity = Calibrate("your-eye")
    play(activity, 3)
    rate(activity, kind="other")
    again = Calibrate("your-eye")
    assert "objective 5 of 12" in again.place.value and "Welcome back." in again.said.value
    play(again, 8)
    assert "11 of 12" in again.answer.value and verbs()["completed"] == 1
    third = Calibrate("your-eye")
    assert visible(third.second) and third.answer.value == again.answer.value
    third.second.click()
    rate(third)
    assert "Second round, objective 2 of 12" in Calibrate("your-eye").place.value
    assert verbs()["completed"] == 1


def test_the_round_is_done_in_the_log_as_soon_as_the_last_objective_is_rated():
    activity = Calibrate("your-eye")
    play(activity, 11)
    rate(activity)
    assert activity.next.description == "See how the round went" and verbs()["completed"] == 1
    activity.next.click()
    assert verbs()["completed"] == 1


def test_starting_again_begins_anew_and_keeps_the_old_ratings_in_the_log():
    activity = Calibrate("your-eye")
    play(activity)
    activity.second.click()
    play(activity)
    activity.again.click()
    assert "First round, objective 1 of 12" in activity.place.value
    rate(activity, kind="mixed")
    again = Calibrate("your-eye")
    assert "First round, objective 2 of 12" in again.place.value and again.rounds.memory.take == 2
    play(again, 11)
    assert "11 of 12" in again.answer.value and verbs()["completed"] == 3


def test_half_a_rating_in_the_log_does_not_count():
    sample = SET.rounds[0][0]
    where = f"calibrate/your-eye/{sample.id}"
    for name, response in (("kind", "vague"), ("behavior", "7"), ("measurable", HOSTILE)):
        attempts.append(attempts.statement("answered", f"{where}/{name}", {"response": response}, round=1, take=1))
    assert "objective 1 of 12" in Calibrate("your-eye").place.value


@pytest.mark.parametrize("odd", [True, 0, -1, 1.5, "1", None, [], {}, float("inf")])
def test_odd_lines_in_the_log_do_no_harm(odd):
    sample = SET.rounds[0][0]
    for name in ("kind", *sample.shown):
        where = f"calibrate/your-eye/{sample.id}/{name}"
        attempts.append(attempts.statement("answered", where, {"response": "1"}, round=1, take=odd))
    attempts.append(attempts.statement("completed", "calibrate/your-eye", {}, round=odd, take=1))
    for key in ("object", "result", "context", "verb"):
        line = attempts.statement(
            "answered", f"calibrate/your-eye/{sample.id}/kind", {"response": "vague"}, round=1, take=1
        )
        attempts.append(line | {key: odd})
    activity = Calibrate("your-eye")
    assert "objective 1 of 12" in activity.place.value and activity.rounds.memory.take == 1


def test_another_set_of_a_longer_name_is_not_taken_for_this_one():
    sample = SET.rounds[0][0]
    for name in ("kind", *sample.shown):
        response = "vague" if name == "kind" else "1"
        where = f"calibrate/your-eye-2/{sample.id}/{name}"
        attempts.append(attempts.statement("answered", where, {"response": response}, round=1, take=1))
    assert "objective 1 of 12" in Calibrate("your-eye").place.value


def test_a_second_round_without_a_first_one_in_the_log_ends_well():
    for sample in SET.rounds[1]:
        for name, (said, _) in as_key(sample).choices.items():
            where = f"calibrate/your-eye/{sample.id}/{name}"
            attempts.append(attempts.statement("answered", where, {"response": said}, round=2, take=1))
    activity = Calibrate("your-eye")
    assert "First round, objective 1 of 12" in activity.place.value
    play(activity)
    activity.second.click()
    assert "Both rounds side by side" in activity.verdict.value


def test_a_log_that_cannot_be_written_is_told_and_the_rating_goes_on(own_work_folder):
    own_work_folder.write_text("in the way")
    activity = Calibrate("your-eye")
    rate(activity)
    assert "could not be kept" in activity.trouble.value and visible(activity.beside)
    activity.next.click()
    play(activity, 11)
    assert "12 of 12" in activity.answer.value
