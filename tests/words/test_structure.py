"""Every page can be heard as well as seen: pictures have words, and headings come in order."""

import re
from itertools import pairwise

import pytest

from page_words import ROOT, all_pages, name_of

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]+)[^)]*\)")
TAG = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
LEAST_WORDS = 3


def without_code(markdown):
    return re.sub(r"```.*?```|`[^`\n]*`", "", markdown, flags=re.DOTALL)


def picture_faults(markdown):
    text = without_code(markdown)
    found = [(words, address) for words, address in PICTURE.findall(text)]
    for tag in TAG.findall(text):
        words = re.search(r"\balt\s*=\s*(\"([^\"]*)\"|'([^']*)')", tag)
        found.append(((words.group(2) or words.group(3) or "") if words else "", tag))
    return [
        f"{address}: '{words}' does not say what is in the picture"
        for words, address in found
        if len(words.split()) < LEAST_WORDS
        or re.match(r"(an? )?(image|picture|photo|graphic) of\b", words, re.IGNORECASE)
    ]


def heading_faults(markdown):
    levels = [
        (len(marks), words) for marks, words in re.findall(r"^(#{1,6}) +(.+)$", without_code(markdown), re.MULTILINE)
    ]
    found = []
    tops = [words for level, words in levels if level == 1]
    if len(tops) != 1:
        found.append(f"{len(tops)} headings of the first level: {tops}")
    if levels and levels[0][0] != 1:
        found.append(f"the page begins with '{levels[0][1]}', which is of level {levels[0][0]}")
    for (before, _), (level, words) in pairwise(levels):
        if level > before + 1:
            found.append(f"'{words}' is of level {level}, right after one of level {before}")
    if re.search(r"<h[1-6]\b", markdown):
        found.append("a heading is written in HTML")
    return found


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_pictures_of_a_page_have_words(page):
    assert picture_faults(page.markdown) == []


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_headings_of_a_page_come_in_order(page):
    assert heading_faults(page.markdown) == []


def test_every_drawing_can_be_read_by_name():
    for path in sorted((ROOT / "modules").rglob("*.svg")):
        text = path.read_text(encoding="utf-8")
        assert re.search(r"<svg\b[^>]*\bviewBox=", text), path.name
        assert "<script" not in text, path.name


@pytest.mark.parametrize(
    ("markdown", "count"),
    [
        ("![](a.svg)", 1),
        ("![Image of a house on a hill](a.svg)", 1),
        ("![house](a.svg)", 1),
        ('<img src="a.svg">', 1),
        ("<img alt='' src='a.svg'>", 1),
        ("![A house with a red roof](a.svg)", 0),
        ('<img src="a.svg" alt="A house with a red roof">', 0),
        ("```\n![](a.svg)\n```", 0),
    ],
)
def test_a_picture_without_words_is_told(markdown, count):
    assert len(picture_faults(markdown)) == count


@pytest.mark.parametrize(
    ("markdown", "count"),
    [
        ("# One\n\n## Two\n\n### Three\n\n## Four", 0),
        ("# One\n\n```\n# no heading\n```", 0),
        ("# One\n\n# Two", 1),
        ("## One", 2),
        ("# One\n\n### Three", 1),
        ("# One\n\n<h2>Two</h2>", 1),
        ("no heading", 1),
    ],
)
def test_headings_out_of_order_are_told(markdown, count):
    assert len(heading_faults(markdown)) == count
