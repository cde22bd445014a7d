"""The two forms of the baseline: whole, parallel, and what the table about them says is true."""

import copy
import re
from pathlib import Path

import pytest
import textstat

from bbcp import content
from bbcp.authoring import content_folder
from bbcp.case import CaseError
from bbcp.scoring import judge
from bbcp.scoring.labels import Kind
from bbcp.widgets.calibrating.pages import kind_label, tell_apart
from bbcp.widgets.measuring.forms import FORMS, BaselineError, form_from_mapping, get_form

PRE, POST = (get_form(one) for one in FORMS)
TWINS = list(zip(PRE.steps, POST.steps, strict=True))
SURE = float(content.load("rubric")["sure_from"])
GRADE = 8
IDS = [f"{a.id} {b.id}" for a, b in TWINS]


def points(step):
    return sum(one.level for one in judge(step.text, step.case).ratings)


def certainty(step):
    return judge(step.text, step.case).certainty


def grades(text):
    return textstat.automated_readability_index(text), textstat.coleman_liau_index(text)


# Each form for itself.


@pytest.mark.parametrize("form", [PRE, POST], ids=FORMS)
def test_the_scorer_reads_each_objective_as_the_key_does_and_is_sure(form):
    for item in form.items:
        judged = judge(item.text, item.case)
        assert judged.kind is item.kind, item.id
        assert judged.certainty >= SURE, item.id
    for rewrite in form.rewrites:
        before, after = judge(rewrite.text, rewrite.case), judge(rewrite.one_way, rewrite.case)
        assert before.kind is Kind.SERVICE
        assert after.kind is Kind.BEHAVIORAL and not after.unsure
        assert after.score >= before.score + 8


def test_every_kind_is_asked_and_the_hard_ones_more_than_once():
    kinds = [item.kind for item in PRE.items]
    assert set(kinds) == set(Kind)
    assert all(kinds.count(kind) == 2 for kind in (Kind.BEHAVIORAL, Kind.MIXED, Kind.VAGUE, Kind.SERVICE))


@pytest.mark.parametrize("form", [PRE, POST], ids=FORMS)
def test_every_reason_reads_at_grade_8_or_below(form):
    told = [item.why for item in form.items] + [one.notice for one in form.rewrites]
    for text in told:
        assert max(grades(text)) <= GRADE, text
        assert "—" not in text


def test_every_wrong_choice_has_words_that_tell_it_from_the_right_one():
    for item in PRE.items:
        for other in set(Kind) - {item.kind}:
            assert tell_apart(other.value, item.kind.value)


def test_no_objective_of_the_forms_is_met_anywhere_else_in_the_course():
    own = {one.text for one in (*PRE.steps, *POST.steps)} | {one.one_way for one in (*PRE.rewrites, *POST.rewrites)}
    for path in content_folder().glob("*.yaml"):
        if path.stem == "baseline":
            continue
        flat = " ".join(path.read_text(encoding="utf-8").split())
        assert not [text for text in own if text in flat], path.name


# The two beside each other.


def test_the_forms_share_no_family_and_each_of_theirs_comes_back_as_often():
    families = [{one.case.id for one in form.steps} for form in (PRE, POST)]
    assert not families[0] & families[1]
    counts = [
        sorted(sum(one.case.id == name for one in form.items) for name in {s.case.id for s in form.items})
        for form in (PRE, POST)
    ]
    assert len(families[0]) == len(families[1]) == 4
    assert counts[0] == counts[1]


@pytest.mark.parametrize(("first", "second"), TWINS, ids=IDS)
def test_twins_are_of_one_kind_one_length_and_as_hard_for_the_scorer(first, second):
    assert getattr(first, "kind", None) == getattr(second, "kind", None)
    assert abs(len(first.text.split()) - len(second.text.split())) <= 4
    assert abs(points(first) - points(second)) <= 1
    assert abs(certainty(first) - certainty(second)) <= 0.1


def test_the_forms_as_a_whole_have_one_length_reading_level_and_spread():
    texts = [" ".join(one.text for one in form.steps) for form in (PRE, POST)]
    lengths = [len(text.split()) for text in texts]
    assert abs(lengths[0] - lengths[1]) <= 0.05 * lengths[0]
    for first, second in zip(grades(texts[0]), grades(texts[1]), strict=True):
        assert abs(first - second) <= 1
        assert max(first, second) <= GRADE
    assert abs(sum(points(one) for one in PRE.items) - sum(points(one) for one in POST.items)) <= 2
    worlds = [
        " ".join(f"{one.case.danger_statement} {one.case.safety_goal}" for one in form.rewrites) for form in (PRE, POST)
    ]
    assert abs(len(worlds[0].split()) - len(worlds[1].split())) <= 20


def row(number, first, second):
    kind = kind_label(first.kind.value) if hasattr(first, "kind") else "to rewrite"
    cells = [f"{len(a.text.split())}" for a in (first, second)]
    cells += [f"{points(a)}" for a in (first, second)] + [f"{certainty(a):.2f}" for a in (first, second)]
    return [str(number), kind, *cells]


def test_the_table_about_the_forms_says_what_is_so():
    text = Path(content_folder() / "baseline.md").read_text(encoding="utf-8")
    told = [
        [cell.strip() for cell in line.strip("|").split("|")] for line in re.findall(r"^\| \d.*$", text, re.MULTILINE)
    ]
    now = [row(number, *twins) for number, twins in enumerate(TWINS, 1)]
    fresh = "\n".join(f"| {' | '.join(one)} |" for one in now)
    assert [one[:6] for one in told] == [one[:6] for one in now], f"The table should be:\n{fresh}"
    # How sure the scorer is moves a little whenever it learns anew.
    for old, new in zip(told, now, strict=True):
        assert all(abs(float(a) - float(b)) <= 0.05 for a, b in zip(old[6:], new[6:], strict=True)), fresh


# What an author may get wrong.


def test_an_unknown_form_is_told_with_those_that_there_are():
    for name in ("none", "", "PRE", "x" * 20_000):
        with pytest.raises(BaselineError, match="There are: pre, post"):
            get_form(name)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.pop("title"), "'title'"),
        (lambda data: data.update(title=""), "'title', which needs words"),
        (lambda data: data["items"].pop(), "needs 10 items and 2 rewrites"),
        (lambda data: data["rewrites"].append(data["rewrites"][0]), "no two of one id"),
        (lambda data: data["items"][3].update(id="pre-1"), "no two of one id"),
        (lambda data: data["items"][0].update(kind="nice"), "'nice' is not a valid Kind"),
        (lambda data: data["items"][0].update(why="  "), "'why', which needs words"),
        (lambda data: data["items"][0].update(text=7), "'text', which needs words"),
        (lambda data: data["rewrites"][0].pop("notice"), "'notice'"),
        (lambda data: data.update(items=None), "lacks or garbles"),
    ],
)
def test_a_form_that_is_not_as_it_should_be_is_refused_with_its_name(change, told):
    data = copy.deepcopy(content.load("baseline")[0])
    change(data)
    with pytest.raises(BaselineError, match=told) as refused:
        form_from_mapping(data)
    assert "'pre' in baseline.yaml" in str(refused.value)


def test_a_family_that_there_is_not_is_named():
    data = copy.deepcopy(content.load("baseline")[0])
    data["items"][0]["case"] = "nobody"
    with pytest.raises(CaseError, match="nobody"):
        form_from_mapping(data)
