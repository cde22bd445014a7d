"""Files that hardly look like a hand-in: each is graded or spoken of in one plain sentence, and none is changed."""

import os
import subprocess
import sys

import pytest

import hand_in_notebook as given
from bbcp import content
from bbcp.grading import bring_home as bring_home_module
from bbcp.grading.bring_home import bring_home
from bbcp.grading.doctor import mend, mend_file
from bbcp.grading.hand_ins import exercise_of, load, plain_name
from bbcp.grading.read_file import UnreadableFile
from course_copy import ROOT, copy_of_the_course, read_gradebook
from odd_hand_ins import SOURCES, answers, doctor, filled, put

SAID = content.load("grading")["files"]
MISPLACED, RENAMED = (content.load("grading")["repairs"][one] for one in ("misplaced", "renamed"))


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def brought(submitted):
    """What is said of a folder of hand-ins; what was handed in has to stay as it is."""
    before = files(submitted)
    sentences = list(bring_home(submitted, SOURCES))
    after = files(submitted)
    assert {name: after[name] for name in before} == before
    assert all(one.endswith(".") and "{" not in one and "\n" not in one for one in sentences)
    return sentences, sorted(set(after) - set(before))


# --- another exercise under this one's name ---


def test_saved_exercise_2_under_the_name_of_exercise_1(tmp_path):
    path = put(tmp_path / "amy" / "ex01_v1" / "ex01.ipynb", filled("ex02"))
    sentences, made = brought(tmp_path)
    assert made == ["amy/ex02_v1/ex02.ipynb"]
    assert sentences == [f"amy/ex01_v1/ex01.ipynb: {MISPLACED.format(name='amy/ex02_v1/ex02.ipynb')}"]
    assert brought(tmp_path) == ([], [])
    with pytest.raises(UnreadableFile) as caught:
        mend([path], SOURCES["ex01_v1"][1], "ex01", SOURCES)
    assert str(caught.value) == SAID["other"].format(file="ex01.ipynb", other="ex02", name="ex01")
    assert mend([tmp_path / made[0]], SOURCES["ex02_v1"][1], "ex02", SOURCES).points > 50


def test_saved_exercise_2_without_any_marks_under_the_name_of_exercise_1(tmp_path):
    notebook = stripped(filled("ex02"))
    put(tmp_path / "amy" / "ex01_v1" / "ex01.ipynb", notebook)
    assert brought(tmp_path)[1] == ["amy/ex02_v1/ex02.ipynb"]


def test_copied_all_cells_of_exercise_2_into_exercise_1(tmp_path):
    notebook = filled("ex01") | {"cells": filled("ex02")["cells"]}
    put(tmp_path / "amy" / "ex01_v1" / "ex01.ipynb", notebook)
    put(tmp_path / "ben" / "ex01.ipynb", notebook)
    assert brought(tmp_path)[1] == ["amy/ex02_v1/ex02.ipynb", "ben/ex02_v1/ex02.ipynb"]


def test_handed_in_exercise_2_beside_exercise_1_under_its_name(tmp_path):
    wrong = put(tmp_path / "ex01.ipynb", filled("ex02"))
    right = put(tmp_path / "ex01 (1).ipynb", filled())
    one = mend([wrong, right], SOURCES["ex01_v1"][1], "ex01", SOURCES)
    assert (one.path, one.points) == (right, 48)
    assert {repair.what for repair in one.repairs} == {"renamed"}


def test_pasted_a_cell_of_exercise_2_into_exercise_1(tmp_path):
    notebook = filled()
    notebook["cells"] += filled("ex02")["cells"][4:5]
    path = put(tmp_path / "amy" / "ex01_v1" / "ex01.ipynb", notebook)
    assert brought(tmp_path) == ([], [])
    assert mend([path], SOURCES["ex01_v1"][1], "ex01", SOURCES).points == 48


def test_handed_in_the_very_same_file_twice(tmp_path):
    paths = [put(tmp_path / name, filled()) for name in ("ex01.ipynb", "ex01 (1).ipynb")]
    assert mend(paths, SOURCES["ex01_v1"][1], "ex01", SOURCES).repairs == ()


# --- files with another ending, or in nobody's folder ---

READ = [
    "ex01.json",
    "ex01",
    "EX01.IPYNB",
    "ex01.ipynb.download",
    "ex01.ipynb.crdownload",
    "Unconfirmed 123.crdownload",
    "ex01.ipynb.part",
    "ex01.txt",
    "ex01.ipynb.txt",
    "homework.json",
    "homework",
    "Amy_Smith_ex01.ipynb",
    "ex01.ipynb.bak",
    ".ipynb",
]


@pytest.mark.parametrize("file", READ)
@pytest.mark.parametrize("folder", ["amy", "amy/Downloads/of mine", "amy/ex02_v1"])
def test_saved_the_exercise_with_another_ending(file, folder, tmp_path):
    put(tmp_path / folder / file, filled())
    sentences, made = brought(tmp_path)
    assert sentences == [f"{folder}/{file}: {MISPLACED.format(name='amy/ex01_v1/ex01.ipynb')}"]
    assert made == ["amy/ex01_v1/ex01.ipynb"]
    assert brought(tmp_path) == ([], [])


@pytest.mark.parametrize("file", READ)
def test_saved_the_exercise_in_its_folder_with_another_ending(file, tmp_path):
    put(tmp_path / "amy" / "ex01_v1" / file, filled())
    sentences, made = brought(tmp_path)
    assert sentences == [f"amy/ex01_v1/{file}: {RENAMED.format(name='amy/ex01_v1/ex01.ipynb')}"]
    assert made == ["amy/ex01_v1/ex01.ipynb"]
    assert brought(tmp_path) == ([], [])


def test_put_an_older_copy_with_another_ending_beside_the_exercise(tmp_path):
    put(tmp_path / "amy" / "ex01_v1" / "ex01.ipynb", filled())
    put(tmp_path / "amy" / "ex01_v1" / "ex01.json", given.exercise())
    assert brought(tmp_path) == ([], [])  # the doctor reads both


@pytest.mark.parametrize("file", ["ex01.ipynb.download", "EX01 (1).IPYNB.crdownload", "ex01.part", "ex01"])
def test_a_half_loaded_file_is_known_by_its_name(file):
    assert plain_name(file) == "ex01"


@pytest.mark.parametrize(
    ("file", "raw", "why"),
    [
        ("ex01.ipynb.zip", b"PK\x03\x04", SAID["packed"]),
        ("My Homework.ZIP", b"PK\x03\x04", SAID["packed"]),
        ("ex01.pdf", b"%PDF-1.7", SAID["no_notebook"]),
        ("ex01 (1).docx", b"PK\x03\x04", SAID["no_notebook"]),
        ("ex01.ipynb.crdownload", b'{"cells": [', "ex01.ipynb.crdownload is not a whole notebook file."),
        ("ex01.json", b"", "ex01.json is empty. Please ask for the file again."),
        ("ex01", b"\x89PNG\r\n\x1a\n", "ex01 is not a whole notebook file. Please ask for the file again."),
    ],
)
def test_handed_in_a_file_that_cannot_be_read(file, raw, why, tmp_path):
    put(tmp_path / "amy" / file, raw)
    (sentence,), made = brought(tmp_path)
    assert made == []
    assert sentence.startswith(f"amy/{file}: {why}")


def test_handed_in_only_a_photo(tmp_path):
    put(tmp_path / "amy" / "photo.jpg", b"\xff\xd8")
    assert brought(tmp_path) == ([f"amy: {SAID['nothing']}"], [])


def test_left_files_of_the_computer_beside_the_exercise(tmp_path):
    put(tmp_path / "amy" / "ex01_v1" / "ex01.ipynb", filled())
    for name in ("timestamp.txt", "._ex01.ipynb", ".DS_Store", ".ipynb_checkpoints/ex01-checkpoint.ipynb", "a.json"):
        put(tmp_path / "amy" / "ex01_v1" / name, b"2026-11-27 17:18:04 UTC")
    put(tmp_path / ".ipynb_checkpoints" / "ex01-checkpoint.ipynb", filled())
    assert brought(tmp_path) == ([], [])


@pytest.mark.parametrize("file", ["ex01.ipynb", "ex01", "amy.json", "EX01.IPYNB", "ex01.ipynb.zip", "amy.zip"])
def test_put_the_exercise_in_nobodys_folder(file, tmp_path):
    put(tmp_path / file, b"PK\x03\x04" if file.endswith("zip") else given.packed(filled()))
    put(tmp_path / "names.txt", b"Amy, Ben")
    assert brought(tmp_path) == ([f"{file}: {SAID['nobodys']}"], [])


# --- nothing left to know it by but its words ---


def stripped(notebook):
    cells = [{"cell_type": "markdown", "metadata": {}, "source": cell["source"]} for cell in notebook["cells"]]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 0}


@pytest.mark.parametrize("name", [stem for stem, _ in SOURCES.values()])
def test_lost_ids_and_metadata_of_any_exercise(name, tmp_path):
    path = put(tmp_path / "mine.ipynb", stripped(filled(name)))
    found, one = mend_file(path, SOURCES)
    assert found == f"{name}_v1"
    if name != "ex01":
        assert one.points == mend([put(tmp_path / "x.ipynb", filled(name))], SOURCES[found][1], name).points


def with_headings(notebook):
    cells = []
    for one in stripped(notebook)["cells"]:
        head, _, rest = one["source"].partition("\n")
        if head.startswith("#"):
            heading = {"cell_type": "heading", "level": head.count("#"), "metadata": {}, "source": head.lstrip("# ")}
            cells += [heading, {**one, "source": rest}]
        else:
            cells.append(one)
    return {"worksheets": [{"cells": cells, "metadata": {}}], "metadata": {"name": "x"}, "nbformat": 3}


def on_two_sheets(notebook):
    cells = stripped(notebook)["cells"]
    return {"worksheets": [{"cells": cells[:6]}, {"cells": cells[6:]}], "metadata": {}, "nbformat": 3}


def in_format_2(notebook):
    cells = [{"cell_type": "markdown", "source": one["source"]} for one in notebook["cells"]]
    return {"worksheets": [{"cells": cells}], "metadata": {"name": "x"}, "nbformat": 2}


@pytest.mark.parametrize("act", [stripped, with_headings, on_two_sheets, in_format_2], ids=lambda act: act.__name__)
def test_saved_it_in_a_program_that_loses_all_marks(act, tmp_path):
    name, one, _ = doctor(tmp_path, act(filled()))
    assert name == "ex01_v1"
    assert one.points == 48
    assert answers(one) == given.ANSWERS


def test_rewrapped_the_questions_and_changed_their_signs(tmp_path):
    notebook = stripped(filled())
    for cell in notebook["cells"]:
        cell["source"] = cell["source"].replace("## ", "### ").replace("*", "_").replace(" ", "\n")
    path = put(tmp_path / "mine.ipynb", notebook)
    assert exercise_of(load(path).notebook, ((name, source) for name, (_, source) in SOURCES.items())) == "ex01_v1"


@pytest.mark.parametrize("path", sorted((ROOT / "modules").glob("*.ipynb")), ids=lambda path: path.stem)
def test_handed_in_a_module_in_place_of_an_exercise(path):
    assert exercise_of(load(path).notebook, ((name, source) for name, (_, source) in SOURCES.items())) is None


# --- the trainer's command ---


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    course = copy_of_the_course(tmp_path_factory.mktemp("odd_files"))
    submitted = course / "course" / "work" / "submitted"
    put(submitted / "other_name" / "ex01_v1" / "ex01.ipynb", filled("ex02"))
    put(submitted / "no_ending" / "ex01", filled())
    put(submitted / "capitals" / "ex01_v1" / "EX01.IPYNB", filled())
    put(submitted / "packed" / "ex01.ipynb.zip", b"PK\x03\x04")
    put(submitted / "O'Brien, Zo\u00eb {1} (x) 50% #+$&" / "ex01_v1" / "ex01.ipynb", filled())
    put(submitted / "Smith [1]" / "ex01_v1" / "ex01.ipynb", filled())
    put(submitted / "ex01.ipynb", filled())
    before = files(submitted)
    done = subprocess.run(
        [sys.executable, "-c", "import sys; from bbcp.cli import main; sys.exit(main(sys.argv[1:]))", "grade"],
        cwd=course,
        env={**os.environ, "BBCP_ROOT": str(course)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )
    after = files(submitted)
    assert {name: after[name] for name in before} == before
    return done, read_gradebook(course)


def test_every_odd_file_is_graded_or_spoken_of(graded):
    done, _ = graded
    assert done.stderr == ""
    for lines in (
        f"ex01.ipynb: {SAID['nobodys']}",
        f"packed/ex01.ipynb.zip: {SAID['packed']}",
        "other_name, ex01_v1: not graded\n  " + SAID["other"].format(file="ex01.ipynb", other="ex02", name="ex01"),
        "other_name, ex02_v1: graded",
        "no_ending, ex01_v1: graded",
        "capitals, ex01_v1: graded",
        "O'Brien, Zo\u00eb {1} (x) 50% #+$&, ex01_v1: graded",
        f"Smith [1], ex01_v1: not graded\n  {SAID['signs']}",
    ):
        assert lines in done.stdout
    assert "no reason" not in done.stdout


def test_no_odd_file_earns_less_than_it_holds(graded):
    _, saved = graded
    for learner in ("no_ending", "capitals", "O'Brien, Zo\u00eb {1} (x) 50% #+$&"):
        assert [saved[learner, f"ex01-answer-{number}"].score for number in (1, 2, 3)] == [16, 16, 16]
    assert saved["other_name", "ex02-answer-1"].score >= 14


def test_a_folder_that_is_locked_stops_nobody_else(tmp_path, monkeypatch):
    for learner in ("amy", "ben"):
        put(tmp_path / learner / "ex01 (2).ipynb", given.packed(filled()))
    copy = bring_home_module.shutil.copy

    def locked(source, target):
        if "amy" in str(target):
            raise PermissionError(13, "Permission denied", str(target))
        return copy(source, target)

    monkeypatch.setattr(bring_home_module.shutil, "copy", locked)
    said = list(bring_home(tmp_path, SOURCES))
    assert said[0] == f"amy: {content.load('grading')['files']['closed']}"
    assert said[1].startswith("ben/ex01 (2).ipynb: ") and (tmp_path / "ben" / "ex01_v1" / "ex01.ipynb").is_file()
