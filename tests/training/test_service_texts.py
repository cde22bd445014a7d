"""Services told as something to see are whole, and nothing is learned from those that are kept for testing."""

from collections import Counter

import pytest

from bbcp.scoring.judge import judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.training import service_texts
from bbcp.training.corpus import CorpusError, families, settings
from bbcp.training.service_texts import is_kept, load_service_texts, service_families

TEXTS = load_service_texts()
KEPT = [one for one in TEXTS if is_kept(one)]


def test_every_writer_is_named_and_both_sorts_are_there_in_numbers():
    assert {one.writer for one in TEXTS} == set(settings()["service_writers"])
    assert {one.writer for one in KEPT} == set(settings()["held_out"]["service_writers"])
    for sort in (Kind.SERVICE, Kind.BEHAVIORAL):
        assert sum(one.kind is sort for one in TEXTS) > 1000
        assert sum(one.kind is sort for one in KEPT) > 110


def test_no_objective_of_the_corpus_is_about_one_of_their_families_and_no_text_stands_twice():
    assert {one.case.id for one in TEXTS} == set(service_families())
    assert not set(service_families()) & set(families())
    assert {one.case.id for one in KEPT}.isdisjoint(one.case.id for one in TEXTS if not is_kept(one))
    assert max(Counter(one.text for one in TEXTS).values()) == 1


def test_a_third_was_rated_blind_and_what_was_settled_stands():
    rated = [one for one in TEXTS if "blind" in one.ratings]
    assert len(rated) * 3 >= len(TEXTS)
    for one in rated:
        stands = one.ratings.get("settled", one.ratings["writer"])
        assert stands == (one.kind, {name: one.levels[name] for name in Criterion}), one.id
        assert ("settled" in one.ratings) is (one.ratings["writer"] != one.ratings["blind"]), one.id


def test_of_those_never_learned_from_most_services_are_told_and_acts_are_left():
    judged = [(one.kind, judge(one.text, one.case)) for one in KEPT]
    services = [judgement.score > 8 for kind, judgement in judged if kind is Kind.SERVICE]
    acts = [judgement.kind is Kind.SERVICE for kind, judgement in judged if kind is Kind.BEHAVIORAL]
    assert sum(services) < 0.2 * len(services)
    assert sum(acts) <= 0.05 * len(acts)


@pytest.mark.parametrize("line", ["{}", "no line", '{"id": "x-1", "case": "milo", "text": "", "kind": "service"}'])
def test_a_line_that_is_none_is_told_with_its_place(line, tmp_path, monkeypatch):
    (tmp_path / "services").mkdir()
    (tmp_path / "services" / "x.jsonl").write_text(line + "\n", encoding="utf-8")
    service_families()
    monkeypatch.setattr(service_texts, "corpus_folder", lambda: tmp_path)
    with pytest.raises(CorpusError, match=r"services/x\.jsonl, line 1"):
        load_service_texts.__wrapped__()
