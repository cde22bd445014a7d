"""More than one version of an exercise handed in: of each answer the best counts, and nobody loses a word."""

import pytest

import hand_in_files
import hand_in_notebook as given
from bbcp.grading.doctor import mend
from bbcp.grading.hand_ins import candidates
from bbcp.grading.mended import sentences
from odd_hand_ins import SOURCES, answers, filled, put

SECOND = "ex01 (1).ipynb"


@pytest.fixture
def read(tmp_path):
    def of(files):
        for name, raw in files.items():
            put(tmp_path / name, raw)
        one = mend(candidates(tmp_path, "ex01"), SOURCES["ex01_v1"][1], "ex01", SOURCES)
        assert {name: (tmp_path / name).read_bytes() for name in files} == {
            name: raw if isinstance(raw, bytes) else given.packed(raw) for name, raw in files.items()
        }
        return one

    return of


def signs(one):
    return {(repair.what, repair.box[:1]) for repair in one.repairs}


def words(one):
    return [cell["source"] for cell in one.notebook["cells"]]


def test_wrote_half_of_it_in_each_of_two_files(read):
    one = read(hand_in_files.wrote_half_of_it_in_each_of_two_files(filled()))
    assert (one.points, answers(one)) == (48, given.ANSWERS)
    assert signs(one) == {("twice", ""), ("renamed", ""), ("version", "3"), ("version", "4")}
    notes = {
        cell["id"]: cell["metadata"]["bbcp"]["notes"] for cell in one.notebook["cells"] if cell["id"] in answers(one)
    }
    assert notes == {
        "ex01-answer-1": [],
        "ex01-answer-2": [],
        "ex01-answer-3": ["version"],
        "ex01-reflection": ["version"],
    }


def test_wrote_the_reflection_only_in_the_weaker_of_two_files(read):
    one = read(hand_in_files.wrote_the_reflection_only_in_the_weaker_of_two_files(filled()))
    assert (one.points, answers(one), one.path.name) == (48, given.ANSWERS, SECOND)
    assert signs(one) == {("twice", ""), ("renamed", ""), ("version", "4"), ("differs", "")}
    # The weaker answer is lost to nobody: it stands below the one that counts.
    at = words(one).index(given.ANSWERS["ex01-answer-1"])
    assert words(one)[at + 1] == "Dana will kneel when Milo hits."


def test_wrote_another_reflection_and_a_note_in_a_second_file(read):
    one = read(hand_in_files.wrote_another_reflection_and_a_note_in_a_second_file(filled()))
    both = f"{given.ANSWERS['ex01-reflection']}\n\nI learned to ask what a child sees."
    assert answers(one) == {**given.ANSWERS, "ex01-reflection": both}
    assert signs(one) == {("twice", ""), ("versions", "4"), ("differs", "")}
    assert "My own note about the visit." in words(one)


def test_carried_a_reflection_on_in_a_copy(read):
    longer = filled()
    given.cell(longer, "ex01-reflection")["source"] += " And I will listen longer."
    one = read({"ex01.ipynb": filled(), SECOND: longer})
    assert answers(one)["ex01-reflection"] == f"{given.ANSWERS['ex01-reflection']} And I will listen longer."
    assert signs(one) == {("twice", ""), ("renamed", "")}


def test_deleted_a_box_in_one_file_and_kept_it_in_another_that_is_weaker(read):
    kept, best = filled(), filled()
    del best["cells"][given.place(best, "ex01-answer-2")]
    for name in ("ex01-answer-1", "ex01-answer-3"):
        given.cell(kept, name)["source"] = given.STUB
    one = read({"ex01.ipynb": best, SECOND: kept})
    assert (one.points, answers(one)) == (48, given.ANSWERS)
    assert ("missing", "2") not in signs(one)


def test_handed_in_three_files_with_one_answer_in_each(read):
    files = {}
    for name, file in (("1", "ex01.ipynb"), ("2", SECOND), ("3", "ex01 (2).ipynb")):
        files[file] = filled()
        for box in set(given.ANSWERS) - {f"ex01-answer-{name}"}:
            given.cell(files[file], box)["source"] = given.STUB
    one = read(files)
    assert one.points == 48
    assert answers(one) == {**given.ANSWERS, "ex01-reflection": ""}


def test_the_file_that_was_read_is_named_and_what_is_read_twice_is_the_same(read):
    files = hand_in_files.wrote_the_reflection_only_in_the_weaker_of_two_files(filled())
    one = read(files)
    assert f"the one that earns most was read ({SECOND})." in " ".join(sentences(one.repairs, "ex01", one.path.name))
    assert read(files).notebook == one.notebook
    ids = [cell["id"] for cell in one.notebook["cells"]]
    assert len(ids) == len(set(ids))
