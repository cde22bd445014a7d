"""`bbcp train` and `bbcp evaluate` from the command line."""

import json
import sys

import pytest

import bbcp.training
from bbcp.cli import main
from bbcp.scoring.weigh import WEIGHTS_FILE
from bbcp.training import corpus, evaluate
from bbcp.training.corpus import load_corpus
from bbcp.training.list_texts import load_list_texts
from bbcp.training.service_texts import load_service_texts


@pytest.fixture
def few_beside(monkeypatch):
    """A few of the lists, and of what else is learned from beside the objectives: all would take most of the time."""
    monkeypatch.setattr("bbcp.training.evaluate.load_list_texts", lambda: load_list_texts()[::20])
    monkeypatch.setattr("bbcp.training.fit.load_list_texts", lambda: ())
    monkeypatch.setattr("bbcp.training.fit.load_service_texts", lambda: load_service_texts()[::20])


@pytest.mark.usefixtures("few_beside")
def test_evaluate_prints_all_figures_as_json(capsys, monkeypatch):
    near = (one for one in load_corpus() if one.case.id in ("milo", "rosa", "jade"))
    few = tuple(one for one in near if one.held_out or one.writer in ("wa", "wb", "ra"))
    monkeypatch.setattr(corpus, "load_corpus", lambda: few)
    monkeypatch.setattr("bbcp.training.figures.RESAMPLES", 5)
    assert main(["evaluate", "--json"]) == 0
    reports = json.loads(capsys.readouterr().out)
    last = reports[-1]
    assert last["title"] == "all held out"
    assert last["objectives"] == sum(one.held_out for one in few)
    assert set(last["figures"]) == {name.strip() for name in evaluate.MEASURES}
    for one in last["figures"].values():
        assert set(one) == {"value", "low", "high"}
    assert last["worst"] == sorted(last["worst"], key=lambda one: -abs(one["points"] - one["got"]))


@pytest.mark.usefixtures("few_beside")
def test_evaluate_lays_word_and_letter_runs_beside_every_part(capsys, monkeypatch):
    few = tuple(one for one in load_corpus() if one.case.id in ("milo", "jade") and one.writer in ("wa", "wb"))
    monkeypatch.setattr(corpus, "load_corpus", lambda: few)
    monkeypatch.setattr("bbcp.training.figures.RESAMPLES", 5)
    monkeypatch.setattr("bbcp.training.evaluate.fit", lambda rows: json.loads(WEIGHTS_FILE.read_text(encoding="utf-8")))
    assert main(["evaluate", "--ngrams", "--json"]) == 0
    reports = {one["title"]: one for one in json.loads(capsys.readouterr().out)}
    runs = ", by word and letter runs"
    assert {title for title in reports if title.endswith(runs)} == {f"new families{runs}", f"all held out{runs}"}
    held = sum(one.held_out for one in few)
    for title in ("new families", "all held out"):
        assert reports[title]["objectives"] == reports[title + runs]["objectives"] == held
        kind = "kind: Cohen's kappa"
        assert reports[title]["figures"][kind]["value"] > reports[title + runs]["figures"][kind]["value"]


@pytest.mark.parametrize("verb", ["train", "evaluate"])
def test_a_machine_without_scikit_learn_is_told_what_to_do(verb, capsys, monkeypatch):
    monkeypatch.setattr(bbcp, "training", bbcp.training)  # brought back with the modules below
    for name in [name for name in sys.modules if name.startswith(("sklearn", "bbcp.training"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "sklearn", None)
    assert main([verb]) == 1
    said = capsys.readouterr().err
    assert "Run once: python start.py test" in said
    assert said.count("\n") == 1


def test_word_and_letter_runs_and_groups_do_not_go_together(capsys):
    assert main(["evaluate", "--by", "writer", "--ngrams"]) == 1
    assert "leave out either --by or --ngrams" in capsys.readouterr().err


def test_an_unknown_group_is_refused(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["evaluate", "--by", "moon"])
    assert stopped.value.code == 2
    assert "moon" in capsys.readouterr().err
