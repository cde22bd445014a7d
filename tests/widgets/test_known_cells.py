"""The list of cells that may run by themselves, and the extension that reads it."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from bbcp.places import course_root
from bbcp.widgets import known_cells

ROOT = Path(__file__).resolve().parents[2]
EXTENSION = ROOT / "course" / "labextension"
NOTEBOOKS = sorted((ROOT / "modules").glob("*.ipynb"))


def test_the_list_is_up_to_date():
    assert course_root() == ROOT
    assert known_cells.known_cells_path().read_text(encoding="utf-8") == known_cells.known_cells_text(), (
        "The notebooks changed. Run: bbcp content"
    )


def test_a_hash_is_that_of_the_source_as_it_stands(tmp_path):
    notebook = tmp_path / "one.ipynb"
    cells = [{"cell_type": "code", "source": ["a = 1\n", "é"]}, {"cell_type": "markdown", "source": "x"}]
    notebook.write_text(json.dumps({"cells": cells}), encoding="utf-8")
    expected = hashlib.sha256("a = 1\né".encode()).hexdigest()
    assert json.loads(known_cells.known_cells_text([notebook])) == {"sha256": [expected]}


def test_a_file_that_is_no_notebook_is_named(tmp_path):
    (tmp_path / "bad.ipynb").write_text("[]")
    with pytest.raises(ValueError, match=r"bad\.ipynb is not a notebook"):
        known_cells.known_cells_text([tmp_path / "bad.ipynb"])


def test_the_extension_has_every_file_it_loads_and_calls_nobody_else():
    package = json.loads((EXTENSION / "package.json").read_text())
    assert (EXTENSION / package["jupyterlab"]["_build"]["load"]).is_file()
    for path in (EXTENSION / "static").glob("*.js"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"https?://", text), path.name
        for name in re.findall(r'"(?:\./)?([\w-]+\.(?:js|json))"', text):
            assert (EXTENSION / "static" / name).is_file(), name


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_is_clean_and_its_headings_are_in_order(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    level, titles = 0, 0
    for cell in notebook["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [] and cell["execution_count"] is None
            assert len(source.splitlines()) <= 2
            continue
        for marks in re.findall(r"^(#+) ", source, re.MULTILINE):
            assert len(marks) <= level + 1, source
            level, titles = len(marks), titles + (marks == "#")
    assert titles == 1


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_links_between_notebooks_lead_somewhere(path):
    text = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+\.ipynb)\)", text):
        assert (path.parent / target).resolve().is_file(), target


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_activity_opens_without_trouble(path, monkeypatch):
    from bbcp.widgets.frame import Activity

    trouble = []
    monkeypatch.setattr(Activity, "sorry", lambda self, why: trouble.append(str(why)))
    for source in known_cells.code_sources(path):
        exec(compile(source, path.name, "exec"), {})
    assert trouble == []
