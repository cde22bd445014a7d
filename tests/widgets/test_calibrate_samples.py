"""The objectives to rate: their key, the codebook's rules, and the words for every choice."""

import itertools
import json
import re
from collections import Counter
from pathlib import Path

import pytest

from bbcp import content
from bbcp.case import course_cases, get_case
from bbcp.scoring import judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.widgets.calibrating import pages
from widgets.calibrate_play import SET, as_key

CORPUS = Path(__file__).parents[2] / "course" / "corpus" / "objectives"
SAMPLES = [sample for samples in SET.rounds for sample in samples]


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


def test_every_family_of_the_samples_is_one_of_the_courses():
    assert {sample.case for sample in SAMPLES} <= set(course_cases())
