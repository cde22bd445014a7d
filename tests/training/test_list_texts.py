"""The short lists are whole, and nothing is learned from those that are kept for testing."""

from collections import Counter

import pytest

from bbcp.scoring.judge import judge
from bbcp.scoring.labels import Criterion, Kind
from bbcp.training import fit as fitting
from bbcp.training import list_texts
from bbcp.training.corpus import CorpusError, families, load_corpus, settings
from bbcp.training.list_texts import is_a_test, is_unread, list_families, load_list_texts
from bbcp.training.service_texts import load_service_texts, service_families

TEXTS = load_list_texts()
KEPT = [one for one in TEXTS if is_a_test(one)]


def test_every_writer_is_named_and_every_kind_is_there_in_numbers():
    assert {one.writer for one in TEXTS} == set(settings()["list_writers"])
    held_out = settings()["held_out"]
    assert {one.writer for one in KEPT} == {*held_out["list_writers"], *held_out["read_list_writers"]}
    assert {one.writer for one in KEPT if is_unread(one)} == set(held_out["list_writers"])
    for kind in Kind:
        assert sum(one.kind is kind for one in TEXTS) > 400
        assert sum(one.kind is kind for one in KEPT) > 40


def test_they_share_no_family_and_no_text_with_the_rest():
    assert {one.case.id for one in TEXTS} == set(list_families())
    assert not set(list_families()) & (set(families()) | set(service_families()))
    assert {one.case.id for one in KEPT}.isdisjoint(one.case.id for one in TEXTS if not is_a_test(one))
    assert max(Counter(one.text for one in TEXTS).values()) == 1
    assert {one.text for one in TEXTS}.isdisjoint(one.text for one in (*load_corpus(), *load_service_texts()))


def test_a_third_was_rated_blind_and_what_was_settled_stands():
    rated = [one for one in TEXTS if "blind" in one.ratings]
    assert len(rated) * 3 >= len(TEXTS)
    for one in TEXTS:
        stands = one.ratings.get("settled", one.ratings["writer"])
        assert stands == (one.kind, {name: one.levels[name] for name in Criterion}), one.id
    for one in rated:
        assert ("settled" in one.ratings) is (one.ratings["writer"] != one.ratings["blind"]), one.id


def test_what_is_no_objective_has_no_levels_but_two():
    for one in TEXTS:
        if one.kind is Kind.OTHER:
            free = (Criterion.TIME_BOUND, Criterion.PLAIN)
            assert not any(level for name, level in one.levels.items() if name not in free), one.id


class Enough(Exception):
    """All has been read that is learned from."""


def test_nothing_is_learned_from_those_that_are_kept(monkeypatch):
    def stop(*seen):
        raise Enough

    learned: list[str] = []
    others = [one for one in TEXTS if not is_a_test(one)][:5]
    few = [one for one in load_corpus() if one.case.id in ("milo", "rosa") and one.writer == "wa"]
    monkeypatch.setattr(fitting, "Seen", lambda one, source, reading: learned.append(one.id))
    monkeypatch.setattr(fitting, "load_list_texts", lambda: (*others, *KEPT[:20]))
    monkeypatch.setattr(fitting, "load_service_texts", lambda: ())
    monkeypatch.setattr(fitting, "load_harm_texts", lambda: ())
    monkeypatch.setattr(fitting, "_wider", stop)
    with pytest.raises(Enough):
        fitting.fit(few)
    assert {one.id for one in others} <= set(learned)
    assert {one.id for one in KEPT}.isdisjoint(learned)


@pytest.mark.parametrize(("unread", "least"), [(True, 0.88), (False, 0.8)], ids=["unread", "harder"])
def test_those_never_learned_from_are_judged_as_people_do(unread, least):
    kinds = [judge(one.text, one.case).kind is one.kind for one in KEPT if is_unread(one) is unread]
    assert sum(kinds) > least * len(kinds)


@pytest.mark.parametrize("line", ["{}", "no line", '{"id": "x-1", "case": "milo", "text": "", "kind": "service"}'])
def test_a_line_that_is_none_is_told_with_its_place(line, tmp_path, monkeypatch):
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "x.jsonl").write_text(line + "\n", encoding="utf-8")
    list_families()
    monkeypatch.setattr(list_texts, "corpus_folder", lambda: tmp_path)
    with pytest.raises(CorpusError, match=r"lists/x\.jsonl, line 1"):
        load_list_texts.__wrapped__()
