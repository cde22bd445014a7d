"""Harmful acts and their harmless twins are whole, and nothing is learned from those that are held out."""

from collections import Counter

import pytest

from bbcp.scoring.near_words import ALWAYS
from bbcp.scoring.weigh import Table, softmax
from bbcp.training import harm_texts
from bbcp.training.corpus import CorpusError, load_corpus, settings
from bbcp.training.harm_texts import SMALLEST, HarmText, harm_table, load_harm_texts

TEXTS = load_harm_texts()


def test_every_writer_is_named_and_both_sorts_are_there_in_numbers():
    assert {one.id.split("-")[0] for one in TEXTS} == set(settings()["harm_writers"])
    for sort in (True, False):
        assert sum(one.harmful is sort for one in TEXTS) > 500
        assert sum(one.harmful is sort and one.held_out for one in TEXTS) > 100


def test_no_text_stands_twice():
    assert not [text for text, count in Counter((one.case.id, one.text) for one in TEXTS).items() if count > 1]


def test_families_and_writers_that_are_held_out_are_learned_from_by_nobody():
    held = settings()["held_out"]
    kept = [one for one in TEXTS if one.held_out]
    assert {one.id.split("-")[0] for one in TEXTS} > set(held["harm_writers"])
    assert {one.case.id for one in TEXTS if not one.held_out}.isdisjoint(held["families"])
    assert len(kept) * 4 > len(TEXTS)


def test_what_is_learned_tells_harm_from_care():
    rows = [one for one in load_corpus() if not one.held_out][:400]
    case = rows[0].case
    texts = [
        HarmText(f"x-{at}", case, text, harmful)
        for at, (text, harmful) in enumerate(
            [("She will hose him with icy water.", True), ("She will warm his bath water.", False)] * 4
        )
    ]
    made = harm_table(rows, texts)
    assert all(abs(row["yes"]) >= SMALLEST for row in made["rows"].values())
    table = Table.from_json(made)
    assert softmax(table.sums(["hose>him", "hose"]))[1] > softmax(table.sums([ALWAYS]))[1]


def test_texts_of_families_without_an_objective_are_left_aside():
    rows = [one for one in load_corpus() if one.case.id == "milo"]
    other = next(one.case for one in load_corpus() if one.case.id != "milo")
    stranger = [HarmText(f"x-{at}", other, "She will zorble him.", True) for at in range(5)]
    assert harm_table(rows, stranger) == harm_table(rows, [])


@pytest.mark.parametrize("line", ["{}", "no line", '{"id": "x-1", "case": "nobody", "text": "", "harmful": true}'])
def test_a_line_that_is_none_is_told_with_its_place(line, tmp_path, monkeypatch):
    (tmp_path / "harm").mkdir()
    (tmp_path / "harm" / "x.jsonl").write_text(line + "\n", encoding="utf-8")
    monkeypatch.setattr(harm_texts, "corpus_folder", lambda: tmp_path)
    with pytest.raises(CorpusError, match=r"harm/x\.jsonl, line 1"):
        load_harm_texts.__wrapped__()


def test_an_id_that_stands_twice_is_refused(tmp_path, monkeypatch):
    (tmp_path / "harm").mkdir()
    line = '{"id": "x-1", "case": "milo", "text": "Dana kneels.", "harmful": false}\n'
    (tmp_path / "harm" / "x.jsonl").write_text(line * 2, encoding="utf-8")
    monkeypatch.setattr(harm_texts, "corpus_folder", lambda: tmp_path)
    with pytest.raises(CorpusError, match="twice"):
        load_harm_texts.__wrapped__()
