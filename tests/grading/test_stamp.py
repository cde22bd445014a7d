"""The stamp on a score: another one wherever something changes that decides what a text earns."""

import re
import shutil
from pathlib import Path

import pytest

from bbcp import content, scoring
from bbcp.scoring.stamp import digest, stamp

CODE = Path(scoring.__file__).parent


@pytest.fixture
def copied(tmp_path):
    shutil.copytree(content.DATA_FOLDER, tmp_path / "data")
    shutil.copytree(CODE, tmp_path / "scoring", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "data", tmp_path / "scoring"


def test_the_stamp_is_of_the_course_as_it_stands(copied):
    assert digest(*copied) == digest(content.DATA_FOLDER) == stamp()["hash"]
    assert re.fullmatch("[0-9a-f]{12}", stamp()["hash"])


@pytest.mark.parametrize("name", ["cases", "test_cases", "rubric", "lexicon", "harm", "dangers"])
def test_an_author_edited_what_is_judged_by(copied, name):
    path = copied[0] / f"{name}.json"
    path.write_bytes(path.read_bytes() + b" ")
    assert digest(*copied) != stamp()["hash"]


def test_somebody_changed_added_or_renamed_code_of_the_scorer(copied):
    data, code = copied
    found = {stamp()["hash"]}
    (code / "usual.py").write_bytes((code / "usual.py").read_bytes() + b"\n# another rule\n")
    found.add(digest(data, code))
    (code / "new_rule.py").write_text("")
    found.add(digest(data, code))
    (code / "new_rule.py").rename(code / "newer_rule.py")
    found.add(digest(data, code))
    assert len(found) == 4


def test_an_author_edited_words_that_decide_no_score(copied):
    path = copied[0] / "grading.json"
    path.write_bytes(path.read_bytes() + b" ")
    assert digest(*copied) == stamp()["hash"]


def test_the_same_files_on_windows_have_the_same_stamp(copied):
    for folder in copied:
        for path in (*folder.glob("*.py"), *folder.glob("*.json")):
            path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert digest(*copied) == stamp()["hash"]
