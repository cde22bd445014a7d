"""The repaired copy says in words what was repaired, and is read again as if it said nothing."""

import json
from pathlib import Path

import pytest

import hand_in_notebook as given
from bbcp.grading.alone import score
from bbcp.grading.doctor import mend_file, sources_of
from bbcp.grading.doctor_rows import examine
from course_copy import ROOT


@pytest.fixture
def repaired(tmp_path):
    """A notebook whose first box was copied, as the doctor hands it back."""
    notebook = given.write_answers(given.exercise())
    at = given.place(notebook, "ex01-answer-1")
    notebook["cells"].insert(at, {**notebook["cells"][at], "id": "copy", "source": "Dana will be nice."})
    (tmp_path / "ex01.ipynb").write_bytes(given.packed(notebook))
    (row,) = examine([tmp_path / "ex01.ipynb"], ROOT, tmp_path / "copies")
    return row, json.loads(Path(row.copy).read_text(encoding="utf-8"))


def test_who_opens_the_copy_reads_first_what_was_repaired(repaired):
    row, notebook = repaired
    first = notebook["cells"][0]
    assert first["cell_type"] == "markdown" and first["source"].startswith("## What was repaired in this copy\n")
    assert row.said and all(f"- {sentence}" in first["source"] for sentence in row.said)
    assert "the copy that earns most was read" in first["source"]
    assert notebook["metadata"]["bbcp"]["said"] == list(row.said)


def written(cells):
    return [(one["id"], one["source"]) for one in cells]


def test_a_copy_that_is_handed_in_again_needs_no_repair_and_keeps_every_word(repaired, tmp_path):
    _, notebook = repaired
    (tmp_path / "again").mkdir()
    path = tmp_path / "again" / "ex01.ipynb"
    path.write_bytes(given.packed(notebook))
    _, again = mend_file(path, sources_of(ROOT))
    assert (again.repairs, again.points) == ((), 48)
    assert written(again.notebook["cells"]) == written(notebook["cells"][1:])
    assert "said" not in again.notebook["metadata"]["bbcp"]
    (row,) = examine([path], ROOT, tmp_path / "more")
    assert "What was repaired" not in Path(row.copy).read_text(encoding="utf-8")


def test_somebody_wrote_below_what_was_repaired_and_it_is_not_lost(repaired, tmp_path, monkeypatch):
    monkeypatch.setenv("BBCP_WORK", str(tmp_path / "work"))
    _, notebook = repaired
    notebook["cells"][0]["source"] += "\n\nThank you for mending it."
    page = score({"path": "ex01_v1/ex01.ipynb", "notebook": notebook})["html"]
    assert "Thank you for mending it." in page and "What was repaired" not in page
