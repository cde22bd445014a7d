"""Many ways of saying something are looked for at once, and find what each of them finds alone."""

import re

import pytest

from bbcp import content
from bbcp.scoring import in_passing
from bbcp.scoring.expressions import alternatives
from bbcp.scoring.measures import matches
from bbcp.scoring.patterns import Sayings, any_of, words_in
from bbcp.scoring.text import normal
from bbcp.scoring.time_patterns import needed, patterns
from bbcp.scoring.words import words
from bbcp.training.corpus import load_corpus

SOME = load_corpus()[::5]
"""Objectives of every writer; what is looked for in passing turns up in them often enough."""


@pytest.mark.parametrize(
    ("source", "parts"),
    [
        ("a|b", ["a", "b"]),
        (r"a(b|c)|[|(]d|\|e", ["a(b|c)", "[|(]d", r"\|e"]),
        (r"\((x|y)\)|[^\]|]z", [r"\((x|y)\)", r"[^\]|]z"]),
        ("", [""]),
    ],
)
def test_a_pattern_is_taken_apart_at_its_own_bars(source, parts):
    assert list(alternatives(source)) == parts


def test_ways_that_begin_with_a_word_are_found_only_where_one_begins():
    found = any_of([r"\bcat\b", r", ?or\b|\bdog"])
    assert [one.group() for one in found.finditer("a cat, or hotdog, dogs concat")] == ["cat", ", or", "dog"]
    assert any_of([", or"]).search("x, or") and not any_of([r"\bor"]).search("for")
    assert any_of([r"\bor"]).search("or, or", 1).start() == 4 and not any_of([r"\border"]).search("order", 0, 3)


@pytest.mark.parametrize(
    ("file", "part"),
    [("harm", "said"), ("lexicon", "taken_back"), ("lexicon", "asks_marks"), ("lexicon", "to_the_judge")],
)
def test_the_courses_own_sayings_are_found_as_one_pattern_of_all_finds_them(file, part):
    listed = content.load(file)[part]
    together, alone = Sayings.of(listed), re.compile("|".join(f"(?:{' '.join(one['said'].split())})" for one in listed))
    hits = 0
    for one in SOME:
        text = normal(one.text)
        found = [match.span() for match in alone.finditer(text)]
        assert [match.span() for match in together.finditer(text)] == found, one.id
        first = together.search(text)
        assert (first and first.span()) == (found[0] if found else None)
        hits += bool(found)
    assert hits >= 5


def test_sayings_that_come_again_and_again_are_found_in_linear_time():
    sayings = Sayings.of([{"near": "full", "said": r"\bfull marks"}, {"near": "marks", "said": r"\bmarks z"}])
    assert sum(1 for _ in sayings.finditer("full marks " * 40_000)) == 40_000


def test_the_first_saying_of_two_at_one_place_is_found_and_matches_do_not_overlap():
    sayings = Sayings.of([{"near": "b", "said": "b c"}, {"near": "b", "said": "b c d"}, {"near": "", "said": "c|d"}])
    assert [one.group() for one in sayings.finditer("a b c d")] == ["b c", "d"]
    assert sayings.search("a b c d", 3).group() == "c" and sayings.search("a b c d", 0, 3) is None


@pytest.mark.parametrize(
    ("file", "part"),
    [
        ("harm", "sure_said"),
        ("harm", "said"),
        ("lexicon", "taken_back"),
        ("lexicon", "holds_no_more"),
        ("lexicon", "holds_as_one_likes"),
        ("lexicon", "usual"),
    ],
)
def test_what_is_looked_for_only_near_its_words_is_found_wherever_it_stands(file, part):
    listed = content.load(file)[part]
    sayings, alone = Sayings.of(listed), [re.compile(" ".join(one["said"].split())) for one in listed]
    hits = 0
    for one in SOME:
        text = one.text if part == "usual" else normal(one.text)
        begun = list(sayings.begun(text))
        found = [way for way in alone if way.search(text)]
        assert [way for way in found if way not in begun] == [], one.id
        hits += len(found)
    assert hits, "the corpus holds some of them"


def test_a_saying_is_begun_once_and_only_near_one_of_its_words():
    sayings = Sayings.of([{"near": "belt cane", "said": r"\b(belt|cane)\b"}, {"near": "dark", "said": r"\bdark\b"}])
    assert [one.pattern for one in sayings.begun("a belt and a cane")] == [r"\b(belt|cane)\b"]
    assert list(sayings.begun("nothing of that")) == []


def test_the_words_of_a_text_are_its_letters_and_numbers_without_marks():
    assert words_in("Don't call B4 8:30, ÉVA_x!") == {"don", "t", "call", "b", "4", "8", "30", "éva", "x"}
    for one in load_corpus()[::9]:
        assert words_in(one.text) == set(re.findall(r"[^\W\d_]+|\d+", one.text.lower())), one.id


def test_what_is_told_in_passing_is_looked_for_wherever_it_may_stand():
    met = set()
    for one in SOME:
        found = {name for name in in_passing._WAYS if in_passing._way(name).search(one.text)}
        assert found <= set(in_passing._may_hold(one.text)), one.id
        met |= found
    assert met > {"who", "opening", "fact", "dropped"}


def test_what_a_caregiver_was_asked_for_is_looked_for_wherever_it_may_stand():
    near = words("never_promised", "behind_near")
    behind = re.compile("|".join(content.load("lexicon")["never_promised"]["behind"]))
    found = [match.group() for one in load_corpus() for match in behind.finditer(one.text.lower())]
    assert len(found) > 50
    assert not [said for said in found if near.isdisjoint(words_in(said))]


def test_times_that_are_looked_for_near_a_word_are_found_wherever_they_stand():
    for one in SOME:
        text = normal(one.text)
        missed = [name for name in needed() if patterns()[name].search(text) and not any(matches(name, text))]
        assert not missed, one.id
