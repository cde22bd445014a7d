"""The labelled objectives are whole, and what is held out is held out."""

import json
from collections import Counter

import pytest

from bbcp.case import course_cases
from bbcp.scoring.evidence import SORTS
from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.text import tokens
from bbcp.training import corpus
from bbcp.training.corpus import CorpusError, corpus_folder, families, labelled, load_corpus, rating, settings

ROWS = load_corpus()
FREE = (Criterion.TIME_BOUND, Criterion.PLAIN)


def test_every_writer_is_named_and_every_family_is_there():
    assert {one.writer for one in ROWS} <= set(settings()["writers"])
    assert len(families()) - len(course_cases()) >= 12
    assert {one.case.id for one in ROWS} == set(families())


def test_a_third_of_the_families_is_held_out():
    held = settings()["held_out"]["families"]
    assert set(held) <= set(families())
    assert len(held) * 3 >= len(families())


def test_no_text_stands_twice():
    twice = [text for text, count in Counter((one.case.id, one.text) for one in ROWS).items() if count > 1]
    assert not twice


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_is_there_in_numbers(kind):
    assert sum(one.kind is kind for one in ROWS) >= 60


def test_what_is_no_objective_has_no_levels_but_two():
    for one in ROWS:
        if one.kind is Kind.OTHER:
            assert not any(level for name, level in one.levels.items() if name not in FREE), one.id


def test_an_act_begins_at_a_word_of_the_text():
    for one in ROWS:
        starts = {token.start for token in tokens(one.text)}
        for sort, start in one.acts:
            assert sort in SORTS, one.id
            assert start in starts, one.id


def test_nobody_said_what_the_acts_of_a_held_out_text_are():
    assert not [one.id for one in ROWS if one.held_out and one.acts]


def test_a_rating_reads_and_a_garbled_one_does_not():
    kind, levels = rating("mixed 21012012")
    assert kind is Kind.MIXED
    assert list(levels.values()) == [2, 1, 0, 1, 2, 0, 1, 2]
    for wrong in ("mixed 2101201", "mixed", "nice 21012012", ""):
        with pytest.raises(ValueError):
            rating(wrong)


def test_labels_follow_from_the_ratings():
    for one in ROWS:
        if "settled" in one.ratings:
            assert (one.kind, dict(one.levels)) == (one.ratings["settled"][0], dict(one.ratings["settled"][1])), one.id


def test_a_level_beyond_two_is_refused():
    line = json.loads((corpus_folder() / "objectives" / "wa.jsonl").read_text(encoding="utf-8").splitlines()[0])
    line["criteria"]["plain"] = 3
    with pytest.raises(ValueError):
        labelled(line)


def test_a_bad_line_is_named(tmp_path, monkeypatch):
    (tmp_path / "objectives").mkdir()
    (tmp_path / "objectives" / "xx.jsonl").write_text('{"id": "xx-001"}\n', encoding="utf-8")
    monkeypatch.setattr(corpus, "corpus_folder", lambda: tmp_path)
    with pytest.raises(CorpusError, match=r"xx\.jsonl, line 1"):
        load_corpus.__wrapped__()
