"""Exercises are written once, in YAML, and what their authors expect of each answer holds."""

import json
import re

import pytest
import yaml

from bbcp import content
from bbcp.case import get_case
from bbcp.cli import main
from bbcp.grading.grade import grade_answer
from bbcp.grading.read_exercise import ExerciseError, exercise_files, read_exercise
from bbcp.grading.release import write_source
from bbcp.grading.source_notebook import source_notebook
from bbcp.places import course_root

ROOT = course_root()
FILES = exercise_files(ROOT)
EXERCISES = [read_exercise(path) for path in FILES]
ANSWERS = [
    pytest.param(question, answer, id=f"{exercise.id}-{question.id}-{number}")
    for exercise in EXERCISES
    for question in exercise.questions
    for number, answer in enumerate(question.answers, start=1)
]
WANTED = ["ex01", "ex02", "ex03", "ex04", "ex05", "ex06", "ex07", "ex08", "posttest", "pretest", "transfer"]


def name_of(one):
    return one.id


def flat(text):
    return " ".join(text.split())


def sentences(text):
    """Long enough parts of a text that nothing else would say by chance."""
    return [part for part in re.split(r"(?<=[.!?:;,])\s+", flat(text)) if len(part) >= 25]


def test_all_exercises_of_the_curriculum_are_there():
    assert [one.id for one in EXERCISES] == WANTED


@pytest.mark.parametrize("exercise", EXERCISES, ids=name_of)
def test_the_source_notebook_is_what_the_author_wrote(exercise):
    path = ROOT / "solutions" / exercise.name / f"{exercise.id}.ipynb"
    assert path.read_text(encoding="utf-8") == source_notebook(exercise), "Run: bbcp release"


def test_every_source_notebook_of_the_newest_version_has_an_author_file():
    newest = {path.parent.name for path in (ROOT / "solutions").glob("*/*.ipynb")}
    ids = {one.id: one.version for one in EXERCISES}
    for name in newest:
        stem, _, version = name.rpartition("_v")
        assert int(version) <= ids[stem]


@pytest.mark.parametrize(("question", "answer"), ANSWERS)
def test_an_answer_earns_what_its_author_expects(question, answer):
    grade = grade_answer(answer.text, question.family, 16)
    assert answer.least <= grade.score <= answer.most
    assert grade.judgement.kind == answer.kind


@pytest.mark.parametrize("exercise", EXERCISES, ids=name_of)
def test_the_best_answers_earn_full_marks_and_near_misses_do_not(exercise):
    for question in exercise.questions:
        best, *misses = question.answers
        assert (best.least, best.most) == (16, 16)
        assert len(misses) >= 3
        for miss in misses:
            assert miss.most < 16
            assert miss.most - miss.least <= 6


@pytest.mark.parametrize("exercise", EXERCISES, ids=name_of)
def test_near_misses_go_wrong_in_different_ways(exercise):
    kinds = {miss.kind for question in exercise.questions for miss in question.answers[1:]}
    assert len(kinds) >= 5


@pytest.mark.parametrize("exercise", EXERCISES, ids=name_of)
def test_nothing_of_the_key_is_in_what_learners_get(exercise):
    handed_out = ROOT / "exercises" / exercise.name
    assert [path.name for path in handed_out.iterdir() if path.is_file()] == [f"{exercise.id}.ipynb"]
    notebook = json.loads((handed_out / f"{exercise.id}.ipynb").read_text(encoding="utf-8"))
    shown = flat(
        json.dumps(notebook, ensure_ascii=False) + " ".join("".join(one["source"]) for one in notebook["cells"])
    )
    asked = flat(" ".join(f"{one.prompt} {one.counts} {one.starting}" for one in exercise.questions))
    asked += flat(" ".join(get_case(one.family).current_objective for one in exercise.questions))
    key = [exercise.reflection.guide]
    for question in exercise.questions:
        key += [part for answer in question.answers for part in (answer.text, answer.why)]
    for part in (one for text in key for one in sentences(text)):
        assert part in asked or part not in shown, part


@pytest.mark.parametrize("exercise", EXERCISES, ids=name_of)
def test_each_box_says_its_points_and_what_counts(exercise):
    notebook = json.loads(source_notebook(exercise))
    text = {one["id"]: "".join(one["source"]) for one in notebook["cells"]}
    for number, question in enumerate(exercise.questions, start=1):
        asked = text[f"{exercise.id}-question-{number}"]
        assert "Up to 16 points" in asked
        assert question.counts.strip() in asked
        assert question.starting.strip() in asked
    assert f"Up to {exercise.reflection.points:g} points" in text[f"{exercise.id}-question-{number + 1}"]
    assert ("three quarters" in text[f"{exercise.id}-how"]) is not exercise.test


@pytest.mark.parametrize("exercise", [one for one in EXERCISES if one.test], ids=name_of)
def test_a_test_teaches_nothing(exercise):
    text = " ".join("".join(one["source"]) for one in json.loads(source_notebook(exercise))["cells"][:2]).lower()
    words = [*content.load("exercise")["how"]["criteria"].values(), "check my writing", "safer", "service"]
    assert [word for word in words if word in text] == []
    assert all(box["metadata"]["bbcp"].get("test") for box in boxes_with_points(exercise))


def boxes_with_points(exercise):
    cells = json.loads(source_notebook(exercise))["cells"]
    return [one for one in cells if "case" in one["metadata"].get("bbcp", {})]


@pytest.mark.parametrize("exercise", EXERCISES, ids=name_of)
def test_every_family_stands_above_its_first_question(exercise):
    ids = [one["id"] for one in json.loads(source_notebook(exercise))["cells"]]
    shown = exercise.family
    assert ids.index(f"{exercise.id}-family") < ids.index(f"{exercise.id}-question-1")
    for number, question in enumerate(exercise.questions, start=1):
        if question.family != shown:
            shown = question.family
            at = ids.index(f"{exercise.id}-family-{number}")
            assert ids[at + 1] == f"{exercise.id}-question-{number}"


def changed(tmp_path, **changes):
    data = yaml.safe_load(FILES[0].read_text(encoding="utf-8"))
    data.update(changes)
    path = tmp_path / FILES[0].name
    path.write_text(yaml.safe_dump({key: value for key, value in data.items() if value is not None}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"title": None}, r"'title' is a required property"),
        ({"version": 0}, r", at version: 0 is less than the minimum"),
        ({"boxes": []}, r", at boxes: .*(too short|non-empty)"),
        ({"family": "nobody"}, r"There is no case called 'nobody'"),
        ({"id": "other"}, r"should have the same name"),
        ({"titel": "x"}, r"'titel' was unexpected"),
    ],
)
def test_a_fault_in_an_authors_file_is_one_plain_sentence(tmp_path, changes, said):
    with pytest.raises(ExerciseError, match=said) as caught:
        read_exercise(changed(tmp_path, **changes))
    assert str(caught.value).startswith("ex01.yaml")
    assert "\n" not in str(caught.value)


def test_a_fault_deep_inside_says_where(tmp_path):
    boxes = yaml.safe_load(FILES[0].read_text(encoding="utf-8"))["boxes"]
    boxes[1]["answers"][2]["points"] = [3]
    with pytest.raises(ExerciseError, match=r"^ex01\.yaml, at boxes, 2, answers, 3, points: "):
        read_exercise(changed(tmp_path, boxes=boxes))
    boxes = yaml.safe_load(FILES[0].read_text(encoding="utf-8"))["boxes"]
    boxes[1]["id"] = boxes[0]["id"]
    with pytest.raises(ExerciseError, match="two boxes with the same id"):
        read_exercise(changed(tmp_path, boxes=boxes))


def test_what_is_no_yaml_says_so(tmp_path):
    path = tmp_path / "ex01.yaml"
    path.write_text("id: [", encoding="utf-8")
    with pytest.raises(ExerciseError, match=r"ex01\.yaml is not valid YAML"):
        read_exercise(path)
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ExerciseError, match=r"ex01\.yaml is not valid YAML"):
        read_exercise(path)


def test_a_new_version_stands_beside_the_old_one(course, monkeypatch, capsys):
    folder = course / "course" / "content" / "exercises"
    folder.mkdir(parents=True)
    schema = FILES[0].parent / "exercise.schema.yaml"
    (folder / schema.name).write_bytes(schema.read_bytes())
    changed(folder, version=2, title="Exercise 1: again")
    monkeypatch.setenv("BBCP_ROOT", str(course))
    assert main(["release", "ex01_v2"]) == 0
    assert capsys.readouterr().out == "ex01_v2: written to exercises/ex01_v2.\n"
    assert "Exercise 1: again" in (course / "exercises" / "ex01_v2" / "ex01.ipynb").read_text(encoding="utf-8")
    assert (course / "solutions" / "ex01_v1" / "ex01.ipynb").is_file()
    assert not write_source(read_exercise(folder / "ex01.yaml"), course)
    changed(folder, version=2, minutes=-1)
    assert main(["release"]) == 1
    assert capsys.readouterr().err.startswith("bbcp release: ex01.yaml, at minutes: -1 is less than")
