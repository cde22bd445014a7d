"""Nothing that people read blames, shames or labels a person: each page, and all content."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from page_words import ITALICS, all_pages, content_files, content_words, name_of, plain, without_sources

NAMED = re.compile(r"\"[\w-]+( [\w-]+){0,2}\"")


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern
    why: str
    instead: str
    shows: tuple
    silent: tuple


RULES = [
    Rule(
        re.compile(one["pattern"], re.IGNORECASE), one["why"], one["instead"], tuple(one["shows"]), tuple(one["silent"])
    )
    for one in yaml.safe_load(Path(__file__).with_name("unkind.yaml").read_text(encoding="utf-8"))
]
BY_PATTERN = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.shows[0])


def unkind(text):
    """Tell what is unkind in a text, why, and a better way."""
    said = " ".join(text.split())
    found = [(rule, one) for rule in RULES for one in rule.pattern.finditer(said)]
    return [
        f"'{one.group()}' in '{said[max(0, one.start() - 40) : one.end() + 30]}': {rule.why} Better: {rule.instead}"
        for rule, one in found
    ]


def said_on(markdown):
    """Leave out plan language, which stands in italics, words that are only named, and the names of sources."""
    return plain(NAMED.sub(" ", ITALICS.sub(" ", without_sources(markdown))))


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_a_page_speaks_kindly(page):
    found = unkind(said_on(page.markdown))
    assert not found, "\n".join(found)


@pytest.mark.parametrize("name", content_files())
def test_content_speaks_kindly(name):
    said = [one for one in content_words(name) if not one.plan and not one.source]
    found = [f"{one.where}: {fault}" for one in said for fault in unkind(said_on(one.text))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("page", all_pages(), ids=name_of)
def test_a_page_has_plain_hyphens(page):
    assert re.findall(r"[^\n]{0,30}[–—][^\n]{0,30}", page.markdown) == []


@pytest.mark.parametrize("name", content_files())
def test_content_has_plain_hyphens(name):
    assert {one.where: one.text for one in content_words(name) if re.search("[–—]", one.text)} == {}


@BY_PATTERN
def test_a_rule_finds_what_it_is_for_and_leaves_the_rest_alone(rule):
    assert [text for text in rule.shows if not rule.pattern.search(text)] == []
    assert [text for text in rule.silent if rule.pattern.search(text)] == []
    assert rule.why.endswith(".")


def test_plan_language_in_italics_is_exempt_and_nothing_else_is():
    page = 'The plan says: *"Mother failed to comply and is an addict."*\n\nThis is an *addict* test of **an abuser**.'
    page += ' There is no "unfit" in it.'
    assert [line.split("'")[1] for line in unkind(said_on(page))] == ["abuser"]
