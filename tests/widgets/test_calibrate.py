"""Rating without a browser: what is asked, what is met with which words, and what is broken."""

import copy

import pytest

from bbcp import attempts, content
from bbcp.case import CaseError, get_case
from bbcp.scoring.labels import Kind
from bbcp.widgets import Calibrate
from bbcp.widgets.calibrating import pages
from bbcp.widgets.calibrating.data import CalibrateError, set_from_mapping
from widgets.calibrate_play import HOSTILE, SET, rate, visible

# Rating.


def test_only_the_samples_criteria_are_asked_and_nothing_is_chosen_for_the_person():
    activity = Calibrate("your-eye")
    shown = [one for one, choice in activity.form.levels.items() if visible(choice)]
    assert shown == list(SET.rounds[0][0].shown)
    assert activity.form.kind.value is None and all(choice.value is None for choice in activity.form.levels.values())
    assert len(activity.form.kind.options) == 6 and all(
        len(choice.options) == 3 for choice in activity.form.levels.values()
    )
    case = get_case(SET.rounds[0][0].case)
    assert pages.safe(case.danger_statement) in activity.card.value
    assert "First round, objective 1 of 12" in activity.place.value


def marked_open(activity):
    return sum("bbcp-rate-open" in one._dom_classes for one in activity.form.choices)


def test_what_is_still_open_is_named_and_nothing_is_kept():
    activity = Calibrate("your-eye")
    activity.form.check.click()
    assert all(pages.criterion_label(one.value) in activity.said.value for one in activity.sample.shown)
    assert "Proof of change, " in activity.said.value and marked_open(activity) == 5
    activity.form.kind.value = "vague"
    assert activity.said.value == ""
    activity.form.check.click()
    assert marked_open(activity) == 4
    assert "Proof of change" not in activity.said.value and "Measurable" in activity.said.value
    assert visible(activity.form.box) and attempts.read() == []


def test_a_rating_like_the_keys_is_praised_and_each_choice_is_kept():
    activity = Calibrate("your-eye")
    sample = rate(activity)
    total = len(sample.shown) + 1
    assert f"You and the key agree on all {total}." in activity.verdict.value
    assert visible(activity.beside) and visible(activity.next) and not visible(activity.form.box)
    lines = attempts.read()
    assert [one["object"]["id"] for one in lines] == [
        f"urn:bbcp:calibrate/your-eye/{sample.id}/{name}" for name in ("kind", *sample.shown)
    ]
    assert all(one["result"]["success"] is True for one in lines)
    more = lines[0]["context"]["extensions"]
    assert more["urn:bbcp:case"] == sample.case and more["urn:bbcp:key"] == sample.kind.value
    assert more["urn:bbcp:round"] == more["urn:bbcp:take"] == 1
    assert more["urn:bbcp:rubric"] == content.load("rubric")["version"]


def test_a_rating_unlike_the_keys_shows_both_with_the_reasons():
    activity = Calibrate("your-eye")
    sample = rate(activity, kind="behavioral", level=2)
    assert sample.kind is Kind.VAGUE
    assert "You and the key agree on 1 of 5." in activity.verdict.value
    assert pages.tell_apart("behavioral", "vague") in activity.answer.value
    assert "two steps apart" in activity.answer.value and "Your rating is higher than the key." in activity.answer.value
    assert [one["result"]["success"] for one in attempts.read()] == [False, False, False, False, True]


def test_a_rating_with_nothing_in_common_is_met_with_kindness():
    activity = Calibrate("your-eye")
    sample = activity.sample
    activity.form.kind.value = "behavioral"
    for criterion in sample.shown:
        activity.form.levels[criterion].value = 2 if sample.levels[criterion] < 2 else 0
    activity.form.check.click()
    assert "Here you learn the most." in activity.verdict.value and "Well seen" not in activity.verdict.value


def test_a_second_press_changes_nothing():
    activity = Calibrate("your-eye")
    rate(activity)
    kept = len(attempts.read())
    activity.form.check.click()
    activity.second.click()
    activity.again.click()
    assert len(attempts.read()) == kept and visible(activity.next)
    activity.next.click()
    activity.next.click()
    assert "objective 2 of 12" in activity.place.value and visible(activity.form.box)
    assert activity.form.kind.value is None


# Broken and hostile content.
def broken(change):
    data = copy.deepcopy(content.load("calibrate")[0])
    change(data)
    return data


@pytest.mark.parametrize("name", ["none", "", HOSTILE])
def test_an_unknown_set_is_one_sentence(name):
    told = Calibrate(name).box.children[1].value
    assert "There is no set to rate called" in told and "<img" not in told


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.pop("title"), "lacks 'title'"),
        (lambda data: data["rounds"].pop(), "needs 2 rounds"),
        (lambda data: data["rounds"][1].clear(), "needs 2 rounds"),
        (lambda data: data.update(rounds=3), "each a list of samples"),
        (lambda data: data["rounds"][0].append("words"), "each a list of samples"),
        (lambda data: data["rounds"][1].append(data["rounds"][0][0]), "no two samples of one id"),
        (lambda data: data["rounds"][0][3].pop("id"), "lacks 'id'"),
        (lambda data: data["rounds"][0][3].pop("text"), "lacks 'text'"),
        (lambda data: data["rounds"][0][3].update(text=" "), "'renee-paul'.*needs words"),
        (lambda data: data["rounds"][0][3].update(why=7), "'renee-paul'.*needs words"),
        (lambda data: data["rounds"][0][3].update(kind="nice"), "'renee-paul'.*needs a kind"),
        (lambda data: data["rounds"][0][3]["levels"].pop("plain"), "'renee-paul'.*level from 0 to 2"),
        (lambda data: data["rounds"][0][3]["levels"].update(plain=3), "'renee-paul'.*level from 0 to 2"),
        (lambda data: data["rounds"][0][3]["levels"].update(plain=True), "'renee-paul'.*level from 0 to 2"),
        (lambda data: data["rounds"][0][3].update(shown=["plain"]), "'renee-paul'.*'shown'"),
        (lambda data: data["rounds"][0][3]["shown"].pop("relevant"), "'renee-paul'.*show 3 or 4"),
        (lambda data: data["rounds"][0][3]["shown"].update(nice="it is"), "'renee-paul'.*'shown'"),
    ],
)
def test_broken_content_is_refused_with_its_name(change, told):
    with pytest.raises(CalibrateError, match=told):
        set_from_mapping(broken(change))


@pytest.mark.parametrize("data", [{}, "words", ["words", 3, None], None])
def test_a_file_of_another_shape_is_one_sentence(monkeypatch, data):
    real = content.load
    monkeypatch.setattr(content, "load", lambda name: data if name == "calibrate" else real(name))
    assert "There is no set to rate called" in Calibrate("your-eye").box.children[1].value


def test_a_family_that_there_is_not_is_refused_and_the_page_says_so(monkeypatch):
    data = broken(lambda data: data["rounds"][0][3].update(case="nobody"))
    with pytest.raises(CaseError):
        set_from_mapping(data)
    real = content.load
    monkeypatch.setattr(content, "load", lambda name: [data] if name == "calibrate" else real(name))
    told = Calibrate("your-eye").box.children[1].value
    assert "could not open" in told and "nobody" in told


def test_hostile_words_of_an_author_are_shown_as_text(monkeypatch):
    def change(data):
        sample = data["rounds"][0][0]
        sample.update(text=HOSTILE, why=HOSTILE, shown={name: HOSTILE for name in sample["shown"]})
        data.update(title=HOSTILE, intro=HOSTILE)

    data, real = broken(change), content.load
    monkeypatch.setattr(content, "load", lambda name: [data] if name == "calibrate" else real(name))
    activity = Calibrate("your-eye")
    rate(activity, kind="service", level=2)
    for piece in (activity.card, activity.answer, *activity.box.children[1:2]):
        assert "<img" not in piece.value and "&lt;img" in piece.value and "\ud800" not in piece.value
