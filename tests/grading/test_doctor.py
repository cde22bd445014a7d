"""The doctor: whatever a learner did to the notebook, no point and no word is lost, and the file stays as it is."""

import json
import re
from pathlib import Path

import pytest

from bbcp.answer_text import written
from bbcp.grading.doctor import mend, mend_file, sources_of
from bbcp.grading.hand_ins import candidates, plain_name
from bbcp.grading.read_file import UnreadableFile
from bbcp.grading.repaired_copy import write_mended
from bbcp.grading.repairs import told
from bbcp.grading.source import read_source
from hand_in_acts import CANNOT_BE_READ, KEEPS_ALL_POINTS, LOSES_ONE_ANSWER
from hand_in_boxes import nothing
from hand_in_notebook import ANSWERS, exercise, write_answers

ROOT = Path(__file__).resolve().parents[2]
SOURCE = read_source(ROOT / "solutions" / "ex01_v1" / "ex01.ipynb")
# What each act is called when it is mended; an act that is not here needs no mending.
SAID = {
    "duplicated_a_box": {"copied"},
    "duplicated_a_box_and_wrote_in_the_first": {"copied"},
    "duplicated_a_box_and_wrote_a_weak_answer_below": {"copied"},
    "split_a_box_between_its_sentences": {"split"},
    "split_a_box_and_the_second_half_lost_its_marks": {"beside"},
    "split_a_box_in_the_middle_of_a_sentence": {"split"},
    "merged_a_box_with_its_question": {"locked"},
    "merged_two_boxes_and_the_question_between": {"merged"},
    "merged_everything_into_one_cell": {"beside"},
    "moved_the_boxes": {"moved"},
    "turned_boxes_to_code_and_raw": {"kind"},
    "lost_all_metadata": {"marks"},
    "lost_all_metadata_and_ids": {"beside"},
    "typed_below_the_box": {"beside"},
    "typed_in_a_code_cell_below_the_box": {"beside"},
    "typed_above_the_box": {"beside"},
    "typed_into_the_locked_question": {"locked"},
    "edited_the_points": {"points"},
    "edited_a_grade_id": {"name"},
    "deleted_a_box_and_typed_in_a_cell_of_my_own": {"beside"},
    "changed_the_language": {"kernel"},
    "saved_it_in_a_very_old_program": {"format", "beside"},
    "left_50_mb_of_results_in_it": {"outputs"},
    "downloaded_it_twice": {"renamed"},
    "called_it_final": {"renamed"},
    "handed_in_two_files": {"twice", "renamed"},
    "handed_in_a_broken_file_and_a_good_one": {"renamed"},
    "saved_it_as_utf_16": {"encoding"},
    "saved_it_as_utf_16_without_a_mark": {"encoding"},
    "saved_it_with_a_byte_order_mark": {"encoding"},
    "saved_it_in_windows_letters": {"encoding"},
    "lost_the_end_of_the_file": {"damaged"},
    "deleted_a_box": {"missing"},
}


def handed_in(act, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, raw in act(write_answers(exercise())).items():
        (folder / name).write_bytes(raw)
    return folder


def mended(act, folder):
    return mend(candidates(handed_in(act, folder), "ex01"), SOURCE, "ex01")


@pytest.fixture(scope="module")
def untouched(tmp_path_factory):
    return mended(nothing, tmp_path_factory.mktemp("untouched"))


def texts(one):
    boxes = [cell for cell in one.notebook["cells"] if "nbgrader" in cell["metadata"]]
    assert [cell["metadata"]["nbgrader"]["grade_id"] for cell in boxes] == list(SOURCE.boxes)
    return {cell["id"]: written(cell["source"]) for cell in boxes}


def flat(text):
    return " ".join(text.split())


def test_the_untouched_exercise_earns_nearly_all_points_so_that_a_loss_would_show(untouched):
    assert untouched.points >= 45
    assert untouched.repairs == ()
    assert texts(untouched) == ANSWERS


@pytest.mark.parametrize("act", KEEPS_ALL_POINTS, ids=lambda act: act.__name__)
def test_no_point_is_lost(act, tmp_path, untouched):
    one = mended(act, tmp_path)
    assert one.points >= untouched.points
    assert {repair.what for repair in one.repairs} == SAID.get(act.__name__, set())


@pytest.mark.parametrize("act", KEEPS_ALL_POINTS + LOSES_ONE_ANSWER, ids=lambda act: act.__name__)
def test_no_word_of_the_learner_is_lost_and_every_box_is_there_once(act, tmp_path):
    one = mended(act, tmp_path)
    there = flat(" ".join(cell["source"] for cell in one.notebook["cells"]))
    lost = [text for text in ANSWERS.values() if not all(part in there for part in re.split(r"(?<=[.,]) ", text))]
    expected = [ANSWERS["ex01-answer-1"]] if act in LOSES_ONE_ANSWER else []
    assert [text for text in lost if text not in expected] == []
    assert set(texts(one)) == set(SOURCE.boxes)


@pytest.mark.parametrize("act", KEEPS_ALL_POINTS + LOSES_ONE_ANSWER, ids=lambda act: act.__name__)
def test_the_exercise_stands_again_as_its_author_wrote_it(act, tmp_path):
    one = mended(act, tmp_path)
    own = {cell["id"]: cell for cell in one.notebook["cells"]}
    assert len(own) == len(one.notebook["cells"])
    for cell in SOURCE.cells:
        got = own[cell["id"]]
        assert got["cell_type"] == cell["cell_type"]
        if "nbgrader" in cell["metadata"]:
            assert got["metadata"]["nbgrader"] == cell["metadata"]["nbgrader"]
            assert got["metadata"]["bbcp"].get("case") == cell["metadata"]["bbcp"].get("case")
        else:
            assert got["source"] == cell["source"]
            assert "nbgrader" not in got["metadata"]
    assert one.notebook["metadata"]["kernelspec"] == SOURCE.metadata["kernelspec"]
    assert all(not cell.get("outputs") for cell in one.notebook["cells"])


@pytest.mark.parametrize("act", LOSES_ONE_ANSWER, ids=lambda act: act.__name__)
def test_one_lost_answer_costs_its_own_points_only(act, tmp_path, untouched):
    one = mended(act, tmp_path)
    assert untouched.points - 16 <= one.points < untouched.points
    assert {repair.what for repair in one.repairs} == SAID.get(act.__name__, set())


@pytest.mark.parametrize("act", CANNOT_BE_READ, ids=lambda act: act.__name__)
def test_what_cannot_be_read_is_one_plain_sentence(act, tmp_path):
    folder = handed_in(act, tmp_path)
    (path,) = folder.iterdir()
    with pytest.raises(UnreadableFile) as caught:
        mend_file(path, sources_of(ROOT))
    said = str(caught.value)
    assert said.startswith(path.name)
    assert said.endswith(".")
    assert "Please ask for" in said
    assert "\n" not in said and "Error" not in said


@pytest.mark.parametrize("act", [*KEEPS_ALL_POINTS, *LOSES_ONE_ANSWER], ids=lambda act: act.__name__)
def test_the_file_that_was_handed_in_is_not_changed_and_a_copy_says_what_was_repaired(act, tmp_path):
    folder = handed_in(act, tmp_path / "in")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    one = mend(candidates(folder, "ex01"), SOURCE, "ex01")
    write_mended(one, tmp_path / "out" / "ex01.ipynb")
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    copy = json.loads((tmp_path / "out" / "ex01.ipynb").read_text(encoding="utf-8"))
    assert copy["metadata"]["bbcp"]["repairs"] == [[repair.what, repair.box] for repair in one.repairs]
    assert copy["metadata"]["bbcp"]["file"] in before
    with pytest.raises(FileExistsError):
        write_mended(one, tmp_path / "out" / "ex01.ipynb")


@pytest.mark.parametrize("act", KEEPS_ALL_POINTS, ids=lambda act: act.__name__)
def test_a_repaired_copy_needs_no_more_repair(act, tmp_path):
    one = mended(act, tmp_path / "in")
    write_mended(one, tmp_path / "out" / "ex01.ipynb")
    again = mend([tmp_path / "out" / "ex01.ipynb"], SOURCE, "ex01")
    assert texts(again) == texts(one)
    assert again.repairs == ()


def test_each_repair_has_a_sentence(untouched, tmp_path):
    for act in [*KEEPS_ALL_POINTS, *LOSES_ONE_ANSWER]:
        for repair in mended(act, tmp_path / act.__name__).repairs:
            sentence = told(repair).format(name="ex01.ipynb")
            assert sentence.endswith(".") and "{" not in sentence


@pytest.mark.parametrize(
    "file",
    [
        "ex01.ipynb",
        "ex01 (1).ipynb",
        "ex01-Copy1.ipynb",
        "ex01 - Copy.ipynb",
        "Copy of ex01.ipynb",
        "EX01_final.ipynb",
        "ex01.ipynb.txt",
        "ex01.ipynb.json",
        "ex01 (1) (2).ipynb",
        "ex01_v2.ipynb",
    ],
)
def test_a_file_of_another_name_is_known(file):
    assert plain_name(file) == "ex01"


@pytest.mark.parametrize("file", ["ex011.ipynb", "my ex01.ipynb", "ex02.ipynb", "notes.txt"])
def test_a_file_of_another_exercise_is_not_taken_for_it(file):
    assert plain_name(file) != "ex01"


def test_an_exercise_is_known_by_its_cells_in_any_folder(tmp_path):
    folder = handed_in(nothing, tmp_path / "downloads")
    (folder / "ex01.ipynb").rename(folder / "homework.ipynb")
    name, one = mend_file(folder / "homework.ipynb", sources_of(ROOT))
    assert name == "ex01_v1"
    assert {repair.what for repair in one.repairs} == {"renamed"}
