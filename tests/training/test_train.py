"""The shipped weights are exactly what the labelled objectives in the repository give."""

import json

import pytest

from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.weigh import WEIGHTS_FILE, Table, joined, shipped_weights, softmax
from bbcp.training import fit as fitting
from bbcp.training.corpus import load_corpus
from bbcp.training.fit import train
from bbcp.training.table import fit_table
from bbcp.training.traps import TRAPS


def test_training_gives_the_shipped_weights_to_the_last_byte(tmp_path):
    train(load_corpus(), tmp_path / "weights.json")
    same = (tmp_path / "weights.json").read_bytes() == WEIGHTS_FILE.read_bytes()
    assert same, "Run: bbcp train"  # the files themselves are left out: to show how they differ would take an hour


def test_training_leaves_out_what_is_held_out(tmp_path, monkeypatch):
    learned = []
    monkeypatch.setattr(fitting, "fit", lambda rows: learned.extend(rows) or {})
    count = train(load_corpus(), tmp_path / "weights.json")
    assert count == len(learned) > 0
    assert not any(one.held_out for one in learned)
    assert {one.id for one in load_corpus()} - {one.id for one in learned}


def test_every_decision_has_its_table():
    shipped = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    assert set(shipped["tables"]) == {"act", "kind", *TRAPS, *Criterion}
    assert shipped["tables"]["kind"]["classes"] == [one.value for one in Kind]


def test_every_decision_has_its_trees():
    weights = shipped_weights()
    assert weights.kinds.outcomes == tuple(Kind)
    assert weights.levels.outcomes == tuple(Criterion)


def test_a_signal_that_goes_with_a_class_speaks_for_it():
    examples = [(("always", "wet"), "rain"), (("always", "dry"), "sun")] * 20
    table = Table.from_json(fit_table(examples, ("rain", "sun"), strength=1.0, least=1))
    assert table.best(("always", "wet")) == "rain"
    assert table.best(("always", "dry")) == "sun"
    assert sum(table.chances(("wet",))) == pytest.approx(1)


def test_a_rare_signal_is_left_out():
    examples = [(("often",), "a"), (("often",), "b")] * 5 + [(("often", "once"), "a")]
    assert "once" not in fit_table(examples, ("a", "b"), strength=1.0, least=2)["rows"]


def test_tables_side_by_side_give_the_same_sums():
    one = Table(("a", "b"), {"x": ((0, 100), (1, -50))})
    two = Table(("c",), {"x": ((0, 25),), "y": ((0, 5),)})
    both = joined({"one": one, "two": two})
    assert both.classes == ("one=a", "one=b", "two=c")
    assert both.sums(("x", "y")) == [*one.sums(("x", "y")), *two.sums(("x", "y"))]


def test_chances_of_large_sums_do_not_overflow():
    assert softmax([1000.0, 0.0]) == [1.0, 0.0]
