"""What people read is spelled as in American English: each page, and all content. Nothing is looked up outside."""

import re
from functools import cache
from pathlib import Path

import pytest
import yaml
from spellchecker import SpellChecker

from page_words import ROOT, all_pages, content_files, content_words, name_of, plain

HERE = Path(__file__).parent
BRITISH = yaml.safe_load((HERE / "british.yaml").read_text(encoding="utf-8"))
WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-z]+)*")
# Paths, file names and addresses without "https".
NOT_PROSE = re.compile(
    r"\{[^{}]*\}|\b\w[\w.-]*(?:[/_]\w[\w.-]*)+/?|\b[\w-]+\.(?:ipynb|yaml|jsonl?|css|js|py|db|csv|org|com|edu|gov)\b"
)


@cache
def checker():
    return SpellChecker()


@cache
def ours():
    """Words of the field and names that no word list has, and the names of the families."""
    lines = (HERE / "words.txt").read_text(encoding="utf-8").splitlines()
    files = [ROOT / "course" / "content" / name for name in ("cases.yaml", "test_cases.yaml")]
    cases = [one for path in files for one in yaml.safe_load(path.read_text(encoding="utf-8"))]
    names = WORD.findall(
        " ".join(f"{one['title']} {one['caregivers']} {one['children']} {one['network']}" for one in cases)
    )
    return {line.lower() for line in lines if line and not line.startswith("#")} | {name.lower() for name in names}


def known(word):
    low = word.lower().replace("’", "'")
    stem = re.sub(r"'(s|ll|d|ve|re|m)$", "", low).rstrip("'")
    return len(stem) < 2 or any(one in ours() or one in checker() for one in (low, stem))


def faults(text):
    """Tell what is misspelled, British, or written twice in a row."""
    said = NOT_PROSE.sub(" ", plain(text))
    found = []
    for word in WORD.findall(said):
        if word.lower() in BRITISH:
            found.append(f"{word} (American: {BRITISH[word.lower()]})")
        elif not known(word):
            found.append(word)
    # "had had" and "that that" can be right; what people stumble over are the small words.
    found += re.findall(
        r"\b(the the|a a|an an|to to|of of|and and|in in|is is|it it|for for|with with)\b", said, re.IGNORECASE
    )
    return sorted(set(found))


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_a_page_is_spelled_right(page):
    assert faults(page.markdown) == []


@pytest.mark.parametrize("name", content_files())
def test_content_is_spelled_right(name):
    found = {one.where: faults(one.text) for one in content_words(name)}
    wrong = {where: words for where, words in found.items() if words}
    assert not wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Dana recieves a paper.", ["recieves"]),
        ("Her behaviour changes.", ["behaviour"]),
        ("The sitter cancelled.", ["cancelled (American: canceled)"]),
        ("She sees the the child.", ["the the"]),
        ("Milo's teacher can't come; it's Ruth’s day, a two-minute time-out at 6 p.m.", []),
        ("See [here](https://exampel.org/beleive) and <https://exampel.org> and modules/glossary.ipynb, {numbr}.", []),
        ("", []),
    ],
)
def test_faults_are_found_and_right_words_are_left_alone(text, wrong):
    assert faults(text) == wrong


def test_the_project_list_is_sorted_and_holds_no_word_that_is_known_without_it():
    lines = (HERE / "words.txt").read_text(encoding="utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    assert words == sorted(set(words), key=str.lower)
    assert [word for word in words if word.lower() in checker()] == []
