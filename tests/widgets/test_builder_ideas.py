"""What authors write for the sentence builder: the ideas of every slot, and what is begun for a person."""

import copy
import itertools
import re

import pytest

from bbcp import content
from bbcp.case import get_case
from bbcp.scoring import Kind, judge
from bbcp.widgets import Builder
from bbcp.widgets.building.built import build
from bbcp.widgets.building.form import BuilderError, form_from_mappings, get_form
from widgets.builder_play import BEGUN, CASES, GOOD, IDS, danger_line, joined


@pytest.mark.parametrize("form_id", IDS)
def test_every_family_has_ideas_and_lines_for_every_slot(form_id):
    form = get_form(form_id)
    assert len(form.slots) == 5
    for slot in form.slots:
        assert 2 <= len(slot.ideas) <= 3
        assert "{" not in "".join((slot.label, slot.placeholder, slot.ideas_label, *slot.lines.values()))
    one = Builder(form_id)
    assert [row.field.description for row in one.rows.values()] == [slot.label for slot in form.slots]


@pytest.mark.parametrize("case_id", CASES)
def test_the_ideas_hold_one_strong_objective_and_weak_ones(case_id):
    case, form = get_case(case_id), get_form(case_id)
    names = [slot.id for slot in form.slots]
    combined = [dict(zip(names, ideas, strict=True)) for ideas in itertools.product(*(one.ideas for one in form.slots))]
    best = max(combined, key=lambda values: judge(build("objective", values, True, case).text, case).score)
    judged = judge(build("objective", best, True, case).text, case)
    assert judged.kind is Kind.BEHAVIORAL and judged.score >= 14
    alone = [
        judge(joined(case=case_id, who=case.caregivers[0].name.split()[0], what=one), case)
        for one in form.slots[1].ideas
    ]
    kinds = {one.kind for one in alone}
    assert Kind.BEHAVIORAL in kinds and len(kinds) > 1


@pytest.mark.parametrize("case_id", CASES)
def test_the_ideas_for_a_danger_statement_hold_strong_and_weak_ones(case_id):
    form = get_form(f"danger/{case_id}")
    for slot in form.slots:
        still_open = [danger_line(slot.id, idea, case_id).open for idea in slot.ideas]
        assert "" in still_open, slot.id
        assert any(still_open), slot.id


@pytest.mark.parametrize("form_id", IDS)
def test_every_mix_of_ideas_joins_to_one_clean_sentence(form_id):
    form = get_form(form_id)
    for first in (True, False):
        for ideas in itertools.product(*(one.ideas for one in form.slots)):
            text = build(
                form.kind, dict(zip((one.id for one in form.slots), ideas, strict=True)), first, form.case
            ).text
            assert text[0].isupper() and text.endswith(".") and not text.endswith("..")
            assert not re.search(r"  | ,|,,|\.,(?<!\bm\.,)| \.", text), text
            assert not re.search(r"\b(will will|may may|when when|that that|as as|and and)\b", text, re.IGNORECASE), (
                text
            )


def test_some_builders_begin_a_sentence_and_leave_parts_open():
    assert "danger/grace" in BEGUN and "terrence" in BEGUN


def test_a_sentence_that_is_begun_all_the_way_or_in_no_slot_is_refused():
    fixed, ideas = content.load("widgets")["builder"], copy.deepcopy(content.load("builder"))
    case, own = get_case("milo"), ideas["families"]["milo"]["objective"]
    for wrong in (GOOD, {"zork": "x"}, "Dana"):
        own["begun"] = wrong
        with pytest.raises(BuilderError, match=r"begun.*milo"):
            form_from_mappings("milo", "objective", case, fixed, ideas)
    own["begun"] = {"who": "Dana"}
    assert form_from_mappings("milo", "objective", case, fixed, ideas).begun == {"who": "Dana"}


def test_broken_content_is_refused_with_what_is_missing():
    fixed, ideas = content.load("widgets")["builder"], content.load("builder")
    case = get_case("milo")
    broken = copy.deepcopy(ideas)
    del broken["families"]["milo"]["objective"]["when"]
    with pytest.raises(BuilderError, match="when"):
        form_from_mappings("milo", "objective", case, fixed, broken)
    broken["families"]["milo"]["objective"]["when"] = ["one", "one"]
    with pytest.raises(BuilderError, match=r"'when'.*two or three"):
        form_from_mappings("milo", "objective", case, fixed, broken)
    broken["families"]["milo"]["objective"]["when"] = "at home"
    with pytest.raises(BuilderError, match="a list of ideas"):
        form_from_mappings("milo", "objective", case, fixed, broken)
