"""A person's copies: what they wrote is never touched, whatever the course does."""

import json

import pytest

from bbcp.launch.copies import RECORD, make_copies, sources_hash


def notebook(*sources, outputs=()):
    cells = [{"cell_type": "code", "id": f"c{n}", "source": s, "outputs": list(outputs)} for n, s in enumerate(sources)]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


@pytest.fixture
def course(tmp_path):
    root = tmp_path / "course"
    for name in ("modules/01-a.ipynb", "exercises/ex01_v1/ex01.ipynb", "instructor/01-b.ipynb"):
        (root / name).parent.mkdir(parents=True)
        (root / name).write_text(notebook("one"), encoding="utf-8")
    return root


@pytest.fixture
def work(tmp_path):
    return tmp_path / "my-work"


def test_the_first_time_every_notebook_is_copied(course, work):
    done = make_copies(course, work)
    assert done.new == ["modules/01-a.ipynb", "exercises/ex01_v1/ex01.ipynb", "instructor/01-b.ipynb"]
    assert (work / "modules/01-a.ipynb").read_bytes() == (course / "modules/01-a.ipynb").read_bytes()


def test_the_second_time_nothing_is_done(course, work):
    make_copies(course, work)
    before = {path: path.stat().st_mtime_ns for path in work.rglob("*")}
    done = make_copies(course, work)
    assert (done.new, done.renewed, done.beside) == ([], [], [])
    assert {path: path.stat().st_mtime_ns for path in work.rglob("*")} == before


def test_a_page_only_run_gets_the_courses_new_version(course, work):
    make_copies(course, work)
    (work / "modules/01-a.ipynb").write_text(notebook("one", outputs=[{"output_type": "stream"}]), encoding="utf-8")
    (course / "modules/01-a.ipynb").write_text(notebook("one", "two"), encoding="utf-8")
    assert make_copies(course, work).renewed == ["modules/01-a.ipynb"]
    assert sources_hash(work / "modules/01-a.ipynb") == sources_hash(course / "modules/01-a.ipynb")


def test_a_page_written_in_stays_and_the_new_version_lies_beside_it_once(course, work):
    make_copies(course, work)
    mine = notebook("one, and my own words")
    (work / "modules/01-a.ipynb").write_text(mine, encoding="utf-8")
    (course / "modules/01-a.ipynb").write_text(notebook("two"), encoding="utf-8")
    assert make_copies(course, work).beside == ["modules/01-a (new version).ipynb"]
    assert make_copies(course, work).beside == []
    assert (work / "modules/01-a.ipynb").read_text(encoding="utf-8") == mine
    assert sources_hash(work / "modules/01-a (new version).ipynb") == sources_hash(course / "modules/01-a.ipynb")


def test_writing_in_the_new_version_too_is_safe(course, work):
    make_copies(course, work)
    for text in ("two", "three"):
        for page in (work / "modules").glob("*.ipynb"):
            page.write_text(notebook(f"my words in {page.name}"), encoding="utf-8")
        (course / "modules/01-a.ipynb").write_text(notebook(text), encoding="utf-8")
        make_copies(course, work)
    assert "my words" in (work / "modules/01-a.ipynb").read_text(encoding="utf-8")
    assert "my words" in (work / "modules/01-a (new version).ipynb").read_text(encoding="utf-8")
    assert "three" in (work / "modules/01-a (new version 2).ipynb").read_text(encoding="utf-8")


def test_a_deleted_copy_comes_back(course, work):
    make_copies(course, work)
    (work / "modules/01-a.ipynb").unlink()
    assert make_copies(course, work).new == ["modules/01-a.ipynb"]


@pytest.mark.parametrize("garbage", ["", "{", "[]", "\x00"])
def test_with_the_record_lost_or_broken_written_pages_are_still_kept(course, work, garbage):
    make_copies(course, work)
    mine = notebook("mine")
    (work / "modules/01-a.ipynb").write_text(mine, encoding="utf-8")
    (work / RECORD).write_text(garbage, encoding="utf-8")
    make_copies(course, work)
    assert (work / "modules/01-a.ipynb").read_text(encoding="utf-8") == mine


def test_a_copy_that_is_no_longer_a_notebook_is_kept(course, work):
    make_copies(course, work)
    (work / "modules/01-a.ipynb").write_bytes(b"\xff\xfe half a file")
    (course / "modules/01-a.ipynb").write_text(notebook("two"), encoding="utf-8")
    make_copies(course, work)
    assert (work / "modules/01-a.ipynb").read_bytes() == b"\xff\xfe half a file"


def test_checkpoints_are_not_copied(course, work):
    (course / "modules/.ipynb_checkpoints").mkdir()
    (course / "modules/.ipynb_checkpoints/01-a.ipynb").write_text(notebook("old"), encoding="utf-8")
    assert not any(".ipynb_checkpoints" in name for name in make_copies(course, work).new)
