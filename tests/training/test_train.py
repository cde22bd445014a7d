"""The shipped weights are exactly what the labelled objectives in the repository give."""

import json
import os
import platform
import subprocess
import sys
from pathlib import Path

import pytest

from bbcp.scoring.harm_words import HURT
from bbcp.scoring.labels import Criterion, Kind
from bbcp.scoring.served import SERVED
from bbcp.scoring.weigh import WEIGHTS_FILE, Table, joined, shipped_weights, softmax
from bbcp.training import arithmetic
from bbcp.training import fit as fitting
from bbcp.training.corpus import load_corpus
from bbcp.training.fit import train
from bbcp.training.table import fit_table
from bbcp.training.traps import TRAPS

BBCP = Path(sys.executable).with_name("bbcp")


def test_training_gives_the_shipped_weights_to_the_last_byte(tmp_path):
    # In a process of its own: how sums are added up can be chosen only before numpy is loaded.
    subprocess.run([BBCP, "train", "--to", tmp_path / "weights.json"], check=True, capture_output=True)
    same = (tmp_path / "weights.json").read_bytes() == WEIGHTS_FILE.read_bytes()
    assert same, "Run: bbcp train"  # the files themselves are left out: to show how they differ would take an hour


@pytest.mark.parametrize("machine", ["x86_64", "AMD64", "arm64"])
def test_only_processors_that_know_the_chosen_way_of_adding_up_are_given_it(machine, monkeypatch):
    monkeypatch.delenv("OPENBLAS_CORETYPE", raising=False)
    monkeypatch.setattr(arithmetic.platform, "machine", lambda: machine)
    arithmetic.settle()
    assert os.environ.get("OPENBLAS_CORETYPE") == (None if machine == "arm64" else arithmetic.CORE)


@pytest.mark.skipif(platform.machine().lower() not in ("x86_64", "amd64"), reason="another family of processors")
def test_numpy_adds_up_in_the_chosen_way():
    lines = (
        "from bbcp.training.arithmetic import settle; settle()",
        "import numpy, scipy.linalg, threadpoolctl",
        "print({one['architecture'] for one in threadpoolctl.threadpool_info() if 'architecture' in one})",
    )
    told = subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True, capture_output=True, text=True)
    assert told.stdout.strip() == str({arithmetic.CORE})


def test_training_leaves_out_what_is_held_out(tmp_path, monkeypatch):
    learned = []
    monkeypatch.setattr(fitting, "fit", lambda rows: learned.extend(rows) or {})
    count = train(load_corpus(), tmp_path / "weights.json")
    assert count == len(learned) > 0
    assert not any(one.held_out for one in learned)
    assert {one.id for one in load_corpus()} - {one.id for one in learned}


def test_every_decision_has_its_table():
    shipped = json.loads(WEIGHTS_FILE.read_text(encoding="utf-8"))
    assert set(shipped["tables"]) == {"act", "kind", HURT, SERVED, *TRAPS, *Criterion}
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
    assert sum(softmax(table.sums(("wet",)))) == pytest.approx(1)


def test_a_rare_signal_is_left_out():
    examples = [(("often",), "a"), (("often",), "b")] * 5 + [(("often", "once"), "a")]
    assert "once" not in fit_table(examples, ("a", "b"), strength=1.0, least=2)["rows"]


def test_tables_side_by_side_give_the_same_sums():
    one = Table.from_json({"classes": ["a", "b"], "rows": {"x": {"a": 100, "b": -50}}})
    two = Table.from_json({"classes": ["c"], "rows": {"x": {"c": 25}, "y": {"c": 5}}})
    both = joined({"one": one, "two": two})
    assert both.classes == ("one=a", "one=b", "two=c")
    assert both.sums(("x", "y")) == [*one.sums(("x", "y")), *two.sums(("x", "y"))]
    assert [both.weight("x", place) for place in range(3)] == [1.0, -0.5, 0.25]
    assert both.weight("z", 0) == 0


def test_chances_of_large_sums_do_not_overflow():
    assert softmax([1000.0, 0.0]) == [1.0, 0.0]


def test_an_example_that_stands_three_times_counts_three_times():
    once: list[tuple[tuple[str, ...], str]] = [(("x", f"n{at}"), "a" if at % 3 else "b") for at in range(12)]
    more = (("x", "y"), "b")
    rare = [(("z",), "a")]
    told = fit_table([*once, *[more] * 3, *rare], ("a", "b"), strength=0.5, least=2)["rows"]
    alone = fit_table([*once, more, *rare], ("a", "b"), strength=0.5, least=2)["rows"]
    assert "y" in told and "y" not in alone and "z" not in told
    assert told["x"]["b"] > alone["x"]["b"]
