"""What the doctor says of folders: which versions lie together, what grading makes of them, and whose copy is whose."""

from pathlib import Path

import hand_in_files
import hand_in_notebook as given
from bbcp import content
from bbcp.grading.doctor_rows import examine, lines
from course_copy import ROOT
from odd_hand_ins import filled, put

TOGETHER = content.load("grading")["files"]["together"]


def empty_but(*names):
    notebook = filled()
    for name in set(given.ANSWERS) - set(names):
        given.cell(notebook, name)["source"] = given.STUB
    return notebook


def test_wrote_half_of_it_in_each_of_two_files(tmp_path):
    for name, raw in hand_in_files.wrote_half_of_it_in_each_of_two_files(filled()).items():
        put(tmp_path / "amy" / "ex01_v1" / name, raw)
    *single, both = examine([tmp_path / "amy"], ROOT)
    assert [row.points for row in single] == [32, 16]
    assert (both.file, both.exercise, both.points) == (str(tmp_path / "amy" / "ex01_v1"), "ex01_v1", 48)
    assert both.said[0] == TOGETHER.format(count=2)
    assert "the one that earns most was read (ex01 (1).ipynb)." in both.said[1]
    assert f"  {both.said[0]}" in lines([both])


def test_put_one_version_in_the_exercises_folder_and_one_beside_it(tmp_path):
    put(tmp_path / "amy" / "ex01_v1" / "ex01.ipynb", empty_but("ex01-answer-1"))
    put(tmp_path / "amy" / "ex01.ipynb", empty_but("ex01-answer-2", "ex01-answer-3"))
    rows = list(examine([tmp_path], ROOT))
    assert (rows[-1].file, rows[-1].points, len(rows)) == (str(tmp_path / "amy"), 48, 3)


def test_files_of_several_learners_or_exercises_and_copies_are_not_taken_for_versions(tmp_path):
    for name in ("amy_ex01.ipynb", "ben_ex01.ipynb"):
        put(tmp_path / "all" / name, empty_but(f"ex01-answer-{1 + name.startswith('b')}"))
    put(tmp_path / "all" / "ex02.ipynb", filled("ex02"))
    put(tmp_path / "amy" / "ex01.ipynb", filled())
    put(tmp_path / "ben" / "ex01.ipynb", empty_but("ex01-answer-1"))
    put(tmp_path / "ben" / "ex01 (1).ipynb", empty_but("ex01-answer-1"))
    assert len(list(examine([tmp_path], ROOT))) == 6


def test_repaired_copies_keep_the_learners_name(tmp_path, monkeypatch):
    named = [put(tmp_path / learner / "ex01_v1" / "ex01.ipynb", filled()) for learner in ("amy", "ben")]
    expected = ["amy/ex01_v1/ex01.ipynb", "ben/ex01_v1/ex01.ipynb"]
    for number, paths in enumerate((named, [tmp_path / "amy", tmp_path / "ben"])):
        copies = tmp_path / f"copies {number}"
        rows = list(examine(paths, ROOT, copies))
        assert sorted(path.relative_to(copies).as_posix() for path in copies.rglob("*.ipynb")) == expected
        assert [row.copy for row in rows] == [str(copies / one) for one in expected]
    list(examine([tmp_path / "amy"], ROOT, tmp_path / "one"))
    assert (tmp_path / "one" / expected[0]).is_file()
    list(examine(named[:1], ROOT, tmp_path / "file"))
    assert (tmp_path / "file" / "ex01.ipynb").is_file()
    monkeypatch.chdir(tmp_path / "amy" / "ex01_v1")
    list(examine([Path("..")], ROOT, Path("copies")))
    assert Path("copies", expected[0]).is_file()
