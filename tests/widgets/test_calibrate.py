"""Rating objectives without a browser: the samples and their key, both rounds, the log, and what may go wrong."""

import copy
import itertools
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from bbcp import attempts, content
from bbcp.case import CaseError, course_cases, get_case
from bbcp.scoring import judge
from bbcp.scoring.judgement import Criterion, Kind
from bbcp.widgets import Calibrate
from bbcp.widgets.calibrating import pages
from bbcp.widgets.calibrating.agreement import kappa, quadratic_kappa
from bbcp.widgets.calibrating.data import CalibrateError, get_set, set_from_mapping
from bbcp.widgets.calibrating.rated import Rated, figures
from bbcp.widgets.calibrating.result import result_html, two_digits

CORPUS = Path(__file__).parents[2] / "course" / "corpus" / "objectives"
SET = get_set("your-eye")
SAMPLES = [sample for samples in SET.rounds for sample in samples]
HOSTILE = '<img src=x onerror="alert(1)"> \ud800 \u202e' + "x" * 20_000


def rate(activity, kind=None, level=None):
    """Rate the objective on the page as the key does, or with one kind and one level throughout."""
    sample = activity.sample
    activity.form.kind.value = kind or sample.kind.value
    for criterion in sample.shown:
        activity.form.levels[criterion].value = sample.levels[criterion] if level is None else level
    activity.form.check.click()
    return sample


def play(activity, times=12, **how):
    for _ in range(times):
        rate(activity, **how)
        activity.next.click()


def verbs():
    return Counter(one["verb"]["display"]["en"] for one in attempts.read())


def visible(piece):
    return piece.layout.display is None


def as_key(sample, **other):
    levels = {one: sample.levels[one] for one in sample.shown}
    return Rated(sample, **({"kind": sample.kind, "levels": levels} | other))


# The samples and their key.


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.id)
def test_a_sample_has_a_family_a_full_key_and_a_reason_for_everything_that_is_rated(sample):
    assert get_case(sample.case).id == sample.case
    assert list(sample.levels) == list(Criterion) and set(sample.levels.values()) <= {0, 1, 2}
    for reason in (sample.why, *sample.shown.values()):
        assert len(reason.split()) >= 12, "a reason says why, in a sentence or two"
    assert len(set(sample.shown.values())) == len(sample.shown)


def test_there_are_24_samples_in_two_rounds_on_six_families_or_more():
    assert [len(samples) for samples in SET.rounds] == [12, 12]
    for samples in (*SET.rounds, SAMPLES):
        assert len({sample.case for sample in samples}) >= 6
        assert {sample.kind for sample in samples} == set(Kind)
    assert len({sample.text for sample in SAMPLES}) == 24


def test_the_rounds_are_parallel():
    first, second = SET.rounds
    for of in (
        lambda one: one.kind,
        lambda one: sum(one.levels.values()),
        lambda one: (one.kind, sum(one.levels.values()), tuple(one.shown)),
        lambda one: len(one.shown),
    ):
        assert Counter(map(of, first)) == Counter(map(of, second))
    for criterion in Criterion:
        shown = [Counter(one.levels[criterion] for one in samples if criterion in one.shown) for samples in SET.rounds]
        assert shown[0] == shown[1], criterion
        assert sum(shown[0].values()) >= 4, "each criterion is rated often enough to learn it"
        assert len(shown[0]) >= 2, "and not always with one and the same level"


@pytest.mark.parametrize("samples", SET.rounds, ids=["first", "second"])
def test_two_samples_in_a_row_differ_in_kind_and_family(samples):
    for one, other in itertools.pairwise(samples):
        assert one.kind != other.kind and one.case != other.case


def test_the_judge_sees_at_least_22_of_24_kinds_as_the_key_does():
    differ = [sample.id for sample in SAMPLES if judge(sample.text, get_case(sample.case)).kind != sample.kind]
    assert len(differ) <= 2, differ


def other_follows(sample):
    return all(not sample.levels[one] for one in Criterion if one not in (Criterion.TIME_BOUND, Criterion.PLAIN))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.id)
def test_the_key_keeps_the_codebooks_rules(sample):
    level = sample.levels
    if sample.kind is Kind.OTHER:
        assert other_follows(sample)
    if sample.kind in (Kind.SERVICE, Kind.ABSENCE):
        assert level[Criterion.BEHAVIOR] == 0
    if sample.kind is Kind.SERVICE:
        assert level[Criterion.SUSTAINED] == 0
    if sample.kind is Kind.ABSENCE:
        assert level[Criterion.ACHIEVABLE] == 0
    if sample.kind in (Kind.BEHAVIORAL, Kind.MIXED):
        assert level[Criterion.BEHAVIOR] >= 1


def runs(text, length=6):
    words = re.findall(r"[a-z']+", text.lower())
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}


def test_no_sample_is_a_copy_of_a_corpus_text():
    texts = [json.loads(line)["text"] for path in CORPUS.glob("*.jsonl") for line in path.open(encoding="utf-8")]
    assert len(texts) > 1_000
    known = {" ".join(re.findall(r"[a-z]+", text.lower())) for text in texts}
    common = {}
    for text in texts:
        for run in runs(text):
            common[run] = text
    for sample in SAMPLES:
        assert " ".join(re.findall(r"[a-z]+", sample.text.lower())) not in known
        mine = runs(sample.text)
        taken = [common[run] for run in mine if run in common]
        assert len(taken) <= len(mine) / 4, f"{sample.id} is close to: {taken[0]}"


# The words.


def test_every_level_of_every_criterion_and_every_pair_of_kinds_has_words():
    for criterion in Criterion:
        assert len({pages.level_words(criterion, level) for level in range(3)}) == 3
    assert [kind for _, kind in pages.kind_options()] == [one["id"] for one in content.load("rubric")["kinds"]]
    told = {pages.tell_apart(one, other) for one in Kind for other in Kind if one != other}
    assert len(told) == 15


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda one: one.id)
def test_every_choice_meets_an_explanation_of_its_own(sample):
    seen = {pages.key_html(as_key(sample, kind=kind)) for kind in Kind}
    assert len(seen) == len(Kind) and all(pages.safe(sample.why) in one for one in seen)
    for criterion in sample.shown:
        right = {one: sample.levels[one] for one in sample.shown}
        told = {level: pages.key_html(as_key(sample, levels=right | {criterion: level})) for level in range(3)}
        assert len(set(told.values())) == 3
        for level, html in told.items():
            assert (pages.safe(sample.shown[criterion]) in html) == (level != sample.levels[criterion])
            assert pages.safe(pages.level_words(criterion, level)) in html
            assert pages.safe(pages.level_words(criterion, sample.levels[criterion])) in html
            assert "wrong" not in html.lower()


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
    assert "First round, objective 2 of 12" in again.place.value and again.memory.take == 2
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
    assert "objective 1 of 12" in activity.place.value and activity.memory.take == 1


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


def test_every_family_of_the_samples_is_one_of_the_courses():
    assert {sample.case for sample in SAMPLES} <= set(course_cases())
