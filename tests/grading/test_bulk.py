"""`bbcp grade` and `bbcp doctor`: a trainer's two commands, over what learners really hand in."""

import json
import os
import subprocess
import sys

import pytest

import hand_in_boxes as boxes
import hand_in_files
import hand_in_notebook as given
from bbcp.scoring.stamp import stamp
from course_copy import copy_of_the_course, read_gradebook

IN_PLACE = [
    boxes.nothing,
    hand_in_files.downloaded_it_twice,
    hand_in_files.handed_in_two_files,
    hand_in_files.wrote_the_reflection_only_in_the_weaker_of_two_files,
    boxes.merged_everything_into_one_cell,
    hand_in_files.saved_it_as_utf_16,
    hand_in_files.saved_it_in_colab,
    hand_in_files.lost_the_end_of_the_file,
    hand_in_files.zero_bytes,
]


def exercise():
    return given.write_answers(given.exercise())


def run(course, *words):
    code = "import sys; from bbcp.cli import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        cwd=course,
        env={**os.environ, "BBCP_ROOT": str(course)},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
    )


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    course = copy_of_the_course(tmp_path_factory.mktemp("bulk"))
    submitted = course / "course" / "work" / "submitted"
    for act in IN_PLACE:
        folder = submitted / act.__name__ / "ex01_v1"
        folder.mkdir(parents=True)
        for name, raw in act(exercise()).items():
            (folder / name).write_bytes(raw)
    loose = submitted / "put_it_in_no_folder"
    loose.mkdir()
    (loose / "ex01.ipynb.txt").write_bytes(given.packed(exercise()))
    wrong = submitted / "put_it_in_a_wrong_folder" / "ex02_v1"
    wrong.mkdir(parents=True)
    (wrong / "ex01.ipynb").write_bytes(given.packed(exercise()))
    (wrong / "shopping.ipynb").write_bytes(hand_in_files.another_notebook(exercise())["shopping.ipynb"])
    return course


@pytest.fixture(scope="module")
def graded(course):
    before = files(course / "course" / "work" / "submitted")
    return run(course, "grade"), before


def test_every_learner_is_one_line_and_nothing_else_is_said(graded):
    done, _ = graded
    lines = [line for line in done.stdout.splitlines() if not line.startswith(" ")]
    said = dict(line.split(": ", 1) for line in lines)
    assert {key: value for key, value in said.items() if ", ex0" in key} == {
        **{f"{act.__name__}, ex01_v1": "graded" for act in IN_PLACE if act is not hand_in_files.zero_bytes},
        "put_it_in_no_folder, ex01_v1": "graded",
        "put_it_in_a_wrong_folder, ex01_v1": "graded",
        "put_it_in_a_wrong_folder, ex02_v1": "not graded",
        "zero_bytes, ex01_v1": "not graded",
    }
    assert done.stderr == ""
    assert done.returncode == 1  # because of the two that were not graded
    assert "Traceback" not in done.stdout


def test_what_was_wrong_is_told_in_plain_sentences(graded):
    done, _ = graded
    for sentence in (
        "  ex01.ipynb is empty. Please ask for the file again.",
        "  There is no ex02.ipynb here, and no other file of this exercise.",
        "  More than one file was handed in; the one that earns most was read (ex01 (1).ipynb).",
        "put_it_in_a_wrong_folder/ex02_v1/shopping.ipynb: This is none of the course's exercises",
        "put_it_in_no_folder/ex01.ipynb.txt: The file was in another folder than its exercise's",
    ):
        assert sentence in done.stdout


def test_nobody_loses_points_by_how_the_file_was_handed_in(graded, course):
    saved = read_gradebook(course)
    learners = {learner for learner, _ in saved} - {"zero_bytes"}
    assert len(learners) == len(IN_PLACE) + 1
    for learner in learners:
        assert [saved[learner, f"ex01-answer-{number}"].score for number in (1, 2, 3)] == [
            saved["nothing", f"ex01-answer-{number}"].score for number in (1, 2, 3)
        ]
    assert saved["nothing", "ex01-answer-1"].score >= 14


def test_files_that_were_handed_in_are_not_changed(graded, course):
    _, before = graded
    after = files(course / "course" / "work" / "submitted")
    assert {name: after[name] for name in before} == before


def test_each_learner_gets_a_page_that_says_what_was_mended(graded, course):
    feedback = course / "course" / "work" / "feedback"
    page = (feedback / "merged_everything_into_one_cell" / "ex01_v1" / "ex01.html").read_text(encoding="utf-8")
    assert "stood in a cell beside its box" in page
    assert "stood in a cell" not in (feedback / "nothing" / "ex01_v1" / "ex01.html").read_text(encoding="utf-8")


def test_a_reflection_in_the_weaker_of_two_files_waits_for_a_person(graded, course):
    learner = hand_in_files.wrote_the_reflection_only_in_the_weaker_of_two_files.__name__
    page = (course / "course" / "work" / "feedback" / learner / "ex01_v1" / "ex01.html").read_text(encoding="utf-8")
    assert given.ANSWERS["ex01-reflection"] in page
    assert "48 of 52 points so far" in page and "Your trainer has not read this answer yet." in page
    assert "Dana will kneel when Milo hits." in page


def test_a_second_run_copies_nothing_again_and_gives_the_same(graded, course):
    saved = read_gradebook(course)
    before = files(course / "course" / "work" / "submitted")
    done = run(course, "grade", "ex01_v1", "--again")
    assert "another folder" not in done.stdout
    assert read_gradebook(course) == saved
    assert files(course / "course" / "work" / "submitted") == before


def test_the_doctor_names_points_and_repairs_and_writes_copies_apart(graded, course, tmp_path):
    submitted = course / "course" / "work" / "submitted"
    done = run(course, "doctor", submitted / "handed_in_two_files", "--to", tmp_path / "copies")
    assert done.returncode == 0
    assert "ex01 (1).ipynb: ex01_v1, 48 of 48 points for the answers the course can judge" in done.stdout
    assert sorted(path.name for path in (tmp_path / "copies").rglob("*.ipynb")) == ["ex01 (2).ipynb", "ex01.ipynb"]
    rows = run(course, "doctor", "--json", submitted / "zero_bytes", submitted / "nothing").stdout.splitlines()
    empty, fine = map(json.loads, rows)
    assert (empty["points"], empty["said"]) == (None, ["ex01.ipynb is empty. Please ask for the file again."])
    assert (fine["exercise"], fine["points"], fine["said"]) == ("ex01_v1", 48.0, [])


def test_a_file_that_is_not_there_is_one_sentence(course):
    done = run(course, "doctor", "nowhere.ipynb")
    assert done.returncode == 1
    assert done.stdout.strip().endswith("nowhere.ipynb cannot be opened. Please look whether it is there.")
    assert done.stderr == ""


def test_nothing_handed_in_yet_says_where_to_put_it(tmp_path):
    course = copy_of_the_course(tmp_path)
    done = run(course, "grade")
    assert done.returncode == 1
    assert done.stderr.startswith("bbcp grade: nothing was handed in yet. Put each learner's files in ")


def graded_by_hand(course):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{(course / 'course' / 'work' / 'gradebook.db').as_posix()}") as book:
        place = ("ex01", "ex01_v1", "nothing")
        book.find_grade("ex01-answer-2", *place).manual_score = 3.5
        book.find_comment("ex01-answer-2", *place).manual_comment = "Talk to me about this one."
        book.db.commit()


def what_a_person_gave(course):
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{(course / 'course' / 'work' / 'gradebook.db').as_posix()}") as book:
        place = ("ex01", "ex01_v1", "nothing")
        grade = book.find_grade("ex01-answer-2", *place)
        return grade.manual_score, grade.score, book.find_comment("ex01-answer-2", *place).comment


def test_grading_anew_keeps_what_a_person_scored_and_wrote(graded, course):
    graded_by_hand(course)
    run(course, "grade", "ex01_v1", "--again")
    assert what_a_person_gave(course) == (3.5, 3.5, "Talk to me about this one.")
    page = (course / "course" / "work" / "feedback" / "nothing" / "ex01_v1" / "ex01.html").read_text(encoding="utf-8")
    # Only the reflection still waits: what the trainer has scored is read, though it is marked for another look.
    assert "Talk to me about this one." in page and page.count("Your trainer has not read this answer yet") == 1


def autograded(course, learner):
    return course / "course" / "work" / "autograded" / learner / "ex01_v1" / "ex01.ipynb"


def test_each_score_knows_its_rubric_and_an_unchanged_one_changes_nothing(graded, course):
    cells = json.loads(autograded(course, "nothing").read_text(encoding="utf-8"))["cells"]
    stamps = [one["metadata"]["bbcp"]["rubric"] for one in cells if "judgement" in one["metadata"].get("bbcp", {})]
    assert stamps == [stamp()] * 3
    assert run(course, "grade", "--compare").stdout == "Nothing changes.\n"


def test_a_changed_rubric_changes_nobody_until_told_and_says_who_and_why(graded, course):
    path = autograded(course, "downloaded_it_twice")
    path.chmod(0o644)
    notebook = json.loads(path.read_text(encoding="utf-8"))
    ours = next(one["metadata"]["bbcp"] for one in notebook["cells"] if one["id"] == "ex01-answer-1")
    ours["rubric"] = {"version": "0.9", "hash": "0" * 12}
    ours["judgement"]["kind"] = "mixed"
    ours["judgement"]["score"] = 9.0
    path.write_text(json.dumps(notebook), encoding="utf-8")
    before = read_gradebook(course)
    told = run(course, "grade", "--compare").stdout
    assert told.startswith("downloaded_it_twice, ex01_v1, 1. The parenting class: ")
    assert "points, now 16\n  Behavior and service, now Behavior\n" in told
    assert "1 answers would have other points. To grade anew: bbcp grade --again" in told
    run(course, "grade")
    assert read_gradebook(course) == before
    assert json.loads(path.read_text(encoding="utf-8")) == notebook


def test_a_better_file_that_came_after_the_grading_is_graded_without_being_asked(tmp_path):
    course = copy_of_the_course(tmp_path)
    learner = course / "course" / "work" / "submitted" / "came_again"
    (learner / "ex01_v1").mkdir(parents=True)
    first = exercise()
    given.cell(first, "ex01-answer-1")["source"] = given.STUB
    (learner / "ex01_v1" / "ex01.ipynb").write_bytes(given.packed(first))
    assert "newer file" not in run(course, "grade").stdout
    graded_before = read_gradebook(course)["came_again", "ex01-answer-1"].score
    assert "newer file" not in run(course, "grade").stdout
    (learner / "ex01 (1).ipynb").write_bytes(given.packed(exercise()))
    assert "A newer file was handed in after the last grading" in run(course, "grade").stdout
    assert read_gradebook(course)["came_again", "ex01-answer-1"].score >= graded_before + 14
    assert "newer file" not in run(course, "grade").stdout


def test_the_doctor_passes_nothing_in_a_folder_over_in_silence(course, tmp_path):
    there, empty = tmp_path / "there", tmp_path / "empty"
    there.mkdir()
    empty.mkdir()
    for name in ("EX01.IPYNB", "ex01.json", "ex01.ipynb.txt"):
        (there / name).write_bytes(given.packed(exercise()))
    (there / "ex01.zip").write_bytes(b"PK\x03\x04")
    done = run(course, "doctor", there, empty)
    assert done.returncode == 1
    for name in ("EX01.IPYNB", "ex01.json", "ex01.ipynb.txt"):
        assert f"{name}: ex01_v1, 48 of 48 points" in done.stdout
    assert "ex01.zip" in done.stdout and "There is no notebook of an exercise in this folder" in done.stdout
    (tmp_path / "file").write_text("")
    done = run(course, "doctor", there, "--to", tmp_path / "file")
    assert done.returncode == 1 and "is a file. Please name a folder" in done.stderr
